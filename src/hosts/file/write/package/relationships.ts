import type { XmlEdit } from "../../xml/xmlEdit";
import { XML_DECLARATION } from "../namespaces";
import { escapeAttribute } from "../xmlText";

/** Namespace of relationship parts, the same in strict packages. Source: ECMA-376 part 2. */
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

export type NewRelationship = Readonly<{ id: string; type: string; target: string }>;

function relationshipXml({ id, type, target }: NewRelationship): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
}

/** A whole relationships part. */
export function relationshipsXml(relationships: readonly NewRelationship[]): string {
  const body = relationships.map(relationshipXml).join("");
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${body}</Relationships>`;
}

/** Takes out relationships by id and appends others, in this order. */
export function editRelationships(
  edit: XmlEdit,
  removedIds: ReadonlySet<string>,
  added: readonly NewRelationship[],
): void {
  for (const element of edit.children()) {
    if (removedIds.has(edit.attributes(element).get("Id") ?? "")) edit.remove(element);
  }
  edit.append(edit.root, edit.prefixed(added.map(relationshipXml).join("")));
}
