/** An exact fraction in lowest terms; the denominator is > 0. Values, targets and shares are held as these. */
export type Rational = Readonly<{ numerator: bigint; denominator: bigint }>;

/** Hundredths of a point, an integer: every score, point and total of the product is held in this unit. */
export type Hundredths = number;

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** @throws RangeError for a number that is no exact integer: 10³⁰⁸ + 1 is 10³⁰⁸ to the machine. */
function exactInteger(value: bigint | number): bigint {
  if (typeof value === "number" && !Number.isSafeInteger(value))
    throw new RangeError(`rational: ${value} is not exact`);
  return BigInt(value);
}

/**
 * The fraction numerator ÷ denominator in lowest terms.
 *
 * @throws RangeError when the denominator is 0 or an argument is no exact integer (a programming error: what cells hold is
 * bounded where they are read).
 */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  let n = exactInteger(numerator);
  let d = exactInteger(denominator);
  if (d === 0n) throw new RangeError("rational: denominator 0");
  if (d < 0n) [n, d] = [-n, -d];
  if (d === 1n) return { numerator: n, denominator: d };
  const g = gcd(n, d);
  return { numerator: n / g, denominator: d / g };
}

export const ZERO: Rational = rational(0);
export const ONE: Rational = rational(1);

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const subtract = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);
/** a ÷ b. @throws RangeError when b is 0. */
export const divide = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

/** −1, 0 or 1 as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  if (a === b) return 0;
  if (a.denominator === b.denominator) {
    return a.numerator < b.numerator ? -1 : a.numerator > b.numerator ? 1 : 0;
  }
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}
export const min = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const max = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** Smallest integer ≥ a. */
export function ceiling(a: Rational): bigint {
  const floor = a.numerator / a.denominator - (a.numerator < 0n && a.numerator % a.denominator !== 0n ? 1n : 0n);
  return a.numerator % a.denominator === 0n ? a.numerator / a.denominator : floor + 1n;
}

/**
 * a × 10^decimals rounded half up (x.xx5 goes up; half goes towards +∞ below zero too), as an integer.
 *
 * @param decimals - integer ≥ 0.
 */
export function roundHalfUp(a: Rational, decimals: number): number {
  const scaled = 2n * a.numerator * 10n ** BigInt(decimals) + a.denominator;
  const divisor = 2n * a.denominator;
  const quotient = scaled / divisor;
  return Number(scaled < 0n && scaled % divisor !== 0n ? quotient - 1n : quotient);
}

/** As many digits as Excel keeps of a number; what has more is a slip of the keyboard, and would be held otherwise than written. */
const MOST_DIGITS = 15;

/** Reads a plain decimal (`-12.50`, `3`); null when the text is not one, or has more than 15 digits. */
export function parseDecimal(text: string): Rational | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  if (((match[2] ?? "") + fraction).replace(/^0+/, "").length > MOST_DIGITS) return null;
  const magnitude = BigInt((match[2] ?? "") + fraction);
  return rational(match[1] === "-" ? -magnitude : magnitude, 10n ** BigInt(fraction.length));
}

/** Decimal text, half up at `decimals` places, trailing zeros dropped: 2/3 → "0.6667", 3 → "3". */
export function formatRational(a: Rational, decimals = 4): string {
  const text = formatScaled(roundHalfUp(a, decimals), decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Text of a number of hundredths with two decimals: 9333 → "93.33". */
export function formatHundredths(hundredths: Hundredths): string {
  return formatScaled(hundredths, 2);
}

/** The same with the sign of what is added: 150 → "+1.50". */
export function formatSignedHundredths(hundredths: Hundredths): string {
  return `${hundredths > 0 ? "+" : ""}${formatHundredths(hundredths)}`;
}

function formatScaled(scaled: number, decimals: number): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, "0");
  const sign = scaled < 0 ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
