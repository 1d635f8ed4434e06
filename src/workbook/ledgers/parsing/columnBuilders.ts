import { BLANK_DAY } from "../../../domain/model/day";
import type { Column, NamesColumn, OrganizationColumn, TextColumn } from "../../../domain/model/ledgerTable";

import { withoutUnseen } from "../../../domain/model/text";
import { isBlankWord } from "../vocabulary/words";

const FIRST_ROWS = 1024;

type Growable = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** An array that doubles as it grows, filled with a value for rows that set none. */
export class GrowingArray<A extends Growable> {
  constructor(
    private array: A,
    private readonly blank: number,
  ) {
    array.fill(blank);
  }

  set(index: number, value: number): void {
    if (index >= this.array.length) this.grow(index + 1);
    this.array[index] = value;
  }

  get(index: number): number {
    return this.array[index] ?? this.blank;
  }

  /** The array itself, with room for `length` values, until it grows again. */
  upTo(length: number): A {
    if (length > this.array.length) this.grow(length);
    return this.array;
  }

  /** The first `length` values, without those whose `keep` is 0. */
  finish(length: number, keep: Uint8Array | null): A {
    if (length > this.array.length) this.grow(length);
    if (!keep) return this.array.slice(0, length) as A;
    const kept = this.array.slice(0, length) as A;
    let count = 0;
    for (let i = 0; i < length; i++) if (keep[i]) kept[count++] = kept[i]!;
    return kept.slice(0, count) as A;
  }

  private grow(needed: number): void {
    const Kind = this.array.constructor as new (length: number) => A;
    const larger = new Kind(Math.max(needed, this.array.length * 2));
    // A new array holds noughts, and its first part is about to be overwritten.
    if (this.blank !== 0) larger.fill(this.blank, this.array.length);
    larger.set(this.array);
    this.array = larger;
  }
}

/**
 * What a text says: its values, none for blank. `doubt`: that it may say something else, or that what can't be a value
 * was left out.
 */
export type TextMeaning<V> = Readonly<{ values: readonly V[]; doubt: "unclear" | "no-name" | null }>;

/** How a text of a dictionary turned out: blank, read, or read with a doubt. */
export type TextOutcome = "blank" | "filled" | "unclear" | "no-name";

const PAGE_BITS = 8;

/**
 * Small integers by small integers, of which but some are there: pages of a typed array, where a plain array would become a
 * hash table as soon as it has large gaps.
 */
class IdTable {
  /** Values + 1; 0 for none. */
  private readonly pages: (Int32Array | undefined)[] = [];

  get(key: number): number | undefined {
    const page = this.pages[key >> PAGE_BITS];
    if (page === undefined) return undefined;
    const value = page[key & ((1 << PAGE_BITS) - 1)]!;
    return value === 0 ? undefined : value - 1;
  }

  set(key: number, value: number): void {
    const page = key >> PAGE_BITS;
    while (this.pages.length <= page) this.pages.push(undefined);
    (this.pages[page] ??= new Int32Array(1 << PAGE_BITS))[key & ((1 << PAGE_BITS) - 1)] = value + 1;
  }
}

/** Distinct texts of a column: the host's string id → the column's own id; 0 is blank. */
export class Dictionary<V> {
  readonly pool: string[] = [""];
  readonly values: (readonly V[])[] = [[]];
  private readonly outcomes: TextOutcome[] = ["blank"];
  private readonly idByStringId = new IdTable();
  private readonly idByText = new Map<string, number>([["", 0]]);

  /** @param meaningOf - of a text that isn't blank; asked once a text. */
  constructor(private readonly meaningOf: (text: string) => TextMeaning<V>) {}

  outcomeOf(id: number): TextOutcome {
    return this.outcomes[id]!;
  }

  /** Whether a text is blank or says something without a doubt. */
  isPlain(id: number): boolean {
    const outcome = this.outcomes[id]!;
    return outcome === "blank" || (outcome === "filled" && this.values[id]!.length > 0);
  }

  /** The column's id of a host's string; undefined when it has not been seen. */
  known(stringId: number): number | undefined {
    return this.idByStringId.get(stringId);
  }

  /** @param stringId - the host's, or −1 for a text that no cell holds as such. */
  idOf(stringId: number, text: string): number {
    const written = withoutUnseen(text).trim();
    let id = this.idByText.get(written);
    if (id === undefined) {
      id = this.pool.push(written) - 1;
      this.idByText.set(written, id);
      const isBlank = isBlankWord(written);
      const meaning = isBlank ? null : this.meaningOf(written);
      this.values.push(meaning?.values ?? []);
      this.outcomes.push(isBlank ? "blank" : (meaning?.doubt ?? "filled"));
    }
    if (stringId >= 0) this.idByStringId.set(stringId, id);
    return id;
  }
}

