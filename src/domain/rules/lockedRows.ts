import { normalizeText } from "../model/text";
import { DEFAULT_RULES } from "../defaultRules/defaultRuleRows";
import { RULE_SHEET_COLUMNS, type RuleRow } from "../model/ruleRow";
import { codeKey } from "./ruleCode";

type Cells = RuleRow["cells"];

/** A row with another code is a default row under a new one when at most this many other columns are others too. */
const MOST_BESIDES_CODE = 3;

/**
 * Labels of the columns in which a row differs from a default rule set's row of the same code; of several (one a level,
 * one a version) the most alike. A row with another code than the default row that it is plainly like, and that no row of
 * the sheet has the code of, was given a new code. None for a row that no default rule set has.
 *
 * @param sheet - every row of the rule sheet.
 */
export function lockedChanges({ cells }: RuleRow, sheet: readonly RuleRow[]): readonly string[] {
  const all = DEFAULT_RULES.flatMap(({ rows }) => rows);
  const least = (candidates: readonly Cells[]): readonly string[] | null =>
    candidates
      .map((original) => changedColumns(cells, original))
      .reduce<readonly string[] | null>(
        (best, columns) => (best === null || columns.length < best.length ? columns : best),
        null,
      );
  const own = least(all.filter(({ code }) => keyOf(code) === keyOf(cells.code)));
  const known = new Set(sheet.map((row) => keyOf(row.cells.code)));
  const recoded = least(all.filter(({ code }) => !known.has(keyOf(code))));
  const isRecoded = recoded !== null && recoded.length <= MOST_BESIDES_CODE + 1;
  if (own === null) return isRecoded ? recoded : [];
  return isRecoded && recoded.length < own.length ? recoded : own;
}

function changedColumns(cells: Cells, original: Cells): readonly string[] {
  return RULE_SHEET_COLUMNS.filter(({ key }) => {
    if (key === "locked" || key === "basis") return false;
    if (key === "code") return keyOf(cells.code) !== keyOf(original.code);
    return plain(cells[key]) !== plain(original[key]);
  }).map(({ label }) => label);
}

function keyOf(code: string | undefined): string {
  return codeKey(code ?? "");
}

function plain(text: string | undefined): string {
  return normalizeText(text ?? "").replace(/^[-—]+$/, "");
}
