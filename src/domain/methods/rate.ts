import { compare } from "../model/rational";
import { numberOf, targetOf, type Method } from "./method";
import { pointsTimes } from "./pointsShare";

/** 比例: points × min(1, max(0, value) ÷ target). */
export const rate: Method = (input) => {
  const value = numberOf(input.value);
  const target = targetOf(input);
  if (value.numerator <= 0n) return 0;
  if (compare(value, target) >= 0) return input.points;
  return pointsTimes(input.points, value.numerator * target.denominator, value.denominator * target.numerator);
};
