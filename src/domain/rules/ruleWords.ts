import { LEDGERS, type FieldKind, type LedgerKey } from "../model/ledgers";
import { normalizeText } from "../model/text";
import type { MeasureKey, MethodKey, Rule, RuleParameters, WindowKey } from "./ruleSet";

/** Columns of the rule sheet in their order. `needed`: a rule sheet without it is none. */
export const RULE_COLUMNS = [
  { key: "code", label: "代码", needed: true },
  { key: "category", label: "类别", needed: true },
  { key: "name", label: "指标", needed: true },
  { key: "levels", label: "层级", needed: true },
  { key: "conditions", label: "适用条件", needed: false },
  { key: "ledger", label: "台账", needed: true },
  { key: "filter", label: "筛选", needed: false },
  { key: "measure", label: "计量", needed: true },
  { key: "window", label: "期间", needed: false },
  { key: "target", label: "目标", needed: false },
  { key: "points", label: "分值", needed: true },
  { key: "method", label: "计分", needed: true },
  { key: "parameters", label: "参数", needed: false },
  { key: "due", label: "到期", needed: false },
  { key: "whenNone", label: "无记录", needed: false },
  { key: "locked", label: "锁定", needed: false },
  { key: "basis", label: "依据", needed: false },
] as const;

export type RuleColumn = (typeof RULE_COLUMNS)[number]["key"];

/** The first category of every rule set, worth more than 0 (mission: the secretary first). */
export const SECRETARY_CATEGORY = "书记履职";

/** What a measure's value is: only some methods make sense of it. */
export type ValueKind = "number" | "text" | "events";

type ParameterName = keyof RuleParameters;

/**
 * A measure as the rule sheet knows it. `ledgers`: where it may stand (null: on any but the roster). `needs`, `takes`:
 * its parameters that must and may be given.
 */
export type MeasureWords = Readonly<{
  label: string;
  value: ValueKind;
  ledgers: readonly LedgerKey[] | null;
  needs: readonly ParameterName[];
  takes: readonly ParameterName[];
  /** Kinds of field that `字段` may name; absent: any. */
  fieldKinds?: readonly FieldKind[];
  /** Works out its own target when none is given. */
  ownTarget?: true;
  /** Counts by calendar month, so needs rows with a day and a window with a first month. */
  byMonth?: true;
  /** Its value is counted from a day, so that tiers may be in months. */
  fromDay?: true;
}>;

const measure = (
  label: string,
  ledgers: readonly LedgerKey[] | null,
  more: Partial<Omit<MeasureWords, "label" | "ledgers">> = {},
): MeasureWords => ({ label, ledgers, value: "number", needs: [], takes: [], ...more });

/** Ledgers whose rows have a day. */
const DATED = ["staff", "activities", "tasks", "findings", "training", "talks", "contacts", "dues", "bonuses"] as const;

/** Every measure with its word. Source: rules.md §4. */
export const MEASURE_WORDS: Readonly<Record<MeasureKey, MeasureWords>> = {
  count: measure("次数", null),
  monthsMet: measure("达标月数", DATED, { ownTarget: true, byMonth: true }),
  sum: measure("合计", null, { needs: ["field"], fieldKinds: ["number"] }),
  ratioOfSums: measure("合计比", null, { needs: ["numerator", "denominator"] }),
  share: measure("占比", null, { needs: ["matching"] }),
  pacePerHead: measure("人均进度", ["training"], { needs: ["field", "headCount", "perYear"], fieldKinds: ["number"] }),
  coverage: measure("覆盖率", null, { needs: ["field", "headCount", "perYear"], fieldKinds: ["names"] }),
  rosterValue: measure("名册取值", ["roster"], { needs: ["field"] }),
  latestGrade: measure("最近等次", null, { value: "text", needs: ["field"], fieldKinds: ["text"] }),
  listIssued: measure("清单制定", ["tasks"], { value: "text" }),
  taskCompletion: measure("任务完成率", ["tasks"]),
  daysToAppointmentTalk: measure("任职谈话天数", ["talks"]),
  debriefingGrade: measure("述职等次", ["debriefings"], { value: "text" }),
  secretaryHoursPace: measure("书记学时进度", ["training"], { needs: ["perYear"] }),
  secretaryConcentratedTraining: measure("书记集中培训", ["training"]),
  secretaryInPerson: measure("书记到场", ["activities"], { needs: ["field"], fieldKinds: ["names"] }),
  findingEvents: measure("问题事件", ["findings"], { value: "events" }),
  termStatus: measure("届满情况", ["roster"], { fromDay: true }),
  secretaryVacancy: measure("书记空缺", ["roster"]),
  committeeSize: measure("班子人数", ["roster"], { needs: ["range"] }),
  setupInOrder: measure("设置规范", ["roster"]),
  groupMonths: measure("小组会月数", ["activities"], { byMonth: true }),
  memberDuties: measure("委员履职", ["contacts"]),
  memberParticipation: measure("委员参与", ["contacts"]),
  weakBranchContact: measure("联系薄弱支部", ["contacts"]),
  adviceCarriedOut: measure("指导落实", ["contacts"]),
  fourStrong: measure("四强情况", ["roster"], { value: "text" }),
  fullTimeShare: measure("专职比例", ["roster"]),
};

