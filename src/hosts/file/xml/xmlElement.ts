/**
 * An element by its places in the text it stands in: edits replace exactly what they change and keep every other character
 * as the office's program wrote it.
 */
export type XmlElement = Readonly<{
  /** As written, with its prefix. */
  name: string;
  /** Without prefix. */
  local: string;
  /** Of its `<`. */
  start: number;
  /** Behind the `>` of its start tag. */
  contentStart: number;
  /** Of the `<` of its end tag; `contentStart` when it is written as `<a/>`. */
  contentEnd: number;
  /** Behind its last `>`. */
  end: number;
  selfClosing: boolean;
}>;

/** A part is not XML, or has a DOCTYPE (which packages must not have). */
export class XmlError extends Error {
  override readonly name = "XmlError";
  constructor(readonly kind: "malformed" | "doctype") {
    super(kind);
  }
}

const REFERENCE = /&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(amp|lt|gt|quot|apos));/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const MARKUP = /(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>)/;
const NAME = /[^\s/>]+/y;
/** Office nests a dozen levels; more is an attack. */
const DEEPEST = 256;
/** The root of a sheet declares some twenty namespaces. */
const MOST_ATTRIBUTES = 1_000;

/** The root element of a part. @throws XmlError */
export function rootElement(text: string): XmlElement {
  const [root, ...others] = elementsIn(text, 0, text.length);
  if (!root || others.length > 0) throw new XmlError("malformed");
  return root;
}

/** Direct children in document order. @throws XmlError */
export function childElements(text: string, parent: XmlElement): XmlElement[] {
  return elementsIn(text, parent.contentStart, parent.contentEnd);
}

function elementsIn(text: string, from: number, to: number): XmlElement[] {
  const found: XmlElement[] = [];
  let open: Pick<XmlElement, "name" | "start" | "contentStart"> | null = null;
  let depth = 0;
  for (let at = text.indexOf("<", from); at >= 0 && at < to; at = text.indexOf("<", at)) {
    const skipped = skipNonElement(text, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const end = tagEnd(text, at, to);
    if (text.charCodeAt(at + 1) === SLASH) {
      depth--;
      if (depth < 0) throw new XmlError("malformed");
      if (depth === 0 && open) {
        if (nameAt(text, at + 2) !== open.name) throw new XmlError("malformed");
        found.push(element(open, at, end));
      }
    } else {
      const selfClosing = text.charCodeAt(end - 2) === SLASH;
      const start = depth === 0 ? { name: nameAt(text, at + 1), start: at, contentStart: end } : null;
      if (start && selfClosing) found.push(element(start, end, end));
      else if (start) open = start;
      if (!selfClosing && ++depth > DEEPEST) throw new XmlError("malformed");
    }
    at = end;
  }
  if (depth !== 0) throw new XmlError("malformed");
  return found;
}

const SLASH = 47;

function element(
  { name, start, contentStart }: Pick<XmlElement, "name" | "start" | "contentStart">,
  contentEnd: number,
  end: number,
): XmlElement {
  const local = name.slice(name.indexOf(":") + 1);
  return { name, local, start, contentStart, contentEnd, end, selfClosing: contentEnd === end };
}

/** Behind a comment, CDATA section or processing instruction at `at`; `at` itself when an element's tag stands there. */
function skipNonElement(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (next === 63) return behind(text, "?>", at);
  if (next !== 33) return at;
  if (text.startsWith("<!--", at)) return behind(text, "-->", at + 4);
  if (text.startsWith("<![CDATA[", at)) return behind(text, "]]>", at);
  throw new XmlError(text.startsWith("<!DOCTYPE", at) ? "doctype" : "malformed");
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new XmlError("malformed");
  return at + mark.length;
}

/** Behind the `>` of the tag at `at`; a `>` in an attribute's value doesn't end it. */
function tagEnd(text: string, at: number, to: number): number {
  let quote = 0;
  for (let i = at + 1; i < to; i++) {
    const c = text.charCodeAt(i);
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === 34 || c === 39) quote = c;
    else if (c === 62) return i + 1;
  }
  throw new XmlError("malformed");
}

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) throw new XmlError("malformed");
  return name;
}

/** Attributes by name as written, values decoded, in document order. One pass, whatever the tag holds. @throws XmlError */
export function attributesOf(text: string, { start, name, contentStart }: XmlElement): Map<string, string> {
  const attributes = new Map<string, string>();
  const tag = text.slice(start, contentStart);
  let at = 1 + name.length;
  for (let equals = tag.indexOf("=", at); equals >= 0; equals = tag.indexOf("=", at)) {
    let quote = equals + 1;
    while (isSpace(tag.charCodeAt(quote))) quote++;
    const mark = tag[quote];
    const end = mark === '"' || mark === "'" ? tag.indexOf(mark, quote + 1) : -1;
    if (end < 0 || attributes.size >= MOST_ATTRIBUTES) throw new XmlError("malformed");
    attributes.set(tag.slice(at, equals).trim(), attributeValue(tag.slice(quote + 1, end)));
    at = end + 1;
  }
  return attributes;
}

/** White space in a value is a space, unless it is written as a reference (XML 1.0, 3.3.3). */
function attributeValue(value: string): string {
  return decodeReferences(/[\t\n\r]/.test(value) ? value.replace(/\r\n|[\t\n\r]/g, " ") : value);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Text of an element without child elements, decoded; CDATA sections and comments as XML has them. */
export function textOf(text: string, { contentStart, contentEnd }: XmlElement): string {
  const content = text.slice(contentStart, contentEnd);
  if (!content.includes("<")) return decodeText(content);
  return content
    .split(MARKUP)
    .map((piece) => {
      if (piece.startsWith("<![CDATA[")) return normalizeBreaks(piece.slice(9, -3));
      return piece.startsWith("<!--") || piece.startsWith("<?") ? "" : decodeText(piece);
    })
    .join("");
}

/** Text between tags as it stands there: line breaks as XML has them, references replaced; unknown ones stay. */
export function decodeText(text: string): string {
  return decodeReferences(normalizeBreaks(text));
}

/** A carriage return that is not written as a reference is part of a line break (XML 1.0, 2.11). */
function normalizeBreaks(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (all, hex?: string, decimal?: string, entity?: string) => {
    if (entity !== undefined) return ENTITIES[entity] ?? all;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
