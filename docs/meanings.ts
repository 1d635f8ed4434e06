import type { MeasureKey, MethodKey } from "../src/domain/rules/ruleSet";

/** What each measure gives, in one line; a new measure without a line does not compile. */
export const MEASURE_MEANINGS: Readonly<Record<MeasureKey, string>> = {
  count: "Number of rows; of activities, the number of events that count.",
  monthsMet: "Expected months with at least one row; the target defaults to the number of expected months.",
  sum: "Sum of a field.",
  ratioOfSums: "Sum of one field divided by the sum of another, over rows that have both.",
  share: "Rows that meet a comparison divided by all rows.",
  pacePerHead: "Hours of each member against the year's pace, at most 1 each, divided by the head count.",
  coverage: "Distinct names divided by the head count and the year's pace.",
  rosterValue: "A number of the roster, or 1 where a name or text is filled in.",
  latestGrade: "Text of a field in the newest row.",
  listIssued: "`按时`, `逾期` or `未制定`: whether the year's task list was issued in time.",
  taskCompletion: "Tasks done on time, half of those done late, divided by the tasks due.",
  daysToAppointmentTalk: "Days from a new secretary's taking office to the appointment talk.",
  debriefingGrade:
    "Grade of the present secretary's debriefing for the year before, or that worked out from the votes.",
  secretaryHoursPace: "The secretary's training hours against the year's pace.",
  secretaryConcentratedTraining: "1 when the secretary has had concentrated training in time, else 0.",
  secretaryInPerson: "Rows in which the secretary stands as host or lecturer.",
  findingEvents: "Findings overdue, closed late and repeated, each kind counted.",
  termStatus: "Days that the term has expired; 0 or less in term.",
  secretaryVacancy: "Days without a secretary; 0 when one is named.",
  committeeSize: "1 when the number of committee members is within the range, else 0.",
  setupInOrder: "1 when the number of members fits the level or the superior has approved it, else 0.",
  groupMonths: "Meetings of each Party group by month, divided by groups and expected months.",
  memberDuties: "Committee members with all six aspects recorded, divided by the members.",
  memberParticipation: "Committee members who took part in 调研, 检查 or 考评, divided by the members.",
  weakBranchContact: "Committee members who visited a weak branch in the window, divided by the members.",
  adviceCarriedOut: "Advice to a weak branch that was carried out, divided by all advice.",
  fourStrong: "A branch's four-strong status; of others the mean share of the branches below.",
  fullTimeShare: "Full-time Party staff divided by the organ's staff.",
};

/** How each method makes points of a value. */
export const METHOD_MEANINGS: Readonly<Record<MethodKey, string>> = {
  rate: "Points × value ÷ target, at most the points.",
  threshold: "All points when the value reaches the target (with `方向=不超过`: does not exceed it), else none.",
  tiers: "The share of the first tier that holds, from top to bottom; the last is `其余`.",
  map: "The share that the map gives to the text.",
  deductMissing: "So many points off for each unit short of the target.",
  deductEvents: "So many points off for each event, by kind.",
  deductSteps: "So many points off for each step, or part of one, below the target.",
  manual: "The value itself is the score.",
};
