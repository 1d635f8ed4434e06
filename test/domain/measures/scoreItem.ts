import { assess } from "../../../src/domain/assessment/assess";
import { formatHundredths, formatRational } from "../../../src/domain/model/rational";
import type { Level } from "../../../src/domain/model/level";
import type { ItemResult } from "../../../src/domain/results/result";
import { defaultRulesOf, defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import type { Comparison } from "../../../src/domain/model/ruleTerms";
import type { Rule } from "../../../src/domain/rules/ruleSet";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";

/** The branch that tests score, unless they say otherwise. */
export const BRANCH = "第一党支部";

/** A roster row with nothing to complain about. */
export function branch(more: RecordOf<"roster"> = {}): RecordOf<"roster"> {
  return {
    organization: BRANCH,
    category: "党支部",
    founded: "2015-06-01",
    memberCount: 12,
    fullMemberCount: 12,
    secretary: "张三",
    secretarySince: "2022-05-10",
    committeeSize: 3,
    disciplineMember: "李梅",
    lastElection: "2024-06-20",
    fourStrong: "已命名",
    performanceAppraisal: false,
    ...more,
  };
}

/** A rule of the default rule set, with changes. */
export function ruleOf(code: string, change: Partial<Rule> = {}, level: Level = "B", ruleSet = defaultRuleSet): Rule {
  const rule = ruleSet.rules.find((each) => each.code === code && each.levels.includes(level));
  if (!rule) throw new Error(`no rule ${code} for ${level}`);
  return { ...rule, ...change };
}

/** A rule of the first rule set, where the latest has another measure. */
export function firstRuleOf(code: string, change: Partial<Rule> = {}, level: Level = "B"): Rule {
  return ruleOf(code, change, level, defaultRulesOf("v1").ruleSet);
}

export function textIs(field: Comparison["field"], ...texts: readonly string[]): Comparison {
  return { field, operator: "=", operands: texts.map((text) => ({ kind: "text", text })) };
}

export type ScoreOptions = Partial<Omit<InputOptions, "rules">> & Readonly<{ organization?: number }>;

/** The item of one rule for one organization (the first); the period is 2026Q1 unless given. */
export function scoreItem(rule: Rule, plain: PlainLedgers, options: ScoreOptions = {}): ItemResult {
  const { organization = 0, ...more } = options;
  const assessment = assess(inputOf(plain, { period: "2026Q1", ...more, rules: [rule] }));
  return assessment.organizations.find((result) => result.organization === organization)!.items[0]!;
}

/** An item in short: score, or why there is none: `n/a na-not-due`, `missing roster.expiry`. */
export function inShort(item: ItemResult): string {
  if (item.status === "scored") return formatHundredths(item.score!);
  if (item.status === "notApplicable") return `n/a ${item.reasons[0]!.code}`;
  const { missing } = item;
  if (!missing) return `not assessed ${item.reasons[0]!.code}`;
  return `missing ${missing.ledger}${missing.field === undefined ? "" : `.${missing.field}`}${missing.cell ? " cell" : ""}`;
}

/** The value as text: 2/3 as 0.6667, events as 1,0,2. */
export function valueOf({ value }: ItemResult): string | null {
  switch (value?.kind) {
    case undefined:
      return null;
    case "number":
      return formatRational(value.value);
    case "text":
      return value.text;
    case "events":
      return [...value.counts.values()].join(",");
  }
}

export const reasonCodes = ({ reasons }: ItemResult): readonly string[] => reasons.map(({ code }) => code);
export const sourceRows = ({ sources }: ItemResult): readonly number[] => sources.map(({ recordIndex }) => recordIndex);
