const DOT = 0x2e;
const MINUS = 0x2d;
const ZERO = 0x30;
/** Largest number of digits whose integer is exact in a double whatever they are. */
const SAFE_DIGITS = 15;
/** An xsd:double without its special values, white space around it. */
const DECIMAL = /^[\t\n\r ]*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[\t\n\r ]*$/;
/** Bytes beyond which nothing is a number any program writes. */
const LONGEST = 400;
const POWERS = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);

/**
 * The number written in bytes[from, to). An integer below 10¹⁵ divided by a power of ten is rounded once, as IEEE 754 asks,
 * so the short way gives the same double as Number().
 *
 * @returns NaN when it is no number.
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  let i = from;
  const negative = bytes[i] === MINUS;
  if (negative) i++;
  let integer = 0;
  let digits = 0;
  let decimals = -1;
  for (; i < to; i++) {
    const byte = bytes[i]!;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      integer = integer * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === DOT && decimals < 0) decimals = 0;
    else return parseSlowly(bytes, from, to);
  }
  if (digits === 0 || digits > SAFE_DIGITS) return parseSlowly(bytes, from, to);
  const value = decimals > 0 ? integer / POWERS[decimals]! : integer;
  return negative ? -value : value;
}

/** Numbers of 17 digits are common: every result of a division is written so. */
function parseSlowly(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > LONGEST) return NaN;
  let text = "";
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i]!);
  return DECIMAL.test(text) ? Number(text) : NaN;
}
