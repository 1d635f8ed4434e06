import { ASPECT_FIELDS, aspectsRecorded } from "../facts/duties";
import { need, type Measure } from "../measuring/measure";
import { committeeContacts } from "../measuring/committeeContacts";
import { memberShare } from "../measuring/memberShare";

const ALL_ASPECTS = (1 << ASPECT_FIELDS.length) - 1;

/** 委员履职: members with all six aspects recorded this year ÷ members. */
export const memberDuties: Measure<"memberDuties"> = {
  key: "memberDuties",
  label: "委员履职",
  kind: "number",
  unit: "share",
  ledgers: ["contacts"],
  parameters: [],
  reads: "all",
  // Who is a member.
  besides: ["staff"],
  prepare: (input) => {
    const { context, passesFilter } = input;
    return {
      needs: [need("contacts", "member"), ...ASPECT_FIELDS.map((field) => need("contacts", field))],
      ...memberShare(context, (committee) => {
        const recorded = aspectsRecorded(context, committee, passesFilter);
        return {
          isDone: (name) => recorded.get(name) === ALL_ASPECTS,
          reasonFor: (name) => {
            const bits = recorded.get(name) ?? 0;
            const aspects = ASPECT_FIELDS.map((_, i) => i + 1).filter((aspect) => (bits & (1 << (aspect - 1))) === 0);
            return { code: "member-duties-missing", params: { name, aspects } };
          },
        };
      }),
      sources: ({ index }) => committeeContacts(input, index, "year"),
    };
  },
};
