import { cellAddress, LAST_COLUMN_INDEX, LAST_ROW_INDEX, parseRangeAddress } from "../../../../workbook/port/address";
import { HostError } from "../../../../workbook/port/hostError";
import type { CellEntry } from "../../../../workbook/port/workbookHost";
import { isTrue } from "../../package/workbookPackage";
import type { XmlEdit } from "../../xml/xmlEdit";
import type { XmlElement } from "../../xml/xmlElement";
import { cutText, escapeText, LONGEST_CELL_TEXT, needsSpacePreserved, xstring } from "../xmlText";
import { numberText } from "./rowXml";

/** What a cell is to say, and the row whose cell in its column it is to look like. */
export type EnteredCell = Readonly<{ value: CellEntry["value"]; likeRow: number | undefined }>;
/** By row and column index. */
export type CellValues = ReadonlyMap<number, ReadonlyMap<number, EnteredCell>>;

/** `isOpen`: whether cells of a style can be filled in although the sheet is protected; `style` as the cell names it. */
export type Place = Readonly<{ part: string; sheet: string; isOpen: (style: string | undefined) => boolean }>;
/** An element with its row or column index. */
type Placed = Readonly<{ element: XmlElement; index: number }>;

/** What a cell's start tag says of a value that is no longer there. */
const VALUE_ATTRIBUTE = /\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g;

const STYLE_ATTRIBUTE = /\ss\s*=\s*(?:"[^"]*"|'[^']*')/g;

/**
 * Gives cells of a sheet part other values. Cells that are not there are put in their place with the style of their row
 * or column.
 *
 * @returns whether a formula went.
 * @throws HostError sheet-protected, damaged; host-failed for the first cell of formulas that are kept in it.
 */
export function editCells(edit: XmlEdit, values: CellValues, place: Place): boolean {
  const data = edit.child("sheetData");
  if (!data) throw new HostError("damaged", "file", { part: place.part });
  return new CellEdits(edit, place, isProtected(edit)).write(data, values);
}

/** Whether a sheet part says that its locked cells can't be changed. */
export function isProtected(edit: XmlEdit): boolean {
  const protection = edit.child("sheetProtection");
  return protection !== undefined && isTrue(edit.attributes(protection).get("sheet"));
}

class CellEdits {
  private lostFormulas = false;
  private rows: ReadonlyMap<number, XmlElement> = new Map();

  constructor(
    private readonly edit: XmlEdit,
    private readonly place: Place,
    private readonly isProtected: boolean,
  ) {}

  write(data: XmlElement, values: CellValues): boolean {
    const rows = this.placed(this.edit.children(data), "row", rowIndexOf);
    this.rows = new Map(rows.map((row) => [row.index, row.element]));
    for (const [rowIndex, cells] of sorted(values)) {
      if (!(rowIndex >= 0 && rowIndex <= LAST_ROW_INDEX)) throw new RangeError(`row ${rowIndex}`);
      const row = this.rows.get(rowIndex);
      if (row) this.editRow(row, rowIndex, cells);
      else this.insertRow({ data, rows, rowIndex, cells });
    }
    return this.lostFormulas;
  }

  private editRow(row: XmlElement, rowIndex: number, values: ReadonlyMap<number, EnteredCell>): void {
    const cells = this.placed(this.edit.children(row), "c", columnIndexOfCell);
    const byIndex = new Map(cells.map((cell) => [cell.index, cell.element]));
    const added: number[] = [];
    for (const [columnIndex, entered] of sorted(values)) {
      const cell = byIndex.get(columnIndex);
      if (cell) this.turnCell(cell, columnIndex, entered);
      else if (entered.value !== null) {
        added.push(columnIndex);
        this.insert(cells, columnIndex, row, this.newCell({ rowIndex, columnIndex, entered, row }));
      }
    }
    this.widenSpans(row, added);
  }

  private insertRow({
    data,
    rows,
    rowIndex,
    cells,
  }: Readonly<{
    data: XmlElement;
    rows: readonly Placed[];
    rowIndex: number;
    cells: ReadonlyMap<number, EnteredCell>;
  }>): void {
    const xml = sorted(cells)
      .filter(([, { value }]) => value !== null)
      .map(([columnIndex, entered]) => this.newCell({ rowIndex, columnIndex, entered, row: null }))
      .join("");
    if (xml === "") return;
    const { prefix } = this.edit;
    this.insert(rows, rowIndex, data, `<${prefix}row r="${rowIndex + 1}">${xml}</${prefix}row>`);
  }

  /** Before the first of the parent's children that comes later, else as the last. */
  private insert(children: readonly Placed[], index: number, parent: XmlElement, xml: string): void {
    const next = children.find((child) => child.index > index);
    if (next) this.edit.replace(next.element.start, next.element.start, xml);
    else this.edit.append(parent, xml);
  }

