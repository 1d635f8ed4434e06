import { HashMD } from "@noble/hashes/_md.js";
import { createHasher } from "@noble/hashes/utils.js";

/** First state of SM3. Source: GB/T 32905-2016 §4.1. */
const FIRST_STATE = [
  0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
] as const;
const ROUNDS = 64;

const rotl = (word: number, bits: number): number => (word << (bits % 32)) | (word >>> ((32 - bits) % 32));
const permute0 = (word: number): number => word ^ rotl(word, 9) ^ rotl(word, 17);
const permute1 = (word: number): number => word ^ rotl(word, 15) ^ rotl(word, 23);

/** The hash of GB/T 32905-2016 on the construction it shares with SHA-256. */
class Sm3 extends HashMD<Sm3> {
  private state: number[] = [...FIRST_STATE];
  private readonly words = new Int32Array(ROUNDS + 4);

  constructor() {
    super(64, 32, 8, false);
  }

  protected override get(): number[] {
    return this.state;
  }

  protected override set(...state: number[]): void {
    this.state = state;
  }

  protected override process(view: DataView, offset: number): void {
    const { words } = this;
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(offset + 4 * i, false);
    for (let i = 16; i < words.length; i++) {
      words[i] =
        permute1(words[i - 16]! ^ words[i - 9]! ^ rotl(words[i - 3]!, 15)) ^ rotl(words[i - 13]!, 7) ^ words[i - 6]!;
    }
    let [a, b, c, d, e, f, g, h] = this.state as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < ROUNDS; i++) {
      const constant = i < 16 ? 0x79cc4519 : 0x7a879d8a;
      const turned = rotl(a, 12);
      const first = rotl((turned + e + rotl(constant, i)) | 0, 7);
      const mixed = i < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
      const chosen = i < 16 ? e ^ f ^ g : (e & f) | (~e & g);
      const next = (mixed + d + (first ^ turned) + (words[i]! ^ words[i + 4]!)) | 0;
      const other = (chosen + h + first + words[i]!) | 0;
      [d, c, b, a] = [c, rotl(b, 9), a, next];
      [h, g, f, e] = [g, rotl(f, 19), e, permute0(other)];
    }
    this.state = [a, b, c, d, e, f, g, h].map((word, i) => (word ^ this.state[i]!) | 0);
  }

  protected override roundClean(): void {
    this.words.fill(0);
  }

  override _cloneInto(to: Sm3 = new Sm3()): Sm3 {
    to.set(...this.state);
    return this._cloneIntoMeta(to);
  }

  override destroy(): void {
    this.destroyed = true;
    this.state.fill(0);
  }
}

/** SM3 of bytes, 32 bytes. Source: GB/T 32905-2016. */
export const sm3 = createHasher(() => new Sm3());
