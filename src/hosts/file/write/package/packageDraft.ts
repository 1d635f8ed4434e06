import { HostError } from "../../../../workbook/port/hostError";
import { encodingOf } from "../../package/partText";
import { onPart } from "../../package/workbookPackage";
import { XmlEdit } from "../../xml/xmlEdit";
import type { ZipArchive } from "../../zip/zipArchive";
import type { ZipEntry } from "../../zip/zipDirectory";
import type { ZipWriter } from "../../zip/zipWriter";
import { utf8Pieces } from "../utf8Pieces";

/** Bytes of a new part, made when they are written; called once. */
export type PartContent = () => Iterable<Uint8Array>;

/** Names are compared without case. */
function keyOf(name: string): string {
  return name.toLowerCase();
}

/**
 * The package to be: the office's entries, less those taken out, with some texts changed, and new parts behind them. Entries
 * that nothing changed are copied as the compressed bytes they are.
 */
export class PackageDraft {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly originals = new Map<string, string>();
  private readonly changed = new Map<string, string>();
  private readonly removed = new Set<string>();
  private readonly added = new Map<string, { name: string; content: PartContent | null }>();

  constructor(private readonly zip: ZipArchive) {
    for (const entry of zip.entries) {
      if (!entry.name.endsWith("/")) this.entries.set(keyOf(entry.name), entry);
    }
  }

  /** Is there such a part, new ones included? */
  has(name: string): boolean {
    const key = keyOf(name);
    return this.added.has(key) || (this.entries.has(key) && !this.removed.has(key));
  }

  /** Names of the office's parts that are still in. */
  names(): string[] {
    return [...this.entries].flatMap(([key, { name }]) => (this.removed.has(key) ? [] : [name]));
  }

  /** A part's text with the changes so far; null when there is no such part. @throws HostError */
  async text(name: string): Promise<string | null> {
    const key = keyOf(name);
    const entry = this.entries.get(key);
    if (!entry || this.removed.has(key)) return null;
    const known = this.changed.get(key) ?? this.originals.get(key);
    if (known !== undefined) return known;
    const text = decode(await this.zip.bytes(entry), name);
    this.originals.set(key, text);
    return text;
  }

  /** A part opened for edits; null when there is no such part. @throws HostError damaged, has-doctype */
  async edit(name: string): Promise<XmlEdit | null> {
    const text = await this.text(name);
    if (text === null) return null;
    return onPart(name, () => new XmlEdit(text));
  }

  /** Changes the text of a part of the office that was read before. The same text again is no change. */
  setText(name: string, text: string): void {
    const key = keyOf(name);
    if (!this.originals.has(key)) throw new RangeError(`part ${name} was not read`);
    if (text === this.originals.get(key)) this.changed.delete(key);
    else this.changed.set(key, text.replace(/^(<\?xml[^>]*encoding=["'])utf-16[^"']*/i, "$1UTF-8"));
  }

  remove(name: string): void {
    this.removed.add(keyOf(name));
  }

  /** Keeps a name, and a place behind all others so far, for a part whose content comes later (see fill). */
  reserve(name: string): void {
    if (this.has(name)) throw new RangeError(`part ${name} is there`);
    this.added.set(keyOf(name), { name, content: null });
  }

  /** Gives a reserved part its content. */
  fill(name: string, content: PartContent): void {
    this.added.set(keyOf(name), { name, content });
  }

  /** A new part of a few characters. */
  addText(name: string, text: string): void {
    this.reserve(name);
    this.fill(name, () => utf8Pieces(text));
  }

  /** Writes all entries: the office's in their order, then the new ones. */
  async write(out: ZipWriter): Promise<void> {
    for (const entry of this.zip.entries) {
      const key = keyOf(entry.name);
      const text = this.changed.get(key);
      if (this.removed.has(key)) continue;
      if (text === undefined) await out.copy(entry, this.zip.rawChunks(entry));
      else await out.add(entry.nameBytes, utf8Pieces(text));
    }
    for (const { name, content } of this.added.values()) {
      if (content === null) throw new RangeError(`part ${name} has no content`);
      await out.add(new TextEncoder().encode(name), content());
    }
  }
}

/** Strict: a character that could not be read would be lost in the changed part. */
function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new HostError("damaged", "file", { part: name }, { cause: error });
  }
}
