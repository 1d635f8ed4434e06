import { coversYearBefore } from "../facts/activityCoverage";
import { hasDebriefingOfYear } from "../facts/debriefing";
import { hasSecretary } from "../facts/secretary";
import { rosterGrounds } from "../results/grounds";
import { BLANK_DAY, mustDay } from "../model/day";
import type { LedgerKey } from "../model/ledgers";
import type { ReminderWord } from "../reasons/reminderReason";
import { findHeldActivities } from "../reminding/heldActivities";
import { missingOf } from "../reminding/missingOf";
import { rulesWithCode } from "../reminding/rulesWithCode";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";

/** The meetings of the year before, with the indicator that says who holds them and which rows count. */
const MEETINGS = [
  { code: "L6.1", word: "组织生活会" },
  { code: "L6.2", word: "民主评议党员" },
] as const satisfies readonly { code: string; word: ReminderWord }[];

/**
 * R14 年度事项: from 1 March the organizational life meeting and the appraisal of members of the year before, unless the
 * organization was founded later; from 1 December the debriefing of this year.
 */
export const annualMatters: ReminderList = {
  code: "R14",
  // Meetings stand in one ledger, debriefings in the other.
  ledgers: ["activities", "debriefings"],
  isMadeInPart: true,
  columns: [
    { ledger: "activities", anyOf: ["organization"] },
    { ledger: "activities", anyOf: ["date"] },
    { ledger: "activities", anyOf: ["type"] },
    { ledger: "debriefings", anyOf: ["organization"] },
    { ledger: "debriefings", anyOf: ["year"] },
  ],
  make,
};

function* make(input: ReminderInput): Generator<ReminderDraft> {
  const { period, cutoff } = input.context.input;
  const { thresholds } = input;
  const tells = (ledger: LedgerKey): boolean => missingOf(input.context, annualMatters, ledger) === null;
  // A ledger that begins later says nothing about them, as their score (rules.md §11, 台账未覆盖).
  if (
    coversYearBefore(input.context) &&
    tells("activities") &&
    cutoff >= mustDay(period.year, thresholds["R14.fromMonth"], 1)
  ) {
    yield* meetingReminders(input);
  }
  if (tells("debriefings") && cutoff >= mustDay(period.year, thresholds["R14.debriefingFromMonth"], 1)) {
    yield* debriefingReminders(input);
  }
}

function* meetingReminders({ context, ruleSet, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const { period, cutoff } = context.input;
  const lastYear = period.year - 1;
  const due = mustDay(period.year, 3, 31);
  const urgent = due - cutoff <= thresholds["R14.urgentDays"];
  const meetings = MEETINGS.flatMap(({ code, word }) =>
    rulesWithCode({ context, ruleSet }, code)
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
