import { normalizeText } from "../../domain/model/text";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { gridText, type Grid } from "../port/grid";

/**
 * A column a sheet may have; `needed`: nothing can be read without it. `like`: what the label of an unknown column looks
 * like for which this one may be meant; absent: any. `counts` false: nothing is worked out from it.
 */
export type KnownColumn = Readonly<{ label: string; needed: boolean; like?: RegExp; counts?: boolean }>;

/** Whether one label is the other with something added; 日期 alone may be any day's column. */
function resembles(text: string, { label, like }: KnownColumn): boolean {
  const [a, b] = [normalizeText(text), normalizeText(label)];
  return a.includes(b) || (like === undefined && a.length > 1 && b.includes(a));
}

/** Header row of a rule or settings sheet with the columns of the labels it knows. */
export type SheetHeader = Readonly<{
  rowIndex: number;
  columns: ReadonlyMap<string, number>;
  /** Further columns under a label that another has already. */
  twice: readonly Readonly<{ label: string; columnIndex: number }>[];
}>;

const HEADER_ROWS = 12;

/** The row among the first with most of the labels; columns may stand in any order, with others between. */
export function findHeader(grid: Grid, known: readonly KnownColumn[]): SheetHeader {
  let best: SheetHeader = { rowIndex: 0, columns: new Map(), twice: [] };
  for (let row = 0; row < Math.min(HEADER_ROWS, grid.rowCount); row++) {
    const header = headerIn(grid, row, known);
    if (header.columns.size > best.columns.size) best = header;
  }
  return best;
}

function headerIn(grid: Grid, rowIndex: number, known: readonly KnownColumn[]): SheetHeader {
  const columns = new Map<string, number>();
  const twice: { label: string; columnIndex: number }[] = [];
  for (let columnIndex = 0; columnIndex < grid.columnCount; columnIndex++) {
    const text = normalizeText(gridText(grid.cell(rowIndex, columnIndex)));
    const label = known.find((column) => normalizeText(column.label) === text)?.label;
    if (label === undefined) continue;
    if (columns.has(label)) twice.push({ label, columnIndex });
    else columns.set(label, columnIndex);
  }
  return { rowIndex, columns, twice };
}

type HeaderChecks = Readonly<{
  sheet: string;
  known: readonly KnownColumn[];
  /** Whether columns of other labels are worth a word: one may be a slip for a column that is not there. */
  tellUnknown: boolean;
}>;

/** What is wrong with a header: needed columns that are not there, columns twice, columns unknown. */
export function headerDiagnostics(
  grid: Grid,
  { rowIndex, columns, twice }: SheetHeader,
  { sheet, known, tellUnknown }: HeaderChecks,
): readonly Diagnostic[] {
  const absent = known.filter(({ label }) => !columns.has(label));
  const missing = absent
    .filter(({ needed }) => needed)
    .map(({ label }): Diagnostic => ({
      code: "rule-column-missing",
      severity: "error",
      at: { sheet },
      value: "",
      params: { label },
    }));
  const doubled = twice.map(({ label, columnIndex }): Diagnostic => ({
    code: "rule-column-twice",
    severity: "error",
    at: { sheet, rowIndex, columnIndex },
    value: label,
    params: { label },
  }));
  return [...missing, ...doubled, ...(tellUnknown ? unknownColumns() : [])];

  function unknownColumns(): readonly Diagnostic[] {
    const used = new Set([...columns.values(), ...twice.map(({ columnIndex }) => columnIndex)]);
    const diagnostics: Diagnostic[] = [];
    for (let columnIndex = 0; columnIndex < grid.columnCount; columnIndex++) {
      const label = gridText(grid.cell(rowIndex, columnIndex));
      if (used.has(columnIndex) || label === "") continue;
      // 筛选条件 in place of 筛选 would leave every row without its filter.
      const isMeant = absent.some((column) => column.counts !== false && resembles(label, column));
      diagnostics.push({
        code: "rule-column-unknown",
        severity: isMeant ? "error" : "warning",
        at: { sheet, rowIndex, columnIndex },
        value: label,
        params: {
          label,
          absent: absent.filter(({ like }) => like?.test(label) !== false).map((column) => column.label),
        },
      });
    }
    return diagnostics;
  }
}
