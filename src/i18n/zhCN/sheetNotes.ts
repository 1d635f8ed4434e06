import { periodText } from "./periods";
import type { ColumnNoteParams, NoteLabels, NoteLine } from "../../workbook/resultSheets/sheetLabels";

/** Words of the sheet 考核说明. */
export const noteLabels: NoteLabels = {
  facts: "四、基本情况",
  product: "程序版本",
  ruleSet: "考核细则",
  period: "考核周期",
  periodText: (period, start, end) => `${periodText(period)}（${start} 至 ${end}）`,
  cutoff: "基准日",
  previous: "上期得分",
  calculatedAt: "计算时间",
  organizations: "党组织",
  organizationsText: (count, ranked) => `共 ${count} 个参加考核，其中 ${ranked} 个参与排名`,
  completeness: "完整性",
  complete: "完整，各项指标所需的台账和列都已具备",
  notAssessed: "未评内容",
  remindersNotMade: "未生成的提醒",
  allRemindersMade: "无，各类提醒都已生成",
  reminderNotMade: (list, missing) => `${list}（${missing}）`,
  problems: "数据问题",
  problemsText: (errors, warnings) =>
    errors + warnings === 0 ? "没有发现" : `错误 ${errors} 条，提示 ${warnings} 条，详见数据问题清单`,
  ledgerFingerprint: "台账校验码",
  aspects: "委员六方面职责",
  readSheets: "五、读取的台账",
  readSheet: (ledger, rowCount) => `${ledger}，${rowCount} 行`,
  nothingRead: "没有读取任何台账",
  summary: "一、分层级汇总",
  average: "平均得分",
  count: "党组织数",
  rankedCount: "参与排名",
  distribution: "二、得分分布（党组织数）",
  distributionTitle: "最终得分分布",
  distributionAxis: "党组织数",
  scoreRange: "最终得分",
  scoreRangeText: (from, to) =>
    to === null ? `${from} 分及以上` : from === 0 ? `${to} 分以下` : `${from} 分至 ${to} 分以下`,
  categoryAverages: "三、各类别平均得分率（%）",
  categoryTitle: "各类别平均得分率",
  categoryAxis: "得分率（%）",
  category: "类别",
  explanations: "六、各栏计算方法",
  columns: columnNotes,
};

function columnNotes(params: ColumnNoteParams): readonly NoteLine[] {
  const { decimals, grades } = params;
  const gradeText = grades
    .map(({ label, cut }, i) => (i === grades.length - 1 ? `其余为“${label}”` : `${cut} 分及以上为“${label}”`))
    .join("，");
  return [
    { name: "书记履职得分", text: `“${params.secretaryCategory}”类得分 ÷ 该类适用分 × 100，保留 ${decimals} 位小数。` },
    { name: "各类别", text: "该类各指标得分之和，每项指标保留两位小数（四舍五入）；“—”表示该类没有参加评分的指标。" },
    { name: "合计得分", text: "各类别得分之和。" },
    { name: "适用分", text: "参加评分的指标分值之和；不适用、未评的指标不计入。" },
    {
      name: "折算总分",
      text: params.fullMarksForNotApplicable
        ? `（合计得分 + 不适用分）÷（适用分 + 不适用分）× 100，保留 ${decimals} 位小数；不适用的指标按满分计。`
        : `合计得分 ÷ 适用分 × 100，保留 ${decimals} 位小数。`,
    },
    {
      name: "加分、扣分",
      text: `取自加减分台账本期记录，加分最多 ${params.bonusCap} 分，扣分最多 ${params.deductionCap} 分。`,
    },
    { name: "调整分", text: "由单位填写；没有调整理由的不计入。" },
    { name: "最终得分", text: "折算总分 + 加分 − 扣分 + 调整分，最低 0 分，最高 100 分。" },
    {
      name: "等次",
      text:
        `${gradeText}；有否决情形的最高为“${params.cappedGrade}”。` +
        (params.annual
          ? `年度考核“${grades[0]?.label ?? ""}”不超过本层级参与排名数的 ${params.annualBestPercent}（至少 1 个，并列的都计入）。`
          : ""),
    },
    { name: "名次", text: "在同一层级参与排名的党组织中按最终得分从高到低排列，同分并列，其后名次顺延。" },
    { name: "变化", text: "最终得分 − 上期得分；上期没有结果的为空。" },
    { name: "预警", text: "按考核细则的预警条件提出，详见预警名单；是否认定由单位决定。" },
  ];
}
