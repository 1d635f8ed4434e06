import { canonicalValue } from "../model/canonicalValue";
import { numberOf, parameterOf, type Method } from "./method";
import { pointsShare } from "./pointsShare";

/** 等次: points × the share mapped from the text; a mean of shares (四强情况 of a committee) counts as it is. */
export const map: Method = (input) => {
  const { value, points } = input;
  if (value.kind !== "text") return pointsShare(points, numberOf(value));
  const shares = parameterOf(input, "map");
  const share = shares.get(value.text) ?? shares.get(canonicalValue("debriefings.grade", value.text));
  return share === undefined ? "text-not-in-map" : Math.min(points, pointsShare(points, share));
};
