import type { Context } from "./context";
import { BLANK_DAY, partsOf } from "../model/day";
import { columnOf, NUMBER_SCALE } from "../model/ledgerTable";
import { normalizeText } from "../model/text";
import { perContext } from "./perContext";

/** Up to this month a meeting belongs to the year before (rules.md §5 L6). */
const LAST_MONTH_OF_YEAR_BEFORE = 3;

/**
 * The year an activity is for (所属年度): the column's, else the one its name gives (`2025年度`), else the day's, where
 * January to March belong to the year before. NaN for a record without a day.
 */
export const activityYears: (context: Context) => (record: number) => number = perContext((context) => {
  const table = context.table("activities");
  const written = table && columnOf(table, "forYear", "number")?.scaled;
  const title = table && columnOf(table, "title", "text");
  const days = table && columnOf(table, "date", "date")?.days;
  // Looked at when a record asks: most titles are of one row, and not every row is looked at.
  const yearsOfTitles: number[] = [];
  const yearOfTitle = (id: number): number => (yearsOfTitles[id] ??= yearNamed(title!.pool[id]!));
  return (record) => {
    const scaled = written?.[record] ?? NaN;
    if (!Number.isNaN(scaled)) return scaled / NUMBER_SCALE;
    const named = title ? yearOfTitle(title.ids[record]!) : NaN;
    if (!Number.isNaN(named)) return named;
    const day = days?.[record] ?? BLANK_DAY;
    if (day === BLANK_DAY) return NaN;
    const { year, month } = partsOf(day);
    return month <= LAST_MONTH_OF_YEAR_BEFORE ? year - 1 : year;
  };
});

function yearNamed(title: string): number {
  const match = /(\d{4})年度/u.exec(normalizeText(title));
  return match ? Number(match[1]) : NaN;
}
