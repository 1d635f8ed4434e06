import { BLANK_DAY, lastDayOfMonth, monthIndexOf, mustDay, partsOf, type Day } from "../../domain/model/day";
import { YES_NO } from "../../domain/model/ledgerTable";
import { normalizeText } from "../../domain/model/text";
import { CELL, type StringTable } from "../cellBlock";
import { isBlankWord, isNoughtWord, yesNoOfText } from "../schema/words";
import { cellText } from "./cellText";
import type { DayColumn, DictionaryColumn, NumberColumnBuilder, YesNoColumnBuilder } from "./columnBuilders";
import { parseDay, parseDayNumber, type MonthAs, type ParsedDay } from "./parseDay";
import { parseScaled, scaledOf } from "./parseNumber";

/** What a cell turned out to be; the sheet reader makes problems of it. `filled`: it holds something. */
export type CellOutcome = "blank" | "filled" | "error-value" | "unreadable" | "impossible" | "yearless" | "month-only";

/** Puts one cell into its column. Keeps what it learnt of a text, so that each distinct text is parsed once. */
export interface CellWriter {
  write(record: number, kind: number, value: number): CellOutcome;
}

/** Texts, names and organizations. */
export class TextWriter implements CellWriter {
  constructor(
    private readonly column: DictionaryColumn<"text" | "names" | "organization">,
    private readonly strings: StringTable,
    /** Replaces a text before it is kept (是 under 是否专职 → 专职). */
    private readonly translate: ((text: string) => string) | null = null,
  ) {}

  write(record: number, kind: number, value: number): CellOutcome {
    if (kind === CELL.EMPTY) return "blank";
    if (kind === CELL.ERROR) return "error-value";
    const { dictionary, ids } = this.column;
    const id =
      kind === CELL.TEXT
        ? (dictionary.known(value) ?? this.learn(value))
        : dictionary.idOf(-1, cellText(kind, value, this.strings));
    ids.set(record, id);
    return dictionary.isBlank(id) ? "blank" : "filled";
  }

  private learn(stringId: number): number {
    const written = this.strings.textOf(stringId);
    return this.column.dictionary.idOf(stringId, this.translate ? this.translate(written) : written);
  }
}

export class NumberWriter implements CellWriter {
  private readonly parsed: (number | null)[] = [];

  constructor(
    private readonly column: NumberColumnBuilder,
    private readonly strings: StringTable,
    /** `roster`: 无 and the like are 0. `rate`: 83.3 means 0.833. */
    private readonly mode: "plain" | "roster" | "rate",
  ) {}

  write(record: number, kind: number, value: number): CellOutcome {
    if (kind === CELL.NUMBER) return this.put(record, scaledOf(value));
    // Excel turns a typed 3-5 into 5 March, whose serial number must not pass for a count.
    if (kind === CELL.DATE) return "unreadable";
    if (kind === CELL.EMPTY) return "blank";
    if (kind === CELL.ERROR) return "error-value";
    if (kind === CELL.BOOLEAN) return "unreadable";
    let scaled = this.parsed[value];
    if (scaled === undefined) scaled = this.parsed[value] = this.parse(this.strings.textOf(value));
    if (scaled === null) return "unreadable";
    return Number.isNaN(scaled) ? "blank" : this.put(record, scaled);
  }

  private put(record: number, scaled: number): CellOutcome {
    this.column.scaled.set(record, this.mode === "rate" && scaled > scaledOf(1) ? Math.round(scaled / 100) : scaled);
    return "filled";
  }

  /** NaN for blank. */
  private parse(text: string): number | null {
    if (this.mode === "roster" && isNoughtWord(text)) return 0;
    return text.trim() === "" || isBlankWord(text) ? NaN : parseScaled(text);
  }
}

export class YesNoWriter implements CellWriter {
  private readonly parsed: (number | null)[] = [];

  constructor(
    private readonly column: YesNoColumnBuilder,
    private readonly strings: StringTable,
    /** Any other word means no (正在推进 in 完成情况). */
    private readonly otherIsNo: boolean,
  ) {}

  write(record: number, kind: number, value: number): CellOutcome {
    if (kind === CELL.EMPTY) return "blank";
    if (kind === CELL.ERROR) return "error-value";
    const code = this.codeOf(kind, value);
    if (code === null) return "unreadable";
    this.column.codes.set(record, code);
    return code === YES_NO.BLANK ? "blank" : "filled";
  }

  private codeOf(kind: number, value: number): number | null {
    if (kind !== CELL.TEXT) {
      if (value === 1) return YES_NO.YES;
      return value === 0 || this.otherIsNo ? YES_NO.NO : null;
    }
    let code = this.parsed[value];
    if (code === undefined) {
      code = yesNoOfText(this.strings.textOf(value)) ?? (this.otherIsNo ? YES_NO.NO : null);
      this.parsed[value] = code;
    }
    return code;
  }
}

/** A day whose year is still to be found, with the id of its text. */
export type YearlessDay = Readonly<{ record: number; stringId: number; parsed: ParsedDay & { kind: "yearless" } }>;

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
    private readonly options: Readonly<{ monthAs: MonthAs; date1904: boolean }>,
  ) {}

  write(record: number, kind: number, value: number): CellOutcome {
    if (kind === CELL.EMPTY) return "blank";
    if (kind === CELL.ERROR) return "error-value";
    if (kind === CELL.BOOLEAN) return "unreadable";
    const parsed = kind === CELL.TEXT ? this.ofText(value) : this.ofNumber(kind, value);
    switch (parsed.kind) {
      case "day":
        this.column.days.set(record, parsed.day);
        if (parsed.day < this.firstOfYear || parsed.day > this.lastOfYear) this.noteYear(parsed.day);
        return parsed.monthOnly ? "month-only" : "filled";
      case "yearless":
        this.yearless.push({ record, stringId: value, parsed });
        return "yearless";
      default:
        return parsed.kind;
    }
  }

  /** Rows of one year mostly follow one another: the calendar is asked only when it changes. */
  private noteYear(day: Day): void {
    const { year } = partsOf(day);
    this.years.add(year);
    // Serial number 1 of the 1900 system is a day of 1899, which mustDay doesn't know.
    if (year < 1900) return;
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

/** 是 and 否 under a header that asks 是否专职 become the words of 专兼职. */
export function translateFullTime(text: string): string {
  const code = yesNoOfText(text);
  if (code === YES_NO.YES && normalizeText(text) !== "") return "专职";
  return code === YES_NO.NO ? "兼职" : text;
}
