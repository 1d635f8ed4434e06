/** Multipliers of two independent 32-bit mixes. Source: MurmurHash3. */
const MULTIPLIERS = [0xcc9e_2d51, 0x1b87_3593] as const;
const TWO_32 = 2 ** 32;

/** 64 bits, as 16 hexadecimal digits, over numbers of up to 53 bits in their order: quick, no protection against intent. */
export function mixed<T>(items: Iterable<T> & ArrayLike<T>, numberOf: (item: T) => number): string {
  let [first, second] = [items.length | 0, ~items.length];
  for (let i = 0; i < items.length; i++) {
    const number = numberOf(items[i]!);
    const [low, high] = [number | 0, Math.floor(number / TWO_32) | 0];
    first = Math.imul((first ^ low) + high, MULTIPLIERS[0]);
    first ^= first >>> 15;
    second = Math.imul(second ^ Math.imul(low, MULTIPLIERS[1]) ^ high, MULTIPLIERS[0]);
    second = ((second << 13) | (second >>> 19)) + i;
  }
  return hex(first) + hex(second);
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, "0");
}
