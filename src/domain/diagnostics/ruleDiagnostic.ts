import type { Day } from "../model/day";
import type { SettingExpectation } from "./settingExpectation";

/** What is wrong with the rule sheet and the settings sheet, with the values its words need; `allowed` are words. */
export type RuleDiagnosticParams = {
  /** A sheet of the office has the name of one of ours and nothing that ours has. */
  "own-name-taken": { name: string };
  /** A table of rules or settings whose sheet has neither the name of ours (`own`) nor its mark, and no other has. */
  "own-sheet-renamed": { own: string };
  /** Such a table beside the one that is read, `own`. */
  "own-sheet-besides": { own: string };
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
  /** More points than an indicator can have; `most`: how many it can. */
  "rule-points-too-large": { most: number };
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
  /** Two rows have one code, or codes that look alike, for one level; `other`: as the row above writes it. */
  "rule-code-twice": { code: string; level: string; rowNumber: number; other: string };
  "rule-first-category": { category: string };
  "rule-first-category-worthless": Record<never, never>;
  /**
   * Points don't sum to 100 but to `sum`. `changed`: rows with other points than the default ones, `usual` null for rows
   * of the office's own; `missing`: codes of the default rules that no row has.
   */
  "rule-points-sum": {
    sum: string;
    difference: string;
    isOver: boolean;
    categories: readonly Readonly<{ category: string; points: string }>[];
    changed: readonly Readonly<{ code: string; points: string; usual: string | null }>[];
    missing: readonly string[];
  };
  "rule-locked-changed": { code: string; columns: readonly string[] };
  /** A row that a superior had fixed when a period was settled is not there any more; `where`: the sheet that has it. */
  "rule-locked-gone": { code: string; name: string; where: string };
  /** Two comparisons of one field that no value meets. */
  "rule-comparisons-never": { first: string; second: string };
  /** No row with points covers the level. */
  "rule-level-uncovered": { level: string };
  /** The shares of the tiers go up and down, or the wrong way. */
  "rule-tiers-not-monotone": Record<never, never>;
  /** Words that the measure can give and the map lacks. */
  "rule-map-incomplete": { words: readonly string[] };
  /** A share is held against more than 1. */
  "rule-target-above-one": Record<never, never>;
  /** A share is deducted by steps of more than 1. */
  "rule-step-above-one": Record<never, never>;
  /** A cell is empty that the default rules fill in, with `usual`. */
  "rule-cell-emptied": { label: string; usual: string };
  "rule-category-worthless": { category: string };
  /** No row has any of the words; `near`: values much like them, and how many rows have each. */
  "rule-filter-no-row": {
    field: string;
    words: readonly string[];
    near: readonly Readonly<{ value: string; count: number }>[];
  };
  /** The condition keeps the indicator from nearly all organizations of its level. */
  "rule-seldom-applicable": { percent: number; organizations: number };
  /** All organizations get 0 points. `target`, `most` and `least`: of those where the values are numbers held against one. */
  "rule-nobody-scores": {
    organizations: number;
    reached: Readonly<{ target: string; most: string; least: string }> | null;
  };
  /** All organizations get the same score, which is not nought. */
  "rule-same-for-all": { organizations: number; score: string };
  /** A column the rule needs is blank in most rows; `filled`: columns of its kind that mostly are not. */
  "rule-column-blank": { ledger: string; field: string; percent: number; filled: readonly string[] };
  /** 规则试算 expects another score than the rule gives for the value `tried`. */
  "rule-test-differs": { code: string; tried: string; expected: string; actual: string };
  /** A row of 规则试算 is about no indicator. */
  "rule-test-unknown": { code: string; levels: string };
  /** A value of 规则试算 that the indicator can't have. */
  "rule-test-value": { code: string };
  /** What 规则试算 expects is no score. */
  "rule-test-expected": { label: string };
  "rule-date-unreadable": { label: string };
  /** A row that ends before it begins. */
  "rule-dates-reversed": Record<never, never>;
  /** A row begins or ends inside the period, on this day, and no version says what was changed. */
  "rule-change-unexplained": { code: string; day: Day };
  /** The day from which a version holds can't be read. */
  "rule-version-date": Record<never, never>;
  /** The rule sheet has no rows. */
  "rule-sheet-empty": Record<never, never>;
  "setting-unknown": { name: string };
  "setting-twice": { name: string; rowNumber: number };
  "setting-unreadable": { name: string; expected: SettingExpectation };
};
