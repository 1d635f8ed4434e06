import type { Context } from "./context";
import { BLANK_DAY, type Day } from "../model/day";
import { columnOf, SPAN, YES_NO } from "../model/ledgerTable";
import { perContext } from "./perContext";

/** What the findings ledger says of each record at the cutoff (rules.md §4, A finding is closed …). */
export type FindingFacts = Readonly<{
  /** Whether the row is a finding at all and found by the cutoff; one whose 存在问题 is blank or 无 is none. */
  isFinding: (record: number) => boolean;
  /** Whether the row has a time limit although it names no problem, and so is no finding. */
  isLimitAlone: (record: number) => boolean;
  foundOf: (record: number) => Day;
  /** BLANK_DAY when blank. */
  dueOf: (record: number) => Day;
  isClosed: (record: number) => boolean;
  /** BLANK_DAY when open, or closed without a date. */
  closedDayOf: (record: number) => Day;
  /** 长期坚持: never overdue. */
  isOngoing: (record: number) => boolean;
  /** Open at the cutoff and due before it; never where no column tells what is closed. */
  isOverdue: (record: number) => boolean;
  /** Closed with a date after its due day. */
  isClosedLate: (record: number) => boolean;
  isRepeated: (record: number) => boolean;
  isClosedWithoutDate: (record: number) => boolean;
}>;

/** Reads the findings ledger; null when the workbook has none. */
export const findingFactsOf: (context: Context) => FindingFacts | null = perContext((context) => {
  const table = context.table("findings");
  if (!table) return null;
  const { cutoff } = context.input;
  const found = columnOf(table, "found", "date")?.days;
  const due = columnOf(table, "due", "date");
  const closedDate = columnOf(table, "closedDate", "date")?.days;
  const closed = columnOf(table, "closed", "yesNo")?.codes;
  const repeated = columnOf(table, "repeated", "yesNo")?.codes;
  const problem = columnOf(table, "problem", "text");
  const foundOf = (record: number) => found?.[record] ?? BLANK_DAY;
  const dueOf = (record: number) => due?.days[record] ?? BLANK_DAY;
  const isOngoing = (record: number) => due?.spans[record] === SPAN.ONGOING || closed?.[record] === YES_NO.ONGOING;
  const isClosedWithoutDate = (record: number) =>
    (closedDate?.[record] ?? BLANK_DAY) === BLANK_DAY && closed?.[record] === YES_NO.YES;
  const closedDayOf = (record: number) => {
    const day = closedDate?.[record] ?? BLANK_DAY;
    return day <= cutoff ? day : BLANK_DAY;
  };
  const isClosed = (record: number) => closedDayOf(record) !== BLANK_DAY || isClosedWithoutDate(record);
  const isFound = (record: number) => foundOf(record) <= cutoff && foundOf(record) !== BLANK_DAY;
  const namesProblem = (record: number) => problem !== undefined && problem.values[problem.ids[record]!]!.length > 0;
  const isFinding = (record: number) => isFound(record) && namesProblem(record);
  return {
    isFinding,
    isLimitAlone: (record) => isFound(record) && !namesProblem(record) && dueOf(record) !== BLANK_DAY,
    foundOf,
    dueOf,
    isClosed,
    closedDayOf,
    isOngoing,
    isOverdue: (record) =>
      (closed !== undefined || closedDate !== undefined) &&
      dueOf(record) !== BLANK_DAY &&
      dueOf(record) < cutoff &&
      !isOngoing(record) &&
      !isClosed(record),
    isClosedLate: (record) => dueOf(record) !== BLANK_DAY && !isOngoing(record) && closedDayOf(record) > dueOf(record),
    isRepeated: (record) => repeated?.[record] === YES_NO.YES,
    isClosedWithoutDate,
  };
});

/** The findings of an organization found by the cutoff, in sheet order. Empty without the ledger. */
export function findingsOf(context: Context, organization: number): readonly number[] {
  const findings = findingFactsOf(context);
  if (!findings) return [];
  return [...context.recordsOf("findings", organization)].filter((record) => findings.isFinding(record));
}
