import { fraction, integer } from "../model/fraction";
import type { Outcome } from "./measure";

/** Counts up to this number and shares of numbers below it are made once: nearly every value of an assessment is one. */
const SMALL = 64;
const COUNTS: (Outcome | undefined)[] = [];
const SHARES: (Outcome | undefined)[] = [];

/** The integer n as a measure's value. */
export function countOutcome(n: number): Outcome {
  if (n < 0 || n >= SMALL) return { kind: "number", value: integer(n) };
  return (COUNTS[n] ??= { kind: "number", value: integer(n) });
}

/** numerator ÷ denominator as a measure's value; see fraction for their bounds. */
export function fractionOutcome(numerator: number, denominator: number): Outcome {
  if (numerator < 0 || numerator >= SMALL || denominator >= SMALL) {
    return { kind: "number", value: fraction(numerator, denominator) };
  }
  return (SHARES[numerator * SMALL + denominator] ??= { kind: "number", value: fraction(numerator, denominator) });
}
