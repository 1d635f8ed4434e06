/** Why a branch is flagged (rules.md §7). */
export type FlagReasonParams = {
  "flag-vacant": { days: number };
};
