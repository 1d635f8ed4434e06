import type { RuleSet } from "../rules/ruleSet";
import type { Context } from "../facts/context";
import type { Grounds } from "../results/grounds";
import type { Day } from "../model/day";
import type { FieldKey, LedgerKey } from "../model/ledgers";
import type { Reason } from "../reasons/reason";
import type { OrganizationResult, ReminderSubject } from "../results/result";
import type { ReminderCode } from "../reasons/reminderReason";
import type { ThresholdKey } from "../settings/thresholds";

/** What reminders are made from. */
export type ReminderInput = Readonly<{
  context: Context;
  ruleSet: RuleSet;
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

/** A column that a list can't do without; `anyOf`: one of these, the first of which is named where all are missing. */
export type NeededColumn = Readonly<{ ledger: LedgerKey; anyOf: readonly [FieldKey, ...FieldKey[]] }>;

/** One list of rules.md §8. */
export type ReminderList = Readonly<{
  code: ReminderCode;
  /** Ledgers that the list reads. Without one of them it can't be made, or, where `isMadeInPart`, not in full. */
  ledgers: readonly LedgerKey[];
  isMadeInPart?: true;
  /** Without one of these it would claim what nobody can know; it is then not made, or not in full. */
  columns?: readonly NeededColumn[];
  /**
   * What of those ledgers the reminders of an organization rest on besides its result: absent, its own records; `all`: also
   * those of others; `office`: reminders are of the office as a whole, and rest on no result.
   */
  reads?: "all" | "office";
  make: (input: ReminderInput) => Iterable<ReminderDraft>;
}>;
