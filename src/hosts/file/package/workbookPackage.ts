import { HostError } from "../../../workbook/port/hostError";
import { attributesOf, childElements, rootElement, XmlError, type XmlElement } from "../xml/xmlElement";
import type { ZipArchive } from "../zip/zipArchive";
import { relationshipsPartOf, resolveTarget } from "./partName";
import { unescapeExcel } from "./excelText";
import { partText } from "./partText";

/** A relationship of a part. `kind` is the last word of its type; `part` the target's name in the package, null if external. */
export type Relationship = Readonly<{ id: string; type: string; kind: string; target: string; part: string | null }>;

/**
 * A sheet in tab order. `kind`: the last word of its relationship's type, "" for an entry that names no relationship (a
 * macro module saved by another program: it has no part, and only its place in the list counts). `part` is null when the
 * relationship leads nowhere.
 */
export type SheetEntry = Readonly<{
  name: string;
  sheetId: string;
  relationshipId: string;
  kind: string;
  part: string | null;
  visible: boolean;
}>;

/** An opened Office Open XML workbook: the parts by their relationships, nothing guessed from names. */
export type WorkbookPackage = Readonly<{
  zip: ZipArchive;
  workbookPart: string;
  /** Text of the workbook part. */
  workbookXml: string;
  sheets: readonly SheetEntry[];
  workbookRelationships: readonly Relationship[];
  date1904: boolean;
}>;

/** Attribute of any prefix: `r:id`, `d3p1:id`. */
export function attributeOf(attributes: ReadonlyMap<string, string>, local: string): string | undefined {
  for (const [name, value] of attributes) if (name === local || name.endsWith(`:${local}`)) return value;
  return undefined;
}

/** Whether an XML boolean is set. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/**
 * Runs a piece of work on a part's XML.
 *
 * @throws HostError has-doctype or damaged instead of XmlError.
 */
export function onPart<T>(part: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    throw new HostError(cause.kind === "doctype" ? "has-doctype" : "damaged", "file", { part }, { cause });
  }
}

/**
 * Runs a piece of work over many parts: where it meets XML that is none, the package is damaged, whichever part it was.
 *
 * @throws HostError has-doctype or damaged instead of XmlError.
 */
export async function asHostError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    throw new HostError(cause.kind === "doctype" ? "has-doctype" : "damaged", "file", {}, { cause });
  }
}

/** Text of a part; null when the package has none of this name. @throws HostError */
export async function textOfPart(zip: ZipArchive, part: string): Promise<string | null> {
  const entry = zip.find(part);
  if (!entry) return null;
  const bytes = await zip.bytes(entry);
  return onPart(part, () => partText(bytes));
}

/** Relationships of a part ("" for the package itself); none when it has no relationships part. @throws HostError */
export async function relationshipsOf(zip: ZipArchive, part: string): Promise<readonly Relationship[]> {
  const name = relationshipsPartOf(part);
  const text = await textOfPart(zip, name);
  if (text === null) return [];
  return onPart(name, () =>
    childElements(text, rootElement(text)).map((element) => {
      const attributes = attributesOf(text, element);
      const type = attributes.get("Type") ?? "";
      // Some programs put line breaks around targets.
      const target = (attributes.get("Target") ?? "").trim();
      const external = attributes.get("TargetMode") === "External";
      return {
        id: attributes.get("Id") ?? "",
        type,
        kind: type.slice(type.lastIndexOf("/") + 1),
        target,
        part: external ? null : resolveTarget(part, target),
      };
    }),
  );
}

/**
 * Finds the workbook of a package and its sheets.
 *
 * @throws HostError not-a-workbook, not-xlsx-ods, not-xlsx-uof, binary-xlsb, damaged, has-doctype.
 */
export async function openPackage(zip: ZipArchive): Promise<WorkbookPackage> {
  await refuseOtherFormats(zip);
  const main = (await relationshipsOf(zip, "")).find(({ kind }) => kind === "officeDocument");
  const workbookPart = main?.part ?? "";
  if (/\.bin$/i.test(workbookPart)) throw new HostError("binary-xlsb", "file");
  const workbookXml = await textOfPart(zip, workbookPart);
  if (workbookXml === null) throw new HostError("not-a-workbook", "file");
  const workbookRelationships = await relationshipsOf(zip, workbookPart);
  return onPart(workbookPart, () => {
    const root = rootElement(workbookXml);
    if (root.local !== "workbook") throw new HostError("not-a-workbook", "file");
    const children = childElements(workbookXml, root);
    const properties = children.find(({ local }) => local === "workbookPr");
    const list = children.find(({ local }) => local === "sheets");
    const sheets = (list ? childElements(workbookXml, list) : []).map((element) =>
      sheetEntry(workbookXml, element, { zip, workbookRelationships }),
    );
    refuseSheetsTwice(sheets, workbookPart);
    return {
      zip,
      workbookPart: zip.find(workbookPart)?.name ?? workbookPart,
      workbookXml,
      workbookRelationships,
      sheets,
      date1904: properties !== undefined && isTrue(attributesOf(workbookXml, properties).get("date1904")),
    };
  });
}

function sheetEntry(
  text: string,
  element: XmlElement,
  { zip, workbookRelationships }: Pick<WorkbookPackage, "zip" | "workbookRelationships">,
): SheetEntry {
  const attributes = attributesOf(text, element);
  const relationshipId = attributeOf(attributes, "id") ?? "";
  const relationship = workbookRelationships.find(({ id }) => id === relationshipId);
  const state = attributes.get("state");
  return {
    name: unescapeExcel(attributes.get("name") ?? ""),
    sheetId: attributes.get("sheetId") ?? "",
    relationshipId,
    kind: relationship?.kind ?? "",
    part: relationship?.part ? (zip.find(relationship.part)?.name ?? null) : null,
    visible: state !== "hidden" && state !== "veryHidden",
  };
}

/**
 * Two sheets of one name can't be told apart, and one that stands twice in the list would be counted twice.
 *
 * @throws HostError damaged
 */
function refuseSheetsTwice(sheets: readonly SheetEntry[], workbookPart: string): void {
  const names = new Set<string>();
  const ids = new Set<string>();
  for (const { name, relationshipId: id } of sheets) {
    const isTwice = names.has(name.toLowerCase()) || (id !== "" && ids.has(id));
    if (isTwice) throw new HostError("damaged", "file", { part: `${workbookPart}: ${name}` });
    names.add(name.toLowerCase());
    ids.add(id);
  }
}

async function refuseOtherFormats(zip: ZipArchive): Promise<void> {
  const mimetype = zip.find("mimetype");
  if (mimetype && mimetype.uncompressedSize < 200) {
    const text = new TextDecoder().decode(await zip.bytes(mimetype));
    if (text.includes("opendocument")) throw new HostError("not-xlsx-ods", "file");
  }
  // GB/T 20916 of later years: the same format in a zip file.
  if (zip.find("uof.xml")) throw new HostError("not-xlsx-uof", "file");
  if (!zip.find("[Content_Types].xml")) throw new HostError("not-a-workbook", "file");
}
