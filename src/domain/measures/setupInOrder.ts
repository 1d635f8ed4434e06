import { setupState } from "../facts/setup";
import { need, rosterMissing, rosterSource, type Measure } from "../measuring/measure";
import { numberText } from "../reasons/numberText";
import { countOutcome } from "../measuring/outcome";

/** 设置规范: 1 when the number of members fits the level, or a superior approved the set-up; else 0. */
export const setupInOrder: Measure<"setupInOrder"> = {
  key: "setupInOrder",
  label: "设置规范",
  kind: "number",
  unit: "yesNo",
  ledgers: ["roster"],
  parameters: [],
  reads: "own",
  prepare: ({ context }) => ({
    needs: [need("roster", "memberCount"), need("roster", "fullMemberCount")],
    value: (facts) => {
      const state = setupState(facts);
      if (state === "fits" || state === "unfit") return countOutcome(state === "fits" ? 1 : 0);
      return rosterMissing(context, state);
    },
    reasons: ({ level, memberCount, fullMemberCount }) => [
      {
        code: "setup-out-of-range",
        params: {
          level,
          members: numberText(memberCount ?? 0),
          fullMembers: level === "B" ? numberText(fullMemberCount ?? 0) : null,
        },
      },
    ],
    sources: rosterSource,
  }),
};
