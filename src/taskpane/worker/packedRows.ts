import type { CellLink, PlannedCell, PlannedRow } from "../../workbook/port/writePlan";

/** Rows that cross in one message. */
export const ROWS_AT_A_TIME = 2000;

/** What a cell is: bare, or an object with a look; `extras` holds formula and link. */
const KIND = { NOTHING: 0, TEXT: 1, NUMBER: 2, STYLED_NOTHING: 3, STYLED_TEXT: 4, STYLED_NUMBER: 5 } as const;

type Extra = Readonly<{ at: number; formula?: string; link?: CellLink }>;

/**
 * Planned rows in few large pieces: they cross without being copied and stay small while they wait to be written.
 * `numbers[i]` is a number, or a text by its index in `texts`. `heights` NaN and styles 0: none; else index + 1 in `styles`.
 */
export type PackedRows = Readonly<{
  cellCounts: Uint16Array<ArrayBuffer>;
  heights: Float64Array<ArrayBuffer>;
  rowStyles: Uint16Array<ArrayBuffer>;
  kinds: Uint8Array<ArrayBuffer>;
  numbers: Float64Array<ArrayBuffer>;
  cellStyles: Uint16Array<ArrayBuffer>;
  styles: readonly string[];
  texts: readonly string[];
  extras: readonly Extra[];
}>;

/** Numbers texts in the order of their first use. */
class Words {
  readonly all: string[] = [];
  private readonly indexes = new Map<string, number>();

  indexOf(word: string): number {
    let index = this.indexes.get(word);
    if (index === undefined) {
      index = this.all.push(word) - 1;
      this.indexes.set(word, index);
    }
    return index;
  }
}

/** Packs some rows. */
export function packRows(rows: readonly PlannedRow[]): PackedRows {
  const count = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  const [styles, texts, extras] = [new Words(), new Words(), [] as Extra[]];
  const styleOf = (style: string | undefined): number => (style === undefined ? 0 : styles.indexOf(style) + 1);
  const kinds = new Uint8Array(count);
  const numbers = new Float64Array(count);
  const cellStyles = new Uint16Array(count);
  let at = 0;
  for (const { cells } of rows) {
    for (const cell of cells) {
      const isStyled = typeof cell === "object" && cell !== null;
      const value = isStyled ? cell.value : cell;
      kinds[at] = kindOf(value) + (isStyled ? KIND.STYLED_NOTHING : KIND.NOTHING);
      numbers[at] = typeof value === "string" ? texts.indexOf(value) : (value ?? 0);
      if (isStyled) {
        const { style, formula, link } = cell;
        cellStyles[at] = styleOf(style);
        if (formula !== undefined || link)
          extras.push({ at, ...(formula === undefined ? {} : { formula }), ...(link ? { link } : {}) });
      }
      at++;
    }
  }
  return {
    cellCounts: Uint16Array.from(rows, ({ cells }) => cells.length),
    heights: Float64Array.from(rows, ({ height }) => height ?? NaN),
    rowStyles: Uint16Array.from(rows, ({ style }) => styleOf(style)),
    ...{ kinds, numbers, cellStyles, extras },
    styles: styles.all,
    texts: texts.all,
  };
}

function kindOf(value: string | number | null): number {
  return value === null ? KIND.NOTHING : typeof value === "string" ? KIND.TEXT : KIND.NUMBER;
}

/** The buffers of packed rows, to be handed over. */
export function buffersOf(packed: PackedRows): ArrayBuffer[] {
  const { cellCounts, heights, rowStyles, kinds, numbers, cellStyles } = packed;
  return [cellCounts, heights, rowStyles, kinds, numbers, cellStyles].map(({ buffer }) => buffer);
}

/** The rows as they were packed, made one by one. */
export function* unpackRows(packed: PackedRows): Generator<PlannedRow> {
  const { cellCounts, heights, rowStyles, styles, extras } = packed;
  let at = 0;
  let extra = 0;
  for (const [row, count] of cellCounts.entries()) {
    const cells: PlannedCell[] = [];
    for (const end = at + count; at < end; at++) {
      const more = extras[extra]?.at === at ? extras[extra++] : undefined;
      cells.push(cellAt(packed, at, more));
    }
    const height = heights[row]!;
    const style = styles[rowStyles[row]! - 1];
    yield { cells, ...(Number.isNaN(height) ? {} : { height }), ...(style === undefined ? {} : { style }) };
  }
}

function cellAt(
  { kinds, numbers, cellStyles, styles, texts }: PackedRows,
  at: number,
  extra: Extra | undefined,
): PlannedCell {
  const kind = kinds[at]!;
  const isStyled = kind >= KIND.STYLED_NOTHING;
  const bare = isStyled ? kind - KIND.STYLED_NOTHING : kind;
  const value = bare === KIND.NOTHING ? null : bare === KIND.TEXT ? texts[numbers[at]!]! : numbers[at]!;
  if (!isStyled) return value;
  const style = styles[cellStyles[at]! - 1];
  const formula = extra?.formula;
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(style === undefined ? {} : { style }),
    ...(extra?.link ? { link: extra.link } : {}),
  };
}
