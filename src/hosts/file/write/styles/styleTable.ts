import { HostError } from "../../../../workbook/port/hostError";
import type { CellStyle } from "../../../../workbook/port/writePlan";
import { XmlEdit } from "../../xml/xmlEdit";
import { type Namespaces, XML_DECLARATION } from "../namespaces";
import { escapeAttribute } from "../xmlText";
import { canonicalXml } from "./canonicalXml";
import {
  type CellStyleIds,
  type DifferentialStyle,
  borderXml,
  builtInFormat,
  dxfXml,
  fillXml,
  fontXml,
  xfXml,
} from "./styleXml";

/** Cell formats a workbook can hold. Source: Excel specifications and limits: 65,490. */
const MOST_CELL_FORMATS = 65_490;
/** Ids below are Excel's own. Source: ECMA-376, numFmt. */
const FIRST_FORMAT_ID = 164;
const STYLES_ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(
  " ",
);

/**
 * What every list must hold before ours: cells without a style use the first cell format, and Excel keeps the first two
 * fills for itself whatever they say.
 */
const REQUIRED = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
} as const;
type ListName = keyof typeof REQUIRED;
const LISTS: readonly ListName[] = ["fonts", "fills", "borders", "cellXfs", "dxfs"];

type StyleList = { count: number; readonly ids: Map<string, number>; readonly added: string[] };

/**
 * The workbook's styles part with the product's styles merged in: an equal entry is used again, wherever it came from, so
 * that a second run adds nothing; everything that was there keeps its number.
 */
export class StyleTable {
  private readonly edit: XmlEdit;
  private readonly lists: Readonly<Record<ListName, StyleList>>;
  private readonly formats = new Map<string, number>();
  private readonly addedFormats: string[] = [];
  private nextFormatId = FIRST_FORMAT_ID;
  private sealed = false;
  private readonly normalXfId: number | null;

  /** @param text - of the styles part; null when the workbook has none. @throws XmlError */
  constructor(text: string | null, { main }: Namespaces) {
    this.edit = new XmlEdit(text ?? `${XML_DECLARATION}<styleSheet xmlns="${main}"></styleSheet>`);
    this.lists = {
      fonts: this.readList("fonts"),
      fills: this.readList("fills"),
      borders: this.readList("borders"),
      cellXfs: this.readList("cellXfs"),
      dxfs: this.readList("dxfs"),
    };
    for (const attributes of this.items("numFmts")) {
      const id = Number(attributes.get("numFmtId"));
      if (!this.formats.has(attributes.get("formatCode") ?? ""))
        this.formats.set(attributes.get("formatCode") ?? "", id);
      if (id >= this.nextFormatId) this.nextFormatId = id + 1;
    }
    const normal = this.items("cellStyles").find((attributes) => attributes.get("builtinId") === "0");
    this.normalXfId = this.items("cellStyleXfs").length === 0 ? null : Number(normal?.get("xfId") ?? 0);
  }

  /** Ids of a cell style; `unlocked`: of cells that a protected sheet leaves open. @throws HostError too-many-styles */
  cellStyle(style: CellStyle, unlocked = false): CellStyleIds {
    const ids = {
      numFmtId: this.formatId(style.numberFormat ?? "General"),
      fontId: this.idOf("fonts", fontXml(style)),
      fillId: this.idOf("fills", fillXml(style)),
      borderId: this.idOf("borders", borderXml(style)),
      xfId: this.normalXfId,
    };
    const plain = this.idOf("cellXfs", xfXml(ids, style, { quoted: false, unlocked }));
    const quoted = this.idOf("cellXfs", xfXml(ids, style, { quoted: true, unlocked }));
    const { count } = this.lists.cellXfs;
    if (count > MOST_CELL_FORMATS) throw new HostError("too-many-styles", "file", { count, limit: MOST_CELL_FORMATS });
    return { plain, quoted };
  }

  /** Id of a conditional format's look. */
  dxfId(style: DifferentialStyle): number {
    return this.idOf("dxfs", dxfXml(style));
  }

  /** The styles part with what was added. Ids can still be asked for, but nothing added. */
  result(): string {
    const { edit } = this;
    this.sealed = true;
    if (this.addedFormats.length > 0) this.writeList("numFmts", this.addedFormats, this.items("numFmts").length);
    for (const name of LISTS) {
      const { added, count } = this.lists[name];
      if (added.length > 0) this.writeList(name, added, count - added.length);
    }
    return edit.result();
  }

  private items(list: string): ReadonlyMap<string, string>[] {
    const element = this.edit.child(list);
    return element ? this.edit.children(element).map((item) => this.edit.attributes(item)) : [];
  }

  private readList(name: ListName): StyleList {
    const list: StyleList = { count: 0, ids: new Map(), added: [] };
    const element = this.edit.child(name);
    for (const item of element ? this.edit.children(element) : []) {
      const key = canonicalXml(this.edit.text, item);
      if (!list.ids.has(key)) list.ids.set(key, list.count);
      list.count++;
    }
    for (const xml of REQUIRED[name].slice(list.count)) this.addTo(list, xml);
    return list;
  }

  private idOf(name: ListName, xml: string): number {
    const list = this.lists[name];
    return list.ids.get(canonicalXml(xml)) ?? this.addTo(list, xml);
  }

  private addTo(list: StyleList, xml: string): number {
    if (this.sealed) throw new RangeError(`style after the styles were written: ${xml}`);
    const key = canonicalXml(xml);
    if (!list.ids.has(key)) list.ids.set(key, list.count);
    list.added.push(xml);
    return list.count++;
  }

  private formatId(code: string): number {
    const builtIn = builtInFormat(code);
    if (builtIn !== null) return builtIn;
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormatId++;
    this.formats.set(code, id);
    this.addedFormats.push(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  private writeList(name: string, added: readonly string[], before: number): void {
    const { edit } = this;
    const body = edit.prefixed(added.join(""));
    const count = String(before + added.length);
    const element = edit.child(name);
    if (!element) {
      edit.insertChild(
        name,
        edit.prefixed(`<${name} count="${count}">`) + body + edit.prefixed(`</${name}>`),
        STYLES_ORDER,
      );
      return;
    }
    edit.setAttribute(element, "count", count);
    edit.append(element, body);
  }
}
