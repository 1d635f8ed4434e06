import type { FlagReasons } from "../catalogue";

export const flagReasons: FlagReasons = {
  "flag-vacant": (p) => `${p.days}`,
};
