import type { ConsolidationCheck } from "./consolidationCheck";

/** C8: the unit has not settled the period. */
export const notFinalised: ConsolidationCheck =
  ({ files }) =>
  (index) =>
    files[index]?.submission?.isFinalised === false ? { code: "C8", params: {} } : null;
