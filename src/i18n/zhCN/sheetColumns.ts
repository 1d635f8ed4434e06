import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";

/** Column labels of the result sheets, in Chinese. */
export const resultColumns: SheetLabels["resultColumns"] = {
  number: "序号",
  organization: "党组织",
  level: "层级",
  secretary: "书记",
  secretaryScore: "书记履职得分",
  earned: "合计得分",
  applicable: "适用分",
  notApplicablePoints: "不适用分",
  base: "折算总分",
  bonus: "加分",
  deduction: "扣分",
  adjustment: "调整分",
  adjustmentReason: "调整理由",
  decidedGrade: "认定等次",
  decidedGradeReason: "等次理由",
  total: "最终得分",
  grade: "等次",
  rank: "名次",
  previous: "上期得分",
  change: "变化",
  flags: "预警",
  ranked: "参与排名",
  vetoed: "否决",
  remarks: "说明",
};

export const itemColumns: SheetLabels["itemColumns"] = {
  organization: "党组织",
  level: "层级",
  secretary: "书记",
  category: "类别",
  code: "代码",
  indicator: "指标",
  status: "状态",
  value: "实际值",
  target: "目标",
  points: "分值",
  adjustment: "调整分",
  score: "得分",
  reasons: "失分原因",
  basis: "依据",
};

export const flagColumns: SheetLabels["flagColumns"] = {
  number: "序号",
  organization: "党组织",
  level: "层级",
  secretary: "书记",
  total: "最终得分",
  grade: "等次",
  state: "性质",
  codes: "预警事项",
  reasons: "预警原因",
  basis: "依据",
  decision: "认定结果",
  decisionReason: "认定理由",
};

export const reminderColumns: SheetLabels["reminderColumns"] = {
  number: "序号",
  kind: "提醒类别",
  organization: "党组织",
  person: "书记/责任人",
  matter: "事由",
  explanation: "说明",
  basis: "依据",
  due: "到期日",
  daysLeft: "剩余天数",
  urgency: "紧急程度",
  remindedAt: "提醒时间",
  handling: "处理情况",
  remark: "备注",
  key: "标识",
};

export const problemColumns: SheetLabels["problemColumns"] = {
  number: "序号",
  severity: "程度",
  sheet: "工作表",
  cell: "单元格",
  value: "内容",
  message: "问题",
  hint: "处理建议",
};