export const growingBytes = (blank = 0): GrowingArray<Uint8Array> =>
  new GrowingArray(new Uint8Array(FIRST_ROWS), blank);
export const growingWords = (): GrowingArray<Uint32Array> => new GrowingArray(new Uint32Array(FIRST_ROWS), 0);
export const growingShorts = (): GrowingArray<Uint16Array> => new GrowingArray(new Uint16Array(FIRST_ROWS), 0);
export const growingDays = (): GrowingArray<Int32Array> => new GrowingArray(new Int32Array(FIRST_ROWS), BLANK_DAY);
export const growingNumbers = (): GrowingArray<Float64Array> => new GrowingArray(new Float64Array(FIRST_ROWS), NaN);

/** A column in the making. */
export type ColumnBuilder = Readonly<{
  isFilled: (record: number) => boolean;
  isSame: (a: number, b: number) => boolean;
  /** Gives a record what another holds, since both are one merged cell; numbers become blank, which would count twice. */
  merge: (record: number, shown: number) => void;
  /** Makes a record blank. */
  clear: (record: number) => void;
  /** Its first `length` records without those left out. */
  finish: (length: number, keep: Uint8Array | null) => Column;
}>;

/** Column of texts, names or organizations by dictionary. */
export class DictionaryColumn<K extends "text" | "names" | "organization"> implements ColumnBuilder {
  readonly ids = growingWords();

  constructor(
    private readonly kind: K,
    readonly dictionary: Dictionary<K extends "organization" ? number : string>,
  ) {}

  get isOfOrganizations(): boolean {
    return this.kind === "organization";
  }

  isFilled(record: number): boolean {
    return this.ids.get(record) !== 0;
  }

  isSame(a: number, b: number): boolean {
    return this.ids.get(a) === this.ids.get(b);
  }

  merge(record: number, shown: number): void {
    this.ids.set(record, this.ids.get(shown));
  }

  clear(record: number): void {
    this.ids.set(record, 0);
  }

  finish(length: number, keep: Uint8Array | null): Column {
    const { pool, values } = this.dictionary;
    const ids = this.ids.finish(length, keep);
    return { kind: this.kind, ids, pool, values } as unknown as TextColumn | NamesColumn | OrganizationColumn;
  }
}

export class DayColumn implements ColumnBuilder {
  readonly days = growingDays();
  readonly spans = growingBytes();

  isFilled(record: number): boolean {
    return this.days.get(record) !== BLANK_DAY || this.spans.get(record) !== 0;
  }

  isSame(a: number, b: number): boolean {
    return this.days.get(a) === this.days.get(b) && this.spans.get(a) === this.spans.get(b);
  }

  merge(record: number, shown: number): void {
    this.days.set(record, this.days.get(shown));
    this.spans.set(record, this.spans.get(shown));
  }

  clear(record: number): void {
    this.days.set(record, BLANK_DAY);
    this.spans.set(record, 0);
  }

  finish(length: number, keep: Uint8Array | null): Column {
    return { kind: "date", days: this.days.finish(length, keep), spans: this.spans.finish(length, keep) };
  }
}

export class NumberColumnBuilder implements ColumnBuilder {
  readonly scaled = growingNumbers();

  isFilled(record: number): boolean {
    return !Number.isNaN(this.scaled.get(record));
  }

  isSame(a: number, b: number): boolean {
    return Object.is(this.scaled.get(a), this.scaled.get(b));
  }

  merge(record: number): void {
    this.clear(record);
  }

  clear(record: number): void {
    this.scaled.set(record, NaN);
  }

  finish(length: number, keep: Uint8Array | null): Column {
    return { kind: "number", scaled: this.scaled.finish(length, keep) };
  }
}

export class YesNoColumnBuilder implements ColumnBuilder {
  readonly codes = growingBytes();

  isFilled(record: number): boolean {
    return this.codes.get(record) !== 0;
  }

  isSame(a: number, b: number): boolean {
    return this.codes.get(a) === this.codes.get(b);
  }

  merge(record: number, shown: number): void {
    this.codes.set(record, this.codes.get(shown));
  }

  clear(record: number): void {
    this.codes.set(record, 0);
  }

  finish(length: number, keep: Uint8Array | null): Column {
    return { kind: "yesNo", codes: this.codes.finish(length, keep) };
  }
}
