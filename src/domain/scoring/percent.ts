import type { Hundredths } from "../model/rational";

/**
 * earned ÷ applicable × 100, rounded half up to one or two decimals, in hundredths. Exact: machine integers far below
 * 2⁵³.
 *
 * @param earned - hundredths, ≥ 0; `applicable` hundredths, > 0, at most ten million.
 */
export function percentOf(earned: Hundredths, applicable: Hundredths, decimals: 1 | 2): Hundredths {
  const unit = decimals === 1 ? 10 : 1;
  return halfUp(earned * (10_000 / unit), applicable) * unit;
}

/** Hundredths rounded half up to one or two decimals. */
export function toDecimals(hundredths: Hundredths, decimals: 1 | 2): Hundredths {
  return decimals === 1 ? Math.floor((hundredths + 5) / 10) * 10 : hundredths;
}

/** numerator ÷ denominator rounded half up to an integer; both integers ≥ 0, doubles below 2⁵³. */
function halfUp(numerator: number, denominator: number): number {
  const scaled = 2 * numerator + denominator;
  const divisor = 2 * denominator;
  return (scaled - (scaled % divisor)) / divisor;
}
