import { child, type XmlNode } from "../../xmlTree";
import { cellKey, type Sheet } from "../model/sheet";
import { parseAddress, type Rectangle } from "../model/rectangle";
import { Table } from "../model/table";
import { isSet } from "./sheetCells";
import type { CellFormat } from "../model/cellFormat";

/** Everything of a worksheet part but its cells: view, columns, merges, protection, page breaks, filter, links. */
export function readSheetParts(sheet: Sheet, root: XmlNode, formats: readonly CellFormat[]): void {
  readView(sheet, root);
  for (const { attributes } of child(root, "cols")?.children ?? []) readColumns(sheet, attributes, formats);
  sheet.merges = refs(child(root, "mergeCells"));
  const protection = child(root, "sheetProtection");
  if (protection && isSet(protection.attributes["sheet"])) {
    // In files 0 means that something is allowed; the API says so with true.
    const allowed = Object.entries(PROTECTION).filter(([name]) => protection.attributes[name] === "0");
    const password = "password" in protection.attributes || "hashValue" in protection.attributes ? "from the file" : "";
    sheet.protection = { password, options: Object.fromEntries(allowed.map(([, option]) => [option, true])) };
  }
  sheet.pageStarts = (child(root, "rowBreaks")?.children ?? []).map(({ attributes }) => Number(attributes["id"]));
  const filter = parseAddress(child(root, "autoFilter")?.attributes["ref"] ?? "");
  if (filter) sheet.filter = { range: filter, criteria: new Map() };
  for (const { attributes } of child(root, "hyperlinks")?.children ?? []) {
    const area = parseAddress(attributes["ref"] ?? "");
    const location = attributes["location"];
    if (area && location !== undefined)
      sheet.hyperlinks.set(cellKey(area.row, area.column), { documentReference: location });
  }
}

const PROTECTION: Readonly<Record<string, string>> = {
  autoFilter: "allowAutoFilter",
  sort: "allowSort",
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertHyperlinks: "allowInsertHyperlinks",
};

function readView(sheet: Sheet, root: XmlNode): void {
  const view = child(child(root, "sheetViews"), "sheetView");
  if (view?.attributes["showGridLines"] === "0") sheet.showGridlines = false;
  const pane = child(view, "pane")?.attributes;
  if (pane?.["state"]?.startsWith("frozen")) {
    sheet.frozen = { rows: Number(pane["ySplit"] ?? 0), columns: Number(pane["xSplit"] ?? 0) };
  }
  const color = child(child(root, "sheetPr"), "tabColor")?.attributes["rgb"];
  if (color) sheet.tabColor = `#${color.slice(-6)}`;
}

/** Widths in files are characters of seven pixels. */
function readColumns(sheet: Sheet, attributes: XmlNode["attributes"], formats: readonly CellFormat[]): void {
  const first = Number(attributes["min"]) - 1;
  const last = Number(attributes["max"]) - 1;
  const format = formats[Number(attributes["style"] ?? 0)];
  for (let column = first; column <= last; column++) {
    if (isSet(attributes["hidden"])) sheet.hiddenColumns.add(column);
    if (attributes["width"] !== undefined) sheet.columnWidths.set(column, Number(attributes["width"]) * 5.25 + 3.75);
    if (format && attributes["style"] !== undefined) sheet.columnFormats.set(column, format);
  }
}

function refs(list: XmlNode | undefined): Rectangle[] {
  return (list?.children ?? []).flatMap(({ attributes }) => parseAddress(attributes["ref"] ?? "") ?? []);
}

/** Puts a table part's table on its sheet. */
export function readTable(sheet: Sheet, root: XmlNode): void {
  const range = parseAddress(root.attributes["ref"] ?? "");
  const name = root.attributes["displayName"] ?? root.attributes["name"];
  if (!range || name === undefined) throw new Error("a table without name or range");
  const table = new Table(sheet, name, range);
  table.showHeaders = root.attributes["headerRowCount"] !== "0";
  table.showTotals = (root.attributes["totalsRowCount"] ?? "0") !== "0";
  const style = child(root, "tableStyleInfo")?.attributes;
  table.options.properties["Style"] = style?.["name"] ?? "";
  table.options.properties["ShowBandedRows"] = isSet(style?.["showRowStripes"]);
  table.options.properties["ShowBandedColumns"] = isSet(style?.["showColumnStripes"]);
  sheet.tables.push(table);
}
