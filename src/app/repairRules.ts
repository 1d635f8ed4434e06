import type { SheetAddress } from "../workbook/port/address";
import type { CellEntry } from "../workbook/port/workbookHost";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import { ruleCellValue } from "../workbook/rules/ruleCellValue";
import type { CheckedRules } from "./readRules";

/** A proposal taken over: the cell, what stood in it and what stands in it then; "" for an empty cell. */
export type Repair = Readonly<{ code: string; at: SheetAddress; from: string; to: string }>;

/**
 * `repairs` with the cells that carry them out. A cell is changed once: `postponed` counts the proposals that were made
 * for one of them besides. Or `unknown` codes, of which no finding has a proposal; `known`: those that do.
 */
export type RuleRepairs =
  | Readonly<{ kind: "planned"; repairs: readonly Repair[]; entries: readonly CellEntry[]; postponed: number }>
  | Readonly<{ kind: "unknown"; unknown: readonly string[]; known: readonly string[] }>;

/** Plans to take over the proposals of the findings with these codes; nothing else of the sheet is touched. */
export function repairRules({ rules, diagnostics }: CheckedRules, codes: readonly string[]): RuleRepairs {
  const proposals = diagnostics.flatMap((found) => proposalOf(found, rules) ?? []);
  const known = [...new Set(proposals.map(({ repair }) => repair.code))].sort();
  const unknown = codes.filter((code) => !known.includes(code));
  if (unknown.length > 0) return { kind: "unknown", unknown, known };
  const chosen = proposals.filter(({ repair }) => codes.includes(repair.code));
  const byCell = new Map<string, Proposal>();
  for (const proposal of chosen) {
    const { rowIndex, columnIndex } = proposal.entry;
    const cell = `${rowIndex} ${columnIndex}`;
    if (!byCell.has(cell)) byCell.set(cell, proposal);
  }
  const planned = [...byCell.values()];
  return {
    kind: "planned",
    repairs: planned.map(({ repair }) => repair),
    entries: planned.map(({ entry }) => entry),
    postponed: chosen.length - planned.length,
  };
}

type Proposal = Readonly<{ repair: Repair; entry: CellEntry }>;

/** Null for a finding without a proposal, or one of a cell that no rule has. */
function proposalOf({ code, at, proposal }: Diagnostic, { sheet, layout }: CheckedRules["rules"]): Proposal | null {
  const { rowIndex, columnIndex } = at;
  if (proposal === undefined || at.sheet !== sheet || rowIndex === undefined || columnIndex === undefined) return null;
  if (layout === null) return null;
  const column = [...layout.columns].find(([, index]) => index === columnIndex)?.[0];
  const row = layout.rows[layout.records.indexOf(rowIndex)];
  if (!row || column === undefined) return null;
  return {
    repair: { code, at, from: row.cells[column] ?? "", to: proposal },
    entry: { sheetId: layout.sheetId, rowIndex, columnIndex, value: ruleCellValue(column, proposal) },
  };
}
