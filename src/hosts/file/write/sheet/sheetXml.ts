import { LAST_ROW_INDEX, cellAddress, rangeAddress } from "../../../../workbook/port/address";
import { isFittedToWidth } from "../../../../workbook/port/pageSetup";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../../../../workbook/port/writePlan";
import { type Namespaces, XML_DECLARATION } from "../namespaces";
import type { DifferentialStyle } from "../styles/styleXml";
import { Utf8Pieces } from "../utf8Pieces";
import { conditionalFormatsXml, dataBarExtensionXml } from "./conditionalFormatXml";
import { printXml } from "./printXml";
import { RowWriter, type StyleLookup } from "./rowXml";
import { validationsXml } from "./validationXml";

/** What a sheet's XML takes from the package around it. Relationship ids are those of the sheet's own .rels. */
export type SheetSurroundings = Readonly<{
  namespaces: Namespaces;
  style: StyleLookup;
  dxfId: (style: DifferentialStyle) => number;
  drawingRelationshipId: string | null;
  tableRelationshipIds: readonly string[];
  /** Called with every row as it is written. */
  onRow: (cells: readonly PlannedCell[], rowIndex: number) => void;
}>;

/**
 * A worksheet part in pieces of UTF-8: memory doesn't grow with the rows, but for the links (at most 65,530).
 * The sheet is never marked as selected: two selected sheets are grouped, and an edit would hit both.
 *
 * @throws RangeError when the plan breaks a bound of Excel or its own promises (a bug of the planner).
 */
export function* sheetXml(sheet: PlannedSheet, around: SheetSurroundings): Generator<Uint8Array, void> {
  if (sheet.rowCount > LAST_ROW_INDEX + 1) throw new RangeError(`${sheet.rowCount} rows`);
  const out = new Utf8Pieces();
  out.put(headXml(sheet, around.namespaces));
  const writer = new RowWriter(out, sheet, around.style);
  let rowIndex = 0;
  for (const row of sheet.rows()) {
    checkRow(sheet, row, rowIndex);
    around.onRow(row.cells, rowIndex);
    writer.write(row, rowIndex);
    yield* out.full();
    rowIndex++;
  }
  if (rowIndex !== sheet.rowCount) throw new RangeError(`${rowIndex} rows where ${sheet.rowCount} were promised`);
  out.put("</sheetData>");
  out.put(tailXml(sheet, around, writer.links));
  yield* out.rest();
}

/** As Excel's protect() with the options of the Excel host: 0 is open, what is not named is locked. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>';

/** The header cells of a table must be its columns' labels, else Excel calls the file damaged. */
function checkRow(sheet: PlannedSheet, { cells }: PlannedRow, rowIndex: number): void {
  for (const { name, range, columns } of sheet.tables) {
    if (range.firstRow !== rowIndex) continue;
    columns.forEach((label, i) => {
      const cell = cells[range.firstColumn + i];
      const text = cell !== null && typeof cell === "object" ? cell.value : cell;
      if (text !== label) throw new RangeError(`table ${name}: header ${String(text)} instead of ${label}`);
    });
  }
}

function headXml(sheet: PlannedSheet, { main, relationships }: Namespaces): string {
  const last = cellAddress(Math.max(0, sheet.rowCount - 1), Math.max(0, sheet.columns.length - 1));
  const tabColor = sheet.tabColor === undefined ? "" : `<tabColor rgb="FF${sheet.tabColor}"/>`;
  return (
    XML_DECLARATION +
    `<worksheet xmlns="${main}" xmlns:r="${relationships}">` +
    `<sheetPr>${tabColor}<pageSetUpPr fitToPage="${isFittedToWidth(sheet.print) ? 1 : 0}"/></sheetPr><dimension ref="A1:${last}"/>` +
    `<sheetViews><sheetView${sheet.gridlines ? "" : ' showGridLines="0"'} workbookViewId="0">${paneXml(sheet)}</sheetView>` +
    `</sheetViews><sheetFormatPr defaultRowHeight="16.5"/>${columnsXml(sheet)}<sheetData>`
  );
}

function paneXml({ frozen }: PlannedSheet): string {
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return "";
  const { rows, columns } = frozen;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const first = cellAddress(rows, columns);
  return (
    `<pane${columns === 0 ? "" : ` xSplit="${columns}"`}${rows === 0 ? "" : ` ySplit="${rows}"`} topLeftCell="${first}" ` +
    `activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`
  );
}

/** Widths only: a column's style stands on its cells, so that borders end with the table. */
function columnsXml({ columns }: PlannedSheet): string {
  if (columns.length === 0) return "";
  const cols = columns.map(
    ({ width, hidden }, c) =>
      `<col min="${c + 1}" max="${c + 1}" width="${fileWidth(width)}"${hidden ? ' hidden="1"' : ""} customWidth="1"/>`,
  );
  return `<cols>${cols.join("")}</cols>`;
}

/** Excel adds 5 pixels of margin to what it shows as a width, at 7 pixels a digit. Source: ECMA-376, col/@width. */
function fileWidth(characters: number): number {
  return Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}

function tailXml(sheet: PlannedSheet, around: SheetSurroundings, links: readonly string[]): string {
  const { merges, protection } = sheet;
  const extensions = dataBarExtensionXml(sheet);
  return [
    protection === undefined ? "" : PROTECTION,
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((m) => `<mergeCell ref="${rangeAddress(m)}"/>`).join("")}</mergeCells>`,
    conditionalFormatsXml(sheet, around.dxfId),
    validationsXml(sheet.validations),
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    printXml(sheet.print),
    numbersAsTextXml(sheet),
    around.drawingRelationshipId === null ? "" : `<drawing r:id="${around.drawingRelationshipId}"/>`,
    tablePartsXml(around.tableRelationshipIds),
    extensions === "" ? "" : `<extLst>${extensions}</extLst>`,
    "</worksheet>",
  ].join("");
}

/** Codes such as "01" are meant to be text: no green corner on each of them. */
function numbersAsTextXml({ rowCount, columns }: PlannedSheet): string {
  if (rowCount === 0 || columns.length === 0) return "";
  const all = { firstRow: 0, firstColumn: 0, lastRow: rowCount - 1, lastColumn: columns.length - 1 };
  return `<ignoredErrors><ignoredError sqref="${rangeAddress(all)}" numberStoredAsText="1"/></ignoredErrors>`;
}

function tablePartsXml(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  return `<tableParts count="${ids.length}">${ids.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`;
}
