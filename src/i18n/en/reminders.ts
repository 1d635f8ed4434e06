import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import { formatDay } from "../../domain/model/day";
import type { ReminderReasons, ReminderSubjects } from "../catalogue";
import { periodText } from "./periods";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const months = (indexes: readonly number[]) => indexes.map((index) => MONTHS[index % 12]).join(", ");
const dayCount = (days: number) => `${days} day${days === 1 ? "" : "s"}`;
const dueIn = (days: number) => (days === 0 ? "due on the cutoff" : `due in ${dayCount(days)}`);

/** The name of each list. */
export const reminderNames: SheetLabels["reminderNames"] = {
  R1: "Re-election",
  R2: "Appointment talk",
  R3: "Reminder talk",
  R4: "Admonitory interview",
  R5: "New secretary's training",
  R6: "Annual course",
  R7: "Class hours",
  R8: "Task list",
  R9: "Rectification",
  R10: "Organizational life due",
  R11: "Committee contact",
  R12: "Staff incentives",
  R13: "Membership dues",
  R14: "Annual matter",
};

export const reminderReasons: ReminderReasons = {
  "remind-term-due": (p) => {
    const what = p.extended ? "The approved extension ends" : "The term expires";
    return `${what} on ${formatDay(p.expiry)}, ${p.days === 0 ? "the cutoff" : `in ${dayCount(p.days)}`}; prepare the re-election`;
  },
  "remind-term-expired": (p) => {
    const what = p.extended ? "The approved extension ended" : "The term expired";
    return `${what} on ${formatDay(p.expiry)}, ${dayCount(p.days)} ago; hold the re-election soon`;
  },
  "remind-term-unknown": () => "The roster has neither the day of expiry nor that of the last election; fill one in",
  "remind-talk": (p) =>
    `In office since ${formatDay(p.since)}, ${dayCount(p.days)}, without a record of an appointment talk`,
  "remind-period-findings": (p) => `${p.count} findings of inspections in this period`,
  "remind-year-findings": (p) => `${p.count} findings of inspections so far in ${p.year}`,
  "remind-overdue-findings": (p) => `${p.count} findings are open past their time limit`,
  "remind-secretary-score": (p) => `The secretary score is ${p.score}, below ${p.limit}`,
  "remind-again": (p) =>
    `On the list of reminder talks or flagged twice running: ${p.before.join(", ")} in ${periodText(p.period)}, ${p.now.join(", ")} now`,
  "remind-annual-grade": (p) => `The grade for the year ${p.year} is “${p.grade}”`,
  "remind-course": (p) => `In office since ${formatDay(p.since)} and without induction training yet`,
  "remind-secretaries-course": (p) => `No course for secretaries is recorded in ${p.year}`,
  "remind-new-secretaries-course": (p) =>
    `${p.secretaries} new secretar${p.secretaries === 1 ? "y" : "ies"}, and no course for new secretaries is recorded in ${p.year}`,
  "remind-hours": (p) =>
    `${p.whose === "secretary" ? "The secretary's" : "The members'"} class hours are ${p.percent} % of those expected by the cutoff`,
  "remind-list-missing": (p) =>
    `The task list of ${p.year} was due by ${formatDay(p.due)} and is not there at the cutoff`,
  "remind-task-due": (p) => `The task is ${dueIn(p.days)} and not done`,
  "remind-task-overdue": (p) => `The task is ${dayCount(p.days)} overdue and not done`,
  "remind-finding-due": (p) => `Found on ${formatDay(p.found)}, ${dueIn(p.days)}, not closed`,
  "remind-finding-overdue": (p) => `Found on ${formatDay(p.found)}, ${dayCount(p.days)} overdue, not closed`,
  "remind-none-in-quarter": (p) => `Nothing that counts has been held in the quarter since ${formatDay(p.from)}`,
  "remind-months-without": (p) => `No record that counts in these months of the quarter: ${months(p.monthIndexes)}`,
  "remind-member-no-visit": (p) =>
    `No contact with a relatively weak branch is recorded from ${formatDay(p.from)} to ${formatDay(p.to)}`,
  "remind-branch-no-member": (p) => `A relatively weak branch with no contact by a member so far in ${p.year}`,
  "remind-not-in-resume": (p) => {
    const post = p.post.startsWith(p.time) ? p.post : `${p.time}${p.post}`;
    return `${post === "" ? "" : `${post}: `}Party affairs experience is not yet in the résumé`;
  },
  "remind-not-in-workload": (p) =>
    `${p.post === "" ? "The" : `${p.post}: the`} unit has performance appraisal, but Party work is not yet credited as workload`,
  "remind-dues": (p) => `Dues were not paid in full for ${months(p.monthIndexes)}; ${p.missing} missing in all`,
  "remind-meeting-missing": (p) => `Nothing is recorded for the year ${p.year}`,
  "remind-debriefing-missing": (p) => `No debriefing of the secretary is recorded for the year ${p.year}`,
};

/** What a reminder is about. */
export const reminderSubjects: ReminderSubjects = {
  换届: "Re-election",
  直属党组织书记培训班: "Course for secretaries of directly affiliated organizations",
  新任支部书记培训班: "Course for new branch secretaries",
  书记学时: "Secretary's class hours",
  党员学时: "Members' class hours",
  年度任务清单: "Annual task list",
  联系委员: "Contact member",
  履历: "résumé",
  工作量: "workload",
  党费: "Membership dues",
  组织生活会: "Organizational life meeting",
  民主评议党员: "Democratic appraisal of members",
  述职评议: "Debriefing",
};
