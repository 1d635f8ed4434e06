import type { PlaceView, ProblemView } from "./dataView";

/**
 * A rule as the office reads it; all texts as in the rule sheet. `record`: its place among the rows of the sheet; `state`:
 * whether it holds in the period; `errors`, `warnings`: what the checks found in its cells.
 */
export type RuleView = Readonly<{
  record: number;
  code: string;
  indicator: string;
  category: string;
  levels: string;
  points: string;
  /** One sentence: what is measured, over which window, against which target, by which method. */
  summary: string;
  basis: string;
  locked: boolean;
  state: "inForce" | "notInForce";
  /** From and until when it is in force, "" for always. */
  from: string;
  until: string;
  errors: number;
  warnings: number;
}>;

export type CategoryView = Readonly<{ category: string; points: string; rules: readonly RuleView[] }>;

/** How a setting is entered; `unit` "" for none. A percentage is entered without its sign. */
export type SettingEntry =
  | Readonly<{ kind: "words"; options: readonly string[] }>
  | Readonly<{ kind: "number"; least: number; most: number; decimals: boolean; unit: string; percent: boolean }>
  | Readonly<{ kind: "day" | "text" }>;

export type SettingView = Readonly<{
  group: string;
  name: string;
  value: string;
  meaning: string;
  isDefault: boolean;
  /** What holds when nothing is entered. */
  standard: string;
  entry: SettingEntry;
}>;

/** A row of 规则试算 whose expectation the rules don't meet. */
export type WrongTestView = Readonly<{
  place: PlaceView;
  code: string;
  indicator: string;
  value: string;
  situation: string;
  expected: string;
  actual: string;
}>;

/** What the rules give at their edges. `sheet` null: the workbook has no 规则试算. */
export type RuleTestsView = Readonly<{
  sheet: string | null;
  all: number;
  same: number;
  open: number;
  wrong: readonly WrongTestView[];
}>;

/** A row that a superior has fixed and the office has changed: reported upward. */
export type LockedChangeView = Readonly<{ code: string; indicator: string; columns: readonly string[] }>;

/** `sheet` null: the defaults hold, the workbook has no such sheet. */
export type RulesView = Readonly<{
  version: string;
  ruleSheet: string | null;
  settingsSheet: string | null;
  categories: readonly CategoryView[];
  settings: readonly SettingView[];
  problems: readonly ProblemView[];
  /** Default rules or settings can be written, because the workbook lacks a sheet of them. */
  canWriteDefaults: boolean;
  lockedChanges: readonly LockedChangeView[];
  /** null: the rules have errors, and nothing can be tried with them. */
  tests: RuleTestsView | null;
  /** Cells were saved that can be taken back. */
  canTakeBack: boolean;
}>;
