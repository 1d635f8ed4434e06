import type { ConsolidationCheck } from "./consolidationCheck";

/** C9: it can't be opened, or is no submission. */
export const unreadable: ConsolidationCheck =
  ({ files }) =>
  (index) => {
    const file = files[index];
    return file?.submission === null ? { code: "C9", params: { reason: file.reason } } : null;
  };
