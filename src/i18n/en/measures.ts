import type { RuleMeanings } from "../answerTexts";
import { formatDay } from "../../domain/model/day";
import { fieldDefinition, type FieldKey, type LedgerKey } from "../../domain/model/ledgers";
import type { Level } from "../../domain/model/level";
import { formatHundredths, formatSignedHundredths } from "../../domain/model/rational";
import type { ItemReasons } from "../catalogue";
import { countOf } from "./countOf";

/** Columns are called by their words in the workbook, which are Chinese in every language. */
const fieldLabel = (ledger: LedgerKey, field: FieldKey) => `“${fieldDefinition(ledger, field)?.label ?? field}”`;
const quoted = (text: string) => (text === "" ? "(no text)" : `“${text}”`);
const month = (index: number) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
const quarter = (monthIndex: number) => `Q${Math.floor((monthIndex % 12) / 3) + 1} ${Math.floor(monthIndex / 12)}`;
const months = (indexes: readonly number[]) => indexes.map(month).join(", ");

const LEDGER_NAMES: Readonly<Record<LedgerKey, string>> = {
  roster: "roster",
  staff: "register of Party affairs staff",
  activities: "activities ledger",
  tasks: "task list",
  findings: "findings ledger",
  training: "training ledger",
  talks: "talks ledger",
  debriefings: "debriefings",
  contacts: "committee contacts ledger",
  dues: "dues ledger",
  bonuses: "bonus ledger",
};
const SETUP: Readonly<Record<Level, string>> = {
  B: "a branch needs at least 3 full members and at most 50 members",
  G: "a general branch needs 50 to 99 members",
  C: "a committee needs at least 100 members",
};
const OPERATORS = { "=": "is", "<>": "is not", ">": ">", ">=": "≥", "<": "<", "<=": "≤" } as const;

/** What each measure gives, in English. */
export const measureMeanings: RuleMeanings["measures"] = {
  count: "Number of rows; of activities, the number of events that count",
  monthsMet: "Expected months with at least one row; the target defaults to the number of expected months",
  quartersMet:
    "Complete quarters with at least one row that counts; without a target of its own the target is their number",
  sum: "Sum of a field",
  ratioOfSums: "Sum of one field divided by the sum of another, over rows that have both",
  share: "Rows that meet a comparison divided by all rows",
  pacePerHead: "Hours of each member against the year's pace, at most 1 each, divided by the head count",
  coverage: "Distinct names divided by the head count and the year's pace",
  rosterValue: "A number of the roster, or 1 where a name or text is filled in",
  latestGrade: "Text of a field in the newest row",
  listIssued: "“按时”, “逾期” or “未制定”: whether the year's task list was issued in time",
  taskCompletion: "Tasks done on time, half of those done late, divided by the tasks due",
  daysToAppointmentTalk: "Days from a new secretary's taking office to the appointment talk",
  debriefingGrade: "Grade of the present secretary's debriefing for the year before, or that worked out from the votes",
  secretaryHoursPace: "The secretary's training hours against the year's pace",
  secretaryConcentratedTraining: "1 when the secretary has had concentrated training in time, else 0",
  secretaryInPerson: "Rows in which the secretary stands as host or lecturer",
  findingEvents: "Findings overdue, closed late and repeated, each kind counted",
  termStatus: "Days that the term has expired; 0 or less in term",
  secretaryVacancy: "Days without a secretary; 0 when one is named",
  committeeSize: "1 when the number of committee members is within the range, else 0",
  setupInOrder: "1 when the number of members fits the level or the superior has approved it, else 0",
  groupMonths: "Meetings of each Party group by month, divided by groups and expected months",
  memberDuties: "Committee members with all six aspects recorded, divided by the members",
  memberParticipation: "Committee members who took part in “调研”, “检查” or “考评”, divided by the members",
  weakBranchContact: "Committee members who visited a weak branch in the window, divided by the members",
  adviceCarriedOut: "Advice to a weak branch that was carried out, divided by all advice",
  fourStrong: "A branch's four-strong status; of others the mean share of the branches below",
  fullTimeShare: "Full-time Party staff divided by the organ's staff",
};

