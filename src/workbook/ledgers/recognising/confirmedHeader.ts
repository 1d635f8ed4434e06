import { fieldDefinition, LEDGERS, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import { columnsAt, headerStandsAt, type FieldColumn, type Header } from "./detectHeader";
import { gridText } from "../../port/grid";
import type { ProblemList } from "../../diagnostics/problemList";
import { headerOf } from "./candidateHeader";
import { candidateAt, requiredFields } from "./ledgerCandidate";
import type { SheetScene } from "./sheetScene";
import { placeOfHeader } from "./headerPlace";
import type { MappedSheet, SavedMapping } from "./sheetMapping";

type ConfirmedOptions = Readonly<{ mapping: SavedMapping; scene: SheetScene; sheet: string; problems: ProblemList }>;

/**
 * The header of a sheet whose ledger the office confirmed: its own columns first, then those that their names tell. A
 * column whose header reads otherwise now is reported and looked for by name, like one that the office didn't enter.
 *
 * @param saved - how this sheet, or one of the same layout, was confirmed.
 * @returns null, and says so, when a column that the ledger needs was confirmed and is not there any more, or none is.
 */
export function confirmedHeader(saved: MappedSheet, ledger: LedgerKey, options: ConfirmedOptions): Header | null {
  const { mapping, scene, sheet, problems } = options;
  const { grid: head } = scene;
  const entries = mapping.fields.filter((entry) => entry.sheet === saved.sheet);
  const stands = ({ columnIndex, label }: FieldColumn): boolean =>
    headerStandsAt(head, saved.headerRowIndex, columnIndex, label);
  const columns = new Map<FieldKey, FieldColumn>();
  for (const { field, columnIndex, label } of entries.filter(stands)) {
    if (!columns.has(field)) columns.set(field, { field, columnIndex, label });
  }
  const named = columns.size > 0 ? usualHeader(scene, ledger, saved.headerRowIndex) : foundHeader(scene, ledger);
  const taken = new Set(Array.from(columns.values(), ({ columnIndex }) => columnIndex));
  for (const column of named?.columns ?? []) {
    if (!columns.has(column.field) && !taken.has(column.columnIndex)) columns.set(column.field, column);
  }
  let lost = false;
  for (const { field, columnIndex, label } of entries.filter((entry) => !stands(entry))) {
    lost ||= !columns.has(field) && requiredFields(ledger).includes(field);
    problems.add("mapping-header-moved", columns.has(field) ? "warning" : "error", {
      at: { sheet, rowIndex: saved.headerRowIndex, columnIndex },
      value: gridText(head.cell(saved.headerRowIndex, columnIndex)),
      params: { field: fieldLabel(ledger, field), label },
    });
  }
  if (lost) return null;
  const inOrder = [...columns.values()].sort((a, b) => a.columnIndex - b.columnIndex);
  if (named && inOrder.length > 0) return { ...named, columns: inOrder };
  const params = { ledger: LEDGERS[ledger].label };
  problems.add("no-column-of-ledger", "error", { at: { sheet }, params });
  return null;
}

function usualHeader(scene: SheetScene, ledger: LedgerKey, headerRowIndex: number): Header {
  const place = placeOfHeader(scene.grid, ledger);
  const found = place?.row === headerRowIndex ? candidateAt(scene, ledger, place) : null;
  const columns = columnsAt(scene.grid, ledger, headerRowIndex);
  return { ledger, headerRowIndex, columns, ...(found?.periods ? { periods: found.periods } : {}) };
}

function foundHeader(scene: SheetScene, ledger: LedgerKey): Header | null {
  const place = placeOfHeader(scene.grid, ledger);
  return place && headerOf(candidateAt(scene, ledger, place));
}

/** What people call a field. */
export function fieldLabel(ledger: LedgerKey, field: FieldKey): string {
  return fieldDefinition(ledger, field)?.label ?? field;
}
