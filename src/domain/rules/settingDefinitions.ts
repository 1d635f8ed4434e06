import type { PeriodKind } from "../model/period";
import { parseIsoDay } from "../model/day";
import { compare, ONE, parseDecimal, roundHalfUp, ZERO, type Hundredths, type Rational } from "../model/rational";
import { normalizeText } from "../model/text";
import { parseShare } from "./parseParameters";
import type { SettingExpectation } from "./settingExpectation";
import type { Settings } from "./settings";
import { THRESHOLD_WORDS } from "./thresholdWords";
import { THRESHOLD_DEFAULTS, thresholdRange, type ThresholdKey } from "./thresholds";

/** Settings before thresholds and aspects are put together. */
export type SettingValues = {
  -readonly [K in Exclude<keyof Settings, "thresholds" | "aspects">]: Settings[K];
} & { thresholds: Record<ThresholdKey, number>; aspects: string[] };

/**
 * One row of the settings sheet. `value`: the default as the sheet shows it, "" for none. `expected`: what may be entered.
 * `read` puts a text into the settings and tells whether it could.
 */
export type SettingDefinition = Readonly<{
  name: string;
  value: string;
  note: string;
  expected: SettingExpectation;
  /** Words to choose from, where there are few. */
  choices?: readonly string[];
  read: (text: string, values: SettingValues) => boolean;
}>;

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

const NUMERALS = ["一", "二", "三", "四", "五", "六"] as const;

function integerIn(text: string, from: number, to: number): number | null {
  const plain = normalizeText(text).replace(/(?:年度|年|天|日|个月|月|个|人)$/, "");
  const value = /^\d{1,6}(?:\.0+)?$/.test(plain) ? Number(plain) : NaN;
  return value >= from && value <= to ? value : null;
}

function pointsOf(text: string): Hundredths | null {
  const points = parseDecimal(normalizeText(text).replace(/分$/, ""));
  if (points === null || compare(points, ZERO) < 0) return null;
  return roundHalfUp(points, 2);
}

/** What a word stands for; null for a word that is none of them. */
function chosen<T>(words: Readonly<Record<string, T>>, text: string): T | null {
  const word = normalizeText(text);
  return Object.hasOwn(words, word) ? words[word]! : null;
}

/** Puts a value that could be read; false when it could not. */
function put<T>(value: T | null, set: (value: T) => void): boolean {
  if (value !== null) set(value);
  return value !== null;
}

/** `好:90; 较好:80; 一般:60; 差:0` from the best down, the last at 0. */
function gradesOf(text: string): Settings["grades"] | null {
  const grades: { label: string; cut: Hundredths }[] = [];
  for (const piece of text.normalize("NFKC").split(";")) {
    if (piece.trim() === "") continue;
    const [label = "", cut = "", ...rest] = piece.split(":");
    const points = pointsOf(cut);
    const before = grades.at(-1);
    const twice = grades.some((grade) => grade.label === label.trim());
    if (label.trim() === "" || twice || points === null || rest.length > 0) return null;
    if (before && points >= before.cut) return null;
    grades.push({ label: label.trim(), cut: points });
  }
  return grades.length >= 2 && grades.at(-1)!.cut === 0 ? grades : null;
}

function shareOf(text: string): Rational | null {
  const share = parseShare(normalizeText(text));
  if (share === null || compare(share, ZERO) < 0) return null;
  if (compare(share, ONE) <= 0) return share;
  // 30 means 30 %.
  const percent = parseShare(`${normalizeText(text)}%`);
  return percent && compare(percent, ONE) <= 0 ? percent : null;
}

function oneOf(...words: readonly string[]): Pick<SettingDefinition, "expected" | "choices"> {
  return { expected: { kind: "words", words }, choices: words };
}

