import { formatDay } from "../../domain/model/day";
import type { RuleProblems } from "../catalogue";
import { ruleFindings } from "./ruleFindings";
import { expectedSetting } from "./settingExpectations";

const list = (words: readonly string[]): string => words.map((word) => `“${word}”`).join("、");
const LEVEL: Readonly<Record<string, string>> = { C: "党委", G: "党总支", B: "党支部" };

export const ruleProblems: RuleProblems = {
  "own-name-taken": {
    message: (p) => `“${p.name}”是本程序自己的表名，这张表的内容却不是。`,
    hint: () => "请给这张表换一个名字，例如在前面加上单位简称，再重新检查。",
  },
  "own-sheet-renamed": {
    message: (p) => `这张表的表头是“${p.own}”的，表名却不是，没有使用；也没有用默认的代替。`,
    hint: (p) => `如果按这张表考核，请把表名改回“${p.own}”；如果不用，请删去这张表。`,
  },
  "own-sheet-besides": {
    message: (p) => `这张表的表头也是“考核细则”或“考核设置”的，没有使用；考核按“${p.own}”。`,
    hint: (p) => `如果应当按这张表，请把它的内容放到“${p.own}”里；旧的可以删去。`,
  },
  "rule-column-unknown": {
    message: (p) => `考核细则没有“${p.label}”这一列的用法。`,
    hint: (p) =>
      p.absent.length > 0
        ? `如果是自己加的说明列，可以不管；如果想写的是${list(p.absent)}，请改正列名。`
        : "如果是自己加的说明列，可以不管。",
  },
  "rule-column-missing": {
    message: (p) => `这张表缺少“${p.label}”列。`,
    hint: () => "请补上这一列，或删去这张表，重新生成默认的再改。",
  },
  "rule-column-twice": {
    message: (p) => `有两列都叫“${p.label}”，不知道该用哪一列。`,
    hint: () => "请删去一列，或给它换个列名。",
  },
  "rule-cell-error": {
    message: (p) => `“${p.label}”的公式出错。`,
    hint: () => "请改正公式，或直接填写内容。",
  },
  "rule-cell-empty": { message: (p) => `没有填“${p.label}”。`, hint: () => "请填上；不用这一项时请删去整行。" },
  "rule-word-unknown": { message: (p) => `“${p.label}”里的词不认识。`, hint: (p) => `可以填：${list(p.allowed)}。` },
  "rule-field-unknown": {
    message: (p) => `“${p.ledger}”里没有“${p.field}”这个字段。`,
    hint: (p) => `可以用：${list(p.allowed)}。`,
  },
  "rule-comparison-unreadable": {
    message: (p) => `“${p.text}”不是一个比较。`,
    hint: () => "请写成“字段=值”这样的形式，如“活动类型=党课”“正式党员数>=7”，几个条件用分号隔开。",
  },
  "rule-operator-unfit": {
    message: (p) => `“${p.field}”不能用“${p.operator}”比较。`,
    hint: () => "文字和是否类字段只能用“=”或“<>”。",
  },
  "rule-operand-unreadable": {
    message: (p) => `“${p.field}”后面的“${p.text}”看不懂。`,
    hint: () => "数字字段请填数字，是否类请填“是”或“否”，日期请写成 2026-03-31，空单元格写“空”。",
  },
  "rule-points-unreadable": { message: () => "分值不是数字。", hint: () => "请填数字，如 2 或 1.5。" },
  "rule-points-too-large": {
    message: (p) => `分值大于 ${p.most}。`,
    hint: () => "请检查是不是多打了几位数字，改成这项指标的实际分值。",
  },
  "rule-points-negative": {
    message: () => "分值不能小于 0。",
    hint: () => "请填 0 或大于 0 的数；扣分写在“计分”和“参数”里。",
  },
  "rule-points-too-fine": { message: () => "分值最多两位小数。", hint: () => "请改成两位小数以内。" },
  "rule-target-unreadable": {
    message: () => "目标看不懂。",
    hint: () => "请填数字或百分数，或“每季1”“每月1”“每年1”这样的写法。",
  },
  "rule-target-missing": { message: (p) => `计分方法“${p.method}”需要目标。`, hint: () => "请在“目标”列填数字。" },
  "rule-target-not-positive": { message: () => "“比例”的目标要大于 0。", hint: () => "请填大于 0 的目标。" },
  "rule-target-in-all": {
    message: () => "期间是“全部”时，目标不能写“每季”“每月”“每年”。",
    hint: () => "请把期间改成“本期”或“本年”，或把目标改成一个数。",
  },
  "rule-target-unused": {
    message: (p) => `计分方法“${p.method}”用不到目标，这里的目标不起作用。`,
    hint: () => "可以删去；要按目标计分，请换成比例、达标、缺扣或级扣。",
  },
  "rule-window-unfit": {
    message: (p) => `“${p.what}”不能用期间“${p.window}”。`,
    hint: (p) => `可以填：${list(p.allowed)}。`,
  },
  "rule-due-unreadable": {
    message: () => "到期看不懂。",
    hint: () => "请写成“03-31起”“12-31当期”或“第60天起”，不用时留空。",
  },
  "rule-measure-ledger": {
    message: (p) => `计量“${p.measure}”不能用在“${p.ledger}”上。`,
    hint: (p) => `这个计量可以用的台账：${list(p.allowed)}。`,
  },
  "rule-method-measure": {
    message: (p) => `计分方法“${p.method}”不能用于计量“${p.measure}”的结果。`,
    hint: () => "数字结果用比例、达标、分档、缺扣、级扣或评分；等次结果用“等次”；问题事件用“次扣”。",
  },
  "rule-parameter-unknown": { message: (p) => `没有“${p.name}”这个参数。`, hint: () => "请对照默认细则改正，或删去。" },
  "rule-parameter-missing": {
    message: (p) => `缺少参数“${p.name}”。`,
    hint: () => "请在“参数”列补上，写法参照默认细则。",
  },
  "rule-parameter-unreadable": {
    message: (p) => `参数“${p.text}”看不懂。`,
    hint: () => "分档写成“<=30:100%”，等次写成“好:100%”，其他写成“名称=值”，用分号隔开。",
  },
  "rule-parameter-unused": { message: (p) => `参数“${p.name}”在这里不起作用。`, hint: () => "可以删去。" },
  "rule-field-unfit": {
    message: (p) => `参数“${p.name}”不能用字段“${p.field}”。`,
    hint: (p) => (p.allowed.length > 0 ? `可以用：${list(p.allowed)}。` : "这个台账没有可用的字段，请换一个计量。"),
  },
  "rule-filter-unused": {
    message: () => "名册里一个党组织只有一行，筛选在这里不起作用。",
    hint: () => "请删去；要限定哪些党组织适用，请写在“适用条件”列。",
  },
  "rule-tiers-open": {
    message: () => "分档没有以“其余”结尾。",
    hint: () => "请在最后加上“其余:0%”这样的一档，使每个数都有归属。",
  },
  "rule-tier-unreachable": {
    message: (p) => `“${p.text}”这一档永远用不到，前面的档已经包括了它。`,
    hint: () => "请从严到宽依次排列各档。",
  },
  "rule-tier-months": {
    message: (p) => `“${p.text}”这一档永远用不到：计量“${p.measure}”不按月计算。`,
    hint: () => "请把这一档改成数字；按月分档只用于“届满情况”。",
  },
  "rule-tiers-mixed": {
    message: (p) => `“${p.text}”与前一档的方向相反。`,
    hint: () => "各档请用同一个方向（都用“<=”或都用“>=”）。",
  },
  "rule-code-twice": {
    message: (p) =>
      p.code === p.other
        ? `代码“${p.code}”在${LEVEL[p.level] ?? p.level}这一级与“代码”列第 ${p.rowNumber} 行重复。`
        : `代码“${p.code}”与“代码”列第 ${p.rowNumber} 行的“${p.other}”看上去是同一个代码，在${LEVEL[p.level] ?? p.level}这一级重复。`,
    hint: () =>
      "同一代码的几行，层级不能重叠（不分全角半角、大小写和空格）；请改其中一行的代码或层级，或删去多余的一行。",
  },
  "rule-first-category": {
    message: (p) => `第一个类别必须是“${p.category}”。`,
    hint: (p) => `请把“${p.category}”的各行移到最前面。`,
  },
  "rule-first-category-worthless": {
    message: () => "“书记履职”的分值合计为 0。",
    hint: () => "请给“书记履职”的指标设分值。",
  },
  ...ruleFindings,
  "rule-test-differs": {
    message: (p) => `“${p.code}”的值是“${p.tried}”时应得 ${p.expected}，按细则算出的是 ${p.actual}。`,
    hint: () => "请核对文件：细则错了改细则，应得分填错了改应得分。",
  },
  "rule-test-unknown": {
    message: (p) =>
      p.levels === ""
        ? `细则里没有代码“${p.code}”，或这个代码有几行而没有写层级。`
        : `细则里没有用于“${p.levels}”的“${p.code}”。`,
    hint: () => "请改正代码和层级，或删去这一行。",
  },
  "rule-test-value": {
    message: (p) => `“${p.code}”不会有这样的值，没有试算。`,
    hint: () => "请照同一代码其他行的写法填写，如 80%、2/3、3个月+1天、超期未改=1。",
  },
  "rule-test-expected": {
    message: (p) => `“${p.label}”不是分数。`,
    hint: () => "请填数字；不评的填“未评”。",
  },
  "rule-date-unreadable": {
    message: (p) => `“${p.label}”看不出是哪一天。`,
    hint: () => "请写成 2026-08-01 这样的日期；一直有效的留空。",
  },
  "rule-dates-reversed": {
    message: () => "停用日期早于启用日期，这一行从来不起作用。",
    hint: () => "请改正日期；停用日期是最后有效的一天。",
  },
  "rule-change-unexplained": {
    message: (p) => `“${p.code}”在本期中间（${formatDay(p.day)}）改变，没有说明。本期按最后一天的细则考核。`,
    hint: (p) => `请在“细则版本”里写一行：启用日期 ${formatDay(p.day)}，“改动”写明改了什么。`,
  },
  "rule-version-date": {
    message: () => "“细则版本”的启用日期看不出是哪一天。",
    hint: () => "请写成 2026-08-01 这样的日期。",
  },
  "rule-sheet-empty": { message: () => "考核细则里没有指标。", hint: () => "请填写指标，或删去这张表改用默认细则。" },
  "setting-unknown": {
    message: (p) => `没有“${p.name}”这个设置。`,
    hint: () => "请对照默认设置改正名称，或删去这一行。",
  },
  "setting-twice": { message: (p) => `设置“${p.name}”与第 ${p.rowNumber} 行重复。`, hint: () => "请只保留一行。" },
  "setting-unreadable": {
    message: (p) => `设置“${p.name}”的值看不懂。`,
    hint: (p) => `应填：${expectedSetting(p.expected)}。`,
  },
};