/** A method as the rule sheet knows it. `values`: the kinds of values it makes points of. */
export type MethodWords = Readonly<{
  label: string;
  values: readonly ValueKind[];
  needsTarget: boolean;
  needs: readonly ParameterName[];
  takes: readonly ParameterName[];
}>;

/** Every method with its word. Source: rules.md §3. */
export const METHOD_WORDS: Readonly<Record<MethodKey, MethodWords>> = {
  rate: { label: "比例", values: ["number"], needsTarget: true, needs: [], takes: [] },
  threshold: { label: "达标", values: ["number"], needsTarget: true, needs: [], takes: ["atMost"] },
  tiers: { label: "分档", values: ["number"], needsTarget: false, needs: ["tiers"], takes: [] },
  map: { label: "等次", values: ["text"], needsTarget: false, needs: ["map"], takes: [] },
  deductMissing: { label: "缺扣", values: ["number"], needsTarget: true, needs: ["perMissing"], takes: [] },
  deductEvents: { label: "次扣", values: ["events"], needsTarget: false, needs: ["perEvent"], takes: [] },
  deductSteps: { label: "级扣", values: ["number"], needsTarget: true, needs: ["step", "perStep"], takes: [] },
  manual: { label: "评分", values: ["number"], needsTarget: false, needs: [], takes: [] },
};

export const WINDOW_WORDS: Readonly<Record<WindowKey, string>> = {
  period: "本期",
  year: "本年",
  last12Months: "近12月",
  all: "全部",
};

export const WHEN_NONE_WORDS: Readonly<Record<Rule["whenNone"], string>> = {
  notApplicable: "不适用",
  zero: "零分",
  full: "满分",
};

/** Kinds of events that findings are counted by. */
export const EVENT_WORDS = ["超期未改", "逾期整改", "重复发生"] as const;

/** Parameters given as `name=value`, by their words. */
export const PARAMETER_WORDS: Readonly<Record<string, ParameterName>> = {
  字段: "field",
  分子: "numerator",
  分母: "denominator",
  符合: "matching",
  人数: "headCount",
  每年: "perYear",
  范围: "range",
  方向: "atMost",
  每次: "perMissing",
  每级: "step",
  每级扣: "perStep",
};

/** The word of a parameter; tiers, map entries and events are written without a name. */
export function parameterWord(name: ParameterName): string {
  const found = Object.entries(PARAMETER_WORDS).find(([, key]) => key === name)?.[0];
  return found ?? { tiers: "<=30:100%; 其余:0%", map: "好:100%; 差:0%", perEvent: "超期未改=1" }[name as "tiers"];
}

/** The key whose word this is, in any width and case; undefined for none. */
export function keyOfWord<K extends string>(
  words: Readonly<Record<K, string | { label: string }>>,
  word: string,
): K | undefined {
  const normal = normalizeText(word);
  return (Object.keys(words) as K[]).find((key) => {
    const own: string | { label: string } = words[key];
    return normalizeText(typeof own === "string" ? own : own.label) === normal;
  });
}

/** The ledger a word names: its label, `名册` for the roster. */
export function ledgerOfWord(word: string): LedgerKey | undefined {
  return keyOfWord<LedgerKey>(LEDGERS, word);
}
