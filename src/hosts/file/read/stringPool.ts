import type { StringTable } from "../../../workbook/port/cellBlock";
import { HostError } from "../../../workbook/port/hostError";
import { isUtf8 } from "./utf8";

const FIRST_ARENA = 1 << 16;
const FIRST_SLOTS = 1 << 13;
/** Bytes of all distinct texts: three times those of a million rows with five texts of their own each. */
const LARGEST_ARENA = 2 ** 30;
/** Texts whose hashes lead to the same place one after the other; by chance some dozens, by design any number. */
const MOST_PROBES = 20_000;

/**
 * Distinct texts by their UTF-8 bytes: the same bytes have one id. Open addressing over a byte arena; a text is decoded
 * when somebody asks for it, once.
 */
export class StringPool implements StringTable {
  private arena = new Uint8Array(FIRST_ARENA);
  private used = 0;
  private starts = new Int32Array(FIRST_SLOTS);
  /** Hash and id + 1 alternately, so that a probe touches one line of memory; 0 is a free place. */
  private slots = new Int32Array(FIRST_SLOTS * 2);
  private count = 0;
  private readonly decoded: (string | undefined)[] = [];
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  private readonly encoder = new TextEncoder();

  /** Id of the text in bytes[from, to). @throws HostError too-large; damaged for bytes that are no UTF-8 */
  idOf(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (let probes = 0; slots[slot + 1] !== 0; probes++) {
      const id = slots[slot + 1]! - 1;
      if (slots[slot] === hash && this.equals(id, bytes, from, to)) return id;
      if (probes > MOST_PROBES) throw new HostError("too-large", "file");
      slot = (slot + 2) & mask;
    }
    // What is no text would be shown, and taken for a name, with other letters in it.
    if (!isUtf8(bytes, from, to)) throw new HostError("damaged", "file");
    slots[slot] = hash;
    slots[slot + 1] = this.count + 1;
    return this.add(bytes.subarray(from, to));
  }

  /** Id of a text given as a string. @throws HostError too-large */
  idOfText(text: string): number {
    const bytes = this.encoder.encode(text);
    return this.idOf(bytes, 0, bytes.length);
  }

  textOf(id: number): string {
    let text = this.decoded[id];
    if (text === undefined) {
      // TextDecoder copies: no text keeps the arena alive.
      text = this.decoder.decode(this.arena.subarray(this.starts[id], this.endOf(id)));
      this.decoded[id] = text;
    }
    return text;
  }

  private endOf(id: number): number {
    return id + 1 < this.count ? this.starts[id + 1]! : this.used;
  }

  private equals(id: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[id]!;
    if (this.endOf(id) - start !== to - from) return false;
    const { arena } = this;
    for (let i = from, k = start; i < to; i++, k++) if (bytes[i] !== arena[k]) return false;
    return true;
  }

  private add(bytes: Uint8Array): number {
    const id = this.count++;
    const end = this.used + bytes.length;
    if (end > LARGEST_ARENA) throw new HostError("too-large", "file", { bytes: end });
    if (end > this.arena.length) this.arena = grown(this.arena, Math.max(this.arena.length * 2, end));
    this.arena.set(bytes, this.used);
    if (id >= this.starts.length) this.starts = grown(this.starts, this.starts.length * 2);
    this.starts[id] = this.used;
    this.used = end;
    // Filled one by one: an array with holes turns into a slow one.
    this.decoded.push(undefined);
    if (this.count * 4 > this.slots.length) this.rehash();
    return id;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let old = 0; old < this.slots.length; old += 2) {
      if (this.slots[old + 1] === 0) continue;
      const hash = this.slots[old]!;
      let slot = (hash << 1) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = hash;
      slots[slot + 1] = this.slots[old + 1]!;
    }
    this.slots = slots;
  }
}

/** MurmurHash3 (Appleby), 32 bits: four bytes a step; every bit of the text reaches every bit of the hash. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  let i = from;
  for (const last = to - 4; i <= last; i += 4) {
    hash ^= mixed(bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24));
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let shift = 0; i < to; i++, shift += 8) rest |= bytes[i]! << shift;
  hash ^= mixed(rest);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function mixed(word: number): number {
  const product = Math.imul(word, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

function grown<T extends Uint8Array | Int32Array>(array: T, length: number): T {
  const larger = (array instanceof Uint8Array ? new Uint8Array(length) : new Int32Array(length)) as T;
  larger.set(array);
  return larger;
}
