import { weakVisits } from "../facts/members";
import { weakBranchesBelow } from "../facts/weak";
import { committeeContacts } from "../measuring/committeeContacts";
import { need, rosterMissing, type Measure } from "../measuring/measure";
import { memberShare } from "../measuring/memberShare";

/** 联系薄弱支部: members with a contact row in the window to a weak branch ÷ members. */
export const weakBranchContact: Measure<"weakBranchContact"> = {
  key: "weakBranchContact",
  label: "联系薄弱支部",
  kind: "number",
  unit: "share",
  ledgers: ["contacts"],
  parameters: [],
  reads: "all",
  // Who is a member.
  besides: ["staff"],
  prepare: (input) => {
    const { context, rule, window, passesFilter } = input;
    const { value, reasons } = memberShare(context, (committee) => {
      const visits = weakVisits(context, committee, window, passesFilter);
      return {
        isDone: (name) => visits.has(name),
        reasonFor: (name) => ({ code: "member-without-weak-visit", params: { name } }),
      };
    });
    return {
      needs: [need("contacts", "member"), need("contacts", "branch"), need("contacts", "date")],
      gate: ({ index }) => {
        // Without these columns the roster doesn't tell whether there is a weak branch below.
        if (!context.rosterHas("superior") || !context.rosterHas("weak")) return null;
        return weakBranchesBelow(context, index).length === 0 ? { code: "na-no-weak-branch", params: {} } : null;
      },
      value: (organization) => {
        const { index } = organization;
        if (!context.rosterHas("superior")) return rosterMissing(context, "superior");
        if (!context.rosterHas("weak") && weakBranchesBelow(context, index).length === 0) {
          return rosterMissing(context, "weak");
        }
        return value(organization);
      },
      reasons,
      sources: ({ index }) => committeeContacts(input, index, rule.window),
    };
  },
};