const BASE: readonly SettingDefinition[] = [
  {
    name: "考核年度",
    value: "",
    note: "留空时由程序按台账判断，或在运行时指定",
    expected: { kind: "year" },
    read: (text, v) =>
      text === "" ||
      put(integerIn(text, 1901, 9998), (year) => {
        v.year = year;
      }),
  },
  {
    name: "考核周期",
    value: "",
    note: "与考核年度一起填写",
    ...oneOf("Q1", "Q2", "Q3", "Q4", "H1", "H2", "全年"),
    read: (text, v) =>
      text === "" ||
      put(chosen(PERIOD_KINDS, text), (kind) => {
        v.periodKind = kind;
      }),
  },
  {
    name: "基准日",
    value: "",
    note: "按哪一天的情况考核；留空为考核周期最后一天",
    expected: { kind: "day" },
    read: (text, v) =>
      text === "" ||
      put(parseIsoDay(text), (day) => {
        v.cutoff = day;
      }),
  },
  {
    name: "等次",
    value: "好:90; 较好:80; 一般:60; 差:0",
    note: "从高到低，名称和最低分；最后一个必须是 0",
    expected: { kind: "grades" },
    read: (text, v) =>
      put(gradesOf(text), (grades) => {
        v.grades = grades;
      }),
  },
  {
    name: "不适用项",
    value: "折算",
    note: "折算：不适用的指标不计入，按百分制折算；满分：视同得满分",
    ...oneOf("折算", "满分"),
    read: (text, v) =>
      put(chosen(NOT_APPLICABLE, text), (way) => {
        v.notApplicable = way;
      }),
  },
  {
    name: "加分上限",
    value: "5",
    note: "每期加分合计的上限",
    expected: { kind: "points" },
    read: (text, v) =>
      put(pointsOf(text), (points) => {
        v.bonusCap = points;
      }),
  },
  {
    name: "扣分上限",
    value: "10",
    note: "每期扣分合计的上限",
    expected: { kind: "points" },
    read: (text, v) =>
      put(pointsOf(text), (points) => {
        v.deductionCap = points;
      }),
  },
  {
    name: "排名最少天数",
    value: "30",
    note: "成立不满这些天的党组织不参加排名",
    expected: { kind: "days" },
    read: (text, v) =>
      put(integerIn(text, 0, 3660), (days) => {
        v.minimumDaysRanked = days;
      }),
  },
  {
    name: "任职不足天数",
    value: "45",
    note: "书记任职不满这些天的，注明“任职不足半季”",
    expected: { kind: "days" },
    read: (text, v) =>
      put(integerIn(text, 0, 3660), (days) => {
        v.shortTenureDays = days;
      }),
  },
  {
    name: "年度好等次比例",
    value: "30%",
    note: "全年考核时最高等次的比例上限",
    expected: { kind: "percent" },
    read: (text, v) =>
      put(shareOf(text), (share) => {
        v.annualBestShare = share;
      }),
  },
  {
    name: "小数位",
    value: "2",
    note: "书记履职得分、折算总分和最终得分的小数位数",
    ...oneOf("1", "2"),
    read: (text, v) =>
      put(integerIn(text, 1, 2), (decimals) => {
        v.decimals = decimals as 1 | 2;
      }),
  },
  {
    name: "隐去名次",
    value: "是",
    note: "报送上级的副本不写名次",
    ...oneOf("是", "否"),
    read: (text, v) =>
      put(chosen(YES_NO_WORDS, text), (hide) => {
        v.hideRanks = hide;
      }),
  },
];

const ASPECTS: readonly SettingDefinition[] = DEFAULT_ASPECTS.map((aspect, i) => ({
  name: `职责${NUMERALS[i]!}`,
  value: aspect,
  note: "委员六方面职责的名称，对应委员联系台账的同名列",
  expected: { kind: "text" },
  read: (text, values) => {
    if (text !== "") values.aspects[i] = text;
    return text !== "";
  },
}));

const THRESHOLDS: readonly SettingDefinition[] = (Object.keys(THRESHOLD_WORDS) as ThresholdKey[]).map((key) => ({
  name: THRESHOLD_WORDS[key],
  value: String(THRESHOLD_DEFAULTS[key]),
  note: /percent/i.test(key) ? "百分数，填 50 表示 50%" : "",
  expected: expectedOf(key),
  read: (text, values) =>
    put(thresholdOf(key, text), (number) => {
      values.thresholds[key] = number;
    }),
}));

function expectedOf(key: ThresholdKey): SettingExpectation {
  if (/points/i.test(key)) return { kind: "numbers", least: 0, most: 100 };
  const { least, most } = /percent/i.test(key) ? { least: 0, most: 100 } : thresholdRange(key);
  return { kind: "integers", least, most };
}

function thresholdOf(key: ThresholdKey, text: string): number | null {
  if (/percent/i.test(key)) return percentOf(text);
  if (!/points/i.test(key)) return integerIn(text, thresholdRange(key).least, thresholdRange(key).most);
  const points = pointsOf(text);
  return points !== null && points <= 10_000 ? points / 100 : null;
}

/** 50, 50% and 0.5 (what Excel makes of 50%) are all 50. */
function percentOf(text: string): number | null {
  const plain = normalizeText(text).replace(/%$/, "");
  const share = /^0?\.\d+$/.test(plain) ? Number(plain) * 100 : null;
  return integerIn(share === null ? plain : String(Math.round(share)), 0, 100);
}

/** Every setting in the order of the settings sheet. Source: rules.md §10. */
export const SETTING_DEFINITIONS: readonly SettingDefinition[] = [...BASE, ...ASPECTS, ...THRESHOLDS];