/** Why points were lost, or an item is not applicable or not assessed. */
export const itemReasons: ItemReasons = {
  "months-missing": (p) => `No record that counts in ${months(p.monthIndexes)}`,
  "quarters-missing": (p) => `No record that counts in ${p.monthIndexes.map(quarter).join(", ")}`,
  "count-short": (p) => `${p.target} expected, ${p.count} counted`,
  "count-over": (p) => `At most ${p.target} allowed, ${p.count} found`,
  "value-short": (p) => `${p.target} expected, ${p.value} found`,
  "value-over": (p) => `At most ${p.target} allowed, ${p.value} found`,
  "item-adjusted": ({ asked, points, computed, reason }) =>
    `Adjusted by ${formatSignedHundredths(points)} (computed ${formatHundredths(computed)}${asked === points ? "" : `; ${formatSignedHundredths(asked)} was decided, within the points`}): ${reason}`,
  "reasons-more": (p) => `${p.count} more of the kind`,
  "no-records": (p) => `No record to score in the ${LEDGER_NAMES[p.ledger]}: 0 points by rule`,
  "meeting-below-quorum": (p) =>
    `${formatDay(p.day)} ${p.type}: ${p.due} due, ${p.present} present, ${p.quorum === "majority" ? "not more than half" : "less than half"}, not counted`,
  "ratio-short": (p) =>
    `${fieldLabel(p.ledger, p.numeratorField)} ${p.numerator} of ${fieldLabel(p.ledger, p.denominatorField)} ${p.denominator}: ${p.percent} %`,
  "steps-below-target": (p) => `${countOf(p.steps, "step")} below the target, ${countOf(p.perStep, "point")} off each`,
  "row-not-meeting": (p) => `${quoted(p.text)}: ${fieldLabel(p.ledger, p.field)} does not meet the requirement`,
  "share-short": (p) => `${p.meeting} of ${p.total} meet the requirement`,
  "list-late": (p) => `Annual task list made on ${formatDay(p.issued)}, after ${formatDay(p.due)}`,
  "list-missing": (p) => `No task list for ${p.year}; due by ${formatDay(p.due)}`,
  "task-late": (p) => `Task ${quoted(p.task)} due ${formatDay(p.due)}, done ${formatDay(p.done)}: counts half`,
  "task-open": (p) => `Task ${quoted(p.task)} due ${formatDay(p.due)} is not done`,
  "talk-late": (p) => `Appointment talk on ${formatDay(p.talk)}, ${countOf(p.days, "day")} after taking office`,
  "talk-missing": (p) =>
    `In office for ${countOf(p.days, "day")} without an appointment talk, ${countOf(p.overdueDays, "day")} overdue`,
  "debriefing-grade": (p) =>
    `Debriefing of ${p.year} graded “${p.grade}”${p.votes === null ? "" : `, vote score ${p.votes}`}`,
  "debriefing-missing": (p) => `No debriefing for ${p.year}`,
  "hours-short": (p) =>
    `${countOf(p.expected, "class hour")} of the secretary expected by the cutoff, ${p.hours} found`,
  "hours-per-head-short": (p) =>
    `${countOf(p.expected, "class hour")} a member expected by the cutoff; reached by ${p.persons} of ${countOf(p.heads, "member")}`,
  "names-short": (p) => `${countOf(p.expected, "person")} expected by the cutoff, ${p.names} found`,
  "course-missing": (p) => `No concentrated training of the secretary; due by ${formatDay(p.due)}`,
  "finding-overdue": (p) => `Finding ${quoted(p.problem)} due ${formatDay(p.due)} is open and overdue`,
  "finding-closed-late": (p) => `Finding ${quoted(p.problem)} due ${formatDay(p.due)}, closed ${formatDay(p.closed)}`,
  "finding-repeated": (p) => `Finding ${quoted(p.problem)} of ${formatDay(p.found)} is repeated`,
  "term-expired": (p) => `Term expired on ${formatDay(p.expiry)}, ${countOf(p.days, "day")} ago`,
  "secretary-vacant": (p) => `Secretary vacant for ${countOf(p.days, "day")}`,
  "secretary-vacant-unknown": () => "Secretary vacant since an unknown day",
  "committee-size-out-of-range": (p) =>
    `Committee of ${p.size}; ${p.to === null ? `at least ${p.from}` : `${p.from} to ${p.to}`} expected`,
  "roster-field-blank": (p) => `${fieldLabel("roster", p.field)} is empty in the roster`,
  "setup-out-of-range": (p) =>
    `${countOf(p.members, "member")}${p.fullMembers === null ? "" : ` (${p.fullMembers} full)`}; ${SETUP[p.level]}, and there is no approval`,
  "group-months-missing": (p) => `No meeting of group “${p.group}” in ${months(p.monthIndexes)}`,
  "groups-without-meeting": (p) => `${p.count} of ${countOf(p.groups, "group")} without a meeting`,
  "secretary-not-in-person": (p) =>
    `The secretary as ${fieldLabel("activities", p.field)}: ${p.target} expected, ${p.count} found`,
  "member-duties-missing": (p) => `Member ${p.name}: no record of duty ${p.aspects.join(", ")}`,
  "member-without-participation": (p) => `Member ${p.name}: no investigation, inspection or evaluation this year`,
  "member-without-weak-visit": (p) => `Member ${p.name}: no contact with a weak branch`,
  "advice-not-carried-out": (p) => `Advice of ${formatDay(p.day)}, ${quoted(p.advice)}, not carried out`,
  "four-strong-status": (p) => `Four-strong status is “${p.status}”`,
  "four-strong-below": (p) => `${countOf(p.branches, "branch below", "branches below")}, ${p.percent} % on average`,
  "full-time-share-low": (p) => `${p.fullTime} full-time staff of ${p.employees} employees: ${p.percent} %`,
  "latest-grade": (p) => `Latest grade is “${p.grade}”`,
  "na-level": () => "No such indicator for this level",
  "na-not-due": (p) => `Counts from ${formatDay(p.from)} on`,
  "na-other-period": (p) => `Counts only in the period that holds ${formatDay(p.day)}`,
  "na-condition": (p) =>
    `Only where ${fieldLabel("roster", p.field)} ${OPERATORS[p.operator]} ${p.operands.join(" or ")}`,
  "na-no-secretary": () => "No secretary",
  "na-secretary-not-in-office": (p) => `The secretary takes office on ${formatDay(p.since)}, after the cutoff`,
  "na-secretary-not-new": (p) => `The secretary, in office since ${formatDay(p.since)}, is not new`,
  "na-talk-settled-earlier": (p) => `Appointment talk held on ${formatDay(p.talk)}, before the period`,
  "na-talk-not-due": (p) => `Appointment talk due ${formatDay(p.due)}`,
  "na-debriefing-other-secretary": (p) => `The debriefing of ${p.year} is a former secretary's`,
  "na-debriefing-not-due": (p) => `Debriefing of ${p.year}: the secretary was not in office then, or it is not due yet`,
  "na-course-not-due": (p) => `Concentrated training due ${formatDay(p.due)}`,
  "na-list-not-due": (p) => `Founded lately; task list due ${formatDay(p.due)}`,
  "na-founded-later": (p) => `Founded on ${formatDay(p.founded)}, after the year in question`,
  "na-no-expected-month": () => "No complete month to be held to",
  "na-unit-not-complete": (p) => `No complete ${p.unit} to be held to`,
  "na-no-weak-branch": () => "No weak branch below",
  "na-not-weak": () => "Not a weak branch",
  "na-no-branch-below": () => "No branch below",
  "na-no-members": () => "No committee members on record",
  "na-no-records": (p) => `No record to score in the ${LEDGER_NAMES[p.ledger]}`,
  "missing-ledger": (p) => `The workbook has no ${LEDGER_NAMES[p.ledger]}`,
  "missing-column": (p) => `The ${LEDGER_NAMES[p.ledger]} has no column ${fieldLabel(p.ledger, p.field)}`,
  "debriefing-contradictory": (p) => `Two rows of the debriefing of ${p.year} don't say the same; check them first`,
  "activities-not-covering": (p) =>
    `The activities ledger has no row up to 31 March ${p.year}, so nobody can tell whether the meetings of the year before were held`,
  "missing-cell": (p) => `${fieldLabel("roster", p.field)} is empty in the roster`,
  "text-not-in-map": (p) => `“${p.text}” is not among the grades of the rule`,
  "manual-score-out-of-range": (p) => `Score ${p.value} is not between 0 and ${p.points}`,
};
