import type { ConsolidationCheck } from "./consolidationCheck";

/** C7: worked out again from its ledgers, figures are others. */
export const notReproduced: ConsolidationCheck =
  ({ files }) =>
  (index) => {
    const figures = files[index]?.submission?.wrongFigures ?? 0;
    return figures === 0 ? null : { code: "C7", params: { figures } };
  };
