import type { RuleSheetColumn } from "../domain/model/ruleRow";
import type { WindowKey } from "../domain/model/ruleTerms";
import type { ValueUnit } from "../domain/measuring/measure";
import type { Rule } from "../domain/rules/ruleSet";

/** Words of the form in which a rule is edited, as far as they come with its answers. */
export type RuleFormTexts = Readonly<{
  /** What each column means, in plain words. */
  hints: Readonly<Record<RuleSheetColumn, string>>;
  /** What the number of a value counts. */
  /** After a number; an amount and words have none. */
  units: Readonly<Record<Exclude<ValueUnit, "amount" | "words"> | "points", string>>;
  windows: Readonly<Record<WindowKey, string>>;
  whenNone: Readonly<Record<Rule["whenNone"], string>>;
  /** Why it can't be told who would move; `edited`: because of what is entered. */
  noTrial: Readonly<Record<"rules" | "settings" | "ledgers" | "period" | "edited", string>>;
  change: (label: string, from: string, to: string) => string;
  /** What of an indicator is changed, as 细则版本 would say it; "" for nothing. */
  changes: (indicator: string, changes: readonly string[]) => string;
  /** The same of an indicator that is added. */
  added: (indicator: string) => string;
}>;
