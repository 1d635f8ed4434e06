import type { ConsolidationCheck } from "./consolidationCheck";

/** C2: the unit is not among those that are to submit. */
export const notListed: ConsolidationCheck = ({ files, units }) => {
  const listed = new Set(units.map(({ code }) => code));
  return (index) => {
    const submission = files[index]?.submission;
    if (!submission || listed.has(submission.unitCode)) return null;
    return { code: "C2", params: { unitCode: submission.unitCode } };
  };
};
