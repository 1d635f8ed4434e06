import type { MatterRule } from "../review/matterRule";

/** RV1: the grade is another than in the last period. */
export const gradeChanged: MatterRule<"RV1"> = {
  code: "RV1",
  strength: "explain",
  prepare:
    ({ past }) =>
    ({ organization, grade, total }) => {
      const before = past?.get(organization);
      if (!before || before.grade === null || grade === null || before.grade === grade) return null;
      return { from: before.grade, to: grade, previousTotal: before.total, total };
    },
  value: ({ from, to }) => `${from}>${to}`,
};
