import type { RuleCells, RuleFieldEdit, RuleFieldForm } from "../../domain/ruleForm/ruleForm";
import type { ProblemView } from "./dataView";

/**
 * Entries into the form of one row of the rules, in the order in which they were made; one a column. `isNew`: of a row that
 * is to be added and begins like this one.
 */
export type RuleDraft = Readonly<{ record: number; isNew: boolean; edits: readonly RuleFieldEdit[] }>;

/**
 * What is wrong with a cell that is being edited, and the text that would mend it; null where only a person can tell.
 * `where`: code and column of another row, "" for the row itself.
 */
export type FindingView = Pick<ProblemView, "severity" | "code" | "title" | "message" | "hint"> &
  Readonly<{ where: string; proposal: string | null }>;

/**
 * A cell of the row as it can be entered. `hint`: what it means; `unit`: of its number, "" for none; `meanings`: what each
 * word to choose means, "" where it says so itself; `names`: of levels, parameters and operators.
 */
export type RuleFieldView = RuleFieldForm &
  Readonly<{
    label: string;
    hint: string;
    unit: string;
    meanings: Readonly<Record<string, string>>;
    changed: boolean;
    findings: readonly FindingView[];
  }>;

type FromTo = Readonly<{ from: string; to: string }>;

/** Somebody whom the edited rules move. `because`: indicators that count otherwise; none: only others moved past it. */
export type RuleMoveView = Readonly<{
  name: string;
  total: FromTo;
  grade: FromTo;
  rank: FromTo;
  /** How the total changes: 1 up, −1 down, 0 not at all. */
  direction: -1 | 0 | 1;
  because: readonly string[];
}>;

/** Whom the edited rules would move; `reason`: why that can't be told. */
export type RuleTrialView =
  | Readonly<{
      status: "tried";
      period: string;
      organizations: number;
      up: number;
      down: number;
      grades: number;
      moves: readonly RuleMoveView[];
    }>
  | Readonly<{ status: "unknown"; reason: string }>;

/** One row of the rules as a form, with what its entries come to. `isNew`: it is to be added; `record` is the one it is like. */
export type RuleEditView = Readonly<{
  record: number;
  isNew: boolean;
  code: string;
  name: string;
  /** The rule sheet; null: the workbook has none yet, so nothing can be saved. */
  sheet: string | null;
  /** 1-based. */
  rowNumber: number;
  locked: boolean;
  /** The row as it stands in the sheet, of a new one that which it is like. */
  seen: RuleCells;
  fields: readonly RuleFieldView[];
  /** Cells that saving would write. */
  changes: readonly Readonly<{ label: string; from: string; to: string }>[];
  /** The same as a sentence for 细则版本; "" for none. */
  changeText: string;
  /** What is wrong with the row as a whole, and with other rows because of it. */
  others: readonly FindingView[];
  /** Errors of the row itself: with them nothing is scored. */
  errors: number;
  trial: RuleTrialView;
}>;

/** How an edited row is saved. `version` null: in place, or for a new one without a day; `from` like 2026-08-01. */
export type RuleSaveEntry = RuleDraft &
  Readonly<{
    seen: RuleCells;
    version: Readonly<{ from: string; version: string; document: string; change: string }> | null;
  }>;
