import { BLANK_DAY } from "../model/day";
import { columnOf } from "../model/ledgerTable";
import type { MatterRule } from "../review/matterRule";

/** RV7: the present secretary took office inside the period, after its first day. */
export const secretaryChanged: MatterRule<"RV7"> = {
  code: "RV7",
  strength: "notice",
  prepare: ({ ledgers, assessment: { period, cutoff } }) => {
    const days = columnOf(ledgers.roster, "secretarySince", "date")?.days;
    return ({ organization, secretary }) => {
      const since = days?.[organization] ?? BLANK_DAY;
      if (secretary === "" || since === BLANK_DAY || since <= period.start || since > cutoff) return null;
      return { secretary, since };
    };
  },
  value: ({ secretary, since }) => `${secretary}${since}`,
};