  private turnCell(cell: XmlElement, columnIndex: number, { value, likeRow }: EnteredCell): void {
    this.refuseLocked(this.edit.attributes(cell).get("s"));
    const formula = this.edit.child("f", cell);
    if (formula) {
      // A formula for a range stands in one of its cells; the others would lose it with this one.
      if (this.edit.attributes(formula).has("ref")) {
        throw new HostError("host-failed", "file", { sheet: this.place.sheet });
      }
      this.lostFormulas = true;
    }
    const tag = this.edit.text
      .slice(cell.start, cell.contentStart)
      .replace(/\s*\/?>$/, "")
      .replace(VALUE_ATTRIBUTE, "");
    const style = this.styleLike(likeRow, columnIndex);
    const styled = style === undefined ? tag : `${tag.replace(STYLE_ATTRIBUTE, "")} s="${style}"`;
    this.edit.replace(cell.start, cell.end, this.withValue(styled, value));
  }

  private newCell({
    rowIndex,
    columnIndex,
    entered: { value, likeRow },
    row,
  }: Readonly<{ rowIndex: number; columnIndex: number; entered: EnteredCell; row: XmlElement | null }>): string {
    if (!(columnIndex >= 0 && columnIndex <= LAST_COLUMN_INDEX)) throw new RangeError(`column ${columnIndex}`);
    const own = (row && this.rowStyle(row)) ?? this.columnStyle(columnIndex);
    this.refuseLocked(own);
    const style = this.styleLike(likeRow, columnIndex) ?? own;
    const tag = `<${this.edit.prefix}c r="${cellAddress(rowIndex, columnIndex)}"`;
    return this.withValue(style === undefined ? tag : `${tag} s="${style}"`, value);
  }

  /** Style of the cell of a row that another is to look like; none where there is no such cell. */
  private styleLike(rowIndex: number | undefined, columnIndex: number): string | undefined {
    const row = rowIndex === undefined ? undefined : this.rows.get(rowIndex);
    if (row === undefined) return undefined;
    const cell = this.placed(this.edit.children(row), "c", columnIndexOfCell).find(
      ({ index }) => index === columnIndex,
    );
    return cell && this.edit.attributes(cell.element).get("s");
  }

  private refuseLocked(style: string | undefined): void {
    const { sheet, isOpen } = this.place;
    if (this.isProtected && !isOpen(style)) throw new HostError("sheet-protected", "file", { sheet });
  }

  /** @param tag - start of the cell, up to its attributes. */
  private withValue(tag: string, value: CellEntry["value"]): string {
    const { prefix } = this.edit;
    if (value === null) return `${tag}/>`;
    const end = `</${prefix}c>`;
    if (typeof value === "number") return `${tag}><${prefix}v>${numberText(value)}</${prefix}v>${end}`;
    const text = cutText(value, LONGEST_CELL_TEXT);
    const space = needsSpacePreserved(text) ? ' xml:space="preserve"' : "";
    const t = `<${prefix}t${space}>${escapeText(xstring(text))}</${prefix}t>`;
    return `${tag} t="inlineStr"><${prefix}is>${t}</${prefix}is>${end}`;
  }

  private rowStyle(row: XmlElement): string | undefined {
    const attributes = this.edit.attributes(row);
    return isTrue(attributes.get("customFormat")) ? attributes.get("s") : undefined;
  }

  private columnStyle(columnIndex: number): string | undefined {
    const list = this.edit.child("cols");
    for (const column of list ? this.edit.children(list) : []) {
      const attributes = this.edit.attributes(column);
      const [min, max] = [Number(attributes.get("min")), Number(attributes.get("max"))];
      if (columnIndex + 1 >= min && columnIndex + 1 <= max) return attributes.get("style");
    }
    return undefined;
  }

  /** A row may say from which to which column it has cells. */
  private widenSpans(row: XmlElement, added: readonly number[]): void {
    const spans = /^(\d+):(\d+)$/.exec(this.edit.attributes(row).get("spans") ?? "");
    if (!spans || added.length === 0) return;
    const first = Math.min(Number(spans[1]), added[0]! + 1);
    const last = Math.max(Number(spans[2]), added.at(-1)! + 1);
    this.edit.setAttribute(row, "spans", `${first}:${last}`);
  }

  /** Children of one name with their indexes; those that have none of their own follow the one before them. */
  private placed(children: readonly XmlElement[], local: string, indexOf: (r: string) => number): Placed[] {
    let next = 0;
    return children
      .filter((element) => element.local === local)
      .map((element) => {
        const r = this.edit.attributes(element).get("r");
        const index = r === undefined ? next : indexOf(r);
        if (!(index >= next)) throw new HostError("damaged", "file", { part: this.place.part });
        next = index + 1;
        return { element, index };
      });
  }
}

function rowIndexOf(r: string): number {
  return /^\d+$/.test(r) ? Number(r) - 1 : NaN;
}

function columnIndexOfCell(r: string): number {
  return parseRangeAddress(r)?.firstColumn ?? NaN;
}

function sorted<T>(map: ReadonlyMap<number, T>): (readonly [number, T])[] {
  return [...map].sort(([a], [b]) => a - b);
}
