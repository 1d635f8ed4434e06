import type { ConsolidationCheck } from "./consolidationCheck";

/** C6: it says something else than when it was sealed, or nobody can tell. */
export const brokenSeal: ConsolidationCheck =
  ({ files }) =>
  (index) => {
    const submission = files[index]?.submission;
    if (!submission || submission.changedCells + submission.unknownCells === 0) return null;
    return { code: "C6", params: { changed: submission.changedCells, unknown: submission.unknownCells } };
  };
