import type { StringTable } from "../../../workbook/cellBlock";

/** Bytes of one text that is kept; the pool doubles as it grows. */
const FIRST_ARENA = 1 << 16;
const FIRST_SLOTS = 1 << 12;

/**
 * Distinct texts by their UTF-8 bytes: the same bytes have one id. Open addressing over a byte arena; a text is decoded
 * when somebody asks for it, once.
 */
export class StringPool implements StringTable {
  private arena = new Uint8Array(FIRST_ARENA);
  private used = 0;
  private starts = new Int32Array(FIRST_SLOTS);
  private hashes = new Int32Array(FIRST_SLOTS);
  private slots = new Int32Array(FIRST_SLOTS * 2).fill(-1);
  private count = 0;
  private readonly decoded: (string | undefined)[] = [];
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  /** Id of the text in bytes[from, to). */
  idOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = this.slots[slot]!; id >= 0; id = this.slots[slot]!) {
      if (this.hashes[id] === hash && this.equals(id, bytes, from, to)) return id;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.count;
    return this.add(hash, bytes.subarray(from, to));
  }

  /** Id of a text given as a string. */
  idOfText(text: string): number {
    const bytes = new TextEncoder().encode(text);
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
    for (let i = from, k = start; i < to; i++, k++) if (bytes[i] !== this.arena[k]) return false;
    return true;
  }

  private add(hash: number, bytes: Uint8Array): number {
    const id = this.count++;
    if (this.used + bytes.length > this.arena.length) {
      this.arena = grown(this.arena, Math.max(this.arena.length * 2, this.used + bytes.length));
    }
    this.arena.set(bytes, this.used);
    if (id >= this.starts.length) {
      this.starts = grown(this.starts, this.starts.length * 2);
      this.hashes = grown(this.hashes, this.hashes.length * 2);
    }
    this.starts[id] = this.used;
    this.hashes[id] = hash;
    this.used += bytes.length;
    if (this.count * 2 > this.slots.length) this.rehash();
    return id;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < this.count; id++) {
      const hash = this.hashes[id]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.slots = slots;
  }
}

function grown<T extends Uint8Array | Int32Array>(array: T, length: number): T {
  const larger = (array instanceof Uint8Array ? new Uint8Array(length) : new Int32Array(length)) as T;
  larger.set(array);
  return larger;
}
