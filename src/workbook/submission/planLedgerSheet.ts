import { BLANK_DAY, firstDayOfMonth, formatDay, monthIndexOf, partsOf, type Day } from "../../domain/model/day";
import {
  inSheetOrder,
  monthsNamed,
  NUMBER_SCALE,
  SPAN,
  YES_NO,
  type Column,
  type LedgerTable,
  type RosterTable,
} from "../../domain/model/ledgerTable";
import { fieldDefinition, LEDGERS, type FieldKey } from "../../domain/model/ledgers";
import type { StyleKey } from "../layout/sheetStyles";
import { planTableSheet, type TableColumn } from "../layout/tableSheet";
import type { PlannedCell, PlannedSheet } from "../port/writePlan";
import { daySerial } from "../resultSheets/remindersSheet";

/** Words over what is sent along. `sentSubtitle`: over records and explanations. */
export type LedgerWords = Readonly<{
  subtitle: string;
  sentSubtitle: string;
  footer: string;
  textCut: string;
  leftOut: (count: number) => string;
}>;

export type LedgerPlan = Readonly<{
  table: LedgerTable;
  roster: RosterTable;
  /** Columns to send. */
  fields: readonly FieldKey[];
  words: LedgerWords;
}>;

/** Rows over the first record: title, subtitle, header. */
export const LEDGER_FIRST_ROW = 3;
/** Serial numbers up to the day that 1900 never had are read differently from program to program. */
const FIRST_SURE_SERIAL = 61;
const ONGOING = "长期坚持";
const QUARTERS = ["一", "二", "三", "四"] as const;
const YES_NO_WORDS: Readonly<Record<number, string | null>> = {
  [YES_NO.BLANK]: null,
  [YES_NO.NO]: "否",
  [YES_NO.YES]: "是",
  [YES_NO.ONGOING]: ONGOING,
};

/**
 * Plans a ledger as it was understood: one sheet a ledger, a record a row, under the standard words. It holds only rows and
 * columns that take part, and reads back to the same records.
 */
export function planLedgerSheet({ table, roster, fields, words }: LedgerPlan): PlannedSheet {
  const { ledger, rowCount } = table;
  const { label } = LEDGERS[ledger];
  return planTableSheet<number>({
    key: `ledger.${ledger}`,
    name: label,
    tableName: `Kaohe_ledger_${ledger}`,
    markedColumns: [],
    title: label,
    subtitle: words.subtitle,
    lines: [],
    columns: fields.map((field) => columnOfField(field, table, roster)),
    rowCount,
    rows: () => inSheetOrder(table),
    nothing: { text: "", column: fields[0]! },
    leftOut: words.leftOut,
    textCut: words.textCut,
    frozenColumns: 1,
    orientation: "landscape",
    footer: words.footer,
    tabColor: "7C8A99",
  });
}

function columnOfField(field: FieldKey, { ledger, columns }: LedgerTable, roster: RosterTable): TableColumn<number> {
  const { label, kind } = fieldDefinition(ledger, field)!;
  const column = columns.get(field)!;
  const style: StyleKey = kind === "date" ? "date" : kind === "number" ? "measured" : "text";
  const width = kind === "organization" ? 24 : kind === "text" ? 20 : 12;
  return { key: field, label, width, style, cell: (record) => cellOf(column, record, roster) };
}

function cellOf(column: Column, record: number, { names }: RosterTable): PlannedCell {
  switch (column.kind) {
    case "text":
    case "names":
      return column.pool[column.ids[record]!] || null;
    case "organization": {
      const id = column.ids[record]!;
      const found = column.values[id]!;
      return (
        (found.length === 0 ? column.pool[id] : found.map((organization) => names[organization]).join("、")) || null
      );
    }
    case "date":
      return dayCell(column.days[record]!, column.spans[record]!);
    case "number": {
      const scaled = column.scaled[record]!;
      return Number.isNaN(scaled) ? null : scaled / NUMBER_SCALE;
    }
    case "yesNo":
      return YES_NO_WORDS[column.codes[record]!] ?? null;
  }
}

/** Several months of which a day is the last, as they are read back. */
function monthsText(day: Day, months: number): string {
  const { year, month } = partsOf(day);
  if (months === SPAN.QUARTER && month % SPAN.QUARTER === 0)
    return `${year}年第${QUARTERS[month / SPAN.QUARTER - 1]!}季度`;
  if (months === SPAN.HALF && month % SPAN.HALF === 0) return `${year}年${month === SPAN.HALF ? "上" : "下"}半年`;
  if (months === SPAN.YEAR && month === SPAN.YEAR) return `${year}年全年`;
  const first = partsOf(firstDayOfMonth(monthIndexOf(day) - months + 1));
  return `${first.year}年${first.month}月-${year}年${month}月`;
}

function dayCell(day: number, span: number): PlannedCell {
  if (span === SPAN.ONGOING) return { value: ONGOING, style: "text" };
  if (day === BLANK_DAY) return null;
  if (monthsNamed(span) > 0) return { value: monthsText(day, monthsNamed(span)), style: "text" };
  const serial = daySerial(day, false)!;
  return serial < FIRST_SURE_SERIAL ? { value: formatDay(day), style: "text" } : serial;
}
