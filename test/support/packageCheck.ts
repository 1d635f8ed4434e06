import { zipParts, type ZipPart } from "./packageParts";
import { sheetFaults, styleFaults, tableFaults, workbookFaults } from "./workbookCheck";
import { parseXml, type XmlNode } from "./xmlTree";

type Relationship = Readonly<{ id: string; kind: string; target: string | null }>;

/** A package opened for checking: parts by lower-case name, parsed XML, relationships by source part. */
export type CheckedPackage = Readonly<{
  parts: ReadonlyMap<string, ZipPart>;
  xml: ReadonlyMap<string, XmlNode>;
  relationships: ReadonlyMap<string, readonly Relationship[]>;
  faults: string[];
}>;

const CONTENT_TYPES = "[content_types].xml";

/**
 * Faults of a package that a careful consumer may stumble over; [] when there are none. Real workbooks have some of their
 * own: compare the lists before and after.
 */
export function packageFaults(file: Uint8Array): string[] {
  const pkg = openForCheck(file);
  contentTypeFaults(pkg);
  relationshipFaults(pkg);
  const workbook = pkg.relationships.get("")?.find(({ kind }) => kind === "officeDocument")?.target;
  if (workbook === undefined || workbook === null) return [...pkg.faults, "no workbook"];
  const styleCounts = styleFaults(pkg, workbook);
  workbookFaults(pkg, workbook);
  sheetFaults(pkg, workbook, styleCounts);
  tableFaults(pkg, workbook);
  return pkg.faults;
}

function openForCheck(file: Uint8Array): CheckedPackage {
  const faults: string[] = [];
  const parts = new Map<string, ZipPart>();
  const xml = new Map<string, XmlNode>();
  for (const part of zipParts(file)) {
    if (part.name.endsWith("/")) continue;
    const name = part.name.toLowerCase();
    if (parts.has(name)) faults.push(`twice: ${name}`);
    parts.set(name, part);
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      xml.set(name, parseXml(part.content));
    } catch (error) {
      faults.push(`not well-formed: ${name}: ${String(error)}`);
    }
  }
  const relationships = new Map<string, Relationship[]>();
  for (const [name, root] of xml) {
    if (!name.endsWith(".rels")) continue;
    const source = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
    relationships.set(source, readRelationships(source, root, faults));
  }
  return { parts, xml, relationships, faults };
}

function readRelationships(source: string, root: XmlNode, faults: string[]): Relationship[] {
  const ids = new Set<string>();
  return root.children.map(({ attributes }) => {
    const { Id = "", Type = "", Target = "", TargetMode } = attributes;
    if (ids.has(Id)) faults.push(`relationship id twice: ${source} ${Id}`);
    ids.add(Id);
    const external = TargetMode === "External" || Target.startsWith("#");
    return { id: Id, kind: Type.replace(/^.*\//, ""), target: external ? null : resolveTarget(source, Target) };
  });
}

function resolveTarget(source: string, target: string): string {
  const base = target.startsWith("/") ? "" : source.replace(/[^/]*$/, "");
  const steps: string[] = [];
  for (const step of decodeURI(base + target.replace(/#.*$/, "")).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}

function contentTypeFaults({ parts, xml, faults }: CheckedPackage): void {
  const types = xml.get(CONTENT_TYPES);
  if (!types) {
    faults.push("no content types");
    return;
  }
  const extensions = new Set<string>();
  const overrides = new Set<string>();
  for (const { local, attributes } of types.children) {
    const list = local === "Default" ? extensions : overrides;
    const key = (attributes["Extension"] ?? attributes["PartName"] ?? "").toLowerCase().replace(/^\//, "");
    if (list.has(key)) faults.push(`content type twice: ${key}`);
    list.add(key);
    if (local === "Override" && !parts.has(decodeURI(key))) faults.push(`content type of no part: ${key}`);
  }
  for (const name of parts.keys()) {
    if (name === CONTENT_TYPES || overrides.has(name) || overrides.has(encodeURI(name))) continue;
    if (!extensions.has(name.replace(/^.*\./, ""))) faults.push(`no content type: ${name}`);
  }
}

function relationshipFaults({ parts, xml, relationships, faults }: CheckedPackage): void {
  for (const [source, list] of relationships) {
    if (source !== "" && !parts.has(source)) faults.push(`relationships of no part: ${source}`);
    for (const { id, target } of list) {
      if (target !== null && !parts.has(target)) faults.push(`dangling: ${source} ${id} → ${target}`);
    }
  }
  for (const [name, root] of xml) {
    const ids = new Set(relationships.get(name)?.map(({ id }) => id));
    for (const id of usedIds(root)) if (!ids.has(id)) faults.push(`no relationship: ${name} ${id}`);
  }
  const reached = new Set<string>();
  const queue = [""];
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    for (const { target } of relationships.get(source) ?? []) {
      if (target === null || reached.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  for (const name of parts.keys()) {
    if (!name.endsWith(".rels") && name !== CONTENT_TYPES && !reached.has(name)) faults.push(`unreachable: ${name}`);
  }
}

function usedIds(node: XmlNode): string[] {
  const own = Object.entries(node.attributes).flatMap(([key, id]) =>
    /^r:(id|embed|link|pict)$/.test(key) ? [id] : [],
  );
  return [...own.filter((id) => id !== ""), ...node.children.flatMap(usedIds)];
}
