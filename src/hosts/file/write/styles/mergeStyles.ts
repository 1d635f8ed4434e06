import type { CellStyle, PlannedSheet, WritePlan } from "../../../../workbook/port/writePlan";
import { onPart } from "../../package/workbookPackage";
import type { Namespaces } from "../namespaces";
import { CONTENT_TYPE, type ContentTypes } from "../package/contentTypes";
import type { PackageDraft } from "../package/packageDraft";
import type { WorkbookRelationships } from "../package/workbookRelationships";
import type { StyleLookup } from "../sheet/rowXml";
import { utf8Pieces } from "../utf8Pieces";
import type { CellStyleIds } from "./styleXml";
import { StyleTable } from "./styleTable";

type Surroundings = Readonly<{
  draft: PackageDraft;
  types: ContentTypes;
  relationships: WorkbookRelationships;
  namespaces: Namespaces;
}>;

/** `save` puts the styles part into the draft, once all differential styles were asked for. */
export type MergedStyles = Readonly<{ style: StyleLookup; styles: StyleTable; save: () => void }>;

/** Whether cells of a sheet stay open although it is protected. */
function unlocksCells({ protection }: PlannedSheet): boolean {
  return protection !== undefined && protection.unlocked.length > 0;
}

/**
 * Merges a plan's styles, all of them, into the workbook's: their part stands before the sheets in the file, so that which
 * ones the rows use is not known yet. A workbook without styles gets a part for them.
 *
 * @throws HostError too-many-styles, damaged, has-doctype
 */
export async function mergeStyles(
  plan: WritePlan,
  { draft, types, relationships, namespaces }: Surroundings,
): Promise<MergedStyles> {
  const related = relationships.partOf("styles");
  const part = related ?? "xl/styles.xml";
  const text = await draft.text(part);
  const styles = onPart(part, () => new StyleTable(text, namespaces));
  if (text === null) {
    draft.reserve(part);
    if (!types.lists(part)) types.add(part, CONTENT_TYPE.styles);
  }
  if (related === null) relationships.add("styles", part);
  const locked = idsOf(plan.styles, (style) => styles.cellStyle(style));
  const unlocked = plan.sheets.some(unlocksCells)
    ? idsOf(plan.styles, (style) => styles.cellStyle(style, true))
    : locked;
  return {
    styles,
    style(key, isOpen) {
      const found = (isOpen ? unlocked : locked).get(key);
      if (!found) throw new RangeError(`no style ${String(key)}`);
      return found;
    },
    save() {
      const result = styles.result();
      if (text === null) draft.fill(part, () => utf8Pieces(result));
      else draft.setText(part, result);
    },
  };
}

/** Ids by the key of the style; of the product's default style by undefined. */
function idsOf(
  planned: WritePlan["styles"],
  idsOfStyle: (style: CellStyle) => CellStyleIds,
): ReadonlyMap<string | undefined, CellStyleIds> {
  const ids = new Map<string | undefined, CellStyleIds>([[undefined, idsOfStyle({})]]);
  for (const [key, style] of Object.entries<CellStyle>(planned)) ids.set(key, idsOfStyle(style));
  return ids;
}
