import type { RuleRow } from "../domain/model/ruleRow";
import type { SheetAddress } from "../workbook/port/address";
import type { CellEntry } from "../workbook/port/workbookHost";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import { ruleCellValue } from "../workbook/rules/ruleCellValue";
import type { CheckedWithData } from "./rules";

/** A proposal taken over: the cell, what stood in it and what stands in it then; "" for an empty cell. */
export type Repair = Readonly<{ code: string; at: SheetAddress; from: string; to: string }>;

/**
 * `repairs` in the order they are made, with the cells that carry them out, and what is found in the rules then
 * (`remaining`). Or `unknown` codes, of which no finding has a proposal; `known`: those that do.
 */
export type RuleRepairs =
  | Readonly<{
      kind: "planned";
      repairs: readonly Repair[];
      entries: readonly CellEntry[];
      remaining: readonly Diagnostic[];
    }>
  | Readonly<{ kind: "unknown"; unknown: readonly string[]; known: readonly string[] }>;

/** Repairs that only show others: so many rounds at most, each of which repairs a cell once. */
const MOST_ROUNDS = 20;

/**
 * Plans to take over the proposals of the findings with these codes, and those that only show once a cell is another,
 * until none is left; nothing else of the sheet is touched. A text that a cell had before is not proposed to it again.
 */
export function repairRules(checked: CheckedWithData, codes: readonly string[]): RuleRepairs {
  const { layout } = checked.rules;
  const repairs: Repair[] = [];
  const entries = new Map<string, CellEntry>();
  const texts = new Map<string, Set<string>>();
  let rows = layout?.rows ?? [];
  let found = checked.diagnostics;
  const known = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const proposals = found.flatMap((finding) => proposalOf(finding, checked, rows) ?? []);
    for (const { repair } of proposals) known.add(repair.code);
    const touched = new Set<string>();
    for (const proposal of proposals) {
      const { repair, cell } = proposal;
      const had = texts.get(cell) ?? new Set([repair.from]);
      if (!codes.includes(repair.code) || touched.has(cell) || had.has(repair.to)) continue;
      touched.add(cell);
      texts.set(cell, had.add(repair.to));
      repairs.push(repair);
      entries.set(cell, proposal.entry);
      rows = rows.map((row, i) =>
        i === proposal.record ? { ...row, cells: { ...row.cells, [proposal.column]: repair.to } } : row,
      );
    }
    if (touched.size === 0) break;
    found = checked.recheck(rows);
  }
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length > 0) return { kind: "unknown", unknown, known: [...known].sort() };
  return { kind: "planned", repairs, entries: [...entries.values()], remaining: found };
}

type Column = keyof RuleRow["cells"];
type Proposal = Readonly<{ repair: Repair; entry: CellEntry; cell: string; record: number; column: Column }>;

/** Null for a finding without a proposal, or one of a cell that no rule has. */
function proposalOf(
  { code, at, proposal }: Diagnostic,
  { rules: { sheet, layout } }: CheckedWithData,
  rows: readonly RuleRow[],
): Proposal | null {
  const { rowIndex, columnIndex } = at;
  if (proposal === undefined || at.sheet !== sheet || rowIndex === undefined || columnIndex === undefined) return null;
  if (layout === null) return null;
  const column = [...layout.columns].find(([, index]) => index === columnIndex)?.[0];
  const record = layout.records.indexOf(rowIndex);
  const row = rows[record];
  if (!row || column === undefined) return null;
  return {
    ...{ record, column, cell: `${rowIndex} ${columnIndex}` },
    repair: { code, at, from: row.cells[column] ?? "", to: proposal },
    entry: { sheetId: layout.sheetId, rowIndex, columnIndex, value: ruleCellValue(column, proposal) },
  };
}
