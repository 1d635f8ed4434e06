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
  type MonthAs,
  type ParsedDay,
} from "../values/parseDay";

/** A day whose year is still to be found, with the id of its text. */
export type YearlessDay = Readonly<{ record: number; stringId: number; parsed: ParsedDay & { kind: "yearless" } }>;

type ReadDay = ParsedDay & { kind: "day" | "yearless" };

/**
 * What a time longer than a month is in a column: of events, which take place in it somewhere; of payments, which are for
 * all its months; else a day stands for it.
 */
export type LongTimes = "events" | "payments" | "days";

/** Most that a byte holds. */
const MOST_MONTHS = 255;

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
    private readonly options: Readonly<{ monthAs: MonthAs; date1904: boolean; longTimes: LongTimes }>,
  ) {}

  write(record: number, kind: number, value: number): CellOutcome {
    if (kind === CELL.EMPTY) return "blank";
    if (kind === CELL.ERROR) return "error-value";
    if (kind === CELL.UNCALCULATED) return "uncalculated";
    if (kind === CELL.BOOLEAN) return "unreadable";
    const parsed = kind === CELL.TEXT ? this.ofText(value) : this.ofNumber(kind, value);
    switch (parsed.kind) {
      case "day":
        this.column.days.set(record, this.dayFor(parsed, parsed.day));
        if (parsed.day < this.firstOfYear || parsed.day > this.lastOfYear) this.noteYear(parsed.day);
        this.noteSpan(record, parsed);
        if (this.isLong(parsed)) return this.options.longTimes === "events" ? "quarter-only" : "filled";
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
    if (this.isLong(parsed)) this.column.spans.set(record, Math.min(MOST_MONTHS, parsed.months));
    else if (parsed.kind === "yearless" && parsed.ongoing) this.column.spans.set(record, SPAN.ONGOING);
  }

  /** Whether several months are named where they are not one day. */
  isLong(parsed: ReadDay): parsed is ReadDay & { months: number } {
    return this.options.longTimes !== "days" && parsed.months !== undefined;
  }

  /** The day that is kept: several months end with the last of them. */
  dayFor(parsed: ReadDay, day: Day): Day {
    return this.isLong(parsed) ? lastDayOfMonth(monthIndexOf(day)) : day;
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
    return (this.parsed[id] ??= this.heeded(parseDay(this.strings.textOf(id), this.options.monthAs)));
  }

  /** Events may be 每周; dues of 每月 may be for any, and a deadline of 每周 is none; nothing was done on 长期. */
  private heeded(parsed: ParsedDay): ParsedDay {
    if (parsed.kind !== "day" && parsed.kind !== "yearless") return parsed;
    const { longTimes, monthAs } = this.options;
    const isNone =
      (longTimes === "days" && parsed.loose) ||
      (parsed.recurring && (longTimes === "payments" || (longTimes === "days" && monthAs === "first")));
    return isNone ? { kind: "unreadable" } : parsed;
  }

  private ofNumber(kind: number, value: number): ParsedDay {
    const parsed = parseDayNumber(value, kind === CELL.DATE, this.options.date1904);
    if (parsed.kind !== "day" || !parsed.monthOnly || this.options.monthAs === "first") return parsed;
    return { ...parsed, day: lastDayOfMonth(monthIndexOf(parsed.day)) };
  }
}
