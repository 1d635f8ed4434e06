import { quoteSheetName } from "../../../../workbook/port/address";
import { markKey } from "../../../../workbook/port/shelf";
import { MARK_PREFIX, type PlannedSheet } from "../../../../workbook/port/writePlan";
import { attributeOf, isTrue } from "../../package/workbookPackage";
import type { XmlEdit } from "../../xml/xmlEdit";
import { absoluteReference } from "../absoluteReference";
import { escapeAttribute, escapeText } from "../xmlText";
import { removeSlicerCaches } from "./slicerCaches";
import { type DefinedName, definedNames, turnReferences } from "./definedNames";

/** What happens to the list of sheets. Indexes count all sheets, chart sheets too, as they were before. */
export type SheetChanges = Readonly<{
  replaced: ReadonlyMap<number, PlannedSheet>;
  /** Every sheet of the plan in its order, replaced and new ones: a second run must write their names in the same order. */
  planned: readonly PlannedSheet[];
  removed: ReadonlySet<number>;
  /** New sheets, at the end in this order. */
  added: readonly Readonly<{ sheet: PlannedSheet; sheetId: number; relationshipId: string }>[];
  /** Slicer caches that go with replaced or removed sheets. */
  slicers: Readonly<{ relationshipIds: ReadonlySet<string>; names: ReadonlySet<string> }>;
}>;

/** Elements of the workbook part in their order. */
export const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets " +
  "functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes " +
  "webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");
/** Names that Excel keeps for itself (print titles, print area, filter), always local to a sheet. */
const BUILT_IN_NAME = /^_xlnm\./i;

/**
 * Edits the workbook part: sheets, the names local to them, our marks, print areas and titles, the active tab. A replaced sheet
 * keeps its id, place and visibility.
 *
 * @param relationshipsNamespace - of the attribute `r:id`.
 */
export function editWorkbook(edit: XmlEdit, changes: SheetChanges, relationshipsNamespace: string): void {
  const list = edit.child("sheets");
  if (!list) throw new RangeError("a workbook without sheets");
  const elements = edit.children(list);
  const oldNames = elements.map((element) => edit.attributes(element).get("name") ?? "");
  elements.forEach((element, index) => {
    const sheet = changes.replaced.get(index);
    if (changes.removed.has(index)) edit.remove(element);
    else if (sheet && sheet.name !== oldNames[index]) edit.setAttribute(element, "name", escapeAttribute(sheet.name));
  });
  const bound = edit.boundPrefix(relationshipsNamespace);
  const declaration = bound === null ? ` xmlns:r="${relationshipsNamespace}"` : "";
  const added = changes.added.map(
    ({ sheet, sheetId, relationshipId }) =>
      `<sheet name="${escapeAttribute(sheet.name)}" sheetId="${sheetId}"${declaration} ${bound ?? "r:"}id="${relationshipId}"/>`,
  );
  edit.append(list, edit.prefixed(added.join("")));
  editNames(edit, changes, oldNames);
  editViews(edit, changes, elements.length);
  removeSlicerCaches(edit, changes.slicers.relationshipIds);
}

/** Index of a sheet that stays, after the changes. */
function newIndex(index: number, { removed }: SheetChanges): number {
  return index - [...removed].filter((gone) => gone < index).length;
}

function editNames(edit: XmlEdit, changes: SheetChanges, oldNames: readonly string[]): void {
  const all = definedNames(edit);
  const isOurs = ownNames(changes.planned);
  const leaves = (name: DefinedName): boolean => leavesWith(name, changes, oldNames) || isOurs(name);
  const kept = all.filter((name) => !leaves(name));
  const added = newNames(changes, oldNames.length);
  const list = edit.child("definedNames");
  if (list && kept.length === 0 && added === "") {
    edit.remove(list);
    return;
  }
  for (const name of all) if (leaves(name)) edit.remove(name.element);
  for (const name of kept) {
    turnName(edit, name, changes, oldNames);
    hideMark(edit, name);
  }
  if (list) edit.append(list, edit.prefixed(added));
  else if (added !== "") {
    edit.insertChild("definedNames", edit.prefixed(`<definedNames>${added}</definedNames>`), WORKBOOK_ORDER);
  }
}

/** Marks of the sheets that are written now, wherever they point. */
function ownNames(sheets: readonly PlannedSheet[]): (name: DefinedName) => boolean {
  const marks = sheets.map(({ key }) => (MARK_PREFIX + key).toLowerCase());
  return ({ name, sheetIndex }) => {
    const lower = name.toLowerCase();
    return sheetIndex === null && marks.some((mark) => lower === mark || lower.startsWith(`${mark}.`));
  };
}

