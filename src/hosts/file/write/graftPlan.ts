import { HostError } from "../../../workbook/port/hostError";
import type { ApplyOptions } from "../../../workbook/port/workbookHost";
import type { PlannedSheet, WritePlan } from "../../../workbook/port/writePlan";
import type { ByteSink } from "../byteSink";
import type { Compression } from "../compression";
import { protectionOf } from "../read/sheetProtection";
import { asHostError, relationshipsOf, type WorkbookPackage } from "../package/workbookPackage";
import type { XmlEdit } from "../xml/xmlEdit";
import { ZipWriter } from "../zip/zipWriter";
import { dropCalculationChain } from "./calculationChain";
import { namespacesOf } from "./namespaces";
import { ContentTypes } from "./package/contentTypes";
import { PackageDraft } from "./package/packageDraft";
import { partsLeavingWith } from "./package/removedParts";
import { WorkbookRelationships } from "./package/workbookRelationships";
import { addSheetParts } from "./sheet/sheetParts";
import { mergeStyles } from "./styles/mergeStyles";
import { restoreTableHeaders } from "./tableHeaders";
import { TableNames } from "./tableNames";
import { type SheetSlots, findSlots } from "./workbook/sheetSlots";
import { type LeavingCaches, leavingSlicerCaches } from "./workbook/slicerCaches";
import { editWorkbook, isStructureLocked } from "./workbook/workbookEdits";

export type GraftOptions = ApplyOptions & Readonly<{ compression: Compression }>;

/** Rows between two looks at the signal and two calls of onProgress. */
const ROWS_A_STEP = 1_000;

/**
 * Carries out a plan on an office's package: writes the package with our sheets in it to the sink. Every part that has
 * nothing to do with our sheets is copied as the compressed bytes it is; the same plan applied to the result gives the same
 * bytes. Memory grows with the workbook part and the styles, not with the rows.
 *
 * @param pkg - opened with openPackage; its file must not change meanwhile.
 * @param sink - gets nothing before the plan was found possible, but may have got part of a file when this rejects.
 * @throws HostError structure-locked, sheet-protected, signed, shared-legacy, too-many-styles, too-large, damaged, has-doctype, cancelled,
 * and what source and sink give; RangeError for a plan that breaks Excel's bounds.
 */
export function graftPlan(pkg: WorkbookPackage, plan: WritePlan, sink: ByteSink, options: GraftOptions): Promise<void> {
  return asHostError(() => writePlanned(pkg, plan, sink, options));
}

async function writePlanned(
  pkg: WorkbookPackage,
  plan: WritePlan,
  sink: ByteSink,
  options: GraftOptions,
): Promise<void> {
  refuseCancelled(options);
  const draft = new PackageDraft(pkg.zip);
  const workbook = await draft.edit(pkg.workbookPart);
  if (!workbook) throw new HostError("not-a-workbook", "file");
  await refuseUnwritable(pkg, workbook);
  const slots = findSlots(plan, pkg.sheets, workbook);
  await refuseProtected(pkg, slots);
  const types = await ContentTypes.read(draft);
  const tables = await TableNames.read(draft, types);
  const leaving = await partsOfOldSheets(pkg, slots);
  const slicers = await leavingSlicerCaches(leaving, pkg.workbookRelationships, draft, types);
  tables.replace(leaving, plan, workbook);
  await restoreTableHeaders(pkg, slots.staying, draft);
  for (const part of [...leaving, ...slicers.parts]) {
    draft.remove(part);
    types.remove(part);
  }
  await addNewParts(pkg, plan, { slots, draft, types, tables, workbook, slicers }, rowCounter(options));
  const zip = new ZipWriter(stoppable(sink, options), options.compression);
  await draft.write(zip);
  await zip.finish();
}

/** What must be known before anything is written: writing would break it or is not wanted by the office. */
async function refuseUnwritable(pkg: WorkbookPackage, workbook: XmlEdit): Promise<void> {
  if (isStructureLocked(workbook)) throw new HostError("structure-locked", "file");
  await refuseSignedOrShared(pkg);
}

