import { HostError } from "../../../workbook/hostError";
import { encodingOf, partText } from "../package/partText";
import { LONGEST_CELL_TEXT, stringItemText } from "./richText";
import type { StringPool } from "./stringPool";

const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;
/** Bytes of the longest text that can still be a cell's, with generous markup of runs around it. */
const LONGEST_ITEM_BYTES = 4 << 20;
/** UTF-8 takes at most three bytes a UTF-16 unit. */
const LONGEST_TEXT_BYTES = LONGEST_CELL_TEXT * 3;

/**
 * The shared strings of a workbook: their part in memory as bytes, the place of each item, and its id in the pool once a
 * cell has used it. Texts no wanted cell uses are never decoded.
 */
export class SharedStrings {
  private readonly ids: Int32Array;

  private constructor(
    private readonly bytes: Uint8Array,
    /** Begin and end of each item, alternately. */
    private readonly places: Int32Array,
    private readonly pool: StringPool,
    private readonly part: string,
  ) {
    this.ids = new Int32Array(places.length / 2).fill(-1);
  }

  /** @throws HostError has-doctype */
  static open(bytes: Uint8Array, pool: StringPool, part: string): SharedStrings {
    const utf8 = encodingOf(bytes) === "utf-8" ? bytes : new TextEncoder().encode(partText(bytes));
    return new SharedStrings(utf8, findItems(utf8, part), pool, part);
  }

  /** Id in the pool of the item with this index; −1 when there is none. @throws HostError text-too-long, damaged */
  idOf(index: number): number {
    const known = this.ids[index];
    if (known === undefined) return -1;
    if (known >= 0) return known;
    const id = this.intern(this.places[index * 2]!, this.places[index * 2 + 1]!);
    this.ids[index] = id;
    return id;
  }

  private intern(from: number, to: number): number {
    const { bytes } = this;
    if (to - from > LONGEST_ITEM_BYTES) throw new HostError("text-too-long", "file", { part: this.part });
    // Nearly every item is `<si><t>text</t></si>` without references: its bytes are the text.
    const start = plainStart(bytes, from, to);
    if (start >= 0) {
      const end = bytes.indexOf(LESS_THAN, start);
      if (isPlainEnd(bytes, end, to) && !holds(bytes, AMPERSAND, start, end) && !holdsEscape(bytes, start, end)) {
        if (end - start > LONGEST_TEXT_BYTES) throw new HostError("text-too-long", "file", { part: this.part });
        return this.pool.idOf(bytes, start, end);
      }
    }
    const text = stringItemText(new TextDecoder().decode(bytes.subarray(from, to)), this.part);
    if (text.length > LONGEST_CELL_TEXT) throw new HostError("text-too-long", "file", { part: this.part });
    return this.pool.idOfText(text);
  }
}

/** Where the text of `<si><t…>` begins; −1 when the item begins otherwise. */
function plainStart(bytes: Uint8Array, from: number, to: number): number {
  const item = bytes.indexOf(0x3e, from) + 1;
  if (item <= 0 || item >= to || bytes[item] !== LESS_THAN || bytes[item + 1] !== 0x74) return -1;
  const next = bytes[item + 2];
  if (next !== 0x3e && next !== 0x20) return -1;
  const start = bytes.indexOf(0x3e, item) + 1;
  return bytes[start - 2] === 0x2f ? -1 : start;
}

/** `</t></si>` and no more. */
function isPlainEnd(bytes: Uint8Array, end: number, to: number): boolean {
  return end + 9 === to && bytes[end + 1] === 0x2f && bytes[end + 2] === 0x74;
}

function holds(bytes: Uint8Array, byte: number, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] === byte) return true;
  return false;
}

/** `_x`, the beginning of an escape. */
function holdsEscape(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) if (bytes[i] === 0x5f && bytes[i + 1] === 0x78) return true;
  return false;
}

/** Begin and end of every `si` element, found by its tags; comments are passed over. */
function findItems(bytes: Uint8Array, part: string): Int32Array {
  let places = new Int32Array(1 << 12);
  let count = 0;
  let start = -1;
  for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) {
    const next = bytes[at + 1];
    if (next === 0x21) {
      if (bytes[at + 2] === 0x44) throw new HostError("has-doctype", "file", { part });
      at = skipMarked(bytes, at);
      continue;
    }
    const closing = next === 0x2f;
    const end = itemTagEnd(bytes, at + (closing ? 2 : 1));
    if (end < 0) continue;
    const selfClosing = bytes[end - 1] === 0x2f;
    if (!closing) start = at;
    if (!closing && !selfClosing) continue;
    if (count + 2 > places.length) {
      const larger = new Int32Array(places.length * 2);
      larger.set(places);
      places = larger;
    }
    places[count++] = start;
    places[count++] = end + 1;
  }
  return places.slice(0, count);
}

/** Index of the `>` of an `si` tag whose name begins at `at`, any prefix; −1 for other tags. */
function itemTagEnd(bytes: Uint8Array, at: number): number {
  let name = at;
  let i = at;
  for (let byte = bytes[i]; byte !== undefined && byte !== 0x3e && byte !== 0x20 && byte !== 0x2f; byte = bytes[++i]) {
    if (byte === 0x3a) name = i + 1;
    else if (byte === 0x0a || byte === 0x0d || byte === 0x09) break;
  }
  if (i - name !== 2 || bytes[name] !== 0x73 || bytes[name + 1] !== 0x69) return -1;
  return bytes.indexOf(0x3e, i);
}

/** Last byte of a comment or CDATA section that begins at `at`. */
function skipMarked(bytes: Uint8Array, at: number): number {
  const comment = bytes[at + 2] === 0x2d;
  const mark = comment ? [0x2d, 0x2d, 0x3e] : [0x5d, 0x5d, 0x3e];
  for (let i = at + 4; i < bytes.length - 2; i++) {
    if (bytes[i] === mark[0] && bytes[i + 1] === mark[1] && bytes[i + 2] === mark[2]) return i + 2;
  }
  return bytes.length;
}
