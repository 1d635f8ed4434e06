import { SaxesParser } from "saxes";

/** An XML element with namespaces resolved. Attribute keys are local names; `r:id` of the relationships namespace is `r:id`. */
export type XmlNode = {
  readonly local: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
};

const RELATIONSHIPS = /officeDocument\/(2006\/)?relationships$/;

/** Parses a part. @throws Error when it isn't well-formed, has unbound prefixes or a DOCTYPE. */
export function parseXml(content: Uint8Array): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const stack: XmlNode[] = [];
  let root: XmlNode | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("DOCTYPE");
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const { local, prefix, uri, value } of Object.values(tag.attributes)) {
      if (prefix === "xmlns" || local === "xmlns") continue;
      attributes[RELATIONSHIPS.test(uri) ? `r:${local}` : prefix === "" ? local : `${prefix}:${local}`] = value;
    }
    const node: XmlNode = { local: tag.local, uri: tag.uri, attributes, children: [], text: "" };
    const parent = stack.at(-1);
    if (parent) parent.children.push(node);
    else root = node;
    stack.push(node);
  });
  parser.on("text", (text) => {
    const top = stack.at(-1);
    if (top) top.text += text;
  });
  parser.on("cdata", (text) => {
    const top = stack.at(-1);
    if (top) top.text += text;
  });
  parser.on("closetag", () => stack.pop());
  parser.write(decode(content)).close();
  if (!root) throw new Error("no root element");
  return root;
}

function decode(content: Uint8Array): string {
  const utf16 = content[0] === 0xff && content[1] === 0xfe ? "utf-16le" : content[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(utf16).decode(content);
}

/** The first child with this local name. */
export function child(node: XmlNode | undefined, local: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.local === local);
}

/** All elements below with this local name, in document order. */
export function descendants(node: XmlNode, local: string): XmlNode[] {
  return node.children.flatMap((c) => [...(c.local === local ? [c] : []), ...descendants(c, local)]);
}
