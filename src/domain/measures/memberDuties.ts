import { ASPECT_FIELDS, aspectsRecorded } from "../facts/duties";
import { membersOf } from "../facts/members";
import { need, notApplicable, type Measure } from "./measure";
import { committeeContacts } from "./committeeContacts";
import { listedReasons } from "./listedReasons";
import { fractionOutcome } from "./outcome";

const ALL_ASPECTS = (1 << ASPECT_FIELDS.length) - 1;

/** 委员履职: members with all six aspects recorded this year ÷ members. */
export const memberDuties: Measure = (input) => {
  const { context, passesFilter } = input;
  return {
    needs: [need("contacts", "member"), ...ASPECT_FIELDS.map((field) => need("contacts", field))],
    value: ({ index }) => {
      const members = membersOf(context, index);
      if (members.length === 0) return notApplicable({ code: "na-no-members", params: {} });
      const recorded = aspectsRecorded(context, index, passesFilter);
      const all = members.filter((name) => recorded.get(name) === ALL_ASPECTS).length;
      return fractionOutcome(all, members.length);
    },
    reasons: ({ index }) => {
      const recorded = aspectsRecorded(context, index, passesFilter);
      const short = membersOf(context, index).filter((name) => recorded.get(name) !== ALL_ASPECTS);
      return listedReasons(short, (name) => {
        const bits = recorded.get(name) ?? 0;
        const aspects = ASPECT_FIELDS.map((_, i) => i + 1).filter((aspect) => (bits & (1 << (aspect - 1))) === 0);
        return { code: "member-duties-missing", params: { name, aspects } };
      });
    },
    sources: ({ index }) => committeeContacts(input, index, "year"),
  };
};
