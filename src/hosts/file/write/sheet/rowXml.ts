import { LAST_COLUMN_INDEX, cellAddress, columnLetters, quoteSheetName } from "../../../../workbook/address";
import type { CellLink, PlannedCell, PlannedRow, PlannedSheet } from "../../../../workbook/writePlan";
import { fileFormula } from "../formulaText";
import type { CellStyleIds } from "../styles/styleXml";
import { LONGEST_CELL_TEXT, cutText, escapeAttribute, escapeText, needsSpacePreserved, xstring } from "../xmlText";

/** Links a sheet can hold; with more Excel calls the file damaged. Source: Excel specifications and limits. */
const MOST_LINKS = 65_530;
/** Longest screen tip of a link. Source: Excel's dialog. */
const LONGEST_TOOLTIP = 255;
/** What starts a formula when someone edits the cell. */
const FORMULA_START = /^[=+\-@]/;
/** Formulas of a table's column are mostly one text; kept translated, within bounds. */
const FORMULA_MEMORY = 1_000;

/** Ids of the style with this key; of the product's default style for undefined. @throws RangeError for an unknown key. */
export type StyleLookup = (key: string | undefined) => CellStyleIds;

/**
 * Writes rows of a sheet as XML, one after the other, and keeps what stands elsewhere in the part: the links.
 * Links above MOST_LINKS are left out; those cells keep their text and style.
 */
export class RowWriter {
  readonly links: string[] = [];
  private readonly letters: readonly string[];
  private readonly columnStyles: readonly CellStyleIds[];
  private readonly formulas = new Map<string, string>();

  constructor(
    private readonly columns: PlannedSheet["columns"],
    private readonly style: StyleLookup,
  ) {
    if (columns.length > LAST_COLUMN_INDEX + 1) throw new RangeError(`${columns.length} columns`);
    this.letters = columns.map((_, c) => columnLetters(c));
    this.columnStyles = columns.map((column) => style(column.style));
  }

  /** `<row>` of a row; "" for one without cells and height. @throws RangeError for cells beyond the columns. */
  rowXml(row: PlannedRow, rowIndex: number): string {
    const { cells, height } = row;
    if (cells.length > this.columns.length) throw new RangeError(`row ${rowIndex}: ${cells.length} cells`);
    if (cells.length === 0 && height === undefined) return "";
    const rowNumber = String(rowIndex + 1);
    const rowStyle = row.style === undefined ? undefined : this.style(row.style);
    let xml = `<row r="${rowNumber}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>`;
    for (let c = 0; c < cells.length; c++) {
      xml += this.cellXml(cells[c]!, this.letters[c]! + rowNumber, rowStyle ?? this.columnStyles[c]!);
    }
    return `${xml}</row>`;
  }

  private cellXml(cell: PlannedCell, address: string, inherited: CellStyleIds): string {
    if (cell === null || typeof cell !== "object") return valueXml(cell, address, inherited);
    const ids = cell.style === undefined ? inherited : this.style(cell.style);
    if (cell.link) this.keepLink(cell.link, address);
    return cell.formula === undefined
      ? valueXml(cell.value, address, ids)
      : this.formulaXml(cell.formula, cell.value, `<c r="${address}" s="${ids.plain}"`);
  }

  private formulaXml(formula: string, value: string | number | null, start: string): string {
    let f = this.formulas.get(formula);
    if (f === undefined) {
      f = `<f>${escapeText(fileFormula(formula))}</f>`;
      if (this.formulas.size >= FORMULA_MEMORY) this.formulas.clear();
      this.formulas.set(formula, f);
    }
    if (value === null) return `${start}>${f}</c>`;
    if (typeof value === "number") return `${start}>${f}<v>${numberText(value)}</v></c>`;
    return `${start} t="str">${f}<v>${escapeText(xstring(cutText(value, LONGEST_CELL_TEXT)))}</v></c>`;
  }

  private keepLink(link: CellLink, address: string): void {
    if (this.links.length >= MOST_LINKS) return;
    const location = `${quoteSheetName(link.sheet)}!${cellAddress(link.rowIndex, link.columnIndex)}`;
    const tooltip =
      link.tooltip === undefined ? "" : ` tooltip="${escapeAttribute(cutText(link.tooltip, LONGEST_TOOLTIP))}"`;
    this.links.push(`<hyperlink ref="${address}" location="${escapeAttribute(location)}"${tooltip}/>`);
  }
}

/** Text goes into the cell itself, so that the office's shared strings stay as they are. */
function valueXml(value: string | number | null, address: string, ids: CellStyleIds): string {
  if (value === null) return `<c r="${address}" s="${ids.plain}"/>`;
  if (typeof value === "number") return `<c r="${address}" s="${ids.plain}"><v>${numberText(value)}</v></c>`;
  const text = cutText(value, LONGEST_CELL_TEXT);
  const id = FORMULA_START.test(text) ? ids.quoted : ids.plain;
  const space = needsSpacePreserved(text) ? ' xml:space="preserve"' : "";
  return `<c r="${address}" s="${id}" t="inlineStr"><is><t${space}>${escapeText(xstring(text))}</t></is></c>`;
}

/** The shortest decimal that reads back as the same number. @throws RangeError for what a cell can't hold. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`number ${value}`);
  return Object.is(value, -0) ? "0" : String(value);
}
