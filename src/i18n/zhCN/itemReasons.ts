import type { ItemReasons } from "../catalogue";

export const itemReasons: ItemReasons = {
  "months-missing": (p) => `${p.monthIndexes.length}`,
};
