import { HostError } from "../../../workbook/port/hostError";
import { encodingOf, partText } from "../package/partText";
import { onPart } from "../package/workbookPackage";
import type { ZipArchive } from "../zip/zipArchive";
import type { ZipEntry } from "../zip/zipDirectory";
import { BYTE, INCOMPLETE, isName, localName, nameBytes, skipMarkup, tagEnd } from "./byteTags";
import { holdsEscapes, PlainText } from "./plainText";
import { LONGEST_CELL_TEXT, stringItemText } from "./richText";
import type { StringPool } from "./stringPool";
import { isUtf8 } from "./utf8";

const ITEM = nameBytes("si");
/** The part stays in memory as long as the workbook: a million rows with five texts of their own each take half of it. */
const LARGEST_PART = 768 << 20;
const MOST_ITEMS = 16_000_000;
/** Bytes of the longest text that can still be a cell's, with generous markup of runs around it. */
const LONGEST_ITEM_BYTES = 4 << 20;

/**
 * The shared strings of a workbook: their part in memory as bytes, the place of each item, and its id in the pool once a
 * cell has used it. Texts no wanted cell uses are never decoded, and may be of any length.
 */
export class SharedStrings {
  private readonly ids: Int32Array;
  private readonly plain = new PlainText();

  private constructor(
    private readonly bytes: Uint8Array,
    /** Begin and end of each item, alternately. */
    private readonly places: Int32Array,
    private readonly pool: StringPool,
    private readonly part: string,
  ) {
    this.ids = new Int32Array(places.length / 2).fill(-1);
  }

  /** @throws HostError has-doctype, damaged, too-large */
  static async open(zip: ZipArchive, entry: ZipEntry, pool: StringPool): Promise<SharedStrings> {
    const bytes = await zip.bytes(entry, LARGEST_PART);
    const part = entry.name;
    const utf8 = onPart(part, () =>
      encodingOf(bytes) === "utf-8" ? bytes : new TextEncoder().encode(partText(bytes)),
    );
    return new SharedStrings(utf8, findItems(utf8, part), pool, part);
  }

  /** Id in the pool of the item with this index; −1 when there is none. @throws HostError text-too-long, damaged */
  idOf(index: number): number {
    const known = this.ids[index];
    if (known === undefined) return -1;
    if (known >= 0) return known;
    const [from, to] = [this.places[index * 2]!, this.places[index * 2 + 1]!];
    if (!isUtf8(this.bytes, from, to)) throw new HostError("damaged", "file", { part: this.part });
    const id = this.intern(from, to);
    this.ids[index] = id;
    return id;
  }

  private intern(from: number, to: number): number {
    const { bytes, plain } = this;
    if (to - from > LONGEST_ITEM_BYTES) throw new HostError("text-too-long", "file", { part: this.part });
    // Nearly every item is `<si><t>text</t></si>` without references: its bytes are the text.
    if (plain.find(bytes, tagEnd(bytes, from) + 1, ITEM) && plain.end === to) {
      const short = plain.to - plain.from <= LONGEST_CELL_TEXT;
      if (short && !holdsEscapes(bytes, plain.from, plain.to)) return this.pool.idOf(bytes, plain.from, plain.to);
    }
    const text = stringItemText(new TextDecoder().decode(bytes.subarray(from, to)), this.part);
    if (text.length > LONGEST_CELL_TEXT) throw new HostError("text-too-long", "file", { part: this.part });
    return this.pool.idOfText(text);
  }
}

/** Begin and end of every `si` element, found by its tags; comments and CDATA sections are passed over. */
function findItems(bytes: Uint8Array, part: string): Int32Array {
  let places = new Int32Array(1 << 12);
  let count = 0;
  let start = -1;
  for (let at = bytes.indexOf(BYTE.LESS); at >= 0; at = bytes.indexOf(BYTE.LESS, at)) {
    const first = bytes[at + 1];
    if (first === BYTE.BANG || first === BYTE.QUESTION) {
      at = behindMarkup(bytes, at, part);
      continue;
    }
    const closing = first === BYTE.SLASH;
    const name = localName(bytes, at + (closing ? 2 : 1));
    if (!isName(bytes, name, ITEM)) {
      at = name;
      continue;
    }
    const end = tagEnd(bytes, at);
    if (end === INCOMPLETE) break;
    if (!closing) start = at;
    at = end + 1;
    if (!closing && bytes[end - 1] !== BYTE.SLASH) continue;
    if (count === MOST_ITEMS * 2) throw new HostError("too-large", "file", { part });
    if (count === places.length) places = doubled(places);
    places[count++] = start;
    places[count++] = at;
  }
  return places.slice(0, count);
}

function behindMarkup(bytes: Uint8Array, at: number, part: string): number {
  const behind = skipMarkup(bytes, at);
  if (behind === at) throw new HostError("has-doctype", "file", { part });
  return behind === INCOMPLETE ? bytes.length : behind;
}

function doubled(places: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(places.length * 2);
  larger.set(places);
  return larger;
}
