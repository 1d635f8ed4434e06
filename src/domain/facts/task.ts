import type { Context } from "./context";
import { BLANK_DAY, mustDay, partsOf, type Day } from "../model/day";
import { columnOf, NUMBER_SCALE, YES_NO } from "../model/ledgerTable";
import { perContext } from "./perContext";

/** `notYet`: the list it stands in was made after the cutoff, so the task does not exist yet. */
export type TaskState = "onTime" | "late" | "open" | "notYet";

/** What the task ledger says of each record at the cutoff (rules.md §4, Tasks). */
export type TaskFacts = Readonly<{
  stateOf: (record: number) => TaskState;
  /** BLANK_DAY when the cell is blank; 31 December for 长期坚持. */
  dueOf: (record: number) => Day;
  /** BLANK_DAY when blank or without column. */
  doneDateOf: (record: number) => Day;
  issuedOf: (record: number) => Day;
  /** Its 年度, else the due day's year; NaN when there is neither. */
  yearOf: (record: number) => number;
  /** Marked done without a date: counts as on time. */
  isDoneWithoutDate: (record: number) => boolean;
}>;

/** Reads the task ledger; null when the workbook has none. */
export const taskFactsOf: (context: Context) => TaskFacts | null = perContext((context) => {
  const table = context.table("tasks");
  if (!table) return null;
  const { cutoff } = context.input;
  const due = columnOf(table, "due", "date")?.days;
  const done = columnOf(table, "done", "yesNo")?.codes;
  const doneDate = columnOf(table, "doneDate", "date")?.days;
  const issued = columnOf(table, "issued", "date")?.days;
  const year = columnOf(table, "year", "number")?.scaled;
  const dueOf = (record: number) => due?.[record] ?? BLANK_DAY;
  const doneDateOf = (record: number) => doneDate?.[record] ?? BLANK_DAY;
  const issuedOf = (record: number) => issued?.[record] ?? BLANK_DAY;
  return {
    dueOf,
    doneDateOf,
    issuedOf,
    stateOf: (record) => {
      // A blank day is before every day: a list without 制定时间 exists.
      if (issuedOf(record) > cutoff) return "notYet";
      const day = doneDateOf(record);
      if (day === BLANK_DAY) return done?.[record] === YES_NO.YES ? "onTime" : "open";
      if (day > cutoff) return "open";
      return day <= dueOf(record) ? "onTime" : "late";
    },
    yearOf: (record) => {
      const written = year?.[record] ?? NaN;
      if (!Number.isNaN(written)) return written / NUMBER_SCALE;
      return dueOf(record) === BLANK_DAY ? NaN : partsOf(dueOf(record)).year;
    },
    isDoneWithoutDate: (record) => doneDateOf(record) === BLANK_DAY && done?.[record] === YES_NO.YES,
  };
});

/** An organization has this many days after its founding to make its list (rules.md §4, 清单制定). */
const DAYS_TO_MAKE_LIST = 30;

/** Whether an organization has a task of the assessed year at the cutoff. */
export function hasTaskOfYear(context: Context, organization: number): boolean {
  return context.recordsOf("tasks", organization).some(isTaskOfYear(context));
}

/** Whether a record is a task of the assessed year that exists at the cutoff. */
export const isTaskOfYear: (context: Context) => (record: number) => boolean = perContext((context) => {
  const tasks = taskFactsOf(context);
  const { year } = context.input.period;
  return (record: number) => tasks !== null && tasks.yearOf(record) === year && tasks.stateOf(record) !== "notYet";
});

/** The day by which an organization's list must be made: 31 March, or 30 days after its founding. */
export function listDue({ input, organizations }: Context, organization: number): Day {
  const { founded } = organizations[organization]!;
  const regular = mustDay(input.period.year, 3, 31);
  return founded === null ? regular : Math.max(regular, founded + DAYS_TO_MAKE_LIST);
}

/** Whether an organization was founded so lately that it need not have a list at the cutoff. */
export function isListNotYetExpected({ input, organizations }: Context, organization: number): boolean {
  const { founded } = organizations[organization]!;
  return founded !== null && input.cutoff <= founded + DAYS_TO_MAKE_LIST;
}
