import { editRuleCells } from "./editRuleCells";
import type { RuleCells, RuleFieldEdit } from "./ruleForm";

/** Entries into the form of a row; `isNew`: of a row that is to be added and begins like it. */
export type RowEntries = Readonly<{ isNew: boolean; edits: readonly RuleFieldEdit[] }>;

/** The cells that a row has after the entries, or those of the row that is added like it. */
export function editedRow(row: RuleCells, { isNew, edits }: RowEntries): RuleCells {
  return editRuleCells(isNew ? newRuleCells(row) : row, edits);
}

/** A new indicator begins without what makes the other one itself: its code, its basis, who has fixed it, when it holds. */
function newRuleCells(like: RuleCells): RuleCells {
  return { ...like, code: "", locked: "", basis: "", from: "", until: "" };
}
