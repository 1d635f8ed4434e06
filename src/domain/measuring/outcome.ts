import { fraction } from "../model/fraction";
import type { Outcome } from "./measure";

/** Shares of numbers below this one, and counts up to it, are made once: nearly every value of an assessment is one. */
const SMALL = 64;
const SHARES: (Outcome | undefined)[] = [];

/** The integer n as a measure's value. */
export function countOutcome(n: number): Outcome {
  return fractionOutcome(n, 1);
}

/** numerator ÷ denominator as a measure's value; see fraction for their bounds. */
export function fractionOutcome(numerator: number, denominator: number): Outcome {
  if (numerator < 0 || numerator >= SMALL || denominator >= SMALL) {
    return { kind: "number", value: fraction(numerator, denominator) };
  }
  return (SHARES[numerator * SMALL + denominator] ??= { kind: "number", value: fraction(numerator, denominator) });
}
