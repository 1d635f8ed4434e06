import { need, rosterMissing, rosterSource, type Measure } from "../measuring/measure";
import { numberText } from "../reasons/numberText";
import { countOutcome } from "../measuring/outcome";
import type { RuleParameters } from "../model/ruleTerms";

/** Whether a number of members lies within 范围. */
export function isWithinRange(count: number, { from, to }: NonNullable<RuleParameters["range"]>): boolean {
  return count >= from && (to === null || count <= to);
}

/** 班子人数: 1 when the roster's 支委人数 lies within 范围, else 0. */
export const committeeSize: Measure<"committeeSize"> = {
  key: "committeeSize",
  label: "班子人数",
  kind: "number",
  unit: "yesNo",
  ledgers: ["roster"],
  parameters: ["range"],
  reads: "own",
  prepare: ({ context, rule }) => {
    const range = rule.parameters.range!;
    return {
      needs: [need("roster", "committeeSize")],
      value: ({ committeeSize: size }) => {
        if (size === null) return rosterMissing(context, "committeeSize");
        return countOutcome(isWithinRange(size, range) ? 1 : 0);
      },
      reasons: ({ committeeSize: size }) => [
        { code: "committee-size-out-of-range", params: { size: numberText(size ?? 0), ...range } },
      ],
      sources: rosterSource,
    };
  },
};
