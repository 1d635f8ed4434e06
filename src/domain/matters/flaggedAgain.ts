import type { MatterRule } from "../review/matterRule";

/** RV8: flagged in this period and in the last. */
export const flaggedAgain: MatterRule<"RV8"> = {
  code: "RV8",
  strength: "explain",
  prepare:
    () =>
    ({ flags }) => {
      const codes = flags.map(({ code }) => code);
      return codes.includes("FB8") ? { codes: codes.filter((code) => code !== "FB8" && code !== "FB9") } : null;
    },
  value: ({ codes }) => codes.join(","),
};
