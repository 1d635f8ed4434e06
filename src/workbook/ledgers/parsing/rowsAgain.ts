import { rowsByMonth } from "../../../domain/facts/coverage";
import { organizationsOf } from "../../../domain/model/byOrganization";
import type { LedgerSet, LedgerTable } from "../../../domain/model/ledgerTable";
import type { FieldKey, LedgerKey } from "../../../domain/model/ledgers";
import { replaceRecord } from "../../../domain/model/replaceRecord";
import type { SourceRef } from "../../../domain/model/source";
import type { Diagnostic } from "../../diagnostics/diagnostic";
import { ProblemList } from "../../diagnostics/problemList";
import type { SheetAddress } from "../../port/address";
import type { CellBlock, CellRange } from "../../port/cellBlock";
import type { FieldColumn } from "../recognising/detectHeader";
import { HEAD_ROWS } from "../recognising/sheetLook";
import type { RowsByMonth, SheetReport } from "../recognising/sheetReport";
import { ledgerDraft } from "./ledgerDraft";
import { LedgerSheetReader } from "./ledgerSheetReader";
import { reportPersonsTwice } from "./personsTwice";
import { standsTwice } from "./rowsTwice";
import { SheetContext, type SheetContextOptions } from "./sheetFields";
import { reportVoidRows } from "./voidRows";

/** What the rows of a sheet were read with, once it is read. `merges`: all of the sheet. */
export type ReadSheet = Readonly<{
  ledger: LedgerKey;
  known: Omit<SheetContextOptions, "draft" | "problems" | "strings">;
  columns: readonly FieldColumn[];
  lookedAt: readonly number[];
  merges: readonly CellRange[];
  /** Days whose year the other rows tell. */
  hasYearless: boolean;
}>;

/** What of a workbook's reading a row has a part in. */
type Reading = Readonly<{
  ledgers: LedgerSet | null;
  sheets: readonly SheetReport[];
  diagnostics: readonly Diagnostic[];
  locate: (source: SourceRef) => SheetAddress;
}>;

/** A reading in which one record holds other values, with the table in which it lies; all else is as it was. */
export type RowRead<R> = Readonly<{ reading: R; table: LedgerTable; record: number }>;

/** Reads single rows of ledgers again, as they were read with all others. */
export class RowsAgain {
  private readonly sheets = new Map<string, ReadSheet>();

  /** Notes what a sheet was read with. */
  note(sheetId: string, sheet: ReadSheet): void {
    this.sheets.set(sheetId, sheet);
  }

  /** The columns with which a row is to be delivered; null where rows of the sheet are not read by themselves. */
  columnsOf(sheetId: string): ReadonlySet<number> | null {
    const sheet = this.sheets.get(sheetId);
    return sheet ? new Set(sheet.lookedAt) : null;
  }

  /**
   * Reads a row again whose cells a person has changed.
   *
   * @param block - that row alone, of the columns of `columnsOf`.
   * @returns null where the whole workbook is to be read: the row lies in the head by which the sheet is known or in merged
   *   cells, it is no record or was none, it belongs to other organizations, or something else is told of it than before.
   */
  read<R extends Reading>(reading: R, sheetId: string, block: CellBlock): RowRead<R> | null {
    const sheet = this.sheets.get(sheetId);
    const known = sheet && reading.ledgers?.tables.get(sheet.ledger);
    const [rowIndex] = block.rowIndexes;
    if (!sheet || !known || rowIndex === undefined || block.rowCount !== 1 || !standsAlone(sheet, rowIndex))
      return null;
    const record = recordIn(known, sheet.known.sheetIndex, rowIndex);
    const read = record < 0 ? null : readAlone(sheet, block);
    if (read === null || problemsOf(read.problems) !== problemsOf(toldOf(reading, sheet, rowIndex))) return null;
    if (String(organizationsOf(known, record)) !== String(organizationsOf(read.row, 0))) return null;
    const table = replaceRecord(known, record, read.row);
    if (table.ledger === "staff" && hasOtherPersonsTwice(reading, table)) return null;
    if (standsTwice(known, record) || standsTwice(table, record)) return null;
    const ledgers = { ...reading.ledgers!, tables: new Map(reading.ledgers!.tables).set(table.ledger, table) };
    const months = monthsMoved(known, record, read.row);
    const sheets = reading.sheets.map((report) => (report.sheetId === sheetId ? withMonths(report, months) : report));
    return { reading: { ...reading, ledgers, sheets }, table, record };
  }
}

