import { LEDGERS, type LedgerKey } from "../model/ledgers";
import { normalizeText } from "../model/text";
import type { ValueKind } from "../measuring/measure";
import type { MethodKey, RuleParameters, WindowKey } from "../model/ruleTerms";
import type { Rule } from "./ruleSet";

/** The first category of every rule set, worth more than 0 (mission: the secretary first). */
export const SECRETARY_CATEGORY = "书记履职";

type ParameterName = keyof RuleParameters;

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
