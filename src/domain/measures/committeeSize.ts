import { need, rosterMissing, rosterSource, type Measure } from "./measure";
import { numberText } from "./numberText";
import { countOutcome } from "./outcome";

/** 班子人数: 1 when the roster's 支委人数 lies within 范围, else 0. */
export const committeeSize: Measure = ({ context, rule }) => {
  const { from, to } = rule.parameters.range!;
  return {
    needs: [need("roster", "committeeSize")],
    value: ({ committeeSize: size }) => {
      if (size === null) return rosterMissing(context, "committeeSize");
      return countOutcome(size >= from && (to === null || size <= to) ? 1 : 0);
    },
    reasons: ({ committeeSize: size }) => [
      { code: "committee-size-out-of-range", params: { size: numberText(size ?? 0), from, to } },
    ],
    sources: rosterSource,
  };
};
