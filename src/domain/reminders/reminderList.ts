import type { Context } from "../context";
import type { Grounds } from "../grounds";
import type { Day } from "../model/day";
import type { LedgerKey } from "../model/ledgers";
import type { Reason } from "../reason";
import type { OrganizationResult, ReminderCode, ReminderSubject } from "../result";
import type { ThresholdKey } from "../rules/thresholds";

/** What reminders are made from. */
export type ReminderInput = Readonly<{
  context: Context;
  thresholds: Readonly<Record<ThresholdKey, number>>;
  /** Results of the organizations that are there at the cutoff, flags filled in, in the order of the roster. */
  results: readonly OrganizationResult[];
}>;

/** A reminder before its urgency is worked out; `urgent`: within the last warning step, should it not be overdue. */
export type ReminderDraft = Readonly<{
  organization: number | null;
  person: string;
  subject: ReminderSubject;
  reasons: readonly Reason[];
  grounds: Grounds;
  due: Day | null;
  urgent: boolean;
}>;

/** One list of rules.md §8. */
export type ReminderList = Readonly<{
  code: ReminderCode;
  /** Ledgers that the list reads. Without one of them it can't be made, or, where `isMadeInPart`, not in full. */
  ledgers: readonly LedgerKey[];
  isMadeInPart?: true;
  make: (input: ReminderInput) => Iterable<ReminderDraft>;
}>;
