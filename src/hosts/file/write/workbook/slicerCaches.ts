import { attributeOf, type Relationship } from "../../package/workbookPackage";
import type { XmlEdit } from "../../xml/xmlEdit";
import type { XmlElement } from "../../xml/xmlElement";
import type { ContentTypes } from "../package/contentTypes";
import type { PackageDraft } from "../package/packageDraft";

/** Source: [MS-XLSX] 2.1.47. */
const SLICER_TYPE = "application/vnd.ms-excel.slicer+xml";

/** The caches of slicers that the user put on a sheet of ours and that go with it. */
export type LeavingCaches = Readonly<{
  parts: readonly string[];
  relationshipIds: ReadonlySet<string>;
  names: ReadonlySet<string>;
}>;

/**
 * Finds the slicer caches whose slicers all stand on sheets that go. Slicers of our tables on the office's sheets keep
 * theirs.
 *
 * @param leaving - parts that go, in lower case; still in the draft.
 * @throws HostError
 */
export async function leavingSlicerCaches(
  leaving: ReadonlySet<string>,
  workbookRelationships: readonly Relationship[],
  draft: PackageDraft,
  types: ContentTypes,
): Promise<LeavingCaches> {
  const gone = await cachesLeft(leaving, draft, types);
  const found = { parts: [] as string[], relationshipIds: new Set<string>(), names: new Set<string>() };
  if (gone.size === 0) return found;
  for (const { id, kind, part } of workbookRelationships) {
    const cache = kind === "slicerCache" && part !== null ? await draft.edit(part) : null;
    const name = cache?.attributes(cache.root).get("name") ?? "";
    if (part === null || !gone.has(name)) continue;
    found.parts.push(part);
    found.relationshipIds.add(id);
    found.names.add(name);
  }
  return found;
}

/** Names of the caches that have slicers on parts that go, and on no others. */
async function cachesLeft(
  leaving: ReadonlySet<string>,
  draft: PackageDraft,
  types: ContentTypes,
): Promise<Set<string>> {
  const gone = new Set<string>();
  const staying = new Set<string>();
  for (const part of types.partsOf(SLICER_TYPE)) {
    const slicers = await draft.edit(part);
    for (const slicer of slicers?.children() ?? []) {
      const cache = slicers?.attributes(slicer).get("cache") ?? "";
      (leaving.has(part) ? gone : staying).add(cache);
    }
  }
  return new Set([...gone].filter((cache) => !staying.has(cache)));
}

/** Takes caches out of the workbook part's extensions; lists and extensions that end empty go too. */
export function removeSlicerCaches(workbook: XmlEdit, relationshipIds: ReadonlySet<string>): void {
  const extensions = workbook.child("extLst");
  if (!extensions || relationshipIds.size === 0) return;
  const isLeaving = (cache: XmlElement): boolean =>
    cache.local === "slicerCache" && relationshipIds.has(attributeOf(workbook.attributes(cache), "id") ?? "");
  const emptied = workbook.children(extensions).filter((extension) => {
    const caches = workbook.children(extension).flatMap((list) => workbook.children(list));
    const leaving = caches.filter(isLeaving);
    if (leaving.length > 0 && leaving.length === caches.length) return true;
    for (const cache of leaving) workbook.remove(cache);
    return false;
  });
  if (emptied.length === workbook.children(extensions).length) workbook.remove(extensions);
  else for (const extension of emptied) workbook.remove(extension);
}
