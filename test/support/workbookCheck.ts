import { parseRangeAddress } from "../../src/workbook/port/address";
import type { CellRange } from "../../src/workbook/port/cellBlock";
import type { CheckedPackage } from "./packageCheck";
import { child, descendants, type XmlNode } from "./xmlTree";

export type StyleCounts = Readonly<{ xfs: number; dxfs: number }>;

const WORKSHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst"
).split(" ");
const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets " +
  "functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes " +
  "webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");
const STYLES_ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(
  " ",
);

function orderFaults({ faults }: CheckedPackage, name: string, root: XmlNode, order: readonly string[]): void {
  let last = -1;
  for (const { local } of root.children) {
    const place = order.indexOf(local);
    if (place < 0) continue;
    if (place < last) faults.push(`order: ${name} ${local}`);
    last = place;
  }
}

function relatedXml(pkg: CheckedPackage, source: string, kind: string): [string, XmlNode][] {
  return (pkg.relationships.get(source) ?? []).flatMap((relationship) => {
    const root =
      relationship.kind === kind && relationship.target !== null ? pkg.xml.get(relationship.target) : undefined;
    return root ? [[relationship.target!, root] as [string, XmlNode]] : [];
  });
}

/** Styles: counts, ids inside their lists, order of the lists. */
export function styleFaults(pkg: CheckedPackage, workbook: string): StyleCounts {
  const [entry] = relatedXml(pkg, workbook, "styles");
  if (!entry) return { xfs: 1, dxfs: 0 };
  const [name, root] = entry;
  orderFaults(pkg, name, root, STYLES_ORDER);
  const size = (list: string): number => child(root, list)?.children.length ?? 0;
  for (const { local, attributes, children } of root.children) {
    if (attributes["count"] !== undefined && Number(attributes["count"]) !== children.length) {
      pkg.faults.push(`count: ${name} ${local} ${attributes["count"]} for ${children.length}`);
    }
  }
  const formats = (child(root, "numFmts")?.children ?? []).map(({ attributes }) => attributes["numFmtId"] ?? "");
  if (new Set(formats).size !== formats.length) pkg.faults.push(`number format id twice: ${name}`);
  for (const xf of child(root, "cellXfs")?.children ?? []) {
    const { fontId = "0", fillId = "0", borderId = "0", xfId = "0", numFmtId = "0" } = xf.attributes;
    const bounds: [string, string, number][] = [
      ["fontId", fontId, size("fonts")],
      ["fillId", fillId, size("fills")],
      ["borderId", borderId, size("borders")],
      ["xfId", xfId, Math.max(1, size("cellStyleXfs"))],
    ];
    for (const [key, id, bound] of bounds) if (Number(id) >= bound) pkg.faults.push(`${key} ${id}: ${name}`);
    if (Number(numFmtId) >= 164 && !formats.includes(numFmtId)) pkg.faults.push(`numFmtId ${numFmtId}: ${name}`);
  }
  return { xfs: size("cellXfs"), dxfs: size("dxfs") };
}

