import { compare, multiply, subtract } from "../model/rational";
import { numberOf, parameterOf, targetOf, type Method } from "./method";
import { pointsLess } from "./pointsShare";

/** 缺扣: points − 每次 × what is missing to the target, down to zero. */
export const deductMissing: Method = (input) => {
  const value = numberOf(input.value);
  const target = targetOf(input);
  if (compare(value, target) >= 0) return input.points;
  return pointsLess(input.points, multiply(parameterOf(input, "perMissing"), subtract(target, value)));
};
