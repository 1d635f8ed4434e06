import { HostError } from "../../../../workbook/port/hostError";
import { resolveTarget } from "../../package/partName";
import type { XmlEdit } from "../../xml/xmlEdit";
import { escapeAttribute } from "../xmlText";
import type { PackageDraft } from "./packageDraft";

const PART = "[Content_Types].xml";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
/** Content types of the parts we write, the same in strict packages. Source: ECMA-376 part 1, 12.3 and 14.2. */
export const CONTENT_TYPE = {
  worksheet: `${MAIN}worksheet+xml`,
  styles: `${MAIN}styles+xml`,
  table: `${MAIN}table+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

/** `/XL/Sheet%201.xml` in the list is the part `xl/sheet 1.xml`. */
function partKey(name: string): string {
  return resolveTarget("", name).toLowerCase();
}

/** The list of content types, with additions and removals. Only new and removed parts are touched in it. */
export class ContentTypes {
  private readonly overrides = new Map<string, string>();
  private readonly extensions = new Set<string>();
  private readonly removed = new Set<string>();
  private readonly added: string[] = [];

  private constructor(private readonly edit: XmlEdit) {
    for (const element of edit.children()) {
      const attributes = edit.attributes(element);
      const type = attributes.get("ContentType") ?? "";
      if (element.local === "Override") this.overrides.set(partKey(attributes.get("PartName") ?? ""), type);
      else this.extensions.add((attributes.get("Extension") ?? "").toLowerCase());
    }
  }

  /** @throws HostError not-a-workbook */
  static async read(draft: PackageDraft): Promise<ContentTypes> {
    const edit = await draft.edit(PART);
    if (!edit) throw new HostError("not-a-workbook", "file");
    return new ContentTypes(edit);
  }

  /** Is the name in the list, also of a part that is not there any more? */
  lists(part: string): boolean {
    return this.overrides.has(partKey(part));
  }

  /** Names in the list with this type, as keys. */
  partsOf(type: string): string[] {
    return [...this.overrides].flatMap(([key, listed]) => (listed === type ? [key] : []));
  }

  remove(part: string): void {
    this.removed.add(partKey(part));
    this.overrides.delete(partKey(part));
  }

  add(part: string, type: string): void {
    this.overrides.set(partKey(part), type);
    this.added.push(`<Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`);
  }

  /** The package has, or gets, relationship parts: they need their type, which some writers leave out. */
  requireRelationships(): void {
    if (this.extensions.has("rels")) return;
    this.extensions.add("rels");
    this.added.unshift(`<Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>`);
  }

  /** Puts the list into the draft. */
  save(draft: PackageDraft): void {
    const { edit } = this;
    for (const element of edit.children()) {
      const name = edit.attributes(element).get("PartName");
      if (name !== undefined && this.removed.has(partKey(name))) edit.remove(element);
    }
    edit.append(edit.root, edit.prefixed(this.added.join("")));
    draft.setText(PART, edit.result());
  }
}
