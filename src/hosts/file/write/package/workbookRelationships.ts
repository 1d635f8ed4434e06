import { HostError } from "../../../../workbook/port/hostError";
import { relationshipsPartOf, relativeTarget } from "../../package/partName";
import type { WorkbookPackage } from "../../package/workbookPackage";
import type { Namespaces } from "../namespaces";
import type { PackageDraft } from "./packageDraft";
import { type NewRelationship, editRelationships } from "./relationships";

/** The workbook's relationships with changes to be made. */
export class WorkbookRelationships {
  private readonly removed = new Set<string>();
  private readonly added: NewRelationship[] = [];
  private readonly ids: Set<string>;

  constructor(
    private readonly pkg: WorkbookPackage,
    private readonly namespaces: Namespaces,
  ) {
    this.ids = new Set(pkg.workbookRelationships.map(({ id }) => id));
  }

  /** The part that the first relationship of a kind leads to; null when there is none. */
  partOf(kind: string): string | null {
    return this.pkg.workbookRelationships.find((relationship) => relationship.kind === kind)?.part ?? null;
  }

  /** Adds one. @returns the new relationship's id. */
  add(kind: string, part: string): string {
    let number = 1;
    while (this.ids.has(`rIdKaohe${number}`)) number++;
    const id = `rIdKaohe${number}`;
    this.ids.add(id);
    this.push(id, kind, part);
    return id;
  }

  /** Turns a worksheet's relationship to another part. */
  turn(id: string, part: string): void {
    const old = this.pkg.workbookRelationships.find((relationship) => relationship.id === id);
    if (old?.part?.toLowerCase() === part.toLowerCase()) return;
    this.removed.add(id);
    this.push(id, "worksheet", part);
  }

  /** Drops a relationship. */
  remove(id: string): void {
    this.removed.add(id);
  }

  /** Puts the relationships into the draft. @throws HostError */
  async save(draft: PackageDraft): Promise<void> {
    const name = relationshipsPartOf(this.pkg.workbookPart);
    const edit = await draft.edit(name);
    if (!edit) throw new HostError("damaged", "file", { part: name });
    editRelationships(edit, this.removed, this.added);
    draft.setText(name, edit.result());
  }

  private push(id: string, kind: string, part: string): void {
    const type = this.namespaces.relationshipType + kind;
    this.added.push({ id, type, target: relativeTarget(this.pkg.workbookPart, part) });
  }
}
