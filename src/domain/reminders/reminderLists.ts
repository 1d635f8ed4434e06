import { annualCourses } from "./annualCourses";
import { annualMatters } from "./annualMatters";
import { appointmentTalk } from "./appointmentTalk";
import { duesShort } from "./duesShort";
import { hoursShort } from "./hoursShort";
import { interview } from "./interview";
import { memberContacts } from "./memberContacts";
import { newSecretaryTraining } from "./newSecretaryTraining";
import { openFindings } from "./openFindings";
import { quarterActivities } from "./quarterActivities";
import { reElection } from "./reElection";
import { reminderTalk } from "./reminderTalk";
import { staffIncentives } from "./staffIncentives";
import { taskList } from "./taskList";
import type { ReminderList } from "../reminding/reminderList";

/** Every list of rules.md §8, in the order of the codes. */
export const REMINDER_LISTS: readonly ReminderList[] = [
  reElection,
  appointmentTalk,
  reminderTalk,
  interview,
  newSecretaryTraining,
  annualCourses,
  hoursShort,
  taskList,
  openFindings,
  quarterActivities,
  memberContacts,
  staffIncentives,
  duesShort,
  annualMatters,
];
