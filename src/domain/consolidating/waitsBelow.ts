import type { ConsolidationCheck } from "./consolidationCheck";

/** C13: it was put together itself, and not everything below it had come, or not in order. */
export const waitsBelow: ConsolidationCheck =
  ({ files }) =>
  (index) => {
    const units = files[index]?.submission?.waitedFor.map(({ name, code }) => name || code) ?? [];
    return units.length === 0 ? null : { code: "C13", params: { units: [...new Set(units)] } };
  };
