import type { Renamings } from "./renaming";

/**
 * A formula on an office's sheet that names one of ours, so that Excel would let it follow the sheet that leaves. `text`:
 * what it says with the earlier sheet in place. Indexes 0-based.
 */
export type OfficeFormula = Readonly<{ sheetId: string; rowIndex: number; columnIndex: number; text: string }>;

/** A name of the office for cells of ours, of the whole workbook or (`sheetId`) of a sheet. `text` as of a formula. */
export type OfficeName = Readonly<{ name: string; sheetId: string | null; text: string }>;

/** The office's sheets, what of them names ours, and the names that change hands. */
export type OfficeSide = Readonly<{
  sheets: readonly Readonly<{ id: string; name: string }>[];
  formulas: readonly OfficeFormula[];
  names: readonly OfficeName[];
  renamings: Renamings;
}>;

/** Each text once; a formula as four numbers: sheet, row, column, text. */
type Packed = Readonly<{
  sheets: readonly (readonly [id: string, name: string])[];
  texts: readonly string[];
  cells: readonly number[];
  names: OfficeSide["names"];
  renamings: OfficeSide["renamings"];
}>;

/** The office's side of a record as a short text. */
export function packOffice({ sheets, formulas, names, renamings }: OfficeSide): string {
  const sheetIndex = new Map(sheets.map(({ id }, i) => [id, i]));
  const textIndex = new Map<string, number>();
  const cells: number[] = [];
  for (const { sheetId, rowIndex, columnIndex, text } of formulas) {
    const sheet = sheetIndex.get(sheetId);
    if (sheet === undefined) throw new RangeError(`no sheet ${sheetId}`);
    const index = textIndex.get(text) ?? textIndex.size;
    textIndex.set(text, index);
    cells.push(sheet, rowIndex, columnIndex, index);
  }
  const packed: Packed = {
    sheets: sheets.map(({ id, name }) => [id, name]),
    texts: [...textIndex.keys()],
    ...{ cells, names, renamings },
  };
  return JSON.stringify(packed);
}

/** What packOffice made a text of. */
export function unpackOffice(text: string): OfficeSide {
  const { sheets, texts, cells, names, renamings } = JSON.parse(text) as Packed;
  const formulas = Array.from({ length: cells.length / 4 }, (_, i) => {
    const [sheet, rowIndex, columnIndex, index] = cells.slice(4 * i, 4 * i + 4) as [number, number, number, number];
    return { sheetId: sheets[sheet]![0], rowIndex, columnIndex, text: texts[index]! };
  });
  return { sheets: sheets.map(([id, name]) => ({ id, name })), formulas, names, renamings };
}
