import type { ReminderReasons } from "../catalogue";

export const reminderReasons: ReminderReasons = {
  "reminder-term": () => "",
};
