import { formatDay } from "../../domain/model/day";
import { formatPeriod } from "../../domain/model/period";
import type { FigureSource } from "../../workbook/resultSheets/figureSource";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import { flagColumns, itemColumns, problemColumns, reminderColumns, resultColumns } from "./sheetColumns";
import { reminderSubjects, reminderNames } from "./reminders";
import { nestQuotes } from "../nestedQuotes";
import { periodText, writtenDay } from "./periods";
import { flagNames } from "./flagReasons";
import { noteLabels } from "./sheetNotes";

function figureSource(source: FigureSource): string {
  switch (source.kind) {
    case "none":
      return "没有结果";
    case "sheet":
      return `“${source.sheet}”（${source.archiveLost ? "定稿过，但找不到存档" : "没有定稿"}）`;
    case "archive": {
      const since = [source.reopened ? "已重开" : "", source.changed ? "内容与结果校验码不符" : ""].filter(Boolean);
      return `“${source.sheet}”第${source.version}版${since.length === 0 ? "" : `（${since.join("，")}）`}`;
    }
  }
}

/** Every word of the sheets, in Chinese. */
export const sheetLabels: SheetLabels = {
  sheetNames: {
    results: "考核结果",
    items: "得分明细",
    flags: "预警名单",
    reminders: "提醒名单",
    problems: "数据问题",
    notes: "考核说明",
  },
  titles: {
    results: "党组织书记履职考核结果",
    items: "考核得分明细",
    flags: "考核预警名单",
    reminders: "工作提醒名单",
    problems: "数据问题清单",
    notes: "考核说明",
  },
  periodName: formatPeriod,
  periodText,
  titleLine: (title, period) => `${title}（${periodText(period)}）`,
  cutoffLine: (period, cutoff) =>
    `考核周期：${periodText(period)}（${formatDay(period.start)} 至 ${formatDay(period.end)}）；基准日：${formatDay(cutoff)}`,
  previousSource: (source) => `；上期得分取自${figureSource(source)}`,
  figureSource,
  incompleteLine: (missing) => `本期结果不完整，未参加评分的内容：${missing.join("；")}。`,
  listsNotMadeLine: (lists) => `未生成的提醒：${lists.join("、")}。`,
  footer: {
    page: "第 &P 页，共 &N 页",
    signatures: { made: "制表：", checked: "审核：", released: "签发：" },
  },
  issuerLine: (unit) => `考核单位：${unit}`,
  issuedLine: (day) => `制表日期：${writtenDay(day)}`,
  resultColumns,
  itemColumns,
  flagColumns,
  reminderColumns,
  problemColumns,
  levels: { C: "党委", G: "党总支", B: "党支部" },
  ledgers: {
    roster: "名册",
    staff: "党务干部名册",
    activities: "活动台账",
    tasks: "任务清单",
    findings: "问题整改台账",
    training: "培训台账",
    talks: "谈话台账",
    debriefings: "述职评议",
    contacts: "委员联系台账",
    dues: "党费台账",
    bonuses: "加减分台账",
  },
  statuses: { scored: "已评", notApplicable: "不适用", notAssessed: "未评" },
  severities: { error: "错误", warning: "提示" },
  urgencies: { overdue: "超期", urgent: "紧急", normal: "一般" },
  flagNames,
  flagKinds: { direct: "直接预警", suggest: "建议预警", escalate: "连续预警", notice: "提示" },
  reminderNames,
  decisions: { confirmed: "已认定", rejected: "不认定", watch: "观察" },
  organizationNotes: {
    shortTenure: "书记任职不足半季",
    notRankedNew: "成立时间短，不参与排名",
    notRankedNothingApplicable: "无适用指标，不参与排名",
    notRankedDissolved: "期内撤销，不参与排名",
    vetoed: "一票否决，等次受限",
    incomplete: "评分不完整",
  },
  gradeLowered: (from, to, reason) => `等次由“${from}”定为“${to}”：${reason}`,
  ofIndicator: (code, indicator, sentence) => `${code} ${indicator}：${sentence}`,
  yes: "是",
  no: "否",
  inOrder: "符合",
  notInOrder: "不符合",
  unknownDays: "空缺，时间不详",
  valueFormats: {
    times: 'General" 次"',
    months: 'General" 个月"',
    quarters: 'General" 个季度"',
    days: '0" 天"',
    daysOverdue: '"已超过 "0" 天";"距届满 "0" 天";"当日届满"',
    daysVacant: '"空缺 "0" 天";;"在岗"',
  },
  grade: (label) => label,
  none: "—",
  vacant: "空缺",
  sentenceSeparator: "；",
  listSeparator: "、",
  noEvents: "无扣分问题",
  event: (kind, count) => `${kind} ${count} 个`,
  subject: (subject) => {
    if (subject.kind === "text") return subject.text;
    const word = reminderSubjects[subject.word];
    return subject.name === undefined ? word : `${subject.name}·${word}`;
  },
  basis: (sheet, rowNumber, more) => `${sheet}!${rowNumber} 行${more > 0 ? `，另 ${more} 处` : ""}`,
  basisTooltip: "转到台账中的这一行",
  missing: ({ cell }, ledger, field) =>
    nestQuotes(field === null ? `缺少${ledger}` : cell ? `${ledger}有空白的“${field}”` : `${ledger}缺少“${field}”列`),
  textCut: "（内容过长，以下略）",
  rowsLeftOut: (count) =>
    `另有 ${count} 行超出工作表行数上限，未列出；完整内容可用命令行加 --json 参数导出，或修正台账后重新计算`,
  nothing: {
    results: "名册中没有参加本期考核的党组织",
    items: "没有可列出的指标得分",
    flags: "本期没有需要预警的党组织",
    reminders: "截至基准日没有需要提醒的事项",
    problems: "没有发现数据问题",
  },
  guides: {
    results:
      "浅黄色单元格由单位填写：调整分须同时写明调整理由才计入得分；合计、总分、等次、名次随填随算，重新计算后填写内容保留。",
    items: "每个党组织每项指标一行；“依据”可点击转到台账原始记录。",
    flags: "预警由系统按考核细则提出，是否认定由单位在浅黄色“认定结果”中选定，重新计算后保留。",
    reminders: "浅黄色的提醒时间、处理情况、备注由单位填写，重新计算后保留；已处理完毕的事项会自动移出名单。",
    problems: "“错误”的记录未参加评分，改正后重新计算；“提示”的记录已参加评分，请核对。",
  },
  goneHeading: "已不在名单",
  goneExplanation: "以下各行已不在本期名单中，单位填写的内容予以保留；重新列入名单时自动恢复，不再需要的可以删除。",
  prompts: {
    adjustment: {
      title: "调整分",
      text: "填写 -100 到 100 之间的分值，可带两位小数；须同时填写调整理由，否则不计入得分。",
      errorTitle: "调整分无效",
      errorText: "请填写 -100 到 100 之间的数字。",
    },
    decidedGrade: {
      title: "认定等次",
      text: "会议决定降低等次的，从列表中选择；须同时填写等次理由，并且低于计算的等次才算数。",
      errorTitle: "等次无效",
      errorText: "请从列表中选择一项。",
    },
    decision: {
      title: "认定结果",
      text: "从列表中选择：已认定、不认定、观察。",
      errorTitle: "认定结果无效",
      errorText: "请从列表中选择一项。",
    },
    remindedAt: {
      title: "提醒时间",
      text: "填写实际提醒的日期，如 2026-09-30。",
      errorTitle: "不是日期",
      errorText: "建议填写日期。仍要保留这项内容吗？",
    },
  },
  wholeRow: (rowNumber) => `第 ${rowNumber} 行`,
  wholeSheet: "整张表",
  workbook: "（工作簿）",
  notes: noteLabels,
};
