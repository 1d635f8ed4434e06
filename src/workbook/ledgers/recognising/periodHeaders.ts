import { lastDayOfMonth, monthIndexOf, mustDay, type Day } from "../../../domain/model/day";
import type { FieldKey } from "../../../domain/model/ledgers";
import { normalizeText } from "../../../domain/model/text";
import { gridText, type Grid } from "../../port/grid";

/** A month or quarter as a column: the months it ends with, 1 to 12, and its header. */
export type PeriodColumn = Readonly<{ columnIndex: number; month: number; isQuarter: boolean; label: string }>;

/** Figures by period side by side: the field they are of, the one that the period is, and the year where it is told. */
export type Periods = Readonly<{
  field: FieldKey;
  placing: FieldKey;
  columns: readonly PeriodColumn[];
  year: number | null;
}>;

const MONTHS: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12 },
};
const MONTH = /^(?:20\d{2}[年.-])?(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?$/;
const QUARTER = /^第?([1-4一二三四])季度?$|^q([1-4])$/;
/** Fewer of them side by side are no table by periods. */
const LEAST_PERIODS = 3;

/** Columns of a header that are months or quarters side by side, in order; none where there are too few or one twice. */
export function periodColumnsAt(grid: Grid, row: number): readonly PeriodColumn[] {
  const found: PeriodColumn[] = [];
  for (let columnIndex = 0; columnIndex < grid.columnCount; columnIndex++) {
    const label = gridText(grid.cell(row, columnIndex));
    const period = periodOf(normalizeText(label));
    if (period) found.push({ columnIndex, label, ...period });
  }
  const kinds = new Set(found.map(({ isQuarter }) => isQuarter));
  const months = new Set(found.map(({ month }) => month));
  return found.length >= LEAST_PERIODS && kinds.size === 1 && months.size === found.length ? found : [];
}

function periodOf(text: string): Pick<PeriodColumn, "month" | "isQuarter"> | null {
  const month = MONTH.exec(text)?.[1];
  if (month !== undefined) {
    const number = MONTHS[month] ?? Number(month);
    return number >= 1 && number <= 12 ? { month: number, isQuarter: false } : null;
  }
  const quarter = QUARTER.exec(text);
  if (!quarter) return null;
  const number = MONTHS[quarter[1] ?? ""] ?? Number(quarter[1] ?? quarter[2]);
  return { month: number * 3, isQuarter: true };
}

/** The day that a period's figures count at: a month its first, a quarter its last. */
export function dayOfPeriod({ month, isQuarter }: PeriodColumn, year: number): Day {
  const first = mustDay(year, month, 1);
  return isQuarter ? lastDayOfMonth(monthIndexOf(first)) : first;
}
