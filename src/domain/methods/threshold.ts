import { compare } from "../model/rational";
import { numberOf, targetOf, type Method } from "./method";

/** 达标: all points when the value reaches the target (方向=不超过: does not exceed it), else none. */
export const threshold: Method = (input) => {
  const order = compare(numberOf(input.value), targetOf(input));
  return (input.parameters.atMost ? order <= 0 : order >= 0) ? input.points : 0;
};
