import { membersOf, weakVisits } from "../facts/members";
import { weakBranchesBelow } from "../facts/weak";
import { committeeContacts } from "./committeeContacts";
import { listedReasons } from "./listedReasons";
import { need, notApplicable, rosterMissing, type Measure } from "./measure";
import { fractionOutcome } from "./outcome";

/** 联系薄弱支部: members with a contact row in the window to a weak branch ÷ members. */
export const weakBranchContact: Measure = (input) => {
  const { context, rule, window, passesFilter } = input;
  const visitsOf = (committee: number) => weakVisits(context, committee, window, passesFilter);
  return {
    needs: [need("contacts", "member"), need("contacts", "branch"), need("contacts", "date")],
    gate: ({ index }) => {
      // Without these columns the roster doesn't tell whether there is a weak branch below.
      if (!context.rosterHas("superior") || !context.rosterHas("weak")) return null;
      return weakBranchesBelow(context, index).length === 0 ? { code: "na-no-weak-branch", params: {} } : null;
    },
    value: ({ index }) => {
      if (!context.rosterHas("superior")) return rosterMissing(context, "superior");
      if (!context.rosterHas("weak") && weakBranchesBelow(context, index).length === 0) {
        return rosterMissing(context, "weak");
      }
      const members = membersOf(context, index);
      if (members.length === 0) return notApplicable({ code: "na-no-members", params: {} });
      const visits = visitsOf(index);
      return fractionOutcome(members.filter((name) => visits.has(name)).length, members.length);
    },
    reasons: ({ index }) => {
      const visits = visitsOf(index);
      const without = membersOf(context, index).filter((name) => !visits.has(name));
      return listedReasons(without, (name) => ({ code: "member-without-weak-visit", params: { name } }));
    },
    sources: ({ index }) => committeeContacts(input, index, rule.window),
  };
};
