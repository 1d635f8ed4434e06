import type { RunningDigest } from "../../domain/digest/digest";

const FIRST_BYTES = 1 << 16;
/** Bytes of a whole number at most, of 32 bits. */
const MOST_WHOLE_BYTES = 5;
/** Bytes that UTF-8 needs at most for a code unit. */
const BYTES_A_UNIT = 3;

const encoder = new TextEncoder();

/** Feeds a digest with whole numbers and texts in as few bytes and calls as it can; no two inputs give the same bytes. */
export class PackedDigest {
  private bytes = new Uint8Array(FIRST_BYTES);
  private used = 0;

  constructor(private readonly digest: RunningDigest) {}

  /** Seven bits a byte, the lowest first, the eighth set where more follow. @param value - from 0, below 2^32. */
  addWhole(value: number): void {
    if (this.used + MOST_WHOLE_BYTES > this.bytes.length) this.flush();
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.used++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.used++] = rest;
  }

  /** Its length in bytes of UTF-8, then these. */
  addText(text: string): void {
    const most = text.length * BYTES_A_UNIT;
    if (this.used + MOST_WHOLE_BYTES + most > this.bytes.length) this.flush();
    if (MOST_WHOLE_BYTES + most > this.bytes.length) this.bytes = new Uint8Array(MOST_WHOLE_BYTES + most);
    // The length stands in front and is known behind: texts go to where the longest length would end, and are moved up.
    const from = this.used + MOST_WHOLE_BYTES;
    const { written } = encoder.encodeInto(text, this.bytes.subarray(from));
    this.addWhole(written);
    this.bytes.copyWithin(this.used, from, from + written);
    this.used += written;
  }

  /** Ends it: hexadecimal digits. */
  result(): string {
    this.flush();
    return this.digest.result();
  }

  private flush(): void {
    this.digest.addBytes(this.bytes.subarray(0, this.used));
    this.used = 0;
  }
}
