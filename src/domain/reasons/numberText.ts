import { NUMBER_SCALE } from "../model/ledgerTable";
import { formatRational, rational, type Rational } from "../model/rational";
import type { NumberText } from "./itemReason";

/** A ledger number (× NUMBER_SCALE, an integer) as plain decimal text. */
export function scaledText(scaled: number): NumberText {
  return formatRational(rational(scaled, NUMBER_SCALE));
}

/** A count as plain decimal text. */
export function numberText(value: number): NumberText {
  return String(value);
}

/** A share as percent with at most two decimals: 2/3 → "66.67". */
export function percentText(share: Rational): NumberText {
  return formatRational(rational(share.numerator * 100n, share.denominator), 2);
}

/** A value held against its target, as words need it; an absent one is "0". */
export function valueText(value: Rational | null): NumberText {
  return value === null ? "0" : formatRational(value);
}
