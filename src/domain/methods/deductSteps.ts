import { ceiling, compare, divide, multiply, rational, subtract, type Rational } from "../model/rational";
import { numberOf, parameterOf, targetOf, type Method } from "./method";
import { pointsLess } from "./pointsShare";

/** 级扣: points − 每级扣 × the steps begun below the target, down to zero. */
export const deductSteps: Method = (input) => {
  const steps = stepsBelow(numberOf(input.value), targetOf(input), parameterOf(input, "step"));
  if (steps === 0n) return input.points;
  return pointsLess(input.points, multiply(parameterOf(input, "perStep"), rational(steps)));
};

/** Steps begun below the target: ceil(max(0, target − value) ÷ step). */
export function stepsBelow(value: Rational, target: Rational, step: Rational): bigint {
  return compare(value, target) >= 0 ? 0n : ceiling(divide(subtract(target, value), step));
}
