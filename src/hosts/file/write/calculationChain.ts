import type { ContentTypes } from "./package/contentTypes";
import type { PackageDraft } from "./package/packageDraft";

/**
 * Drops the calculation chain if it lists cells of sheets that change: cells without a formula in it make Excel repair the
 * file. Without a chain, or with cells missing in it, Excel makes a new one; so it stays whenever it can.
 *
 * @param sheetIds - of the sheets that are replaced or removed.
 * @returns whether its relationship must go.
 */
export async function dropCalculationChain(
  part: string | null,
  sheetIds: ReadonlySet<string>,
  draft: PackageDraft,
  types: ContentTypes,
): Promise<boolean> {
  if (part === null || sheetIds.size === 0) return false;
  const chain = await draft.edit(part);
  if (!chain) return false;
  const listed = chain.children().some((cell) => sheetIds.has(chain.attributes(cell).get("i") ?? ""));
  if (!listed) return false;
  draft.remove(part);
  types.remove(part);
  return true;
}
