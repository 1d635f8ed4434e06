import { rational, type Rational } from "./rational";

const SMALL = 1024;
const INTEGERS: (Rational | undefined)[] = [];

/**
 * The integer n as a Rational; small ones are made once, since most values of an assessment are counts.
 *
 * @throws RangeError when n is no exact integer (a programming error).
 */
export function integer(n: number): Rational {
  if (n < 0 || n >= SMALL) return rational(n);
  return (INTEGERS[n] ??= rational(n));
}

/**
 * numerator ÷ denominator, reduced with machine integers, which is many times faster than with bigints.
 *
 * @param numerator - integer.
 * @param denominator - integer > 0. Both exact, that is below 2⁵³ in size.
 * @throws RangeError when they are not (a programming error); infinity would be divided for ever.
 */
export function fraction(numerator: number, denominator: number): Rational {
  if (denominator === 1) return integer(numerator);
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`fraction: ${numerator} ÷ ${denominator} is not exact`);
  }
  let a = Math.abs(numerator);
  let b = denominator;
  while (b !== 0) [a, b] = [b, a % b];
  if (denominator === a) return integer(numerator / a);
  return { numerator: BigInt(numerator / a), denominator: BigInt(denominator / a) };
}
