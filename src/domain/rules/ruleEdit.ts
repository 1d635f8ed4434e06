import { RULE_SHEET_COLUMNS, type RuleRow, type RuleSheetColumn } from "../model/ruleRow";
import type { Level } from "../model/level";
import { normalizeText } from "../model/text";
import { readLevels } from "./levelWords";

/** Another text for a column of the rows with a code; `levels`: only of those for one of them. */
export type RuleEdit = Readonly<{
  code: string;
  levels: readonly Level[] | null;
  column: RuleSheetColumn;
  value: string;
}>;

/** Why an edit can't be understood; `known`: the words that could stand in place of `text`. */
export type RuleEditProblem = Readonly<{
  kind: "editUnreadable" | "editCode" | "editLevel" | "editColumn";
  text: string;
  known: readonly string[];
}>;

/** The shape of an edit: `L5.分值=9`, or `L2@党支部.目标=2` where a code has a row a level. */
const EDIT = /^([^=＝]+?)\s*[.．]\s*([^.．=＝]+?)\s*[=＝](.*)$/s;

/** Reads an edit of rows as a person writes it. */
export function parseRuleEdit(text: string, rows: readonly RuleRow[]): RuleEdit | RuleEditProblem {
  const [, place = "", label = "", value = ""] = EDIT.exec(text.trim()) ?? [];
  if (label === "") return { kind: "editUnreadable", text, known: [] };
  const [code = "", word] = place.split(/[@＠]/);
  const own = rows.filter(({ cells }) => normalizeText(cells.code ?? "") === normalizeText(code));
  const codes = [...new Set(rows.map(({ cells }) => cells.code ?? ""))];
  if (own.length === 0) return { kind: "editCode", text: code.trim(), known: codes };
  const column = RULE_SHEET_COLUMNS.find((other) => normalizeText(other.label) === normalizeText(label));
  if (!column) return { kind: "editColumn", text: label, known: RULE_SHEET_COLUMNS.map((other) => other.label) };
  const { levels, unknown } = readLevels(word?.trim() ?? "");
  const isKnown = unknown.length === 0 && own.some((row) => isForOne(row, levels));
  if (word !== undefined && !isKnown)
    return { kind: "editLevel", text: word.trim(), known: own.map(({ cells }) => cells.levels ?? "") };
  return {
    code: own[0]!.cells.code!,
    levels: word === undefined ? null : levels,
    column: column.key,
    value: value.trim(),
  };
}

/** The rows with edits made. Rows that no edit concerns stay the same objects. */
export function editRuleRows(rows: readonly RuleRow[], edits: readonly RuleEdit[]): readonly RuleRow[] {
  return rows.map((row) => {
    const own = edits.filter(
      ({ code, levels }) =>
        normalizeText(code) === normalizeText(row.cells.code ?? "") && (levels === null || isForOne(row, levels)),
    );
    if (own.length === 0) return row;
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(own.map(({ column, value }) => [column, value])) } };
  });
}

function isForOne({ cells }: RuleRow, levels: readonly Level[]): boolean {
  return readLevels(cells.levels ?? "").levels.some((level) => levels.includes(level));
}
