/** Why a reminder is on the list (rules.md §8). */
export type ReminderReasonParams = {
  "reminder-term": Record<never, never>;
};
