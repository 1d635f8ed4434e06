import { YES_NO } from "../../../domain/model/ledgerTable";
import { normalizeText } from "../../../domain/model/text";
import { CELL, type CellBlock, type StringTable } from "../../port/cellBlock";
import { isBlankWord, isNoughtWord, yesNoOfText } from "../vocabulary/words";
import { yesNoSaid } from "../vocabulary/yesNoSaid";
import { cellText } from "../values/cellText";
import type { DictionaryColumn, NumberColumnBuilder, YesNoColumnBuilder } from "./columnBuilders";
import { MOST_IN_CELL, parseScaled, scaledOf } from "../values/parseNumber";

/** What a cell turned out to be; the sheet reader makes problems of it. `filled`: it holds something. */
export type CellOutcome =
  | "blank"
  | "filled"
  | "error-value"
  | "uncalculated"
  | "unreadable"
  | "unclear"
  | "no-name"
  | "too-large"
  | "no-such-number"
  | "impossible"
  | "yearless"
  | "month-only"
  | "quarter-only";

const MOST_SCALED = scaledOf(MOST_IN_CELL);

/** Rows of a block, and the record that the first becomes. */
export type RowRun = Readonly<{ from: number; to: number; record: number }>;

/** What is found of the rows of a block, a byte a row. `read`: not left out by their first cells. */
export type RowMarks = Readonly<{ read: Uint8Array; plain: Uint8Array; filled: Uint8Array }>;

/** Puts one cell into its column. Keeps what it learnt of a text, so that each distinct text is parsed once. */
export interface CellWriter {
  write(record: number, kind: number, value: number): CellOutcome;
  /**
   * Looks at a column of a block: sets to 0 in `plain` what stands for a cell that write() would have more to say of than a
   * value, and to 1 in `filled` what stands for one with a value. Changes nothing but what is known of texts, which are
   * learnt in the order of the rows that are read.
   */
  look(block: CellBlock, columnIndex: number, marks: RowMarks): void;
  /** Takes the cells of rows that look() left plain. */
  take(block: CellBlock, columnIndex: number, run: RowRun): void;
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
    const { dictionary, ids } = this.column;
    const id = this.idOf(kind, value);
    if (id === null) return kind === CELL.ERROR ? "error-value" : "uncalculated";
    ids.set(record, id);
    return dictionary.outcomeOf(id);
  }

  look({ kinds, numbers, columnCount }: CellBlock, columnIndex: number, { read, plain, filled }: RowMarks): void {
    const { dictionary, isOfOrganizations } = this.column;
    for (let row = 0, at = columnIndex; row < plain.length; row++, at += columnCount) {
      const kind = kinds[at]!;
      if (kind === CELL.EMPTY || read[row] === 0) continue;
      let id: number | null = null;
      if (kind === CELL.TEXT) id = dictionary.known(numbers[at]!) ?? null;
      // Only so many organizations are suggested, so that theirs are learnt row by row.
      if (id === null && !isOfOrganizations) id = this.idOf(kind, numbers[at]!);
      if (id === null || kind !== CELL.TEXT || !dictionary.isPlain(id)) plain[row] = 0;
      else if (dictionary.values[id]!.length > 0) filled[row] = 1;
    }
  }

  take({ kinds, numbers, columnCount }: CellBlock, columnIndex: number, { from, to, record }: RowRun): void {
    const { dictionary } = this.column;
    const ids = this.column.ids.upTo(record + to - from);
    for (let row = from, at = from * columnCount + columnIndex; row < to; row++, at += columnCount) {
      if (kinds[at] === CELL.TEXT) ids[record + row - from] = dictionary.known(numbers[at]!)!;
    }
  }

  /** The column's id of what a cell that is not empty says; null for an error or an unknown result. */
  private idOf(kind: number, value: number): number | null {
    const { dictionary } = this.column;
    if (kind === CELL.ERROR || kind === CELL.UNCALCULATED) return null;
    if (kind !== CELL.TEXT) return dictionary.idOf(-1, this.said(cellText(kind, value, this.strings)));
    return dictionary.known(value) ?? dictionary.idOf(value, this.said(this.strings.textOf(value)));
  }

  /** A number or a tick under 是否专职 says the same as the word. */
  private said(written: string): string {
    return this.translate ? this.translate(written) : written;
  }
}

