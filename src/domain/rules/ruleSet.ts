import type { MeasureKey } from "../measures/measureRegistry";
import type { Day } from "../model/day";
import type { Level } from "../model/level";
import type { LedgerKey } from "../model/ledgers";
import type { Hundredths } from "../model/rational";
import type { Comparison, DueDate, MethodKey, RuleParameters, Target, WindowKey } from "../model/ruleTerms";

/** One row of the rule sheet, checked. */
export type Rule = Readonly<{
  code: string;
  category: string;
  name: string;
  levels: readonly Level[];
  conditions: readonly Comparison[];
  ledger: LedgerKey;
  filter: readonly Comparison[];
  measure: MeasureKey;
  window: WindowKey;
  target: Target | null;
  points: Hundredths;
  method: MethodKey;
  parameters: RuleParameters;
  due: DueDate | null;
  /** What an empty denominator means (无记录). */
  whenNone: "notApplicable" | "zero" | "full";
  locked: boolean;
  basis: string;
  /** First and last day on which the row is in force; absent: it always was, it still is. */
  from?: Day;
  until?: Day;
}>;

/** A rule set without errors. `categories` in sheet order, 书记履职 first. Rules in sheet order. */
export type RuleSet = Readonly<{ version: string; categories: readonly string[]; rules: readonly Rule[] }>;
