import type { CoverageCell, CoverageView } from "../../service/dataView";

/** Months that stand as one column; 1 to 12, both ends included. */
export type CoverageColumn = Readonly<{ first: number; last: number; inPeriod: boolean }>;

/** On a narrow page only so many months stand by themselves. */
const SINGLE_MONTHS = 3;

/** A column a month; on a narrow page those before the last three are one. */
export function coverageColumns({ months }: CoverageView, roomy: boolean): readonly CoverageColumn[] {
  const single = roomy ? months : months.slice(-SINGLE_MONTHS);
  const before = months.slice(0, months.length - single.length);
  const [first] = before;
  const last = before.at(-1);
  return [
    ...(first && last
      ? [{ first: first.month, last: last.month, inPeriod: before.every(({ inPeriod }) => inPeriod) }]
      : []),
    ...single.map(({ month, inPeriod }) => ({ first: month, last: month, inPeriod })),
  ];
}

/** The rows of a column's months together. `cells`: one a month from January. */
export function rowsIn(cells: readonly CoverageCell[], { first, last }: CoverageColumn): CoverageCell {
  const own = cells.slice(first - 1, last);
  return { rows: own.reduce((sum, { rows }) => sum + rows, 0), proposed: own.some(({ proposed }) => proposed) };
}

/** Months that follow each other, as one; ascending. */
export function monthRuns(months: readonly number[]): readonly CoverageColumn[] {
  const runs: { first: number; last: number; inPeriod: boolean }[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run?.last === month - 1) run.last = month;
    else runs.push({ first: month, last: month, inPeriod: false });
  }
  return runs;
}
