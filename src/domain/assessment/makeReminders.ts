import type { Context } from "../facts/context";
import { isActive } from "../facts/existence";
import type { RuleSet } from "../rules/ruleSet";
import type { Day } from "../model/day";
import type { SourceRef } from "../model/source";
import type { Assessment, OrganizationResult, Reminder, ReminderSubject, Urgency } from "../results/result";
import type { Reason } from "../reasons/reason";
import type { ReminderCode } from "../reasons/reminderReason";
import type { Grounds } from "../results/grounds";
import { missingOf } from "../reminding/missingOf";
import type { ReminderDraft, ReminderInput } from "../reminding/reminderList";
import { REMINDER_LISTS } from "../reminders/reminderLists";

/**
 * Makes the reminders of rules.md §8, for organizations that are there at the cutoff.
 *
 * @param organizations - every result, flags filled in.
 * @returns `reminders` by code, then roster order of the organizations, due day (none last), subject; `notMade`: lists
 *   for which a ledger, or a column of it, is missing, by code.
 */
export function makeReminders(
  context: Context,
  { ruleSet, organizations }: Readonly<{ ruleSet: RuleSet; organizations: readonly OrganizationResult[] }>,
): Readonly<{ reminders: readonly Reminder[]; notMade: Assessment["remindersNotMade"] }> {
  const results = organizations
    .filter(({ organization }) => isActive(context, organization))
    .sort((a, b) => a.organization - b.organization);
  const input: ReminderInput = { context, ruleSet, thresholds: context.input.settings.thresholds, results };
  const reminders: Reminder[] = [];
  const notMade: Assessment["remindersNotMade"][number][] = [];
  for (const list of REMINDER_LISTS) {
    const { code, isMadeInPart } = list;
    const missing = list.ledgers.flatMap((ledger) => missingOf(context, list, ledger) ?? []);
    notMade.push(...missing.map((what) => ({ code, ...what })));
    if (missing.length > 0 && !isMadeInPart) continue;
    const drafts = [...list.make(input)].sort(compareDrafts);
    for (const draft of drafts) reminders.push(new GroundedReminder(code, draft, context.input.cutoff));
  }
  return { reminders, notMade };
}

/** Its sources are those of its grounds whenever they are asked for: those of an item are worked out then. */
class GroundedReminder implements Reminder {
  readonly organization: number | null;
  readonly person: string;
  readonly subject: ReminderSubject;
  readonly reasons: readonly Reason[];
  readonly due: Day | null;
  readonly daysLeft: number | null;
  readonly urgency: Urgency;
  readonly #grounds: Grounds;

  constructor(
    readonly code: ReminderCode,
    { organization, person, subject, reasons, grounds, due, urgent }: ReminderDraft,
    cutoff: Day,
  ) {
    this.organization = organization;
    this.person = person;
    this.subject = subject;
    this.reasons = reasons;
    this.due = due;
    this.daysLeft = due === null ? null : due - cutoff;
    this.urgency = urgencyOf(this.daysLeft, urgent);
    this.#grounds = grounds;
  }

  get sources(): readonly SourceRef[] {
    return this.#grounds.sources;
  }

  get sourceCount(): number {
    return this.#grounds.sourceCount;
  }
}

function urgencyOf(daysLeft: number | null, urgent: boolean): Urgency {
  if (daysLeft !== null && daysLeft < 0) return "overdue";
  return urgent ? "urgent" : "normal";
}

function compareDrafts(a: ReminderDraft, b: ReminderDraft): number {
  return (
    (a.organization ?? Infinity) - (b.organization ?? Infinity) ||
    compareDues(a.due, b.due) ||
    compareTexts(subjectText(a.subject), subjectText(b.subject))
  );
}

function compareDues(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

/** By code units, the same in every language. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function subjectText(subject: ReminderSubject): string {
  return subject.kind === "text" ? subject.text : `${subject.name ?? ""}·${subject.word}`;
}
