import type { MatterRule } from "../review/matterRule";

/** RV4: indicators were not assessed, so that the result is incomplete. */
export const incomplete: MatterRule<"RV4"> = {
  code: "RV4",
  strength: "notice",
  prepare:
    () =>
    ({ items }) => {
      const open = items.filter(({ status }) => status === "notAssessed");
      return open.length === 0 ? null : { indicators: open.map(({ rule }) => rule.name) };
    },
  value: ({ indicators }) => indicators.join(";"),
};
