import { BLANK_DAY } from "../../domain/model/day";
import type { Column, NamesColumn, OrganizationColumn, TextColumn } from "../../domain/model/ledgerTable";

import { isBlankWord } from "../schema/words";

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

/** Distinct texts of a column: the host's string id → the column's own id; 0 is blank. */
export class Dictionary<V> {
  readonly pool: string[] = [""];
  readonly values: (readonly V[])[] = [[]];
  private readonly blank: boolean[] = [true];
  private readonly idByStringId: number[] = [];
  private readonly idByText = new Map<string, number>([["", 0]]);

  constructor(private readonly valuesOf: (text: string) => readonly V[]) {}

  /** Whether a text stands for an empty cell. */
  isBlank(id: number): boolean {
    return this.blank[id]!;
  }

  /** The column's id of a host's string; undefined when it has not been seen. */
  known(stringId: number): number | undefined {
    return this.idByStringId[stringId];
  }

  /** @param stringId - the host's, or −1 for a text that no cell holds as such. */
  idOf(stringId: number, text: string): number {
    const written = text.trim();
    let id = this.idByText.get(written);
    if (id === undefined) {
      id = this.pool.push(written) - 1;
      this.idByText.set(written, id);
      this.values.push(this.valuesOf(written));
      this.blank.push(isBlankWord(written));
    }
    if (stringId >= 0) this.idByStringId[stringId] = id;
    return id;
  }
}

export const growingBytes = (blank = 0): GrowingArray<Uint8Array> =>
  new GrowingArray(new Uint8Array(FIRST_ROWS), blank);
export const growingWords = (): GrowingArray<Uint32Array> => new GrowingArray(new Uint32Array(FIRST_ROWS), 0);
export const growingShorts = (): GrowingArray<Uint16Array> => new GrowingArray(new Uint16Array(FIRST_ROWS), 0);
export const growingDays = (): GrowingArray<Int32Array> => new GrowingArray(new Int32Array(FIRST_ROWS), BLANK_DAY);
export const growingNumbers = (): GrowingArray<Float64Array> => new GrowingArray(new Float64Array(FIRST_ROWS), NaN);

/** A column in the making; `finish` gives its first `length` records without those left out. */
export type ColumnBuilder = Readonly<{ finish: (length: number, keep: Uint8Array | null) => Column }>;

/** Column of texts, names or organizations by dictionary. */
export class DictionaryColumn<K extends "text" | "names" | "organization"> implements ColumnBuilder {
  readonly ids = growingWords();

  constructor(
    private readonly kind: K,
    readonly dictionary: Dictionary<K extends "organization" ? number : string>,
  ) {}

  finish(length: number, keep: Uint8Array | null): Column {
    const { pool, values } = this.dictionary;
    const ids = this.ids.finish(length, keep);
    return { kind: this.kind, ids, pool, values } as unknown as TextColumn | NamesColumn | OrganizationColumn;
  }
}

export class DayColumn implements ColumnBuilder {
  readonly days = growingDays();
  readonly ongoing = growingBytes();

  finish(length: number, keep: Uint8Array | null): Column {
    return { kind: "date", days: this.days.finish(length, keep), ongoing: this.ongoing.finish(length, keep) };
  }
}

export class NumberColumnBuilder implements ColumnBuilder {
  readonly scaled = growingNumbers();

  finish(length: number, keep: Uint8Array | null): Column {
    return { kind: "number", scaled: this.scaled.finish(length, keep) };
  }
}

export class YesNoColumnBuilder implements ColumnBuilder {
  readonly codes = growingBytes();

  finish(length: number, keep: Uint8Array | null): Column {
    return { kind: "yesNo", codes: this.codes.finish(length, keep) };
  }
}
