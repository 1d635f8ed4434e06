import { multiply, rational, type Rational } from "../model/rational";

const HUNDRED = rational(100);

/**
 * The exact decimal text of a number that was written as one, without trailing zeros: 3/2 → "1.5".
 *
 * @throws RangeError for a number that no decimal equals, such as 1/3 (a programming error: no sheet can hold it).
 */
export function exactDecimal({ numerator, denominator }: Rational): string {
  let decimals = 0;
  let scale = 1n;
  while (scale % denominator !== 0n) {
    if (scale > denominator ** 4n) throw new RangeError(`no decimal: ${numerator}/${denominator}`);
    scale *= 10n;
    decimals++;
  }
  const scaled = (numerator * scale) / denominator;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return (scaled < 0n ? "-" : "") + whole + (decimals === 0 ? "" : `.${digits.slice(-decimals)}`);
}

/** A share in percent, exact: 3/4 → "75%". */
export function exactPercent(share: Rational): string {
  return `${exactDecimal(multiply(share, HUNDRED))}%`;
}
