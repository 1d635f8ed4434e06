import { integer } from "../model/fraction";
import { add, multiply, ZERO, type Rational } from "../model/rational";
import { parameterOf, type Method } from "./method";
import { pointsLess } from "./pointsShare";

/** 次扣: points − Σ points off a kind × its count, down to zero. */
export const deductEvents: Method = (input) => {
  const { value, points } = input;
  if (value.kind !== "events") throw new TypeError(`counts by kind are needed, not ${value.kind}`);
  let deducted: Rational = ZERO;
  for (const [kind, perEvent] of parameterOf(input, "perEvent")) {
    const count = value.counts.get(kind) ?? 0;
    if (count > 0) deducted = add(deducted, multiply(perEvent, integer(count)));
  }
  return deducted === ZERO ? points : pointsLess(points, deducted);
};
