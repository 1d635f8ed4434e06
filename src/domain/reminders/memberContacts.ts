import type { Context } from "../facts/context";
import { contactsOf, membersNamed, membersOf, weakVisits } from "../facts/members";
import { isWeak, weakBranchesBelow } from "../facts/weak";
import { windowOf } from "../facts/windows";
import { recordGrounds, rosterGrounds } from "../results/grounds";
import { columnOf } from "../model/ledgerTable";
import type { OrganizationResult } from "../results/result";
import { filtersOfMeasure } from "../reminding/rulesWithCode";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";

/**
 * R11 委员联系: a committee member who visited no weak branch in the period, where the committee has one below it; a
 * weak branch that no member contacted this year.
 */
export const memberContacts: ReminderList = {
  code: "R11",
  ledgers: ["contacts"],
  columns: [
    { ledger: "contacts", anyOf: ["branch"] },
    { ledger: "contacts", anyOf: ["date"] },
    { ledger: "contacts", anyOf: ["member"] },
  ],
  reads: "all",
  make,
};

function* make({ context, ruleSet, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const { period, cutoff } = context.input;
  const due = { due: period.end, urgent: period.end - cutoff <= thresholds["R11.urgentDays"] };
  const counts = filtersOfMeasure({ context, ruleSet }, "weakBranchContact");
  for (const { organization, level } of results) {
    if (level === "C") {
      const roster = rosterGrounds(organization, "organization");
      for (const { name, contacts } of membersWithoutVisit(context, organization, counts[level])) {
        yield {
          organization,
          person: name,
          subject: { kind: "text", text: name },
          reasons: [{ code: "remind-member-no-visit", params: { from: period.start, to: cutoff } }],
          grounds: contacts.length === 0 ? roster : recordGrounds("contacts", contacts),
          ...due,
        };
      }
    } else if (level === "B" && isWeak(context, organization) && !hasMember(context, organization)) {
      yield branchReminder(context, organization, due);
    }
  }
}

function branchReminder(
  context: Context,
  organization: OrganizationResult["organization"],
  due: Pick<ReminderDraft, "due" | "urgent">,
): ReminderDraft {
  return {
    organization,
    person: context.organizations[organization]!.secretary,
    subject: { kind: "word", word: "联系委员" },
    reasons: [{ code: "remind-branch-no-member", params: { year: context.input.period.year } }],
    grounds: rosterGrounds(organization, "weak"),
    ...due,
  };
}

/** Members without a visit to a weak branch, with their other contact rows of the period. */
function membersWithoutVisit(
  context: Context,
  committee: number,
  counts: ((record: number) => boolean) | undefined,
): readonly Readonly<{ name: string; contacts: readonly number[] }>[] {
  if (weakBranchesBelow(context, committee).length === 0) return [];
  const window = windowOf(context, "period");
  const visits = weakVisits(context, committee, window, counts);
  const without = membersOf(context, committee).filter((name) => !visits.has(name));
  if (without.length === 0) return [];
  const contacts = contactsOf(context, committee, window);
  return without.map((name) => ({
    name,
    contacts: contacts.filter((record) => membersNamed(context, record).includes(name)),
  }));
}

/** Whether a contact row of the year names a member for a branch. */
function hasMember(context: Context, branch: number): boolean {
  const days = columnOf(context.table("contacts")!, "date", "date")?.days;
  const { from, to } = windowOf(context, "year");
  return context
    .recordsOf("contacts", branch)
    .some((record) => days !== undefined && days[record]! >= from && days[record]! <= to);
}
