import { BLANK_DAY, firstDayOfMonth, lastDayOfMonth, monthIndexOf, type Day } from "../model/day";
import { columnOf, monthsNamed, type DateColumn, type LedgerSet, type LedgerTable } from "../model/ledgerTable";
import { organizationField, PLACING_DAY, type FieldKey, type LedgerKey } from "../model/ledgers";
import type { Period } from "../model/period";

/** What of a year a ledger speaks of. Days null where no row has one. */
export type Coverage = Readonly<{
  first: Day | null;
  last: Day | null;
  rows: number;
  /**
   * Months between the first and the last without any row of the whole office: year × 12 + month − 1. An activity
   * that names but a quarter is in none of them, dues of a quarter in all.
   */
  monthsWithoutRows: readonly number[];
  /** Organizations that no row names, by index. */
  organizationsNeverNamed: readonly number[];
}>;

/**
 * The day that says of which months a ledger's rows speak; undefined where none does, and the ledger has rows and names
 * only. When staff were appointed is no matter of the year.
 */
export function coveringDay(ledger: LedgerKey): FieldKey | undefined {
  return ledger === "staff" ? undefined : PLACING_DAY[ledger];
}

/** What each ledger of the workbook covers, the roster aside. One pass over the rows of each. */
export function coverageOf({ roster, tables }: LedgerSet): ReadonlyMap<LedgerKey, Coverage> {
  const others = [...tables].filter(([ledger]) => ledger !== "roster");
  return new Map(others.map(([ledger, table]) => [ledger, coverageOfTable(table, roster.rowCount)]));
}

function coverageOfTable(table: LedgerTable, organizations: number): Coverage {
  const { days, spans } = placesOf(table);
  let first: Day | null = null;
  let last: Day | null = null;
  const months = new Set<number>();
  for (let record = 0; record < days.length; record++) {
    const day = days[record]!;
    if (day === BLANK_DAY) continue;
    const begin = firstNamed(table.ledger, day, spans[record]!);
    if (first === null || begin < first) first = begin;
    if (last === null || day > last) last = day;
    visitMonths(table.ledger, day, spans[record]!, (month) => months.add(month));
  }
  return {
    first,
    last,
    rows: table.rowCount,
    monthsWithoutRows: first === null || last === null ? [] : monthsBetween(first, last).filter((m) => !months.has(m)),
    organizationsNeverNamed: neverNamed(table, organizations),
  };
}

function placesOf(table: LedgerTable): Pick<DateColumn, "days" | "spans"> {
  const field = coveringDay(table.ledger);
  return (field && columnOf(table, field, "date")) ?? NO_PLACES;
}

const NO_PLACES = { days: new Int32Array(0), spans: new Uint8Array(0) };

/** The months of a row: dues of a quarter are paid for each of its months, an activity of a quarter proves none. */
function visitMonths(ledger: LedgerKey, day: Day, span: number, visit: (month: number) => void): void {
  const months = monthsNamed(span);
  const last = monthIndexOf(day);
  if (months === 0) visit(last);
  else if (ledger === "dues") for (let month = last - months + 1; month <= last; month++) visit(month);
}

/** The first day that a row speaks of. */
function firstNamed(ledger: LedgerKey, day: Day, span: number): Day {
  const months = monthsNamed(span);
  return months > 0 && ledger === "dues" ? firstDayOfMonth(monthIndexOf(day) - months + 1) : day;
}

/**
 * How many rows of a ledger fall into each month (year × 12 + month − 1), by the sheet in which they stand; null where no
 * sheet has the column of days that places them. A row without a day is in no month, nor is an activity that names a
 * quarter; dues of a quarter are in its three.
 */
export function rowsByMonth(table: LedgerTable): ReadonlyMap<number, ReadonlyMap<number, number>> | null {
  const field = coveringDay(table.ledger);
  if (field === undefined || !table.columns.has(field)) return null;
  const bySheet = new Map<number, Map<number, number>>();
  const { days, spans } = placesOf(table);
  days.forEach((day, record) => {
    if (day === BLANK_DAY) return;
    const sheet = table.sheetIndexes[record]!;
    let months = bySheet.get(sheet);
    if (!months) bySheet.set(sheet, (months = new Map<number, number>()));
    visitMonths(table.ledger, day, spans[record]!, (month) => {
      months.set(month, (months.get(month) ?? 0) + 1);
    });
  });
  return bySheet;
}

function monthsBetween(first: Day, last: Day): readonly number[] {
  const from = monthIndexOf(first);
  return Array.from({ length: monthIndexOf(last) - from + 1 }, (_, i) => from + i);
}

function neverNamed(table: LedgerTable, organizations: number): readonly number[] {
  const column = columnOf(table, organizationField(table.ledger), "organization");
  if (!column) return [];
  const named = new Uint8Array(organizations);
  const used = new Uint8Array(column.values.length);
  for (const id of column.ids) used[id] = 1;
  column.values.forEach((values, id) => {
    if (used[id] === 1) for (const organization of values) named[organization] = 1;
  });
  return Array.from(named.keys()).filter((organization) => named[organization] === 0);
}

/**
 * Months of a period, complete at the cutoff, in which the whole office has no activity although it has some in the
 * period: a sheet of that month may not have been read. An activity of a quarter is in none of its months.
 */
export function silentMonthsOfOffice({ tables }: LedgerSet, period: Period, cutoff: Day): readonly number[] {
  const table = tables.get("activities");
  if (!table) return [];
  const complete = monthsBetween(period.start, cutoff).filter(
    (month) => firstDayOfMonth(month) >= period.start && lastDayOfMonth(month) <= cutoff,
  );
  const silent = new Set(complete);
  const { days, spans } = placesOf(table);
  let hasAny = false;
  // Mostly the first rows tell that no month is.
  for (let record = 0; record < days.length && silent.size > 0; record++) {
    const day = days[record]!;
    if (day < period.start || day > cutoff) continue;
    hasAny = true;
    visitMonths("activities", day, spans[record]!, (month) => silent.delete(month));
  }
  return hasAny ? [...silent] : [];
}
