import { compare, divide, parseDecimal, rational, type Hundredths, type Rational } from "./rational";

/** Largest number a rule compares or divides with: above any count or sum of money that an office keeps. */
const MOST = rational(1_000_000_000);
const LEAST = rational(-1_000_000_000);
/** Decimals a rule's number has at most, in parts of one. */
const FINEST = 1_000_000n;

/** Most points of one indicator, and of a threshold in points. */
export const MOST_RULE_POINTS: Hundredths = 1_000_000;

/** Whether a number of a rule is one that scores can be worked out with exactly. */
export function isRuleNumber(value: Rational): boolean {
  return compare(value, MOST) <= 0 && compare(value, LEAST) >= 0 && value.denominator <= FINEST;
}

/** Largest amount expected a year of a person or an organization, and its decimals: sums of a whole office stay exact. */
const MOST_A_YEAR = rational(100_000);
const FINEST_A_YEAR = 10_000n;
const MOST_PARTS_A_YEAR = 10_000_000n;

/** Whether an amount can be what is expected a year. */
export function isYearlyAmount(value: Rational): boolean {
  const { numerator, denominator } = value;
  return compare(value, MOST_A_YEAR) <= 0 && denominator <= FINEST_A_YEAR && numerator <= MOST_PARTS_A_YEAR;
}

/** A number or a percentage: `0.8`, `80%`; null for neither, and for one out of bounds (see isRuleNumber). */
export function parseShare(text: string): Rational | null {
  const plain = text.trim();
  const isPercent = plain.endsWith("%");
  const number = parseDecimal(isPercent ? plain.slice(0, -1).trim() : plain);
  const share = number && isPercent ? divide(number, rational(100)) : number;
  return share && isRuleNumber(share) ? share : null;
}
