import { memorySource } from "../../../src/hosts/file/byteSource";
import type { Compression } from "../../../src/hosts/file/compression";
import { openPackage, relationshipsOf, type WorkbookPackage } from "../../../src/hosts/file/package/workbookPackage";
import { openZip } from "../../../src/hosts/file/zip/zipArchive";
import { child, parseXml, type XmlNode } from "../xmlTree";
import { cellFormats } from "./load/cellFormats";
import { isSet, itemText, readCells, type CellTables } from "./load/sheetCells";
import { readSheetParts, readTable } from "./load/sheetParts";
import { NamedItem } from "./model/namedItem";
import type { Sheet } from "./model/sheet";
import { rangeOfFormula } from "./model/sheetRange";
import { isWholeColumns } from "./model/rectangle";
import { Workbook, type WorkbookOptions } from "./model/workbook";

/**
 * Builds the model from the bytes of an .xlsx file: cells with cached results, number formats and locks, merges, hidden
 * lines, tables, names (hidden ones too), visibility, protection, frozen panes, the date system. Other looks are left out. Runs in pages too (streamCompression).
 */
export async function loadWorkbook(
  bytes: Uint8Array,
  compression: Compression,
  options: WorkbookOptions = {},
): Promise<Workbook> {
  const pkg = await openPackage(await openZip(memorySource(bytes), compression));
  const root = (await partOf(pkg, pkg.workbookPart))!;
  const workbook = new Workbook({ ...options, date1904: pkg.date1904 });
  const tables: CellTables = {
    texts:
      (await relatedPart(pkg, "sharedStrings"))?.children.filter(({ local }) => local === "si").map(itemText) ?? [],
    formats: cellFormats(await relatedPart(pkg, "styles")),
    date1904: pkg.date1904,
  };
  const states = child(root, "sheets")?.children.map(({ attributes }) => attributes["state"]) ?? [];
  const positions = new Map<number, Sheet>();
  for (const [position, { name, part, kind }] of pkg.sheets.entries()) {
    if (kind !== "worksheet" || part === null) continue;
    const sheet = workbook.addSheet(name);
    positions.set(position, sheet);
    await loadSheet(pkg, sheet, { part, tables });
    const state = states[position];
    sheet.visibility = state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
  }
  loadNames(workbook, root, positions);
  const view = child(child(root, "bookViews"), "workbookView")?.attributes["activeTab"];
  const active = positions.get(Number(view ?? 0));
  if (active?.visibility === "Visible") workbook.activate(active);
  if (isSet(child(root, "workbookProtection")?.attributes["lockStructure"]))
    workbook.structureProtection = { password: "" };
  return workbook;
}

async function loadSheet(
  pkg: WorkbookPackage,
  sheet: Sheet,
  { part, tables }: Readonly<{ part: string; tables: CellTables }>,
): Promise<void> {
  const root = (await partOf(pkg, part))!;
  readCells(sheet, child(root, "sheetData"), tables);
  readSheetParts(sheet, root, tables.formats);
  for (const relationship of await relationshipsOf(pkg.zip, part)) {
    if (relationship.kind !== "table" || relationship.part === null) continue;
    readTable(sheet, (await partOf(pkg, relationship.part))!);
  }
}

/** Excel's own names are what they stand for: print areas and titles; the names of filters are left out. */
function loadNames(workbook: Workbook, root: XmlNode, positions: ReadonlyMap<number, Sheet>): void {
  for (const { attributes, text } of child(root, "definedNames")?.children ?? []) {
    const name = attributes["name"] ?? "";
    const local = attributes["localSheetId"];
    const scope = local === undefined ? null : (positions.get(Number(local)) ?? null);
    if (local !== undefined && !scope) continue;
    if (name.startsWith("_xlnm.")) {
      if (scope) loadPrintName(scope, name, text);
      continue;
    }
    const item = new NamedItem(name, scope, `=${text}`);
    item.visible = !isSet(attributes["hidden"]);
    item.comment = attributes["comment"] ?? "";
    workbook.names.push(item);
  }
}

function loadPrintName(sheet: Sheet, name: string, text: string): void {
  for (const reference of text.split(/,(?=[^']*(?:'[^']*'[^']*)*$)/)) {
    const area = rangeOfFormula(sheet.workbook, reference)?.area;
    if (!area) continue;
    if (name === "_xlnm.Print_Area") sheet.printArea = [...(sheet.printArea ?? []), area];
    else if (name === "_xlnm.Print_Titles" && isWholeColumns(area)) sheet.titleColumns = area;
    else if (name === "_xlnm.Print_Titles") sheet.titleRows = area;
  }
}

async function relatedPart(pkg: WorkbookPackage, kind: string): Promise<XmlNode | null> {
  const part = pkg.workbookRelationships.find((relationship) => relationship.kind === kind)?.part;
  return part ? partOf(pkg, part) : null;
}

async function partOf({ zip }: WorkbookPackage, part: string): Promise<XmlNode | null> {
  const entry = zip.find(part);
  return entry ? parseXml(await zip.bytes(entry)) : null;
}
