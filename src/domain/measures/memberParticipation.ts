import { contactsOf, membersNamed, membersOf } from "../facts/members";
import { windowOf } from "../facts/windows";
import { columnOf } from "../model/ledgerTable";
import { committeeContacts } from "./committeeContacts";
import { listedReasons } from "./listedReasons";
import { need, notApplicable, type Measure } from "./measure";
import { fractionOutcome } from "./outcome";

/** Forms of contact that are taking part in primary-level Party building (rules.md §4). */
const FORMS = ["调研", "检查", "考评"];

/** 委员参与: members with a row this year whose 方式 is 调研, 检查 or 考评 ÷ members. */
export const memberParticipation: Measure = (input) => {
  const { context, passesFilter } = input;
  const table = context.table("contacts");
  const form = table && columnOf(table, "form", "text");
  const takesPart = form?.values.map((values) => values.some((value) => FORMS.includes(value)));
  const participants = (committee: number): ReadonlySet<string> =>
    new Set(
      contactsOf(context, committee, windowOf(context, "year"))
        .filter((record) => takesPart![form!.ids[record]!]! && passesFilter(record))
        .flatMap((record) => membersNamed(context, record)),
    );
  return {
    needs: [need("contacts", "member"), need("contacts", "form")],
    value: ({ index }) => {
      const members = membersOf(context, index);
      if (members.length === 0) return notApplicable({ code: "na-no-members", params: {} });
      const found = participants(index);
      return fractionOutcome(members.filter((name) => found.has(name)).length, members.length);
    },
    reasons: ({ index }) => {
      const found = participants(index);
      const short = membersOf(context, index).filter((name) => !found.has(name));
      return listedReasons(short, (name) => ({ code: "member-without-participation", params: { name } }));
    },
    sources: ({ index }) => committeeContacts(input, index, "year"),
  };
};
