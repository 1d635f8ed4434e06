import { compare, rational, ZERO } from "../model/rational";
import { numberOf, type Method } from "./method";
import { pointsTimes } from "./pointsShare";

/** 评分: the value itself, in points. */
export const manual: Method = ({ value, points }) => {
  const score = numberOf(value);
  if (compare(score, ZERO) < 0 || compare(score, rational(points, 100)) > 0) return "out-of-range";
  return pointsTimes(100, score.numerator, score.denominator);
};
