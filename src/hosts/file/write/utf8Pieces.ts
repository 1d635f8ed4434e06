/** Bytes of a piece; the deflater takes it as one step. */
const PIECE_BYTES = 1 << 18;
/** Room behind a piece, so that what ends it rarely needs a larger array. */
const MARGIN = 1 << 14;
/** From so many bytes on `set` is quicker than a loop. */
const LONG_BYTES = 12;

/** From so many UTF-16 units on TextEncoder is quicker than a loop, its call included. */
const LONG_TEXT = 32;
const encoder = new TextEncoder();

/**
 * Puts texts behind one another as UTF-8 and gives them in pieces of some size. Encodes short texts by itself: most texts of
 * cells are so short that the call of TextEncoder costs more than their characters, and joining texts first costs more still.
 */
export class Utf8Pieces {
  private bytes = new Uint8Array(PIECE_BYTES + MARGIN);
  private length = 0;

  /** Half a surrogate pair becomes U+FFFD. */
  put(text: string): void {
    this.makeRoom(3 * text.length);
    const { bytes } = this;
    let at = this.length;
    if (text.length >= LONG_TEXT) {
      this.length += encoder.encodeInto(text, bytes.subarray(at)).written;
      return;
    }
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) bytes[at++] = unit;
      else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else if (unit >= 0xd800 && unit <= 0xdfff) {
        // Rare: what comes from here on is left to the platform.
        at += encoder.encodeInto(text.slice(i), bytes.subarray(at)).written;
        break;
      } else {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      }
    }
    this.length = at;
  }

  /** Puts what was encoded before. Of few bytes a loop is quicker than `set`. */
  putBytes(encoded: Uint8Array): void {
    this.makeRoom(encoded.length);
    const { bytes, length } = this;
    if (encoded.length > LONG_BYTES) bytes.set(encoded, length);
    else for (let i = 0; i < encoded.length; i++) bytes[length + i] = encoded[i]!;
    this.length = length + encoded.length;
  }

  /** A place in the piece at hand, for `since`; no longer one once a piece was taken. */
  get place(): number {
    return this.length;
  }

  /** A copy of what was put since a place. */
  since(place: number): Uint8Array {
    return this.bytes.slice(place, this.length);
  }

  /** The piece, once it is large enough; a new array each, as the receiver may hold on to it. */
  *full(): Generator<Uint8Array, void> {
    if (this.length >= PIECE_BYTES) yield this.take();
  }

  /** What is left, at the end. */
  *rest(): Generator<Uint8Array, void> {
    if (this.length > 0) yield this.take();
  }

  private take(): Uint8Array {
    const piece = this.bytes.subarray(0, this.length);
    this.bytes = new Uint8Array(PIECE_BYTES + MARGIN);
    this.length = 0;
    return piece;
  }

  private makeRoom(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** A text in pieces, as large as those of Utf8Pieces. */
export function* utf8Pieces(text: string): Generator<Uint8Array, void> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
