import { monthsDone, type Day } from "../model/day";
import { fraction } from "../model/fraction";
import { NUMBER_SCALE } from "../model/ledgerTable";
import type { Rational } from "../model/rational";

/** A number of something expected by the cutoff: yearly × months ÷ 12, as numerator ÷ denominator, both integers > 0. */
export type ExpectedPace = Readonly<{ numerator: number; denominator: number }>;

/** What is expected after some complete months of a year; null after none, or when nothing is expected a year. */
function expectedPace(perYear: Rational, months: number): ExpectedPace | null {
  const numerator = Number(perYear.numerator) * months;
  return numerator > 0 ? { numerator, denominator: Number(perYear.denominator) * 12 } : null;
}

/**
 * Makes the reader of what is expected by a cutoff from a start day on. Most organizations start on 1 January, so each
 * start day is worked out once.
 */
export function compileExpectedPace(perYear: Rational, cutoff: Day): (start: Day) => ExpectedPace | null {
  const known = new Map<Day, ExpectedPace | null>();
  return (start) => {
    let pace = known.get(start);
    if (pace === undefined) {
      pace = expectedPace(perYear, monthsDone(start, cutoff));
      known.set(start, pace);
    }
    return pace;
  };
}

/** A sum of ledger numbers (× NUMBER_SCALE) ÷ (expected × heads). */
export function paceReached(scaled: number, { numerator, denominator }: ExpectedPace): Rational {
  return fraction(scaled * denominator, numerator * NUMBER_SCALE);
}

/** The expected amount itself. */
export function paceAmount({ numerator, denominator }: ExpectedPace): Rational {
  return fraction(numerator, denominator);
}
