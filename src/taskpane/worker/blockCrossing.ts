import { CELL, type CellBlock, type StringTable } from "../../workbook/port/cellBlock";

/** A block as it crosses: its own arrays, and the texts that the other side does not know yet. `table`: whose ids they are. */
export type SentBlock = Readonly<{
  rowCount: number;
  columnCount: number;
  rowIndexes: Int32Array<ArrayBuffer>;
  kinds: Uint8Array<ArrayBuffer>;
  numbers: Float64Array<ArrayBuffer>;
  table: number;
  newTexts: readonly Readonly<{ id: number; text: string }>[];
}>;

/** Copies blocks out of arrays that are used again, and remembers which texts were sent. */
export class BlockSender {
  private readonly tables = new WeakMap<StringTable, SentTexts>();
  private tableCount = 0;

  pack({ rowCount, columnCount, rowIndexes, kinds, numbers, strings }: CellBlock): SentBlock {
    const cellCount = rowCount * columnCount;
    const known = this.knownOf(strings);
    const newTexts: { id: number; text: string }[] = [];
    for (let i = 0; i < cellCount; i++) {
      const kind = kinds[i]!;
      if (kind !== CELL.TEXT && kind !== CELL.ERROR) continue;
      const id = numbers[i]!;
      if (known.add(id)) newTexts.push({ id, text: strings.textOf(id) });
    }
    return {
      ...{ rowCount, columnCount },
      rowIndexes: rowIndexes.slice(0, rowCount),
      kinds: kinds.slice(0, cellCount),
      numbers: numbers.slice(0, cellCount),
      table: known.table,
      newTexts,
    };
  }

  private knownOf(strings: StringTable): SentTexts {
    let known = this.tables.get(strings);
    if (!known) {
      known = new SentTexts(this.tableCount++);
      this.tables.set(strings, known);
    }
    return known;
  }
}

/** Which ids of a table were sent: a byte each, since a large workbook has them by the million. */
class SentTexts {
  private sent = new Uint8Array(1024);

  constructor(readonly table: number) {}

  /** @returns whether the id is new. */
  add(id: number): boolean {
    if (id >= this.sent.length) {
      const larger = new Uint8Array(Math.max(id + 1, this.sent.length * 2));
      larger.set(this.sent);
      this.sent = larger;
    }
    if (this.sent[id] === 1) return false;
    this.sent[id] = 1;
    return true;
  }
}

/** The buffers of a block, to be handed over. */
export function buffersOfBlock({ rowIndexes, kinds, numbers }: SentBlock): ArrayBuffer[] {
  return [rowIndexes.buffer, kinds.buffer, numbers.buffer];
}

/** Makes blocks of what was sent. Every block must pass through, or the texts in it are missing from later ones. */
export class BlockReceiver {
  private readonly tables = new Map<number, string[]>();
  private readonly stringTables = new Map<number, StringTable>();

  unpack({ table, newTexts, rowCount, columnCount, rowIndexes, kinds, numbers }: SentBlock): CellBlock {
    let texts = this.tables.get(table);
    if (!texts) {
      const own: string[] = [];
      texts = own;
      this.tables.set(table, own);
      this.stringTables.set(table, { textOf: (id) => own[id] ?? "" });
    }
    for (const { id, text } of newTexts) texts[id] = text;
    return { rowCount, columnCount, rowIndexes, kinds, numbers, strings: this.stringTables.get(table)! };
  }
}
