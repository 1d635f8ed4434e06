import type { ReminderCode } from "../../domain/reasons/reminderReason";
import type { Urgency } from "../../domain/results/result";
import type { PlaceView } from "./dataView";
import type { ReadBackView } from "./resultsView";

/** A reminder, with what the office has entered. Days ISO. */
export type ReminderView = Readonly<{
  key: string;
  /** null: its kind is written in words that are none of ours. */
  code: ReminderCode | null;
  kind: string;
  /** "" where it concerns no single organization. */
  organization: string;
  organizationIndex: number | null;
  person: string;
  matter: string;
  explanation: string;
  due: string | null;
  /** Negative when overdue. */
  daysLeft: number | null;
  urgency: Urgency;
  urgencyLabel: string;
  sources: readonly PlaceView[];
  moreSources: number;
  /** The office's own entries: day on which it was reminded, how it was handled, a note. */
  remindedAt: string | null;
  handling: string;
  remark: string;
}>;

export type RemindersView = Readonly<{
  rows: readonly ReminderView[];
  kinds: readonly Readonly<{ code: ReminderCode; label: string; count: number }>[];
  notMade: readonly string[];
  /** Entries are written to this sheet; null: it is not written yet. */
  sheet: string | null;
  /** null: these are the reminders of an assessment. */
  readBack: ReadBackView | null;
}>;

export type ReminderEntry = Readonly<{
  key: string;
  remindedAt: string | null;
  handling: string;
  remark: string;
}>;
