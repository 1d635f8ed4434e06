import type { ConsolidationCheck } from "./consolidationCheck";

/** C4: it is of another period. */
export const otherPeriod: ConsolidationCheck =
  ({ files, period }) =>
  (index) => {
    const submission = files[index]?.submission;
    return submission && submission.period !== period ? { code: "C4", params: { period: submission.period } } : null;
  };
