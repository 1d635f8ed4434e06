import { expect, it } from "vitest";
import { compare, rational } from "../../../src/domain/model/rational";
import { countOutcome, fractionOutcome } from "../../../src/domain/measuring/outcome";

const numberIn = (outcome: ReturnType<typeof countOutcome>) => {
  if (outcome.kind !== "number") throw new TypeError(outcome.kind);
  return outcome.value;
};

it("gives every count and every share its own value, however often it is asked", () => {
  for (let again = 0; again < 2; again++) {
    for (let n = 0; n <= 70; n++) {
      expect(compare(numberIn(countOutcome(n)), rational(n))).toBe(0);
      for (let d = 1; d <= 70; d++) expect(compare(numberIn(fractionOutcome(n, d)), rational(n, d))).toBe(0);
    }
  }
});

it("takes numbers below zero and beyond what is kept", () => {
  expect(numberIn(countOutcome(-3))).toEqual(rational(-3));
  expect(numberIn(countOutcome(1_000_000))).toEqual(rational(1_000_000));
  expect(numberIn(fractionOutcome(-1, 4))).toEqual(rational(-1, 4));
  expect(numberIn(fractionOutcome(1, 1_000_000))).toEqual(rational(1, 1_000_000));
});
