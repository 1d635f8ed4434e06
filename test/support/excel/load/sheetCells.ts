import { parseIsoDate } from "../../../../src/hosts/file/read/isoDate";
import { unescapeExcel } from "../../../../src/hosts/file/package/excelText";
import { child, type XmlNode } from "../../xmlTree";
import type { Cell, CellValue } from "../model/cell";
import { DEFAULT_FORMAT, type CellFormat } from "../model/cellFormat";
import { parseAddress } from "../model/rectangle";
import { shiftReferences } from "../model/shiftReferences";
import { cellKey, type Sheet } from "../model/sheet";

/** What the cells of a workbook refer to. */
export type CellTables = Readonly<{ texts: readonly string[]; formats: readonly CellFormat[]; date1904: boolean }>;

type SharedFormula = Readonly<{ row: number; column: number; formula: string }>;

/** Reads rows with their cells, heights and visibility. Cached results of formulas are taken as they are. */
export function readCells(sheet: Sheet, sheetData: XmlNode | undefined, tables: CellTables): void {
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  for (const rowNode of sheetData?.children ?? []) {
    row = rowNode.attributes["r"] === undefined ? row + 1 : Number(rowNode.attributes["r"]) - 1;
    if (isSet(rowNode.attributes["hidden"])) sheet.hiddenRows.add(row);
    if (rowNode.attributes["ht"] !== undefined) sheet.rowHeights.set(row, Number(rowNode.attributes["ht"]));
    let column = -1;
    for (const node of rowNode.children) {
      if (node.local !== "c") continue;
      column = parseAddress(node.attributes["r"] ?? "")?.column ?? column + 1;
      const place = { row, column };
      const { value, isError } = valueOf(node, tables);
      const formula = formulaOf(child(node, "f"), place, shared);
      const format = tables.formats[Number(node.attributes["s"] ?? 0)] ?? DEFAULT_FORMAT;
      if (value === "" && formula === null && format === DEFAULT_FORMAT) continue;
      sheet.cells.set(cellKey(row, column), { value, formula, isError, format });
    }
  }
}

export function isSet(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

function valueOf(node: XmlNode, { texts, date1904 }: CellTables): Pick<Cell, "value" | "isError"> {
  const type = node.attributes["t"] ?? "n";
  const text = child(node, "v")?.text;
  if (type === "inlineStr") return { value: itemText(child(node, "is")), isError: false };
  if (text === undefined || text === "") return { value: "", isError: false };
  const value = typedValue(type, text, { texts, date1904 });
  return { value, isError: type === "e" };
}

function typedValue(type: string, text: string, { texts, date1904 }: Omit<CellTables, "formats">): CellValue {
  switch (type) {
    case "s":
      return texts[Number(text)] ?? "";
    case "str":
    case "e":
      return unescapeExcel(text);
    case "b":
      return isSet(text);
    case "d":
      return parseIsoDate(text, date1904)?.serial ?? text;
    default:
      return Number(text);
  }
}

/** Text of a string item: runs joined, phonetic ones left out. */
export function itemText(item: XmlNode | undefined): string {
  const parts = item?.children.flatMap((node) => (node.local === "r" ? node.children : [node])) ?? [];
  return unescapeExcel(
    parts
      .filter(({ local }) => local === "t")
      .map(({ text }) => text)
      .join(""),
  );
}

/** A formula's text; cells of a shared formula have it shifted from its first cell. */
function formulaOf(
  node: XmlNode | undefined,
  place: Readonly<{ row: number; column: number }>,
  shared: Map<string, SharedFormula>,
): string | null {
  if (!node) return null;
  const index = node.attributes["si"];
  const text = unescapeExcel(node.text);
  if (node.attributes["t"] !== "shared" || index === undefined) return text === "" ? null : `=${text}`;
  if (text !== "") {
    shared.set(index, { ...place, formula: `=${text}` });
    return `=${text}`;
  }
  const first = shared.get(index);
  return first ? shiftReferences(first.formula, place.row - first.row, place.column - first.column) : null;
}
