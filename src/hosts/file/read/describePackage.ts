import { HostError } from "../../../workbook/port/hostError";
import { parseRangeAddress, parseSheetReference } from "../../../workbook/port/address";
import { shelfOf } from "../../../workbook/port/shelf";
import type { NameInfo, SheetInfo, TableInfo, WorkbookInfo } from "../../../workbook/port/workbookHost";
import { unescapeExcel } from "../package/excelText";
import { isTrue, onPart, relationshipsOf, textOfPart, type WorkbookPackage } from "../package/workbookPackage";
import { attributesOf, childElements, rootElement, textOf, type XmlElement } from "../xml/xmlElement";

/** A worksheet with its part; `id` is its relationship id, which stays when it is renamed. */
export type Worksheet = Readonly<{ info: SheetInfo; part: string }>;

/** Sheets without cells that count: charts, dialogs, macros of Excel 4. */
const OTHER_KINDS: ReadonlySet<string> = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

/**
 * Worksheets in tab order; chart and dialog sheets have no cells to read, and an entry without a relationship has no part.
 *
 * @throws HostError damaged when a sheet's part is missing or of an unknown kind: its rows would be missed without a word.
 */
export function worksheetsOf(pkg: WorkbookPackage): readonly Worksheet[] {
  return pkg.sheets
    .filter(({ kind, relationshipId }) => relationshipId !== "" && !OTHER_KINDS.has(kind))
    .map(({ relationshipId, name, visible, part, kind }) => {
      if (part === null || kind !== "worksheet")
        throw new HostError("damaged", "file", { part: `${pkg.workbookPart}: ${name}` });
      return { info: { id: relationshipId, name, visible }, part };
    });
}

/**
 * What the file tells of itself without reading cells. Sheets that the add-in keeps to undo a write are left out, with
 * their tables and names.
 *
 * @throws HostError
 */
export async function describePackage(pkg: WorkbookPackage): Promise<WorkbookInfo> {
  const worksheets = worksheetsOf(pkg).filter(({ info }) => shelfOf(info.name) === null);
  const tables = await Promise.all(worksheets.map((worksheet) => tablesOf(pkg, worksheet)));
  return {
    sheets: worksheets.map(({ info }) => info),
    tables: tables.flat(),
    names: namesOf(pkg, worksheets),
    date1904: pkg.date1904,
  };
}

async function tablesOf({ zip }: WorkbookPackage, { info, part }: Worksheet): Promise<TableInfo[]> {
  const tables: TableInfo[] = [];
  for (const relationship of await relationshipsOf(zip, part)) {
    const text = relationship.kind === "table" && relationship.part ? await textOfPart(zip, relationship.part) : null;
    if (text === null) continue;
    onPart(relationship.part ?? "", () => {
      const root = rootElement(text);
      const attributes = attributesOf(text, root);
      const range = parseRangeAddress(attributes.get("ref") ?? "");
      const list = childElements(text, root).find(({ local }) => local === "tableColumns");
      const columns = list ? childElements(text, list).map((c) => columnName(text, c)) : [];
      const name = attributes.get("displayName") ?? attributes.get("name") ?? "";
      if (range) tables.push({ id: attributes.get("id") ?? name, name, sheetId: info.id, range, columns });
    });
  }
  return tables;
}

/** Line breaks in headers stand as `_x000a_`. */
function columnName(text: string, column: XmlElement): string {
  return unescapeExcel(attributesOf(text, column).get("name") ?? "");
}

function namesOf({ workbookXml, workbookPart }: WorkbookPackage, worksheets: readonly Worksheet[]): NameInfo[] {
  return onPart(workbookPart, () => {
    const list = childElements(workbookXml, rootElement(workbookXml)).find(({ local }) => local === "definedNames");
    if (!list) return [];
    return childElements(workbookXml, list).flatMap((element) => {
      const attributes = attributesOf(workbookXml, element);
      const place = parseSheetReference(textOf(workbookXml, element));
      const sheet = worksheets.find(({ info }) => info.name === place?.sheet);
      // A name of one sheet is no name of the workbook: copies of our sheets carry such copies of their marks.
      if (!place || !sheet || attributes.has("localSheetId")) return [];
      const hidden = isTrue(attributes.get("hidden"));
      return [{ name: attributes.get("name") ?? "", sheetId: sheet.info.id, range: place.range, hidden }];
    });
  });
}
