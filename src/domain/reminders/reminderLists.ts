import { annualCourseReminders } from "./annualCourses";
import { annualMatterReminders } from "./annualMatters";
import { appointmentTalkReminders } from "./appointmentTalk";
import { duesShortReminders } from "./duesShort";
import { hoursShortReminders } from "./hoursShort";
import { interviewReminders } from "./interview";
import { memberContactReminders } from "./memberContacts";
import { newSecretaryTrainingReminders } from "./newSecretaryTraining";
import { openFindingReminders } from "./openFindings";
import { quarterActivityReminders } from "./quarterActivities";
import { reElectionReminders } from "./reElection";
import type { ReminderList } from "./reminderList";
import { reminderTalkReminders } from "./reminderTalk";
import { staffIncentiveReminders } from "./staffIncentives";
import { taskListReminders } from "./taskList";

/** Every list of rules.md §8, in the order of the codes. */
export const REMINDER_LISTS: readonly ReminderList[] = [
  { code: "R1", ledgers: [], make: reElectionReminders },
  { code: "R2", ledgers: ["talks"], make: appointmentTalkReminders },
  // The score is a ground of its own.
  { code: "R3", ledgers: ["findings"], isMadeInPart: true, make: reminderTalkReminders },
  { code: "R4", ledgers: [], make: interviewReminders },
  { code: "R5", ledgers: ["training"], make: newSecretaryTrainingReminders },
  { code: "R6", ledgers: ["training"], make: annualCourseReminders },
  { code: "R7", ledgers: ["training"], make: hoursShortReminders },
  { code: "R8", ledgers: ["tasks"], make: taskListReminders },
  { code: "R9", ledgers: ["findings"], make: openFindingReminders },
  { code: "R10", ledgers: ["activities"], make: quarterActivityReminders },
  { code: "R11", ledgers: ["contacts"], make: memberContactReminders },
  { code: "R12", ledgers: ["staff"], make: staffIncentiveReminders },
  { code: "R13", ledgers: ["dues"], make: duesShortReminders },
  // Meetings stand in one ledger, debriefings in the other.
  { code: "R14", ledgers: ["activities", "debriefings"], isMadeInPart: true, make: annualMatterReminders },
];
