import { fieldDefinition, LEDGERS, type FieldKey, type LedgerKey } from "../../domain/model/ledgers";
import { suppliedFields } from "./decideLedger";
import { columnsAt, headerStandsAt, missingFields, searchHeader, type FieldColumn, type Header } from "./detectHeader";
import { gridText, type Grid } from "./grid";
import type { ProblemList } from "./problemList";
import type { MappedSheet, SavedMapping } from "./savedMapping";

type ConfirmedOptions = Readonly<{ mapping: SavedMapping; head: Grid; problems: ProblemList }>;

/**
 * The header of a sheet whose ledger the office confirmed: its own columns first, then those that their names tell. A
 * column whose header reads otherwise now is reported and looked for by name, like one that the office didn't enter.
 *
 * @returns null, and says so, when required columns are missing.
 */
export function confirmedHeader(saved: MappedSheet, ledger: LedgerKey, options: ConfirmedOptions): Header | null {
  const { mapping, head, problems } = options;
  const entries = mapping.fields.filter(({ sheet }) => sheet === saved.sheet);
  const stands = ({ columnIndex, label }: FieldColumn): boolean =>
    headerStandsAt(head, saved.headerRowIndex, columnIndex, label);
  const columns = new Map<FieldKey, FieldColumn>();
  for (const { field, columnIndex, label } of entries.filter(stands)) {
    if (!columns.has(field)) columns.set(field, { field, columnIndex, label });
  }
  const supplied = suppliedFields(ledger, saved.sheet);
  const named =
    columns.size > 0
      ? { headerRowIndex: saved.headerRowIndex, columns: columnsAt(head, ledger, saved.headerRowIndex) }
      : searchHeader(head, ledger, { supplied, leastHits: 1 }).best;
  const taken = new Set(Array.from(columns.values(), ({ columnIndex }) => columnIndex));
  for (const column of named?.columns ?? []) {
    if (!columns.has(column.field) && !taken.has(column.columnIndex)) columns.set(column.field, column);
  }
  for (const { field, columnIndex, label } of entries.filter((entry) => !stands(entry))) {
    problems.add("mapping-header-moved", columns.has(field) ? "warning" : "error", {
      at: { sheet: saved.sheet, rowIndex: saved.headerRowIndex, columnIndex },
      value: gridText(head.cell(saved.headerRowIndex, columnIndex)),
      params: { field: fieldLabel(ledger, field), label },
    });
  }
  const inOrder = [...columns.values()].sort((a, b) => a.columnIndex - b.columnIndex);
  const missing = missingFields(ledger, inOrder, supplied);
  if (named && missing.length === 0) return { ledger, headerRowIndex: named.headerRowIndex, columns: inOrder };
  const fields = missing.map((field) => fieldLabel(ledger, field));
  const params = { ledger: LEDGERS[ledger].label, fields };
  problems.add("required-columns-missing", "error", { at: { sheet: saved.sheet }, params });
  return null;
}

/** What people call a field. */
export function fieldLabel(ledger: LedgerKey, field: FieldKey): string {
  return fieldDefinition(ledger, field)?.label ?? field;
}
