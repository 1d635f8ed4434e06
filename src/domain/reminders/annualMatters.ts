import { hasDebriefingOfYear } from "../facts/debriefing";
import { hasSecretary } from "../facts/secretary";
import { rosterGrounds } from "../grounds";
import { BLANK_DAY, mustDay } from "../model/day";
import type { ReminderWord } from "../result";
import { findHeldActivities } from "./heldActivities";
import { rulesWithCode } from "./rulesWithCode";
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
      .map((ruleForLevel) => ({ ...ruleForLevel, word })),
  );
  const held = findHeldActivities(
    context,
    meetings.map(({ rule }) => rule),
    (day) => (day !== BLANK_DAY && day <= cutoff ? 1 : 0),
  );
  for (const { organization, level } of results) {
    const { founded, secretary } = context.organizations[organization]!;
    if (founded !== null && founded > mustDay(lastYear, 12, 31)) continue;
    for (const [i, { rule, applies, word }] of meetings.entries()) {
      if (!rule.levels.includes(level) || !applies(organization)) continue;
      if (held[i]!.daysOf(organization) !== 0) continue;
      yield {
        organization,
        person: secretary,
        subject: { kind: "word", word },
        reasons: [{ code: "remind-meeting-missing", params: { year: lastYear } }],
        grounds: rosterGrounds(organization, "organization"),
        due,
        urgent,
      };
    }
  }
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
      grounds: rosterGrounds(organization, "secretary"),
      due,
      urgent: due - cutoff <= thresholds["R14.urgentDays"],
    };
  }
}
