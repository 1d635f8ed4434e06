import { formatDay } from "../../domain/model/day";
import { fieldDefinition, type FieldKey, type LedgerKey } from "../../domain/model/ledgers";
import type { EngineProblems } from "../catalogue";

/** Columns are called by their words in the workbook, which are Chinese in every language. */
const field = (ledger: LedgerKey, key: FieldKey) => `“${fieldDefinition(ledger, key)?.label ?? key}”`;

const months = (indexes: readonly number[]) =>
  indexes.map((index) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`).join(", ");

/** What the engine does without a column that nothing needs. */
const WITHOUT: Readonly<Partial<Record<`${LedgerKey}.${FieldKey}`, string>>> = {
  "roster.dissolved": "every organization is taken to exist",
  "roster.vacantSince": "the days of a vacancy can't be counted; it is scored as a long one",
  "roster.extendedTo": "no term is taken to be extended",
  "roster.setupApproved": "no set-up is taken to be approved",
  "tasks.doneDate": "tasks marked done count as on time",
  "tasks.issued": "a list with tasks counts as made on time",
  "findings.closedDate": "findings marked closed count as closed in time",
  "findings.repeated": "no finding counts as repeated",
};

export const engineProblems: EngineProblems = {
  "done-without-date": {
    message: () => "The task is marked done without a date; it counts as on time.",
    hint: () => "Enter the date of completion.",
  },
  "closed-without-date": {
    message: () => "The finding is marked closed without a date; it counts as closed in time.",
    hint: () => "Enter the date of completion.",
  },
  "finding-without-problem": {
    message: () => "The row names no problem, so it is no finding, but it has a time limit.",
    hint: () => "Say what the problem is, or empty the time limit.",
  },
  "event-twice": {
    message: () => "An earlier row has the same organization, type, day and group; the activity counts once.",
    hint: () => "Delete one row if it is a repetition; else check the day or the group.",
  },
  "group-not-named": {
    message: () => "The group meeting names no group; it counts for none.",
    hint: () => "Enter the group.",
  },
  "column-absent": {
    message: (p) =>
      `There is no column ${field(p.ledger, p.field)}: ${WITHOUT[`${p.ledger}.${p.field}`] ?? "it counts as blank"}.`,
    hint: (p) => `Add the column ${field(p.ledger, p.field)} if it is needed.`,
  },
  "roster-cell-blank": {
    message: (p) => `${field("roster", p.field)} is empty; the indicators that need it are not assessed.`,
    hint: (p) => `Enter ${field("roster", p.field)} in the roster.`,
  },
  "vacancy-without-date": {
    message: () => "The secretary is vacant since an unknown day; it is scored as a long vacancy.",
    hint: () => "Enter since when the post is vacant, or the secretary's name and first day in office.",
  },
  "term-implausible": {
    message: () => "The years of the term make no sense; the usual term is used (committee 5, others 3 years).",
    hint: () => "Check the years, or enter the day of expiry.",
  },
  "organization-dissolved": {
    message: (p) => `The organization was dissolved on ${formatDay(p.day)}; it takes no part in this period.`,
    hint: () => "Correct the day if it is wrong.",
  },
  "organization-founded-later": {
    message: (p) => `The organization was founded on ${formatDay(p.day)}, after the cutoff; it takes no part.`,
    hint: () => "Correct the day if it is wrong.",
  },
  "grade-not-in-map": {
    message: (p) => `“${p.text}” is not among the grades of rule ${p.code}; the indicator is not assessed.`,
    hint: () => "Use a grade of the rule, or add this one to its parameters.",
  },
  "score-out-of-range": {
    message: (p) => `The score of rule ${p.code} is below 0 or above its points; the indicator is not assessed.`,
    hint: () => "Enter a number from 0 to the points.",
  },
  "bonus-type-unknown": {
    message: (p) =>
      p.text === ""
        ? "The type is empty; nothing is added or deducted."
        : `The type “${p.text}” is none of “加分”, “减分” and “否决”; nothing is added or deducted.`,
    hint: () => "Use “加分”, “减分” or “否决”.",
  },
  "bonus-points-blank": {
    message: () => "There are no points; nothing is added or deducted.",
    hint: () => "Enter the points.",
  },
  "bonus-points-not-positive": {
    message: () => "A bonus of 0 or less is not counted.",
    hint: () => "Use “减分” for a deduction; else write how many points are given.",
  },
  "debriefing-contradictory": {
    message: (p) => `Two rows of one organization, secretary and year (${p.year}) don't say the same; not assessed.`,
    hint: () => "Check them and keep the right one only.",
  },
  "dues-months-missing": {
    message: (p) => `There are no dues for ${months(p.monthIndexes)}; only months with rows are scored.`,
    hint: () => "Enter these months in the dues ledger.",
  },
  "activity-type-uncounted": {
    message: (p) =>
      p.text === ""
        ? `No kind of activity is named (rows: ${p.rows}): they count for no indicator that asks for a kind.`
        : `No rule counts activities of the kind “${p.text}” (rows in the period: ${p.rows}).`,
    hint: () => "If it is a kind of the rules by another name, write it as the rules do; leave what they don't count.",
  },
  "word-uncounted": {
    message: (p) => `No rule counts “${p.text}” as ${field(p.ledger, p.field)} (rows that say so: ${p.rows}).`,
    hint: () =>
      "If it is a word of the rules written otherwise, write it as the rules do; leave what they don't count.",
  },
  "months-without-activities": {
    message: (p) => `The whole office has no activity in ${months(p.monthIndexes)}.`,
    hint: () => "Check whether a sheet is missing or was not read; if nothing was held, leave it.",
  },
  "activities-not-covering": {
    message: (p) =>
      `The activities ledger has no row up to 31 March ${p.year}: the meetings of the year before are not assessed, and no reminder is made of them.`,
    hint: () => "Enter the activities of the year before and of the first quarter too, then assess again.",
  },
  "debriefing-without-year": {
    message: () => "There is no year; the debriefing counts for none.",
    hint: () => "Enter the year.",
  },
};