/** Whether a row says the same whatever stands in the others, and the others whatever stands in it. */
function standsAlone({ ledger, merges, hasYearless }: ReadSheet, rowIndex: number): boolean {
  if (ledger === "roster" || hasYearless || rowIndex < HEAD_ROWS) return false;
  return merges.every(({ firstRow, lastRow }) => rowIndex < firstRow || rowIndex > lastRow);
}

/** −1: the row is no record. */
function recordIn({ rowCount, sheetIndexes, rowNumbers }: LedgerTable, sheetIndex: number, rowIndex: number): number {
  for (let record = 0; record < rowCount; record++) {
    if (rowNumbers[record] === rowIndex + 1 && sheetIndexes[record] === sheetIndex) return record;
  }
  return -1;
}

/** The row as a table of one record, and what is wrong with it; null when it is no record, or not by itself. */
function readAlone(sheet: ReadSheet, block: CellBlock) {
  const list = new ProblemList();
  const draft = ledgerDraft(sheet.ledger, sheet.known.index);
  const context = new SheetContext({ ...sheet.known, draft, strings: block.strings, problems: list });
  const reader = new LedgerSheetReader(context, sheet.columns, sheet.lookedAt);
  reader.consume(block);
  reader.finish([]);
  if (reader.rowsRead !== 1 || reader.hasYearless) return null;
  const row = draft.finish();
  reportVoidRows(row, (_, field) => addressOf(sheet, row.rowNumbers[0]!, field), list);
  return { row, problems: list.all };
}

function addressOf({ known, columns }: ReadSheet, rowNumber: number, field: FieldKey): SheetAddress {
  const column = columns.find((one) => one.field === field);
  const at = { sheet: known.sheetName, rowIndex: rowNumber - 1 };
  return column ? { ...at, columnIndex: column.columnIndex } : at;
}

/** What was told of a row, but for what rests on other rows too. */
function toldOf({ diagnostics }: Reading, { known }: ReadSheet, rowIndex: number): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ at, code }) => at.sheet === known.sheetName && at.rowIndex === rowIndex && code !== "person-twice",
  );
}

/** To be compared; the order in which problems are told says nothing. */
function problemsOf(problems: readonly Diagnostic[]): string {
  return JSON.stringify([...new Set(problems.map((problem) => JSON.stringify(comparable(problem))))].sort());
}

function comparable({ code, severity, at, value, params }: Diagnostic): unknown {
  return [code, severity, at.sheet, at.rowIndex, at.columnIndex, value, params];
}

function hasOtherPersonsTwice(reading: Reading, table: LedgerTable): boolean {
  const list = new ProblemList();
  reportPersonsTwice(table, (recordIndex) => reading.locate({ ledger: "staff", recordIndex, field: "name" }), list);
  return problemsOf(list.all) !== problemsOf(reading.diagnostics.filter(({ code }) => code === "person-twice"));
}

/** By how many rows each month of the record's sheet has more or fewer; null where the ledger has no days. */
function monthsMoved(known: LedgerTable, record: number, row: LedgerTable): RowsByMonth | null {
  const before = rowsByMonth(oneRecord(known, record));
  const after = rowsByMonth(row);
  if (!before || !after) return null;
  const moved = new Map<number, number>();
  const count = (bySheet: ReadonlyMap<number, RowsByMonth>, sign: number): void => {
    for (const months of bySheet.values()) {
      for (const [month, rows] of months) moved.set(month, (moved.get(month) ?? 0) + sign * rows);
    }
  };
  count(before, -1);
  count(after, 1);
  return moved;
}

/** A table of one record alone, as far as its days go. */
function oneRecord(table: LedgerTable, record: number): LedgerTable {
  const columns = new Map(
    [...table.columns].flatMap(([field, column]) =>
      column.kind === "date"
        ? [
            [
              field,
              { ...column, days: column.days.slice(record, record + 1), spans: column.spans.slice(record, record + 1) },
            ] as const,
          ]
        : [],
    ),
  );
  const sheetIndexes = table.sheetIndexes.slice(record, record + 1);
  const rowNumbers = table.rowNumbers.slice(record, record + 1);
  return { ledger: table.ledger, rowCount: 1, sheetIndexes, rowNumbers, columns };
}

function withMonths(report: SheetReport, moved: RowsByMonth | null): SheetReport {
  if (report.months === null || moved === null) return report;
  const months = new Map(report.months);
  for (const [month, rows] of moved) {
    const now = (months.get(month) ?? 0) + rows;
    if (now === 0) months.delete(month);
    else months.set(month, now);
  }
  return { ...report, months };
}
