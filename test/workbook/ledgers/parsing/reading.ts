import { BLANK_DAY, formatDay, mustDay } from "../../../../src/domain/model/day";
import {
  inSheetOrder,
  NUMBER_SCALE,
  SPAN,
  YES_NO,
  type Column,
  type LedgerTable,
} from "../../../../src/domain/model/ledgerTable";
import type { FieldKey, LedgerKey } from "../../../../src/domain/model/ledgers";
import { cellAddress } from "../../../../src/workbook/port/address";
import type { Diagnostic } from "../../../../src/workbook/diagnostics/diagnostic";
import type { SavedMapping } from "../../../../src/workbook/ledgers/recognising/sheetMapping";
import { readWorkbook, type WorkbookReading } from "../../../../src/workbook/ledgers/parsing/readWorkbook";
import { MemoryHost, type MemoryCell } from "../../../support/memoryHost";

export type Rows = readonly (readonly MemoryCell[])[];

export const BRANCHES = ["机关第一党支部", "机关第二党支部", "审核处党支部"] as const;
export const ROSTER_HEADER = [
  "党组织名称",
  "党组织类别",
  "党员总数",
  "正式党员数",
  "书记姓名",
  "书记任职时间",
] as const;
export const ACTIVITY_HEADER = ["党组织名称", "活动类型", "时间"] as const;

/** A cell with this day as a serial number shown as a date. */
export const serial = (year: number, month: number, day: number): MemoryCell => ({
  date: mustDay(year, month, day) + 25_569,
});

/** A roster of the given organizations, all branches. */
export const rosterOf = (...names: readonly string[]): Rows => [
  ROSTER_HEADER,
  ...names.map((name) => [name, "党支部", 10, 9, "张三", serial(2024, 1, 5)]),
];

export const activity = (name: MemoryCell, type = "党课", date: MemoryCell = "2026.3.5"): MemoryCell[] => [
  name,
  type,
  date,
];

/** What was read, in a form that tests can hold against plain values. */
export type Reading = WorkbookReading &
  Readonly<{
    /** `code sheet!B7`, in the order of the report. */
    problems: readonly string[];
    /** The value of a field, in sheet and row order. */
    values: (ledger: LedgerKey, field: FieldKey) => readonly unknown[];
    /** Rows the records of a ledger stand in, 1-based, in sheet and row order. */
    rows: (ledger: LedgerKey) => readonly number[];
    ledgerOf: (sheet: string) => LedgerKey | null | undefined;
  }>;

type Options = Readonly<{ mapping?: SavedMapping; prepare?: (host: MemoryHost) => void }>;

/** Reads sheets by name; the roster of BRANCHES and an activity sheet are added where the sheets have none. */
export async function readSheets(sheets: Readonly<Record<string, Rows>>, options: Options = {}): Promise<Reading> {
  const host = new MemoryHost({
    ...(sheets["名册"] ? {} : { 名册: rosterOf(...BRANCHES) }),
    ...(Object.keys(sheets).some((name) => name.startsWith("活动台账"))
      ? {}
      : { 活动台账: [ACTIVITY_HEADER, activity(BRANCHES[0])] }),
    ...sheets,
  });
  options.prepare?.(host);
  const reading = await readWorkbook(host, { mapping: options.mapping ?? null, skipSheetIds: new Set() });
  const tableOf = (ledger: LedgerKey): LedgerTable => {
    const table = ledger === "roster" ? reading.ledgers?.roster : reading.ledgers?.tables.get(ledger);
    if (!table) throw new Error(`${ledger} was not read`);
    return table;
  };
  return {
    ...reading,
    problems: reading.diagnostics.map(place),
    values: (ledger, field) => valuesOf(tableOf(ledger), field, reading.ledgers!.roster.names),
    rows: (ledger) => inOrder(tableOf(ledger), ({ rowNumbers }, record) => rowNumbers[record]!),
    ledgerOf: (name) => reading.sheets.find(({ sheet }) => sheet === name)?.ledger,
  };
}

/** `code sheet!B7`. */
export function place({ code, at }: Diagnostic): string {
  const cell =
    at.rowIndex === undefined
      ? ""
      : at.columnIndex === undefined
        ? `!${at.rowIndex + 1}`
        : `!${cellAddress(at.rowIndex, at.columnIndex)}`;
  return `${code} ${at.sheet}${cell}`.trim();
}

const SPAN_WORDS: Readonly<Record<number, string>> = {
  [SPAN.ONGOING]: " ongoing",
  [SPAN.QUARTER]: " quarter",
  [SPAN.HALF]: " half",
  [SPAN.YEAR]: " year",
  2: " 2 months",
};

function valuesOf(table: LedgerTable, field: FieldKey, names: readonly string[]): readonly unknown[] {
  const column = table.columns.get(field);
  if (!column) throw new Error(`${table.ledger} has no column ${field}`);
  return inOrder(table, (_, record) => valueOf(column, record, names));
}

function inOrder<T>(table: LedgerTable, valueOf: (table: LedgerTable, record: number) => T): readonly T[] {
  return Array.from(inSheetOrder(table), (record) => valueOf(table, record));
}

function valueOf(column: Column, record: number, names: readonly string[]): unknown {
  switch (column.kind) {
    case "date": {
      const day = column.days[record]!;
      return day === BLANK_DAY ? null : formatDay(day) + (SPAN_WORDS[column.spans[record]!] ?? "");
    }
    case "number": {
      const scaled = column.scaled[record]!;
      return Number.isNaN(scaled) ? null : scaled / NUMBER_SCALE;
    }
    case "yesNo": {
      const code = column.codes[record];
      return code === YES_NO.YES ? "yes" : code === YES_NO.NO ? "no" : code === YES_NO.ONGOING ? "ongoing" : null;
    }
    case "organization":
      return column.values[column.ids[record]!]!.map((o) => names[o]).join("+");
    default:
      return column.values[column.ids[record]!]!.join("+");
  }
}