/** No change at all would leave these as they are meant to be. @throws HostError signed, shared-legacy */
export async function refuseSignedOrShared(pkg: WorkbookPackage): Promise<void> {
  const root = await relationshipsOf(pkg.zip, "");
  if (root.some(({ type }) => type.includes("/digital-signature/"))) throw new HostError("signed", "file");
  if (pkg.workbookRelationships.some(({ kind }) => kind === "revisionHeaders")) {
    throw new HostError("shared-legacy", "file");
  }
}

/** A sheet of ours that somebody protected is not to be replaced or taken out. @throws HostError sheet-protected */
async function refuseProtected(pkg: WorkbookPackage, { places, removed }: SheetSlots): Promise<void> {
  const going = [
    ...places.map(({ index, sheet }) => ({ index, mayBeProtected: sheet.replacesProtected === true })),
    ...[...removed].map((index) => ({ index, mayBeProtected: false })),
  ];
  for (const { index, mayBeProtected } of going) {
    const sheet = index === null ? undefined : pkg.sheets[index];
    const protection = sheet ? await protectionOf(pkg.zip, sheet) : null;
    if (protection === null || (mayBeProtected && !protection.hasPassword)) continue;
    throw new HostError("sheet-protected", "file", { sheet: sheet!.name });
  }
}

/** The parts that the replaced and removed sheets leave behind, in lower case. */
function partsOfOldSheets(pkg: WorkbookPackage, { places, removed }: SheetSlots): Promise<Set<string>> {
  const leaving = [...removed, ...places.flatMap(({ index }) => (index === null ? [] : [index]))];
  const parts = leaving.flatMap((index) => pkg.sheets[index]?.part ?? []);
  return partsLeavingWith(parts, pkg.workbookPart, pkg.zip);
}

type Workspace = Readonly<{
  draft: PackageDraft;
  types: ContentTypes;
  workbook: XmlEdit;
  slots: SheetSlots;
  tables: TableNames;
  slicers: LeavingCaches;
}>;

/** Adds our parts to the draft and edits the office's parts that must know of them. */
async function addNewParts(
  pkg: WorkbookPackage,
  plan: WritePlan,
  { draft, types, workbook, slots, tables, slicers }: Workspace,
  onRow: () => void,
): Promise<void> {
  const namespaces = namespacesOf(workbook.namespace);
  const relationships = new WorkbookRelationships(pkg, namespaces);
  const styles = await mergeStyles(plan, { draft, types, relationships, namespaces });
  const context = { draft, types, namespaces, tables, onRow, ...styles };
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
  styles.save();
  for (const index of slots.removed) relationships.remove(pkg.sheets[index]!.relationshipId);
  for (const id of slicers.relationshipIds) relationships.remove(id);
  const changed = [...slots.removed, ...replaced.keys()].map((index) => pkg.sheets[index]!.sheetId);
  const chain = pkg.workbookRelationships.find(({ kind }) => kind === "calcChain");
  if (chain && (await dropCalculationChain(chain.part, new Set(changed), draft, types))) relationships.remove(chain.id);
  const changes = { replaced, added, planned: plan.sheets, removed: slots.removed, slicers };
  editWorkbook(workbook, changes, namespaces.relationships);
  draft.setText(pkg.workbookPart, workbook.result());
  types.requireRelationships();
  types.save(draft);
  await relationships.save(draft);
}

function refuseCancelled({ signal }: ApplyOptions): void {
  if (signal?.aborted) throw new HostError("cancelled", "file");
}

/** Copying the office's entries takes time too: every write looks at the signal. */
function stoppable(sink: ByteSink, options: ApplyOptions): ByteSink {
  return {
    async write(bytes) {
      refuseCancelled(options);
      await sink.write(bytes);
    },
  };
}

function rowCounter(options: ApplyOptions): () => void {
  let rows = 0;
  return () => {
    rows++;
    if (rows % ROWS_A_STEP !== 0) return;
    refuseCancelled(options);
    options.onProgress?.(rows);
  };
}
