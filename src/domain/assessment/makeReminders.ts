import { narrowedTo, type Context } from "../facts/context";
import { isActive } from "../facts/existence";
import type { RuleSet } from "../rules/ruleSet";
import type { Day } from "../model/day";
import type { LedgerKey } from "../model/ledgers";
import type { SourceRef } from "../model/source";
import type { Assessment, OrganizationResult, Reminder, ReminderSubject, Urgency } from "../results/result";
import type { Reason } from "../reasons/reason";
import type { ReminderCode } from "../reasons/reminderReason";
import type { Grounds } from "../results/grounds";
import { missingOf, type MissingLedger } from "../reminding/missingOf";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";
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
  const input = inputOf(context, ruleSet, organizations);
  const notMade = REMINDER_LISTS.flatMap((list) =>
    missingFor(context, list).map((what) => ({ code: list.code, ...what })),
  );
  return { reminders: REMINDER_LISTS.flatMap((list) => remindersOf(list, input)), notMade };
}

/** What has changed since reminders were made. */
export type ChangedReminders = Readonly<{
  /** The ledger of which a record is another. */
  ledger: LedgerKey;
  /** Organizations whose results or records are others than before. */
  changed: ReadonlySet<number>;
  /** All that were made, as makeReminders gives them. */
  before: readonly Reminder[];
}>;

/** Makes those reminders again that may be others than before; the rest are the same objects. As makeReminders otherwise. */
export function remakeReminders(
  context: Context,
  { ruleSet, organizations }: Readonly<{ ruleSet: RuleSet; organizations: readonly OrganizationResult[] }>,
  { ledger, changed, before }: ChangedReminders,
): readonly Reminder[] {
  const near = inputOf(
    narrowedTo(context, [...changed]),
    ruleSet,
    organizations.filter(({ organization }) => changed.has(organization)),
  );
  let next = 0;
  return REMINDER_LISTS.flatMap((list): readonly Reminder[] => {
    const first = next;
    while (before[next]?.code === list.code) next++;
    const earlier = before.slice(first, next);
    if (list.reads !== undefined && list.ledgers.includes(ledger)) {
      return remindersOf(list, inputOf(context, ruleSet, organizations));
    }
    if (list.reads === "office") return earlier;
    const kept = earlier.filter(({ organization }) => organization === null || !changed.has(organization));
    return inOrder(kept, remindersOf(list, near));
  });
}

/** Reminders of a list of some organizations and those of others, in the order of the organizations. */
function inOrder(some: readonly Reminder[], others: readonly Reminder[]): readonly Reminder[] {
  if (others.length === 0) return some;
  return [...some, ...others].sort((a, b) => (a.organization ?? Infinity) - (b.organization ?? Infinity));
}

function inputOf(context: Context, ruleSet: RuleSet, organizations: readonly OrganizationResult[]): ReminderInput {
  const results = organizations
    .filter(({ organization }) => isActive(context, organization))
    .sort((a, b) => a.organization - b.organization);
  return { context, ruleSet, thresholds: context.input.settings.thresholds, results };
}

function missingFor(context: Context, list: ReminderList): readonly MissingLedger[] {
  return list.ledgers.flatMap((ledger) => missingOf(context, list, ledger) ?? []);
}

/** The reminders of a list, in their order; none where it can't be made. */
function remindersOf(list: ReminderList, input: ReminderInput): readonly Reminder[] {
  const { context } = input;
  if (!list.isMadeInPart && missingFor(context, list).length > 0) return [];
  const drafts = [...list.make(input)].sort(compareDrafts);
  return drafts.map((draft) => new GroundedReminder(list.code, draft, context.input.cutoff));
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