/** Names that go with a sheet: local to a removed one, built-in on a replaced one, marks of a removed one, its slicers. */
function leavesWith(
  { name, sheetIndex, formula }: DefinedName,
  changes: SheetChanges,
  oldNames: readonly string[],
): boolean {
  if (sheetIndex !== null) {
    return changes.removed.has(sheetIndex) || (changes.replaced.has(sheetIndex) && BUILT_IN_NAME.test(name));
  }
  if (changes.slicers.names.has(name)) return true;
  if (!name.toLowerCase().startsWith(MARK_PREFIX.toLowerCase())) return false;
  return [...changes.removed].some((index) => turnReferences(formula, oldNames[index] ?? "", null) !== formula);
}

/** A name of the office: its sheet may have another index, another name, or be gone. */
function turnName(edit: XmlEdit, name: DefinedName, changes: SheetChanges, oldNames: readonly string[]): void {
  const { element, sheetIndex, formula } = name;
  if (sheetIndex !== null) {
    const index = newIndex(sheetIndex, changes);
    if (index !== sheetIndex) edit.setAttribute(element, "localSheetId", String(index));
  }
  let turned = formula;
  for (const index of changes.removed) turned = turnReferences(turned, oldNames[index] ?? "", null);
  for (const [index, sheet] of changes.replaced) {
    const old = oldNames[index] ?? "";
    if (old !== sheet.name) turned = turnReferences(turned, old, sheet.name);
  }
  if (turned !== formula) edit.replace(element.contentStart, element.contentEnd, escapeText(turned));
}

/** Some programs save our marks as names that everybody sees in lists of names. */
function hideMark(edit: XmlEdit, { element, name, sheetIndex }: DefinedName): void {
  if (sheetIndex !== null || markKey(name) === null || isTrue(edit.attributes(element).get("hidden"))) return;
  edit.setAttribute(element, "hidden", "1");
}

function newNames(changes: SheetChanges, oldCount: number): string {
  const first = oldCount - changes.removed.size;
  const indexes = new Map<PlannedSheet, number>([
    ...[...changes.replaced].map(([index, sheet]) => [sheet, newIndex(index, changes)] as const),
    ...changes.added.map(({ sheet }, i) => [sheet, first + i] as const),
  ]);
  return changes.planned.map((sheet) => namesXml(sheet, indexes.get(sheet)!)).join("");
}

function namesXml({ key, name, marks, print }: PlannedSheet, index: number): string {
  const { titleRows: titles, area } = print;
  const marked = marks.map(({ mark, range }) => {
    const markName = MARK_PREFIX + key + (mark === "" ? "" : `.${mark}`);
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(markName) || markName.length > 255) throw new RangeError(`mark ${markName}`);
    return `<definedName name="${markName}" hidden="1">${escapeText(absoluteReference(name, range))}</definedName>`;
  });
  const printName = (builtIn: string, reference: string): string =>
    `<definedName name="_xlnm.${builtIn}" localSheetId="${index}">${escapeText(reference)}</definedName>`;
  const printArea = area === undefined ? "" : printName("Print_Area", absoluteReference(name, area));
  const printTitles =
    titles === undefined
      ? ""
      : printName("Print_Titles", `${quoteSheetName(name)}!$${titles.first + 1}:$${titles.last + 1}`);
  return printArea + printTitles + marked.join("");
}

/** When sheets went, the tabs that were active and first move with them; a tab that is gone gives way to a visible one. */
function editViews(edit: XmlEdit, changes: SheetChanges, oldCount: number): void {
  const views = edit.child("bookViews");
  if (!views || changes.removed.size === 0) return;
  const list = edit.child("sheets");
  const states = list ? edit.children(list).map((element) => edit.attributes(element).get("state")) : [];
  const visible = states.flatMap((state, index) =>
    changes.removed.has(index) || state === "hidden" || state === "veryHidden" ? [] : [index],
  );
  const added = oldCount - changes.removed.size;
  for (const view of edit.children(views)) {
    for (const key of ["activeTab", "firstSheet"]) {
      const old = Number(edit.attributes(view).get(key) ?? 0);
      const stays = changes.removed.has(old) ? (visible.find((index) => index > old) ?? visible.at(-1)) : old;
      const index = stays === undefined ? added : newIndex(stays, changes);
      if (index !== old) edit.setAttribute(view, key, String(index));
    }
  }
}

/** Whether the office has locked the list of sheets. */
export function isStructureLocked(edit: XmlEdit): boolean {
  const protection = edit.child("workbookProtection");
  return protection !== undefined && isTrue(attributeOf(edit.attributes(protection), "lockStructure"));
}
