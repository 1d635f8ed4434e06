import type { SettingExpectation } from "./settingExpectation";

/** What is wrong with the rule sheet and the settings sheet, with the values its words need; `allowed` are words. */
export type RuleDiagnosticParams = {
  /** The header has a column that rule sheets don't know; `absent`: the columns it lacks, one of which may be meant. */
  "rule-column-unknown": { label: string; absent: readonly string[] };
  "rule-column-missing": { label: string };
  /** Two columns have this label: which is meant can't be told. */
  "rule-column-twice": { label: string };
  /** A cell's formula gives an error. */
  "rule-cell-error": { label: string };
  /** A cell that must be filled is empty. */
  "rule-cell-empty": { label: string };
  /** A word that this column doesn't know. */
  "rule-word-unknown": { label: string; allowed: readonly string[] };
  /** A comparison or parameter names a field that the ledger doesn't have. */
  "rule-field-unknown": { field: string; ledger: string; allowed: readonly string[] };
  /** Text that is no comparison. */
  "rule-comparison-unreadable": { text: string };
  /** Text and yes/no fields take only = and <>. */
  "rule-operator-unfit": { field: string; operator: string };
  "rule-operand-unreadable": { field: string; text: string };
  "rule-points-unreadable": Record<never, never>;
  "rule-points-negative": Record<never, never>;
  "rule-points-too-fine": Record<never, never>;
  "rule-target-unreadable": Record<never, never>;
  "rule-target-missing": { method: string };
  /** 比例 needs a target above 0. */
  "rule-target-not-positive": Record<never, never>;
  /** 每季1 and its like need a window with an end on both sides. */
  "rule-target-in-all": Record<never, never>;
  /** The method holds the value against no target. */
  "rule-target-unused": { method: string };
  /** Measures by month need a first month, debriefings a year: `what` names the one, `window` what was given. */
  "rule-window-unfit": { what: string; window: string; allowed: readonly string[] };
  "rule-due-unreadable": Record<never, never>;
  "rule-measure-ledger": { measure: string; ledger: string; allowed: readonly string[] };
  /** The method can't make points of what the measure gives. */
  "rule-method-measure": { method: string; measure: string };
  "rule-parameter-unknown": { name: string };
  "rule-parameter-missing": { name: string };
  "rule-parameter-unreadable": { text: string };
  "rule-parameter-unused": { name: string };
  /** A parameter names a field of a kind that the measure can't work with. */
  "rule-field-unfit": { name: string; field: string; allowed: readonly string[] };
  /** The roster has one row an organization: there is nothing to choose from. */
  "rule-filter-unused": Record<never, never>;
  /** The tiers don't end with 其余. */
  "rule-tiers-open": Record<never, never>;
  /** A tier that an earlier one leaves nothing for. */
  "rule-tier-unreachable": { text: string };
  /** A tier in months, of a value that isn't counted from a day. */
  "rule-tier-months": { text: string; measure: string };
  "rule-tiers-mixed": { text: string };
  "rule-code-twice": { code: string; level: string; rowNumber: number };
  "rule-first-category": { category: string };
  "rule-first-category-worthless": Record<never, never>;
  "rule-points-sum": { sum: string };
  "rule-locked-changed": { code: string; columns: readonly string[] };
  /** The rule sheet has no rows. */
  "rule-sheet-empty": Record<never, never>;
  "setting-unknown": { name: string };
  "setting-twice": { name: string; rowNumber: number };
  "setting-unreadable": { name: string; expected: SettingExpectation };
};
