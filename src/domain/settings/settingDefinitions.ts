import type { PeriodKind } from "../model/period";
import { parseIsoDay } from "../model/day";
import { ANNUAL } from "./annualDefinitions";
import { chosen, gradesOf, integerIn, pointsOf, shareOf, wholePercent } from "./settingValue";
import type { SettingExpectation } from "../diagnostics/settingExpectation";
import { into, oneOf, put, unlessEmpty, type SettingDefinition, type SettingGroup } from "./settingDefinition";
import type { Settings } from "./settings";
import { thresholdRange, THRESHOLDS, type ThresholdKey } from "./thresholds";

const NOT_APPLICABLE: Readonly<Record<string, Settings["notApplicable"]>> = { 折算: "scale", 满分: "full" };
const YES_NO_WORDS: Readonly<Record<string, boolean>> = { 是: true, 否: false };
const PERIOD_KINDS: Readonly<Record<string, PeriodKind>> = {
  q1: "Q1",
  q2: "Q2",
  q3: "Q3",
  q4: "Q4",
  h1: "H1",
  h2: "H2",
  全年: "FY",
  fy: "FY",
  第一季度: "Q1",
  第二季度: "Q2",
  第三季度: "Q3",
  第四季度: "Q4",
  上半年: "H1",
  下半年: "H2",
};

/** The six aspects of a committee member's duties. Source: domain.md §5, editable by the office. */
export const DEFAULT_ASPECTS = [
  "参加党委会议、参与集体决策",
  "落实分管（分工）党建工作",
  "推动本部门本单位“四强”党支部建设",
  "参与基层党建调研、检查、考评",
  "联系指导薄弱党支部（每年至少 1 个）",
  "了解反映党员思想情况和意见建议、带头廉洁自律",
] as const;

/** The settings that say who submits. */
export const UNIT_SETTINGS = { name: "单位名称", code: "单位代码" } as const;

/** The setting that says what of the order stays here, and what it says. */
export const HIDE_RANKS = { name: "隐去名次", yes: "是", no: "否" } as const;

const NUMERALS = ["一", "二", "三", "四", "五", "六"] as const;

const BASE: readonly SettingDefinition[] = [
  {
    group: "考核安排",
    name: "考核年度",
    value: "",
    note: "留空时由程序按台账判断，或在运行时指定",
    expected: { kind: "year" },
    read: unlessEmpty(into("year", (text) => integerIn(text, 1901, 9998))),
  },
  {
    group: "考核安排",
    name: "考核周期",
    value: "",
    note: "与考核年度一起填写",
    ...oneOf("Q1", "Q2", "Q3", "Q4", "H1", "H2", "全年"),
    read: unlessEmpty(into("periodKind", (text) => chosen(PERIOD_KINDS, text))),
  },
  {
    group: "考核安排",
    name: "基准日",
    value: "",
    note: "按哪一天的情况考核；留空为考核周期最后一天",
    expected: { kind: "day" },
    read: unlessEmpty(into("cutoff", parseIsoDay)),
  },
  {
    group: "计分排名",
    name: "等次",
    value: "好:90; 较好:80; 一般:60; 差:0",
    note: "从高到低，名称和最低分；最后一个必须是 0",
    expected: { kind: "grades" },
    read: into("grades", gradesOf),
  },
  {
    group: "计分排名",
    name: "不适用项",
    value: "折算",
    note: "折算：不适用的指标不计入，按百分制折算；满分：视同得满分",
    ...oneOf("折算", "满分"),
    read: into("notApplicable", (text) => chosen(NOT_APPLICABLE, text)),
  },
  {
    group: "计分排名",
    name: "加分上限",
    value: "5",
    note: "每期加分合计的上限",
    expected: { kind: "points" },
    read: into("bonusCap", pointsOf),
  },
  {
    group: "计分排名",
    name: "扣分上限",
    value: "10",
    note: "每期扣分合计的上限",
    expected: { kind: "points" },
    read: into("deductionCap", pointsOf),
  },
  {
    group: "计分排名",
    name: "排名最少天数",
    value: "30",
    note: "成立不满这些天的党组织不参加排名",
    expected: { kind: "days" },
    read: into("minimumDaysRanked", (text) => integerIn(text, 0, 3660)),
  },
  {
    group: "计分排名",
    name: "任职不足天数",
    value: "45",
    note: "书记任职不满这些天的，注明“任职不足半季”",
    expected: { kind: "days" },
    read: into("shortTenureDays", (text) => integerIn(text, 0, 3660)),
  },
  {
    group: "计分排名",
    name: "年度好等次比例",
    value: "30%",
    note: "全年考核时最高等次的比例上限",
    expected: { kind: "percent" },
    read: into("annualBestShare", shareOf),
  },
  ...ANNUAL,
  {
    group: "计分排名",
    name: "小数位",
    value: "2",
    note: "书记履职得分、折算总分和最终得分的小数位数",
    ...oneOf("1", "2"),
    read: into("decimals", (text) => integerIn(text, 1, 2) as 1 | 2 | null),
  },
  {
    group: "计分排名",
    name: HIDE_RANKS.name,
    value: HIDE_RANKS.yes,
    note: "报送上级的副本不写名次",
    ...oneOf(HIDE_RANKS.yes, HIDE_RANKS.no),
    read: into("hideRanks", (text) => chosen(YES_NO_WORDS, text)),
  },
];