/**
 * `roster`: 无 and the like are 0. `term`: so they are, and 36个月 is 3 years. `rate`: 83.3 means 0.833. `year`: 26 is 2026.
 * `hours`: days are no hours.
 */
export type NumberMode = "plain" | "roster" | "term" | "rate" | "year" | "hours";

/** What the numbers of a field are, see FieldDefinition. */
export type NumberKind = Readonly<{ mode: NumberMode; whole: boolean; signed: boolean }>;

const [FIRST_YEAR, LAST_YEAR] = [scaledOf(1900), scaledOf(2200)];
const ONE = scaledOf(1);
const LENGTH_OF_DAYS = /[天日周月年]/;
const OF_TIME = /[天月年届时]/;
const MONTHS = /^(.+?)个?月$/;
const SHARE = /[%％]/;

export class NumberWriter implements CellWriter {
  private readonly parsed: (number | null)[] = [];

  constructor(
    private readonly column: NumberColumnBuilder,
    private readonly strings: StringTable,
    private readonly of: NumberKind,
  ) {}

  write(record: number, kind: number, value: number): CellOutcome {
    if (kind === CELL.NUMBER) return this.put(record, scaledOf(value));
    // Excel turns a typed 3-5 into 5 March, whose serial number must not pass for a count.
    if (kind === CELL.DATE) return "unreadable";
    if (kind === CELL.EMPTY) return "blank";
    if (kind === CELL.ERROR) return "error-value";
    if (kind === CELL.UNCALCULATED) return "uncalculated";
    if (kind === CELL.BOOLEAN) return "unreadable";
    let scaled = this.parsed[value];
    if (scaled === undefined) scaled = this.parsed[value] = this.parse(this.strings.textOf(value));
    if (scaled === null) return "unreadable";
    return Number.isNaN(scaled) ? "blank" : this.put(record, scaled);
  }

  look({ kinds, numbers, columnCount }: CellBlock, columnIndex: number, { plain, filled }: RowMarks): void {
    for (let row = 0, at = columnIndex; row < plain.length; row++, at += columnCount) {
      if (kinds[at] === CELL.EMPTY) continue;
      if (kinds[at] === CELL.NUMBER && this.isPlain(scaledOf(numbers[at]!))) filled[row] = 1;
      else plain[row] = 0;
    }
  }

  take({ kinds, numbers, columnCount }: CellBlock, columnIndex: number, { from, to, record }: RowRun): void {
    const scaled = this.column.scaled.upTo(record + to - from);
    for (let row = from, at = from * columnCount + columnIndex; row < to; row++, at += columnCount) {
      if (kinds[at] === CELL.NUMBER) scaled[record + row - from] = this.meant(scaledOf(numbers[at]!));
    }
  }

  private put(record: number, scaled: number): CellOutcome {
    if (!(Math.abs(scaled) <= MOST_SCALED)) return "too-large";
    if (!this.mayBe(scaled)) return "no-such-number";
    this.column.scaled.set(record, this.meant(scaled));
    return "filled";
  }

  private isPlain(scaled: number): boolean {
    return Math.abs(scaled) <= MOST_SCALED && this.mayBe(scaled);
  }

  /** A year of another century than ours, or 2.5 persons, would count somewhere, or nowhere, without a word. */
  private mayBe(scaled: number): boolean {
    const { mode, whole, signed } = this.of;
    const number = this.meant(scaled);
    if (mode === "year" && (number < FIRST_YEAR || number > LAST_YEAR)) return false;
    return (signed || number >= 0) && (!whole || number % ONE === 0);
  }

