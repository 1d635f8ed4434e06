import type { Hundredths, Rational } from "../model/rational";

/**
 * points × numerator ÷ denominator, rounded half up to hundredths. Exact: with machine integers where the products
 * stay below 2⁵³, which is nearly always, else with bigints.
 *
 * @param numerator - ≥ 0; `denominator` > 0.
 */
export function pointsTimes(points: Hundredths, numerator: bigint, denominator: bigint): Hundredths {
  const n = Number(numerator);
  const d = Number(denominator);
  const scaled = 2 * points * n + d;
  if (Number.isSafeInteger(scaled) && Number.isSafeInteger(2 * d) && Number.isSafeInteger(n)) {
    return (scaled - (scaled % (2 * d))) / (2 * d);
  }
  return Number((2n * BigInt(points) * numerator + denominator) / (2n * denominator));
}

/** points × share, rounded half up to hundredths; `share` ≥ 0. */
export function pointsShare(points: Hundredths, share: Rational): Hundredths {
  return pointsTimes(points, share.numerator, share.denominator);
}

/** max(0, points − deducted points), rounded half up to hundredths. */
export function pointsLess(points: Hundredths, deducted: Rational): Hundredths {
  const left = BigInt(points) * deducted.denominator - 100n * deducted.numerator;
  return left <= 0n ? 0 : Math.min(points, pointsTimes(1, left, deducted.denominator));
}
