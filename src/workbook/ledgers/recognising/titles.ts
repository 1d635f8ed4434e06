import type { LedgerKey } from "../../../domain/model/ledgers";
import { normalizeText } from "../../../domain/model/text";
import { gridText, type Grid } from "../../port/grid";
import { typeOfSheetName } from "../vocabulary/sheetAliases";

/** A row above the header with more texts than this is no title. */
const MOST_TEXTS = 2;

/** What a sheet calls itself: its name, and the lines above its header. Normalised. */
export function titlesAbove(sheetName: string, head: Grid, headerRowIndex: number): readonly string[] {
  const titles = [normalizeText(sheetName)];
  for (let row = 0; row < Math.min(headerRowIndex, head.rowCount); row++) {
    if (isTitleRow(head, row)) titles.push(...textsOf(head, row).map(normalizeText));
  }
  return titles;
}

/** The one type that the lines above a header give to the rows of a ledger; null when they give none, or several. */
export function typeOfTitles(ledger: LedgerKey, head: Grid, headerRowIndex: number): string | null {
  const [, ...above] = titlesAbove("", head, headerRowIndex);
  const types = new Set(above.flatMap((title) => typeOfSheetName(ledger, title) ?? []));
  const [only] = types;
  return types.size === 1 ? only! : null;
}

/** Whether a row holds a title and no header. */
export function isTitleRow(head: Grid, row: number): boolean {
  const { length } = textsOf(head, row);
  return length > 0 && length <= MOST_TEXTS;
}

function textsOf(head: Grid, row: number): readonly string[] {
  const texts = Array.from({ length: head.columnCount }, (_, column) => gridText(head.cell(row, column)));
  return texts.filter((text) => text !== "");
}

/** Years that a text names. */
export function yearsIn(text: string): readonly number[] {
  return [...text.normalize("NFKC").matchAll(/(?<!\d)(20\d{2}|19\d{2})(?!\d)/g)].map((match) => Number(match[1]));
}
