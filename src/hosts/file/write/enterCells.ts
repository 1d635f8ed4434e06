import { HostError } from "../../../workbook/port/hostError";
import type { CellEntry } from "../../../workbook/port/workbookHost";
import type { ByteSink } from "../byteSink";
import type { Compression } from "../compression";
import { asHostError, onPart, textOfPart, type WorkbookPackage } from "../package/workbookPackage";
import { worksheetsOf } from "../read/describePackage";
import { unlockedStyles } from "../read/unlockedStyles";
import { ZipWriter } from "../zip/zipWriter";
import { refuseSignedOrShared } from "./graftPlan";
import { dropCalculationChain } from "./calculationChain";
import { namespacesOf } from "./namespaces";
import { recalculateWhenOpened } from "./recalculation";
import { ContentTypes } from "./package/contentTypes";
import { PackageDraft } from "./package/packageDraft";
import { WorkbookRelationships } from "./package/workbookRelationships";
import { editCells, isProtected, type CellValues, type EnteredCell } from "./sheet/cellEdits";

/**
 * Writes a package in which single cells have other values; of entries for the same cell the last one counts. Cells keep
 * their styles unless they are to look like others. Every part but those of the sheets is copied as the compressed bytes it is (a calculation chain goes when
 * a formula did; a workbook with formulas is told to calculate when it is opened), and in those every character outside the
 * cells stays.
 *
 * @param sink - may have got part of a file when this rejects.
 * @throws HostError host-failed for a sheet that is not there and a cell that others' formulas are kept in,
 * sheet-protected, signed, shared-legacy, damaged, has-doctype; RangeError for a place that no sheet has.
 */
export function enterCells(
  pkg: WorkbookPackage,
  entries: readonly CellEntry[],
  sink: ByteSink,
  compression: Compression,
): Promise<void> {
  return asHostError(() => writeEntered(pkg, entries, sink, compression));
}

async function writeEntered(
  pkg: WorkbookPackage,
  entries: readonly CellEntry[],
  sink: ByteSink,
  compression: Compression,
): Promise<void> {
  await refuseSignedOrShared(pkg);
  const draft = new PackageDraft(pkg.zip);
  const withoutFormulas = new Set<string>();
  for (const [sheetId, values] of bySheet(entries)) {
    const sheet = worksheetsOf(pkg).find(({ info }) => info.id === sheetId);
    const edit = sheet && (await draft.edit(sheet.part));
    if (!sheet || !edit) throw new HostError("host-failed", "file", { sheet: sheetId });
    const { part, info } = sheet;
    const isOpen = onPart(part, () => isProtected(edit)) ? await openStyles(pkg) : () => true;
    const lostFormulas = onPart(part, () => editCells(edit, values, { part, sheet: info.name, isOpen }));
    const entry = pkg.sheets.find(({ relationshipId }) => relationshipId === sheetId);
    if (lostFormulas && entry) withoutFormulas.add(entry.sheetId);
    draft.setText(part, edit.result());
  }
  await dropChain(pkg, withoutFormulas, draft);
  await recalculateWhenOpened(pkg, draft);
  const zip = new ZipWriter(sink, compression);
  await draft.write(zip);
  await zip.finish();
}

function bySheet(entries: readonly CellEntry[]): Map<string, CellValues> {
  const sheets = new Map<string, Map<number, Map<number, EnteredCell>>>();
  for (const { sheetId, rowIndex, columnIndex, value, likeRow } of entries) {
    const rows = sheets.get(sheetId) ?? new Map<number, Map<number, EnteredCell>>();
    const cells = rows.get(rowIndex) ?? new Map<number, EnteredCell>();
    sheets.set(sheetId, rows.set(rowIndex, cells.set(columnIndex, { value, likeRow })));
  }
  return sheets;
}

/** Tells of a cell's style whether its cells are unlocked; those without a style are not. */
async function openStyles({ zip, workbookRelationships }: WorkbookPackage): Promise<(style?: string) => boolean> {
  const part = workbookRelationships.find(({ kind }) => kind === "styles")?.part ?? "";
  const xml = await textOfPart(zip, part);
  const open = xml === null ? [] : unlockedStyles(xml, part);
  return (style = "0") => open[Number(style)] === true;
}

/** A formula that went must not be left in the chain. */
async function dropChain(pkg: WorkbookPackage, sheetIds: ReadonlySet<string>, draft: PackageDraft): Promise<void> {
  const chain = pkg.workbookRelationships.find(({ kind }) => kind === "calcChain");
  if (!chain || sheetIds.size === 0) return;
  const workbook = await draft.edit(pkg.workbookPart);
  const types = await ContentTypes.read(draft);
  if (!workbook || !(await dropCalculationChain(chain.part, sheetIds, draft, types))) return;
  const relationships = new WorkbookRelationships(pkg, namespacesOf(workbook.namespace));
  relationships.remove(chain.id);
  types.save(draft);
  await relationships.save(draft);
}
