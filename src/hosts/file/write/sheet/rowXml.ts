import { LAST_COLUMN_INDEX, cellAddress, columnLetters, quoteSheetName } from "../../../../workbook/port/address";
import type { CellRange } from "../../../../workbook/port/cellBlock";
import type { CellLink, PlannedCell, PlannedRow, PlannedSheet } from "../../../../workbook/port/writePlan";
import { fileFormula } from "../formulaText";
import type { CellStyleIds } from "../styles/styleXml";
import type { Utf8Pieces } from "../utf8Pieces";
import { CellMemory } from "./cellMemory";
import {
  LONGEST_CELL_TEXT,
  cutText,
  escapeAttribute,
  escapeText,
  isPlainText,
  needsSpacePreserved,
  xstring,
} from "../xmlText";

/** Links a sheet can hold; with more Excel calls the file damaged. Source: Excel specifications and limits. */
const MOST_LINKS = 65_530;
/** Longest screen tip of a link. Source: Excel's dialog. */
const LONGEST_TOOLTIP = 255;
/** What starts a formula when someone edits the cell. */
const FORMULA_STARTS = "=+-@";
/** Formulas of a table's column are mostly one text; kept translated, within bounds. */
const FORMULA_MEMORY = 1_000;

/**
 * Ids of the style with this key; of the product's default style for undefined. `isOpen`: of cells that the sheet's
 * protection leaves open. @throws RangeError for an unknown key.
 */
export type StyleLookup = (key: string | undefined, isOpen?: boolean) => CellStyleIds;

/** The XML of cells with one style, but for address and value. */
type StyledCell = Readonly<Record<"empty" | "number" | "text" | "spacedText" | "formula", Uint8Array>>;

const NOTHING_OPEN: readonly CellRange[] = [];

const TEXT_END = bytesOf("</t></is></c>");
const NUMBER_END = bytesOf("</v></c>");
const ROW_END = bytesOf("</row>");

/**
 * Writes rows of a sheet as XML, one after the other, and keeps what stands elsewhere in the part: the links.
 * Links above MOST_LINKS are left out; those cells keep their text and style.
 */
export class RowWriter {
  readonly links: string[] = [];
  private readonly letters: readonly string[];
  /** The beginning of each column's cells, up to the row's number. */
  private readonly starts: readonly Uint8Array[];
  private readonly columns: PlannedSheet["columns"];
  private readonly unlocked: readonly CellRange[];
  private readonly formulas = new Map<string, Uint8Array>();
  /** By id of the style. */
  private readonly styled: StyledCell[] = [];
  /** By column, then by id of the style: cells as they were written, behind the row's number. */
  private readonly memories: readonly CellMemory[][];
  private rowNumber = "";
  private rowNumberBytes: Uint8Array = new Uint8Array(0);

  constructor(
    private readonly out: Utf8Pieces,
    { columns, protection }: Pick<PlannedSheet, "columns" | "protection">,
    private readonly style: StyleLookup,
  ) {
    this.columns = columns;
    this.unlocked = protection?.unlocked ?? [];
    if (columns.length > LAST_COLUMN_INDEX + 1) throw new RangeError(`${columns.length} columns`);
    this.letters = columns.map((_, c) => columnLetters(c));
    this.memories = columns.map(() => []);
    this.starts = this.letters.map((letters) => bytesOf(`<c r="${letters}`));
  }

  /** Writes a `<row>`; nothing for one without cells and height. @throws RangeError for cells beyond the columns. */
  write(row: PlannedRow, rowIndex: number): void {
    const { cells, height } = row;
    if (cells.length > this.columns.length) throw new RangeError(`row ${rowIndex}: ${cells.length} cells`);
    const open =
      this.unlocked.length === 0
        ? NOTHING_OPEN
        : this.unlocked.filter(({ firstRow, lastRow }) => rowIndex >= firstRow && rowIndex <= lastRow);
    if (cells.length === 0 && height === undefined && open.length === 0) return;
    const isOpen = (c: number): boolean =>
      open.some(({ firstColumn, lastColumn }) => c >= firstColumn && c <= lastColumn);
    this.rowNumber = String(rowIndex + 1);
    this.rowNumberBytes = bytesOf(this.rowNumber);
    this.out.put(`<row r="${this.rowNumber}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>`);
    for (let c = 0; c < cells.length; c++) {
      this.writeCell(cells[c]!, c, row.style ?? this.columns[c]!.style, open.length > 0 && isOpen(c));
    }
    // What a row has no cell for is locked: open cells must be there.
    for (let c = cells.length; open.length > 0 && c < this.columns.length; c++) {
      if (isOpen(c)) this.writeValue(null, c, this.style(undefined, true));
    }
    this.out.putBytes(ROW_END);
  }

