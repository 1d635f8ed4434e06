import type { ConsolidationCheck } from "./consolidationCheck";

/** C12: it tells numbers of persons. */
export const personalNumbers: ConsolidationCheck =
  ({ files }) =>
  (index) => {
    const cells = files[index]?.submission?.personalCells ?? 0;
    return cells === 0 ? null : { code: "C12", params: { cells } };
  };
