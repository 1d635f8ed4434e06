import { BLANK_DAY, lastDayOfMonth, monthIndexOf, mustDay, partsOf, type Day } from "../../../domain/model/day";
import { SPAN } from "../../../domain/model/ledgerTable";
import { CELL, type CellBlock, type StringTable } from "../../port/cellBlock";
import type { CellOutcome, CellWriter, RowMarks, RowRun } from "./cellWriters";
import type { DayColumn } from "./columnBuilders";
import {
  dayOfPlainSerial,
  isPlainSerial,
  parseDay,
  parseDayNumber,
  type LongSpan,
  type MonthAs,
  type ParsedDay,
} from "../values/parseDay";

/** A day whose year is still to be found, with the id of its text. */
export type YearlessDay = Readonly<{ record: number; stringId: number; parsed: ParsedDay & { kind: "yearless" } }>;

type ReadDay = ParsedDay & { kind: "day" | "yearless" };

/** Days, and what an activity names instead of one. */
export class DayWriter implements CellWriter {
  private readonly parsed: ParsedDay[] = [];
  /** Days without a year, to be completed when the sheet is read. */
  readonly yearless: YearlessDay[] = [];
  /** Years of the full days read. */
  readonly years = new Set<number>();
  private firstOfYear = 1;
  private lastOfYear = 0;

  constructor(
    readonly column: DayColumn,
    private readonly strings: StringTable,
    /** `placesEvents`: a quarter or half is no day. */
    private readonly options: Readonly<{ monthAs: MonthAs; date1904: boolean; placesEvents: boolean }>,
  ) {}

  write(record: number, kind: number, value: number): CellOutcome {
    if (kind === CELL.EMPTY) return "blank";
    if (kind === CELL.ERROR) return "error-value";
    if (kind === CELL.UNCALCULATED) return "uncalculated";
    if (kind === CELL.BOOLEAN) return "unreadable";
    const parsed = kind === CELL.TEXT ? this.ofText(value) : this.ofNumber(kind, value);
    switch (parsed.kind) {
      case "day":
        this.column.days.set(record, parsed.day);
        if (parsed.day < this.firstOfYear || parsed.day > this.lastOfYear) this.noteYear(parsed.day);
        this.noteSpan(record, parsed);
        if (this.isLong(parsed)) return "quarter-only";
        return parsed.monthOnly ? "month-only" : "filled";
      case "yearless":
        this.yearless.push({ record, stringId: value, parsed });
        return "yearless";
      default:
        return parsed.kind;
    }
  }

  look({ kinds, numbers, columnCount }: CellBlock, columnIndex: number, { plain, filled }: RowMarks): void {
    for (let row = 0, at = columnIndex; row < plain.length; row++, at += columnCount) {
      if (kinds[at] === CELL.EMPTY) continue;
      if (kinds[at] === CELL.DATE && isPlainSerial(numbers[at]!)) filled[row] = 1;
      else plain[row] = 0;
    }
  }

  take({ kinds, numbers, columnCount }: CellBlock, columnIndex: number, { from, to, record }: RowRun): void {
    const days = this.column.days.upTo(record + to - from);
    for (let row = from, at = from * columnCount + columnIndex; row < to; row++, at += columnCount) {
      if (kinds[at] !== CELL.DATE) continue;
      const day = dayOfPlainSerial(numbers[at]!, this.options.date1904);
      days[record + row - from] = day;
      if (day < this.firstOfYear || day > this.lastOfYear) this.noteYear(day);
    }
  }

  /** Keeps what a date names where that is no day. */
  noteSpan(record: number, parsed: ReadDay): void {
    if (parsed.kind === "yearless" && parsed.ongoing) this.column.spans.set(record, SPAN.ONGOING);
    else if (this.isLong(parsed)) this.column.spans.set(record, parsed.span);
  }

  /** Whether an event is told to have been in a quarter or half. */
  isLong(parsed: ReadDay): parsed is ReadDay & { span: LongSpan } {
    return this.options.placesEvents && parsed.span !== undefined;
  }

  /** Rows of one year mostly follow one another: the calendar is asked only when it changes. */
  private noteYear(day: Day): void {
    const { year } = partsOf(day);
    this.years.add(year);
    this.firstOfYear = mustDay(year, 1, 1);
    this.lastOfYear = mustDay(year, 12, 31);
  }

  dayOf(record: number): Day | null {
    const day = this.column.days.get(record);
    return day === BLANK_DAY ? null : day;
  }

  private ofText(id: number): ParsedDay {
    return (this.parsed[id] ??= parseDay(this.strings.textOf(id), this.options.monthAs));
  }

  private ofNumber(kind: number, value: number): ParsedDay {
    const parsed = parseDayNumber(value, kind === CELL.DATE, this.options.date1904);
    if (parsed.kind !== "day" || !parsed.monthOnly || this.options.monthAs === "first") return parsed;
    return { ...parsed, day: lastDayOfMonth(monthIndexOf(parsed.day)) };
  }
}