  /** `inherited`: style of a cell that names none. */
  private writeCell(cell: PlannedCell, column: number, inherited: string | undefined, isOpen: boolean): void {
    if (cell === null || typeof cell !== "object") {
      this.writeValue(cell, column, this.style(inherited, isOpen));
      return;
    }
    const ids = this.style(cell.style ?? inherited, isOpen);
    if (cell.link) this.keepLink(cell.link, this.letters[column]! + this.rowNumber);
    if (cell.formula === undefined) this.writeValue(cell.value, column, ids);
    else this.writeFormula(cell.formula, cell.value, column, ids);
  }

  private writeValue(value: string | number | null, column: number, ids: CellStyleIds): void {
    const { out } = this;
    this.startCell(column);
    if (value === null) {
      out.putBytes(this.styledCell(ids.plain).empty);
      return;
    }
    const memory = (this.memories[column]![ids.plain] ??= new CellMemory());
    const known = memory.find(value);
    if (known) {
      out.putBytes(known);
      return;
    }
    const { place } = out;
    if (typeof value === "number") this.putNumber(value, ids);
    else this.putText(value, ids);
    if (memory.isOpen) memory.keep(value, out.since(place));
  }

  private putNumber(value: number, ids: CellStyleIds): void {
    this.out.putBytes(this.styledCell(ids.plain).number);
    this.out.put(numberText(value));
    this.out.putBytes(NUMBER_END);
  }

  /** Text goes into the cell itself, so that the office's shared strings stay as they are. */
  private putText(value: string, ids: CellStyleIds): void {
    const { out } = this;
    const text = cutText(value, LONGEST_CELL_TEXT);
    const isQuoted = text !== "" && FORMULA_STARTS.includes(text[0]!);
    const cell = this.styledCell(isQuoted ? ids.quoted : ids.plain);
    const isPlain = isPlainText(text);
    out.putBytes(isPlain || !needsSpacePreserved(text) ? cell.text : cell.spacedText);
    out.put(isPlain ? text : escapeText(xstring(text)));
    out.putBytes(TEXT_END);
  }

  private startCell(column: number): void {
    this.out.putBytes(this.starts[column]!);
    this.out.putBytes(this.rowNumberBytes);
  }

  private styledCell(id: number): StyledCell {
    return (this.styled[id] ??= {
      empty: bytesOf(`" s="${id}"/>`),
      number: bytesOf(`" s="${id}"><v>`),
      text: bytesOf(`" s="${id}" t="inlineStr"><is><t>`),
      spacedText: bytesOf(`" s="${id}" t="inlineStr"><is><t xml:space="preserve">`),
      formula: bytesOf(`" s="${id}"`),
    });
  }

  private writeFormula(formula: string, value: string | number | null, column: number, ids: CellStyleIds): void {
    const { out } = this;
    this.startCell(column);
    out.putBytes(this.styledCell(ids.plain).formula);
    out.put(typeof value === "string" ? ' t="str">' : ">");
    out.putBytes(this.formulaXml(formula));
    if (typeof value === "number") out.put(`<v>${numberText(value)}</v>`);
    if (typeof value === "string") out.put(`<v>${escapeText(xstring(cutText(value, LONGEST_CELL_TEXT)))}</v>`);
    out.put("</c>");
  }

  private formulaXml(formula: string): Uint8Array {
    let xml = this.formulas.get(formula);
    if (xml === undefined) {
      xml = bytesOf(`<f>${escapeText(fileFormula(formula))}</f>`);
      if (this.formulas.size >= FORMULA_MEMORY) this.formulas.clear();
      this.formulas.set(formula, xml);
    }
    return xml;
  }

  private keepLink(link: CellLink, address: string): void {
    if (this.links.length >= MOST_LINKS) return;
    const location = `${quoteSheetName(link.sheet)}!${cellAddress(link.rowIndex, link.columnIndex)}`;
    const tooltip =
      link.tooltip === undefined ? "" : ` tooltip="${escapeAttribute(cutText(link.tooltip, LONGEST_TOOLTIP))}"`;
    this.links.push(`<hyperlink ref="${address}" location="${escapeAttribute(location)}"${tooltip}/>`);
  }
}

function bytesOf(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}

/** The shortest decimal that reads back as the same number. @throws RangeError for what a cell can't hold. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`number ${value}`);
  return Object.is(value, -0) ? "0" : String(value);
}
