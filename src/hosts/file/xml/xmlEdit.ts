import { type XmlElement, attributesOf, childElements, rootElement } from "./xmlElement";

/**
 * A part's text with changes to be made in it: replaced stretches that don't overlap. What no change touches stays
 * character by character.
 */
export class XmlEdit {
  readonly text: string;
  readonly root: XmlElement;
  /** Prefix of the root with its colon; what is added to the part is written with it. */
  readonly prefix: string;
  /** What goes into elements that were written as `<a/>`, by their end. */
  private readonly opened = new Map<number, { name: string; xml: string }>();
  private readonly changes: { start: number; end: number; text: string }[] = [];

  /** @throws XmlError */
  constructor(text: string) {
    this.text = text;
    this.root = rootElement(text);
    this.prefix = this.root.name.slice(0, this.root.name.length - this.root.local.length);
  }

  children(parent: XmlElement = this.root): XmlElement[] {
    return childElements(this.text, parent);
  }

  child(local: string, parent: XmlElement = this.root): XmlElement | undefined {
    return this.children(parent).find((element) => element.local === local);
  }

  attributes(element: XmlElement): Map<string, string> {
    return attributesOf(this.text, element);
  }

  /** The prefix (with colon) that the root binds to a namespace; null when it binds none. Attributes need one. */
  boundPrefix(namespace: string): string | null {
    for (const [name, value] of this.attributes(this.root)) {
      if (value === namespace && name.startsWith("xmlns:")) return `${name.slice(6)}:`;
    }
    return null;
  }

  /** Namespace of the root element; "" when its prefix is not bound there. */
  get namespace(): string {
    const key = this.prefix === "" ? "xmlns" : `xmlns:${this.prefix.slice(0, -1)}`;
    return this.attributes(this.root).get(key) ?? "";
  }

  replace(start: number, end: number, text: string): void {
    this.changes.push({ start, end, text });
  }

  remove({ start, end }: XmlElement): void {
    this.replace(start, end, "");
  }

  /** Sets an attribute of a start tag, in its place or as the last one. The value is given escaped. */
  setAttribute(element: XmlElement, name: string, value: string): void {
    const tag = this.text.slice(element.start, element.contentStart);
    const match = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
    if (match) {
      const start = element.start + match.index;
      this.replace(start, start + match[0].length, ` ${name}="${value}"`);
    } else {
      const end = element.contentStart - (element.selfClosing ? 2 : 1);
      this.replace(end, end, ` ${name}="${value}"`);
    }
  }

  /** Appends XML behind the last child. An element written as `<a/>` is opened. */
  append(element: XmlElement, xml: string): void {
    if (xml === "") return;
    if (!element.selfClosing) this.replace(element.contentEnd, element.contentEnd, xml);
    else {
      const before = this.opened.get(element.end)?.xml ?? "";
      this.opened.set(element.end, { name: element.name, xml: before + xml });
    }
  }

  /** Inserts a child of the root where its schema wants it: behind the last child that comes before it in `order`. */
  insertChild(local: string, xml: string, order: readonly string[]): void {
    const place = order.indexOf(local);
    const before = this.children().filter((child) => order.indexOf(child.local) < place && order.includes(child.local));
    const at = before.at(-1)?.end ?? this.root.contentStart;
    if (this.root.selfClosing) this.append(this.root, xml);
    else this.replace(at, at, xml);
  }

  /** Writes element names of plain XML with the part's own prefix. The XML must have no text that holds `<`. */
  prefixed(xml: string): string {
    return this.prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${this.prefix}`);
  }

  /** The text with all changes; the text itself when there are none. */
  result(): string {
    const openings = [...this.opened].map(([end, { name, xml }]) => ({
      start: end - 2,
      end,
      text: `>${xml}</${name}>`,
    }));
    if (this.changes.length + openings.length === 0) return this.text;
    const changes = [...this.changes, ...openings]
      .map((change, index) => ({ ...change, index }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
    let result = "";
    let at = 0;
    for (const { start, end, text } of changes) {
      if (start < at) throw new RangeError(`changes overlap at ${start}`);
      result += this.text.slice(at, start) + text;
      at = end;
    }
    return result + this.text.slice(at);
  }
}
