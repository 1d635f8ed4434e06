import type { ReminderCode } from "../../../domain/reasons/reminderReason";
import type { Urgency } from "../../../domain/results/result";
import type { ReminderView } from "../../service/remindersView";

export type HandlingState = "open" | "handled";

/** null: no matter. */
export type RemindersFilter = Readonly<{
  kind: ReminderCode | null;
  urgency: Urgency | null;
  status: HandlingState | null;
}>;

export const NO_FILTER: RemindersFilter = { kind: null, urgency: null, status: null };

/** The most urgent first. */
export const URGENCIES: readonly Urgency[] = ["overdue", "urgent", "normal"];

/** Whether the office has entered anything on how a reminder was handled. */
export function handlingState({ remindedAt, handling }: ReminderView): HandlingState {
  return remindedAt !== null || handling.trim() !== "" ? "handled" : "open";
}

/** Reminders a filter leaves: the most urgent first, else in the list's order. */
export function filterReminders(
  rows: readonly ReminderView[],
  { kind, urgency, status }: RemindersFilter,
): readonly ReminderView[] {
  const left = rows.filter(
    (row) =>
      (kind === null || row.code === kind) &&
      (urgency === null || row.urgency === urgency) &&
      (status === null || handlingState(row) === status),
  );
  return URGENCIES.flatMap((one) => left.filter((row) => row.urgency === one));
}
