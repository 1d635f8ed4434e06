import type { WritePlan } from "../../../workbook/port/writePlan";
import type { XmlEdit } from "../xml/xmlEdit";
import { CONTENT_TYPE, type ContentTypes } from "./package/contentTypes";
import type { PackageDraft } from "./package/packageDraft";
import { definedNames } from "./workbook/definedNames";

type Table = Readonly<{ part: string; name: string; id: number }>;

/**
 * Ids and names of the workbook's tables. A table that is written again keeps its id: slicers on other sheets know it by
 * that.
 */
export class TableNames {
  private lastId: number;
  private readonly oldIds: Map<string, number>;

  private constructor(private readonly tables: readonly Table[]) {
    this.lastId = Math.max(0, ...tables.map(({ id }) => id));
    this.oldIds = new Map();
  }

  /** Reads the tables of the office's package, before any part is taken out. @throws HostError */
  static async read(draft: PackageDraft, types: ContentTypes): Promise<TableNames> {
    const tables: Table[] = [];
    for (const part of types.partsOf(CONTENT_TYPE.table)) {
      const table = await draft.edit(part);
      if (!table) continue;
      const attributes = table.attributes(table.root);
      const name = (attributes.get("displayName") ?? "").toLowerCase();
      tables.push({ part, name, id: Number(attributes.get("id")) || 0 });
    }
    return new TableNames(tables);
  }

  /**
   * Tells what is taken out and what comes.
   *
   * @param leaving - parts that go, in lower case.
   * @throws RangeError when a planned table has the name of another table or of a defined name.
   */
  replace(leaving: ReadonlySet<string>, plan: WritePlan, workbook: XmlEdit): void {
    const taken = new Set<string>();
    for (const { part, name, id } of this.tables) {
      if (leaving.has(part)) this.oldIds.set(name, id);
      else taken.add(name);
    }
    for (const { name, sheetIndex } of definedNames(workbook)) if (sheetIndex === null) taken.add(name.toLowerCase());
    for (const { name } of plan.sheets.flatMap(({ tables }) => tables)) {
      if (taken.has(name.toLowerCase())) throw new RangeError(`table name ${name} is taken`);
      taken.add(name.toLowerCase());
    }
  }

  /** The id for a planned table. */
  idFor(name: string): number {
    return this.oldIds.get(name.toLowerCase()) ?? ++this.lastId;
  }
}
