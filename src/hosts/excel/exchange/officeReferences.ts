import { shelvedSheetName, tableNameOn } from "../../../workbook/port/shelf";
import type { OfficeFormula, OfficeName, OfficeSide } from "./officeSide";
import type { Exchange } from "./record";
import { renamer } from "./renaming";

/** Formulas one below the other in a column. */
type Run = Readonly<{ sheetId: string; firstRow: number; column: number; texts: string[] }>;

/** The office's cells and names that name ours, with what they say now once they are loaded. */
export type LoadedReferences = Readonly<{
  runs: readonly Readonly<{ run: Run; range: Excel.Range }>[];
  names: readonly Readonly<{ name: OfficeName; item: Excel.NamedItem }>[];
}>;

/** Asks what the office's cells and names say now. */
export function loadReferences(context: Excel.RequestContext, office: OfficeSide): LoadedReferences {
  const { worksheets, names } = context.workbook;
  return {
    runs: runsOf(office.formulas).map((run) => ({
      run,
      range: worksheets
        .getItem(run.sheetId)
        .getRangeByIndexes(run.firstRow, run.column, run.texts.length, 1)
        .load("formulas"),
    })),
    names: office.names.map((name) => ({
      name,
      item: (name.sheetId === null ? names : worksheets.getItem(name.sheetId).names)
        .getItemOrNullObject(name.name)
        .load("formula"),
    })),
  };
}

/**
 * Enters formulas and names again as they read before or after an exchange: so they point to the sheet that then has the
 * name. One that the office has changed since stays as it is.
 */
export function enterReferences(references: LoadedReferences, exchange: Exchange, side: "before" | "after"): void {
  const after = renamer(exchange.office.renamings);
  const inPlace = renamer(shelfNames(exchange));
  const plain = (formula: string): string => inPlace(formula) ?? formula;
  const entered = (now: unknown, text: string): string | null => {
    const renamed = after(text) ?? text;
    const isOurs = typeof now === "string" && [plain(text), plain(renamed)].includes(plain(now));
    if (!isOurs) return null;
    return side === "before" ? text : renamed;
  };
  rewrite(references, entered);
}

/**
 * Enters loaded cells and names again.
 *
 * @param entered - what one says then, of what it says now and what is on record of it; null: it stays as it is.
 */
export function rewrite(
  { runs, names }: LoadedReferences,
  entered: (now: unknown, text: string) => string | null,
): void {
  for (const { run, range } of runs) {
    const grid = run.texts.map((text, i) => [entered((range.formulas as unknown[][])[i]?.[0], text)]);
    // null leaves a cell as it is.
    if (grid.some(([text]) => text !== null)) range.formulas = grid as string[][];
  }
  for (const { name, item } of names) {
    const text = item.isNullObject ? null : entered(item.formula, name.text);
    if (text !== null) item.formula = text;
  }
}

/** From the names that sheets and tables have on their shelves to those in the workbook, and from these to themselves. */
function shelfNames({ sheets, from, to, office }: Exchange) {
  const tables = new Set(office.renamings.tables.flatMap((table) => [table.from, table.to]));
  return {
    sheets: sheets.flatMap(({ name, place, origin }) => [
      { from: shelvedSheetName(origin === "shelf" ? from : to, place), to: name },
      { from: name, to: name },
    ]),
    tables: [...tables].flatMap((table) =>
      [from, to].map((shelf) => ({ from: tableNameOn(table, shelf), to: tableNameOn(table, null) })),
    ),
  };
}

function runsOf(formulas: readonly OfficeFormula[]): readonly Run[] {
  const runs: Run[] = [];
  const sorted = [...formulas].sort(
    (a, b) => compare(a.sheetId, b.sheetId) || a.columnIndex - b.columnIndex || a.rowIndex - b.rowIndex,
  );
  for (const { sheetId, rowIndex, columnIndex, text } of sorted) {
    const last = runs.at(-1);
    const follows =
      last?.sheetId === sheetId && last.column === columnIndex && last.firstRow + last.texts.length === rowIndex;
    if (follows) last.texts.push(text);
    else runs.push({ sheetId, firstRow: rowIndex, column: columnIndex, texts: [text] });
  }
  return runs;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