/** Sheets and defined names of the workbook part, and the calculation chain. */
export function workbookFaults(pkg: CheckedPackage, name: string): void {
  const root = pkg.xml.get(name);
  if (!root) return;
  orderFaults(pkg, name, root, WORKBOOK_ORDER);
  const sheets = child(root, "sheets")?.children ?? [];
  const names = sheets.map(({ attributes }) => (attributes["name"] ?? "").toLowerCase());
  unique(pkg, "sheet name", names);
  unique(
    pkg,
    "sheetId",
    sheets.map(({ attributes }) => attributes["sheetId"] ?? ""),
  );
  unique(
    pkg,
    "sheet r:id",
    sheets.map(({ attributes }) => attributes["r:id"] ?? ""),
  );
  for (const sheet of names)
    if (sheet.length > 31 || /[\\/?*[\]:]/.test(sheet)) pkg.faults.push(`sheet name: ${sheet}`);
  for (const { attributes } of child(root, "bookViews")?.children ?? []) {
    if (Number(attributes["activeTab"] ?? 0) >= sheets.length) pkg.faults.push("activeTab");
  }
  const defined = child(root, "definedNames")?.children ?? [];
  unique(
    pkg,
    "defined name",
    defined.map(({ attributes: a }) => `${a["localSheetId"] ?? ""}|${(a["name"] ?? "").toLowerCase()}`),
  );
  for (const { attributes, text } of defined) {
    if (Number(attributes["localSheetId"] ?? 0) >= sheets.length)
      pkg.faults.push(`localSheetId: ${attributes["name"] ?? ""}`);
    const sheet = /^(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!\$?[A-Z]/u.exec(text);
    const referred = (sheet?.[1]?.replaceAll("''", "'") ?? sheet?.[2])?.toLowerCase();
    if (referred !== undefined && !referred.includes("[") && !referred.includes(":") && !names.includes(referred)) {
      pkg.faults.push(`name of no sheet: ${attributes["name"] ?? ""} ${text}`);
    }
  }
  const ids = new Set(sheets.map(({ attributes }) => attributes["sheetId"]));
  for (const [, chain] of relatedXml(pkg, name, "calcChain")) {
    for (const { attributes } of chain.children) {
      const id = attributes["i"];
      if (id !== undefined && id !== "0" && !ids.has(id)) pkg.faults.push(`calcChain of no sheet ${id}`);
    }
  }
}

function unique(pkg: CheckedPackage, what: string, values: readonly string[]): void {
  values.forEach((value, i) => {
    if (values.indexOf(value) !== i) pkg.faults.push(`${what} twice: ${value}`);
  });
}

/** Worksheets: order, rows and cells ascending, style ids inside their lists, merges apart, extended rules paired. */
export function sheetFaults(pkg: CheckedPackage, workbook: string, { xfs, dxfs }: StyleCounts): void {
  for (const [name, root] of relatedXml(pkg, workbook, "worksheet")) {
    orderFaults(pkg, name, root, WORKSHEET_ORDER);
    let lastRow = 0;
    for (const row of child(root, "sheetData")?.children ?? []) {
      const rowNumber = Number(row.attributes["r"] ?? lastRow + 1);
      if (rowNumber <= lastRow) pkg.faults.push(`row order: ${name} ${rowNumber}`);
      lastRow = rowNumber;
      let lastColumn = -1;
      for (const { attributes } of row.children) {
        if (Number(attributes["s"] ?? 0) >= xfs) pkg.faults.push(`style: ${name} ${attributes["r"] ?? ""}`);
        if (attributes["r"] === undefined) continue;
        const at = parseRangeAddress(attributes["r"]);
        if (at?.firstRow !== rowNumber - 1 || at.firstColumn <= lastColumn) {
          pkg.faults.push(`cell order: ${name} ${attributes["r"]}`);
        }
        lastColumn = at?.firstColumn ?? lastColumn;
      }
    }
    for (const { attributes } of descendants(root, "cfRule")) {
      if (Number(attributes["dxfId"] ?? -1) >= dxfs) pkg.faults.push(`dxfId: ${name}`);
    }
    apart(
      pkg,
      `merge ${name}`,
      descendants(root, "mergeCell").map(({ attributes }) => attributes["ref"] ?? ""),
    );
    const ids = descendants(root, "id").map(({ text }) => text);
    for (const { uri, attributes } of descendants(root, "cfRule")) {
      if (uri.includes("2009/9") && attributes["type"] === "dataBar" && !ids.includes(attributes["id"] ?? "")) {
        pkg.faults.push(`data bar of no rule: ${name}`);
      }
    }
    if (descendants(root, "hyperlink").length > 65_530) pkg.faults.push(`too many links: ${name}`);
  }
}

/** Tables: ids and names unique, apart from each other on their sheet, labels equal to the header cells where inline. */
export function tableFaults(pkg: CheckedPackage, workbook: string): void {
  const ids: string[] = [];
  const names: string[] = [];
  for (const [sheetName, sheet] of relatedXml(pkg, workbook, "worksheet")) {
    const tables = relatedXml(pkg, sheetName, "table");
    const used = new Set(descendants(sheet, "tablePart").map(({ attributes }) => attributes["r:id"]));
    if (used.size !== tables.length) pkg.faults.push(`table parts: ${sheetName}`);
    apart(
      pkg,
      `table ${sheetName}`,
      tables.map(([, { attributes }]) => attributes["ref"] ?? ""),
    );
    for (const [name, table] of tables) {
      ids.push(table.attributes["id"] ?? "");
      names.push((table.attributes["displayName"] ?? "").toLowerCase());
      labelFaults(pkg, name, table, sheet);
    }
  }
  unique(pkg, "table id", ids);
  unique(pkg, "table name", names);
}

function labelFaults(pkg: CheckedPackage, name: string, table: XmlNode, sheet: XmlNode): void {
  const range = parseRangeAddress(table.attributes["ref"] ?? "");
  const columns = child(table, "tableColumns")?.children ?? [];
  if (!range || columns.length !== range.lastColumn - range.firstColumn + 1) pkg.faults.push(`table columns: ${name}`);
  unique(
    pkg,
    `column id of ${name}`,
    columns.map(({ attributes }) => attributes["id"] ?? ""),
  );
  unique(
    pkg,
    `column label of ${name}`,
    columns.map(({ attributes }) => (attributes["name"] ?? "").toLowerCase()),
  );
  if (!range || table.attributes["headerRowCount"] === "0") return;
  const header = child(sheet, "sheetData")?.children.find((row) => row.attributes["r"] === String(range.firstRow + 1));
  for (const cell of header?.children ?? []) {
    const at = parseRangeAddress(cell.attributes["r"] ?? "");
    const column = at && columns[at.firstColumn - range.firstColumn];
    if (!column || cell.attributes["t"] !== "inlineStr") continue;
    const label = descendants(cell, "t")
      .map(({ text }) => text)
      .join("");
    if (label !== (column.attributes["name"] ?? "").replaceAll("_x000a_", "\n"))
      pkg.faults.push(`label: ${name} ${label}`);
  }
}

function apart(pkg: CheckedPackage, what: string, refs: readonly string[]): void {
  const ranges = refs.map((ref) => parseRangeAddress(ref)).filter((range): range is CellRange => range !== null);
  ranges.forEach((a, i) => {
    for (const b of ranges.slice(i + 1)) {
      const beside = a.lastColumn < b.firstColumn || b.lastColumn < a.firstColumn;
      if (!beside && a.lastRow >= b.firstRow && b.lastRow >= a.firstRow) pkg.faults.push(`overlap: ${what}`);
    }
  });
}
