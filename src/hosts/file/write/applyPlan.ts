import { HostError } from "../../../workbook/hostError";
import type { ApplyOptions } from "../../../workbook/workbookHost";
import type { CellStyle, PlannedSheet, WritePlan } from "../../../workbook/writePlan";
import type { ByteSink } from "../byteSink";
import type { Compression } from "../compression";
import { onPart, relationshipsOf, type WorkbookPackage } from "../package/workbookPackage";
import type { XmlEdit } from "../xml/xmlEdit";
import { ZipWriter } from "../zip/zipWriter";
import { dropCalculationChain } from "./calculationChain";
import { namespacesOf } from "./namespaces";
import { CONTENT_TYPE, ContentTypes } from "./package/contentTypes";
import { PackageDraft, pieces } from "./package/packageDraft";
import { partsLeavingWith } from "./package/removedParts";
import { WorkbookRelationships } from "./package/workbookRelationships";
import type { StyleLookup } from "./sheet/rowXml";
import { addSheetParts } from "./sheet/sheetParts";
import type { CellStyleIds } from "./styles/styleXml";
import { StyleTable } from "./styles/styleTable";
import { readTableNames } from "./tableNames";
import { type SheetSlots, findSlots } from "./workbook/sheetSlots";
import { editWorkbook, isStructureLocked } from "./workbook/workbookEdits";

export type ApplyPlanOptions = ApplyOptions & Readonly<{ compression: Compression }>;

/** Rows between two looks at the signal and two calls of onProgress. */
const ROWS_A_STEP = 1_000;

/**
 * Carries out a plan on an office's package: writes the package with our sheets in it to the sink. Every part that has
 * nothing to do with our sheets is copied as the compressed bytes it is; the same plan applied to the result gives the same
 * bytes. Memory grows with the workbook part and the styles, not with the rows.
 *
 * @param pkg - opened with openPackage; its file must not change meanwhile.
 * @param sink - gets nothing before the plan was found possible, but may have got part of a file when this rejects.
 * @throws HostError structure-locked, signed, shared-legacy, too-many-styles, too-large, damaged, has-doctype, cancelled,
 * and what source and sink give; RangeError for a plan that breaks Excel's bounds.
 */
export async function applyPlan(
  pkg: WorkbookPackage,
  plan: WritePlan,
  sink: ByteSink,
  options: ApplyPlanOptions,
): Promise<void> {
  const draft = new PackageDraft(pkg.zip);
  const workbook = await draft.edit(pkg.workbookPart);
  if (!workbook) throw new HostError("not-a-workbook", "file");
  await refuseUnwritable(pkg, workbook);
  const slots = findSlots(plan, pkg.sheets, workbook);
  const types = await ContentTypes.read(draft);
  await removeOldParts(pkg, slots, draft, types);
  await addNewParts(pkg, plan, { slots, draft, types, workbook }, rowCounter(options));
  const zip = new ZipWriter(sink, (chunks) => options.compression.deflateRaw(chunks));
  await draft.write(zip);
  await zip.finish();
}

/** What must be known before anything is written: writing would break it or is not wanted by the office. */
async function refuseUnwritable(pkg: WorkbookPackage, workbook: XmlEdit): Promise<void> {
  if (isStructureLocked(workbook)) throw new HostError("structure-locked", "file");
  const root = await relationshipsOf(pkg.zip, "");
  if (root.some(({ type }) => type.includes("/digital-signature/"))) throw new HostError("signed", "file");
  if (pkg.workbookRelationships.some(({ kind }) => kind === "revisionHeaders")) {
    throw new HostError("shared-legacy", "file");
  }
}

/** Takes out what the replaced and removed sheets leave behind. */
async function removeOldParts(
  pkg: WorkbookPackage,
  { places, removed }: SheetSlots,
  draft: PackageDraft,
  types: ContentTypes,
): Promise<void> {
  const leaving = [...removed, ...places.flatMap(({ index }) => (index === null ? [] : [index]))];
  const parts = leaving.flatMap((index) => pkg.sheets[index]?.part ?? []);
  for (const part of await partsLeavingWith(parts, pkg.workbookPart, pkg.zip)) {
    draft.remove(part);
    types.remove(part);
  }
}

type Workspace = Readonly<{ slots: SheetSlots; draft: PackageDraft; types: ContentTypes; workbook: XmlEdit }>;

async function addNewParts(
  pkg: WorkbookPackage,
  plan: WritePlan,
  { slots, draft, types, workbook }: Workspace,
  onRow: () => void,
): Promise<void> {
  const namespaces = namespacesOf(workbook.namespace);
  const relationships = new WorkbookRelationships(pkg, namespaces);
  const stylesPart = relationships.stylesPart() ?? "xl/styles.xml";
  const oldStyles = await draft.text(stylesPart);
  const styles = onPart(stylesPart, () => new StyleTable(oldStyles, namespaces));
  const style = styleLookup(plan.styles, styles);
  const tables = await readTableNames(draft, types);
  tables.refuseTaken(plan, workbook);
  const isNew = !draft.has(stylesPart);
  if (isNew) {
    draft.reserve(stylesPart);
    if (!types.lists(stylesPart)) types.add(stylesPart, CONTENT_TYPE.styles);
    if (relationships.stylesPart() === null) relationships.add("styles", stylesPart);
  }
  const context = { draft, types, namespaces, style, styles, nextTableId: tables.nextId, onRow };
  const replaced = new Map<number, PlannedSheet>();
  const added = [];
  let sheetId = Math.max(0, ...pkg.sheets.map((sheet) => Number(sheet.sheetId) || 0));
  for (const { sheet, index } of slots.places) {
    const part = addSheetParts(sheet, context);
    if (index === null) added.push({ sheet, sheetId: ++sheetId, relationshipId: relationships.add("worksheet", part) });
    else {
      replaced.set(index, sheet);
      relationships.turn(pkg.sheets[index]!.relationshipId, part);
    }
  }
  for (const index of slots.removed) relationships.remove(pkg.sheets[index]!.relationshipId);
  const changed = [...slots.removed, ...replaced.keys()].map((index) => pkg.sheets[index]!.sheetId);
  const chain = pkg.workbookRelationships.find(({ kind }) => kind === "calcChain");
  if (chain && (await dropCalculationChain(chain.part, new Set(changed), draft, types))) relationships.remove(chain.id);
  const stylesText = styles.result();
  if (isNew) draft.fill(stylesPart, () => pieces([stylesText]));
  else draft.setText(stylesPart, stylesText);
  editWorkbook(workbook, { replaced, removed: slots.removed, added }, namespaces.relationships);
  draft.setText(pkg.workbookPart, workbook.result());
  types.requireRelationships();
  types.save(draft);
  await relationships.save(draft);
}

/** Ids of every style of the plan, all put into the table now: the styles part stands before the sheets in the file. */
function styleLookup(styles: WritePlan["styles"], table: StyleTable): StyleLookup {
  const plain = table.cellStyle({});
  const ids = new Map<string, CellStyleIds>();
  for (const [key, style] of Object.entries<CellStyle>(styles)) ids.set(key, table.cellStyle(style));
  return (key) => {
    if (key === undefined) return plain;
    const found = ids.get(key);
    if (!found) throw new RangeError(`no style ${key}`);
    return found;
  };
}

function rowCounter({ signal, onProgress }: ApplyOptions): () => void {
  let rows = 0;
  return () => {
    rows++;
    if (rows % ROWS_A_STEP !== 0) return;
    if (signal?.aborted) throw new HostError("cancelled", "file");
    onProgress?.(rows);
  };
}
