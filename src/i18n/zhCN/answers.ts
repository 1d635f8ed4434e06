import { internal } from "./internalTrouble";
import type { AnswerTexts, RuleParts } from "../answerTexts";
import { periodText } from "./periods";
import { problemTitles } from "./problemTitles";
import { ruleForm } from "./ruleForm";
import { measureMeanings } from "./measures";
import { methodMeanings } from "./methods";

/** Words of the answers that the pane gets, in Chinese. */
export const answers: AnswerTexts = {
  troubles: {
    internal,
    "nothing-planned": { message: "还没有可以写入的考核结果。", hint: "请先进行考核，核对预览后再写入。" },
    "not-assessed": { message: "还没有考核结果。", hint: "请先进行考核。" },
    "unknown-organization": { message: "考核结果里没有这个党组织。", hint: "请重新考核后再查看。" },
    "no-such-sheet": { message: "工作簿里没有这张工作表了。", hint: "请重新读取数据。" },
    "reminder-not-listed": {
      message: "工作簿的提醒名单里没有这一条，填写的内容没有保存。",
      hint: "请先写入考核结果；名单里的行被删掉时，请重新考核并写入。",
    },
    "review-incomplete": {
      message: "没有写入：说明缺说明人，或者调整缺理由、提出人。",
      hint: "请补齐后再记下；填写的内容还在。",
    },
    "not-finalised": { message: "这一期没有定稿，或者已经重开。", hint: "请重新打开“会审”，看现在的情况。" },
    "unknown-rule": { message: "考核细则里没有这一行了。", hint: "请重新检查规则，再打开这一行。" },
    "rule-changed": {
      message: "没有写入：这一行在工作表里已经被改过，和刚才看到的不一样。",
      hint: "填写的内容还在。请重新打开这一行，核对后再保存。",
    },
    "rule-sheet-missing": { message: "没有写入：工作簿里没有能读的“考核细则”。", hint: "请先写入默认规则。" },
    "rule-locked": { message: "没有写入：这一行由上级锁定。", hint: "确需修改的，请报上级研究。" },
    "rule-version-day": {
      message: "没有写入：这一行在那一天之前还没有启用，或者到那一天已经停用。",
      hint: "请把起用日期改到这一行有效的日子里。",
    },
    "rule-version-sheet": {
      message: "没有写入：“细则版本”不是程序认识的表，缺“启用日期”或“改动”。",
      hint: "请给这张表改个名字，或者补上这两列。",
    },
    "rules-with-errors": { message: "没有写入：细则还有错误，不能试算。", hint: "请先改正错误。" },
    "setting-unreadable": { message: "没有写入：这一项不能填这个内容。", hint: "可以填的内容见说明。" },
    "setting-changed": { message: "没有写入：这一项在工作表里已经被改过。", hint: "请重新检查规则，再改这一项。" },
    "setting-sheet": {
      message: "没有写入：“考核设置”不是程序认识的表。",
      hint: "请给这张表改个名字，或者补上“名称”“值”两列。",
    },
    "not-taken-back": {
      message: "没有撤销：刚才保存的单元格后来又被改过。",
      hint: "请在工作表里核对这些单元格。",
    },
  },
  problemTitles,
  rules: { measures: measureMeanings, methods: methodMeanings },
  ruleSummary,
  ruleForm,
  periodLabel: periodText,
  periodWhy: { settings: "考核周期按“考核设置”。", activities: "这是活动台账里最近有活动的季度。" },
  cutoffAhead: (today) =>
    `基准日还没到，在此之前到期而未完成的工作都按逾期计算。要按今天的情况考核，请把基准日改为 ${today}。`,
  proposed: (sheets) =>
    `没有考核：${sheets.map((sheet) => `“${sheet}”`).join("、")}像台账，还没有确认。请在“数据”里逐张确认读取或不读取。`,
  noPeriod: "活动台账里没有可用的日期，不能推断考核周期。请选择考核周期。",
  ledgerReady: (ledger, rows, sheets) => `${ledger}：${rows} 行（${sheets.map((name) => `“${name}”`).join("、")}）`,
  ledgerMissing: (ledger, effect) => {
    if (effect === "nothing-works") return `没有找到“${ledger}”，不能考核。`;
    const parts = [
      ...(effect.indicators > 0 ? [`${effect.indicators} 项指标不评`] : []),
      ...(effect.lists.length > 0 ? [`提醒“${effect.lists.join("、")}”不能生成或不全`] : []),
    ];
    return `没有找到“${ledger}”：${parts.length > 0 ? parts.join("，") : "按没有记录计算"}。`;
  },
  movedMost: (moves) => `变动最大：${moves.map(({ category, change }) => `${category} ${change}`).join("、")}`,
  lostMost: (losses) => `失分最多：${losses.map(({ indicator, lost }) => `${indicator} ${lost} 分`).join("、")}`,
  nothingLost: "各项指标没有失分",
  bonusGiven: (points) => `加分 ${points}`,
  deductionTaken: (points) => `减分 ${points}`,
  adjusted: (points) => `调整分 ${points}`,
  adjust: {
    total: "总分",
    grade: "等次",
    flags: "预警认定",
    indicator: (code, indicator, score, points) => `${code} ${indicator}（${score} / ${points}）`,
    bounds: (least, most) => `${least} 到 ${most}，得分不低于 0、不超过分值`,
  },
  mattersOfNone: "台账和记录",
  papers: {
    template: (sheet) => (sheet === null ? "用的是默认模板。" : `用的是“${sheet}”。`),
    noResults: (period) => `工作簿里没有${period}的考核结果，请先考核，写入工作簿。`,
    ofAll: (kind) => `${kind}说的是全部党组织，请不要填党组织。`,
  },
  rowPlace: (sheet, rowNumber) => `${sheet}!第 ${rowNumber} 行`,
};

function ruleSummary({ ledger, conditions, filter, measure, window, target, method, parameters, due }: RuleParts) {
  const sentences = [
    `按“${ledger}”${filter === "" ? "" : `（${filter}）`}计${window === "" ? "" : `，期间为${window}`}：${measure}`,
    ...(target === "" ? [] : [`目标 ${target}`]),
    `计分：${method}${parameters === "" ? "" : `（${parameters}）`}`,
    ...(conditions === "" ? [] : [`适用于${conditions}的党组织`]),
    ...(due === "" ? [] : [`到期 ${due}`]),
  ];
  return `${sentences.join("；")}。`;
}
