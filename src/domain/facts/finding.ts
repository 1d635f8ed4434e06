import type { Context } from "../context";
import { BLANK_DAY, type Day } from "../model/day";
import { columnOf, YES_NO } from "../model/ledgerTable";
import { perContext } from "./perContext";

/** What the findings ledger says of each record at the cutoff (rules.md §4, A finding is closed …). */
export type FindingFacts = Readonly<{
  /** Whether the row is a finding at all and found by the cutoff; 存在问题 = 无 is none. */
  isFinding: (record: number) => boolean;
  foundOf: (record: number) => Day;
  /** BLANK_DAY when blank. */
  dueOf: (record: number) => Day;
  isClosed: (record: number) => boolean;
  /** BLANK_DAY when open, or closed without a date. */
  closedDayOf: (record: number) => Day;
  /** 长期坚持: never overdue. */
  isOngoing: (record: number) => boolean;
  /** Open at the cutoff and due before it. */
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
  const saysNone = problem?.values.map((values) => values.length === 1 && values[0] === "无");
  const foundOf = (record: number) => found?.[record] ?? BLANK_DAY;
  const dueOf = (record: number) => due?.days[record] ?? BLANK_DAY;
  const isOngoing = (record: number) => due?.ongoing[record] === 1 || closed?.[record] === YES_NO.ONGOING;
  const isClosedWithoutDate = (record: number) =>
    (closedDate?.[record] ?? BLANK_DAY) === BLANK_DAY && closed?.[record] === YES_NO.YES;
  const closedDayOf = (record: number) => {
    const day = closedDate?.[record] ?? BLANK_DAY;
    return day <= cutoff ? day : BLANK_DAY;
  };
  const isClosed = (record: number) => closedDayOf(record) !== BLANK_DAY || isClosedWithoutDate(record);
  const isFinding = (record: number) => {
    if (foundOf(record) > cutoff || foundOf(record) === BLANK_DAY) return false;
    const id = problem?.ids[record] ?? 0;
    // 无 may have been read as a blank cell; a row with neither a problem nor a time limit names no finding.
    return id === 0 ? dueOf(record) !== BLANK_DAY : !saysNone![id]!;
  };
  return {
    isFinding,
    foundOf,
    dueOf,
    isClosed,
    closedDayOf,
    isOngoing,
    isOverdue: (record) =>
      dueOf(record) !== BLANK_DAY && dueOf(record) < cutoff && !isOngoing(record) && !isClosed(record),
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