  private meant(scaled: number): number {
    const { mode } = this.of;
    if (mode === "year") return scaled > 0 && scaled < scaledOf(100) ? scaled + scaledOf(2000) : scaled;
    return mode === "rate" && scaled > ONE ? Math.round(scaled / 100) : scaled;
  }

  /** NaN for blank. */
  private parse(text: string): number | null {
    const { mode, whole } = this.of;
    if ((mode === "roster" || mode === "term") && isNoughtWord(text)) return 0;
    if (isBlankWord(text)) return NaN;
    // 100% of the members is no number of members, 3年 are none either.
    if (whole && (SHARE.test(text) || (mode !== "year" && OF_TIME.test(text)))) return null;
    if (mode === "term") return yearsOf(text);
    return mode === "hours" && LENGTH_OF_DAYS.test(text) ? null : parseScaled(text);
  }
}

/** The length of a term; null for one in terms (3届), of which nobody knows how long they are. */
function yearsOf(text: string): number | null {
  const [, months] = MONTHS.exec(normalizeText(text)) ?? [];
  const scaled = parseScaled(months ?? text);
  if (scaled === null || text.includes("届")) return null;
  return months === undefined ? scaled : Math.round(scaled / 12);
}

export class YesNoWriter implements CellWriter {
  private readonly parsed: (number | null)[] = [];

  constructor(
    private readonly column: YesNoColumnBuilder,
    private readonly strings: StringTable,
    /** The column says how far things have come (完成情况), so that shares are answers too. */
    private readonly progress: boolean,
  ) {}

  write(record: number, kind: number, value: number): CellOutcome {
    if (kind === CELL.EMPTY) return "blank";
    if (kind === CELL.ERROR) return "error-value";
    if (kind === CELL.UNCALCULATED) return "uncalculated";
    const code = this.codeOf(kind, value);
    if (code === null) return "unreadable";
    this.column.codes.set(record, code);
    return code === YES_NO.BLANK ? "blank" : "filled";
  }

  look({ kinds, numbers, columnCount }: CellBlock, columnIndex: number, { plain, filled }: RowMarks): void {
    for (let row = 0, at = columnIndex; row < plain.length; row++, at += columnCount) {
      const kind = kinds[at]!;
      if (kind === CELL.EMPTY) continue;
      const code = kind === CELL.TEXT ? this.codeOf(kind, numbers[at]!) : null;
      if (code === null) plain[row] = 0;
      else if (code !== YES_NO.BLANK) filled[row] = 1;
    }
  }

  take({ kinds, numbers, columnCount }: CellBlock, columnIndex: number, { from, to, record }: RowRun): void {
    const codes = this.column.codes.upTo(record + to - from);
    for (let row = from, at = from * columnCount + columnIndex; row < to; row++, at += columnCount) {
      if (kinds[at] === CELL.TEXT) codes[record + row - from] = this.codeOf(CELL.TEXT, numbers[at]!)!;
    }
  }

  private codeOf(kind: number, value: number): number | null {
    if (kind !== CELL.TEXT) {
      if (value === 1) return YES_NO.YES;
      if (value === 0) return YES_NO.NO;
      if (!this.progress || kind === CELL.DATE) return null;
      return value === 100 ? YES_NO.YES : value > 0 && value < 100 ? YES_NO.NO : null;
    }
    let code = this.parsed[value];
    if (code === undefined) {
      code = yesNoSaid(this.strings.textOf(value), this.progress);
      this.parsed[value] = code;
    }
    return code;
  }
}

/** 是 and 否 under a header that asks 是否专职 become the words of 专兼职. */
export function translateFullTime(text: string): string {
  const code = yesNoOfText(text);
  if (code === YES_NO.YES && normalizeText(text) !== "") return "专职";
  return code === YES_NO.NO ? "兼职" : text;
}