const ASPECTS: readonly SettingDefinition[] = DEFAULT_ASPECTS.map((aspect, i) => ({
  group: "委员职责",
  name: `职责${NUMERALS[i]!}`,
  value: aspect,
  note: "委员六方面职责的名称，对应委员联系台账的同名列",
  expected: { kind: "text" },
  read: (text, values) => {
    if (text !== "") values.aspects[i] = text;
    return text !== "";
  },
}));

const THRESHOLD_SETTINGS = (Object.keys(THRESHOLDS) as ThresholdKey[]).map((key): SettingDefinition => ({
  group: groupOf(key),
  name: THRESHOLDS[key].name,
  value: isPercent(key) ? `${THRESHOLDS[key].value}%` : String(THRESHOLDS[key].value),
  note: THRESHOLDS[key].note,
  expected: expectedOf(key),
  ...unitOf(key),
  read: (text, values) =>
    put(thresholdOf(key, text), (number) => {
      values.thresholds[key] = number;
    }),
}));

function groupOf(key: ThresholdKey): SettingGroup {
  if (key.startsWith("RV")) return "会审";
  if (key.startsWith("R")) return "提醒";
  return key.startsWith("FB") ? "预警" : "否决";
}

function unitOf(key: ThresholdKey): Pick<SettingDefinition, "unit"> {
  if (isPoints(key)) return { unit: "points" };
  if (/days/i.test(key)) return { unit: "days" };
  // The month of a day in the year is none to count.
  return /months/i.test(key) ? { unit: "months" } : {};
}

function isPercent(key: ThresholdKey): boolean {
  return /percent/i.test(key);
}

function isPoints(key: ThresholdKey): boolean {
  return /points/i.test(key);
}

function expectedOf(key: ThresholdKey): SettingExpectation {
  if (isPercent(key)) return { kind: "wholePercent" };
  if (isPoints(key)) return { kind: "numbers", least: 0, most: 100 };
  return { kind: "integers", ...thresholdRange(key) };
}

function thresholdOf(key: ThresholdKey, text: string): number | null {
  if (isPercent(key)) return wholePercent(text);
  if (!isPoints(key)) return integerIn(text, thresholdRange(key).least, thresholdRange(key).most);
  const points = pointsOf(text);
  return points !== null && points <= 10_000 ? points / 100 : null;
}

const SUBMISSION: readonly SettingDefinition[] = [
  {
    group: "报送",
    name: UNIT_SETTINGS.name,
    value: "",
    note: "报送上级时写明的单位",
    expected: { kind: "text" },
    read: into("unitName", (text) => text),
  },
  {
    group: "报送",
    name: UNIT_SETTINGS.code,
    value: "",
    note: "上级给本单位的代码，各期不变",
    expected: { kind: "text" },
    read: into("unitCode", (text) => text),
  },
  {
    group: "报送",
    name: "报送版次",
    value: "",
    note: "下一次报送从第几版起；留空时接着“报送记录”里的版次",
    expected: { kind: "integers", least: 1, most: 999 },
    read: unlessEmpty(into("submissionVersion", (text) => integerIn(text, 1, 999))),
  },
];

/** Every setting in the order of the settings sheet. Source: rules.md §10. */
export const SETTING_DEFINITIONS: readonly SettingDefinition[] = [
  ...BASE,
  ...ASPECTS,
  ...THRESHOLD_SETTINGS,
  ...SUBMISSION,
];
