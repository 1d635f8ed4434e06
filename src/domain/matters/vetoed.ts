import type { MatterRule } from "../review/matterRule";

/** RV5: vetoed, so that the grade is capped. */
export const vetoed: MatterRule<"RV5"> = {
  code: "RV5",
  strength: "explain",
  prepare: () => (result) => (result.vetoed ? { grade: result.grade ?? "" } : null),
  value: ({ grade }) => grade,
};
