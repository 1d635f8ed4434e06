import { contactsOf, membersNamed } from "../facts/members";
import { windowOf } from "../facts/windows";
import { columnOf } from "../model/ledgerTable";
import { committeeContacts } from "../measuring/committeeContacts";
import { need, type Measure } from "../measuring/measure";
import { memberShare } from "../measuring/memberShare";

/** Forms of contact that are taking part in primary-level Party building (rules.md §4). */
export const CONTACT_FORMS_COUNTED: readonly string[] = ["调研", "检查", "考评"];

/** 委员参与: members with a row this year whose 方式 is 调研, 检查 or 考评 ÷ members. */
export const memberParticipation: Measure<"memberParticipation"> = {
  key: "memberParticipation",
  label: "委员参与",
  kind: "number",
  unit: "share",
  ledgers: ["contacts"],
  parameters: [],
  reads: "all",
  // Who is a member.
  besides: ["staff"],
  prepare: (input) => {
    const { context, passesFilter } = input;
    const table = context.table("contacts");
    const form = table && columnOf(table, "form", "text");
    const takesPart = form?.values.map((values) => values.some((value) => CONTACT_FORMS_COUNTED.includes(value)));
    const participants = (committee: number): ReadonlySet<string> =>
      new Set(
        contactsOf(context, committee, windowOf(context, "year"))
          .filter((record) => takesPart![form!.ids[record]!]! && passesFilter(record))
          .flatMap((record) => membersNamed(context, record)),
      );
    return {
      needs: [need("contacts", "member"), need("contacts", "form")],
      ...memberShare(context, (committee) => {
        const found = participants(committee);
        return {
          isDone: (name) => found.has(name),
          reasonFor: (name) => ({ code: "member-without-participation", params: { name } }),
        };
      }),
      sources: ({ index }) => committeeContacts(input, index, "year"),
    };
  },
};
