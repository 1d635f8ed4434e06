import type { WritePlan } from "../../../workbook/writePlan";
import type { XmlEdit } from "../xml/xmlEdit";
import { CONTENT_TYPE, type ContentTypes } from "./package/contentTypes";
import type { PackageDraft } from "./package/packageDraft";
import { definedNames } from "./workbook/definedNames";

export type TableNames = Readonly<{
  /** A table id that no table of the workbook has. */
  nextId: () => number;
  /** @throws RangeError when a planned table has the name of another table or of a defined name. */
  refuseTaken: (plan: WritePlan, workbook: XmlEdit) => void;
}>;

/** Reads ids and names of the tables that stay in the draft. @throws HostError */
export async function readTableNames(draft: PackageDraft, types: ContentTypes): Promise<TableNames> {
  const names = new Set<string>();
  let lastId = 0;
  for (const part of types.partsOf(CONTENT_TYPE.table)) {
    const table = await draft.edit(part);
    if (!table) continue;
    const attributes = table.attributes(table.root);
    names.add((attributes.get("displayName") ?? "").toLowerCase());
    lastId = Math.max(lastId, Number(attributes.get("id")) || 0);
  }
  return {
    nextId: () => ++lastId,
    refuseTaken(plan, workbook) {
      const taken = new Set(names);
      for (const { name, sheetIndex } of definedNames(workbook)) if (sheetIndex === null) taken.add(name.toLowerCase());
      for (const { name } of plan.sheets.flatMap(({ tables }) => tables)) {
        if (taken.has(name.toLowerCase())) throw new RangeError(`table name ${name} is taken`);
        taken.add(name.toLowerCase());
      }
    },
  };
}
