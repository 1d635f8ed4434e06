import { vacancyDays } from "../facts/secretary";
import { rosterGrounds } from "../results/grounds";
import type { FlagRule } from "../flagging/flagRule";

/** FB1: no secretary for longer than 90 days, or since an unknown day. */
export const vacantSecretary: FlagRule = {
  code: "FB1",
  kind: "direct",
  prepare:
    ({ context, thresholds }) =>
    ({ organization }) => {
      const { vacant, days } = vacancyDays(context, organization);
      if (!vacant) return null;
      if (days === null) {
        return { reasons: [{ code: "flag-vacant-unknown", params: {} }], ...rosterGrounds(organization, "secretary") };
      }
      if (days <= thresholds["FB1.vacantDays"]) return null;
      return { reasons: [{ code: "flag-vacant", params: { days } }], ...rosterGrounds(organization, "vacantSince") };
    },
};
