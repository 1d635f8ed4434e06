import { findActivityEvents } from "../facts/activityEvents";
import { hasDebriefingOfYear } from "../facts/debriefing";
import { hasSecretary } from "../facts/secretary";
import { rosterGrounds } from "../grounds";
import { compileFilter } from "../measures/recordFilter";
import { mustDay, type Day } from "../model/day";
import { columnOf } from "../model/ledgerTable";
import type { Context } from "../context";
import type { ReminderWord } from "../result";
import { rulesWithCode, type RuleForLevel } from "./rulesWithCode";
import type { ReminderDraft, ReminderInput } from "./reminderList";

/** The meetings of the year before, with the indicator that says who holds them and which rows count. */
const MEETINGS = [
  { code: "L6.1", word: "组织生活会" },
  { code: "L6.2", word: "民主评议党员" },
] as const satisfies readonly { code: string; word: ReminderWord }[];

/**
 * R14 年度事项: from 1 March the organizational life meeting and the appraisal of members of the year before, unless the
 * organization was founded later; from 1 December the debriefing of this year.
 */
export function* annualMatterReminders(input: ReminderInput): Generator<ReminderDraft> {
  const { period, cutoff } = input.context.input;
  const { thresholds } = input;
  if (input.context.table("activities") && cutoff >= mustDay(period.year, thresholds["R14.fromMonth"], 1)) {
    yield* meetingReminders(input);
  }
  if (input.context.table("debriefings") && cutoff >= mustDay(period.year, thresholds["R14.debriefingFromMonth"], 1)) {
    yield* debriefingReminders(input);
  }
}

function* meetingReminders({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const { period, cutoff } = context.input;
  const lastYear = period.year - 1;
  const due = mustDay(period.year, 3, 31);
  const urgent = due - cutoff <= thresholds["R14.urgentDays"];
  const meetings = MEETINGS.flatMap(({ code, word }) =>
    rulesWithCode(context, code)
      .filter(({ rule }) => rule.ledger === "activities")
      .map((ruleForLevel) => ({ ...ruleForLevel, word, isHeld: prepareIsHeld(context, ruleForLevel) })),
  );
  for (const { organization, level } of results) {
    const { founded, secretary } = context.organizations[organization]!;
    if (founded !== null && founded > mustDay(lastYear, 12, 31)) continue;
    for (const { rule, applies, word, isHeld } of meetings) {
      if (!rule.levels.includes(level) || !applies(organization) || isHeld(organization)) continue;
      yield {
        organization,
        person: secretary,
        subject: { kind: "word", word },
        reasons: [{ code: "remind-meeting-missing", params: { year: lastYear } }],
        ...rosterGrounds(organization, "organization"),
        due,
        urgent,
      };
    }
  }
}

function prepareIsHeld(context: Context, { rule }: RuleForLevel): (organization: number) => boolean {
  const days = columnOf(context.table("activities")!, "date", "date")?.days;
  const { cutoff } = context.input;
  const passesFilter = compileFilter(context, "activities", rule.filter);
  const isDated = (day: Day | undefined) => day !== undefined && day <= cutoff;
  const events = findActivityEvents(context, rule.filter, (record) => isDated(days?.[record]) && passesFilter(record));
  return (organization) => {
    let held = false;
    events.visit(organization, () => {
      held = true;
    });
    return held;
  };
}

function* debriefingReminders({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const { period, cutoff } = context.input;
  const due = mustDay(period.year, 12, 31);
  for (const { organization } of results) {
    if (!hasSecretary(context, organization) || hasDebriefingOfYear(context, organization, period.year)) continue;
    yield {
      organization,
      person: context.organizations[organization]!.secretary,
      subject: { kind: "word", word: "述职评议" },
      reasons: [{ code: "remind-debriefing-missing", params: { year: period.year } }],
      ...rosterGrounds(organization, "secretary"),
      due,
      urgent: due - cutoff <= thresholds["R14.urgentDays"],
    };
  }
}
