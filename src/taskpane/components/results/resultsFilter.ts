import type { LevelResults, ResultRow } from "../../service/resultsView";

export type RowState = "ranked" | "unranked" | "up" | "down";

/** `flag`: a code, or any, or none. null: no matter. */
export type ResultsFilter = Readonly<{
  search: string;
  grade: string | null;
  flag: Readonly<{ kind: "any" }> | Readonly<{ kind: "none" }> | Readonly<{ kind: "code"; code: string }> | null;
  state: RowState | null;
}>;

export const NO_FILTER: ResultsFilter = { search: "", grade: null, flag: null, state: null };

/** How many of grade, flag and state are set. */
export function filtersSet({ grade, flag, state }: ResultsFilter): number {
  return [grade, flag, state].filter((part) => part !== null).length;
}

/** Whether a total rose, fell or stayed; null without a last period. */
export function directionOf(change: string | null): "up" | "down" | "same" | null {
  if (change === null) return null;
  if (!/[1-9]/.test(change)) return "same";
  return /^[-−–]/.test(change.trim()) ? "down" : "up";
}

function inState(row: ResultRow, state: RowState): boolean {
  switch (state) {
    case "ranked":
      return row.rank !== null;
    case "unranked":
      return row.rank === null;
    case "up":
    case "down":
      return directionOf(row.change) === state;
  }
}

function hasFlag({ flags }: ResultRow, flag: NonNullable<ResultsFilter["flag"]>): boolean {
  switch (flag.kind) {
    case "any":
      return flags.length > 0;
    case "none":
      return flags.length === 0;
    case "code":
      return flags.some(({ code }) => code === flag.code);
  }
}

/** Rows of a level that a filter leaves, in their order. The search looks at organization and secretary, in any case. */
export function filterRows({ rows }: LevelResults, filter: ResultsFilter): readonly ResultRow[] {
  const search = filter.search.trim().toLocaleLowerCase();
  return rows.filter(
    (row) =>
      (search === "" || `${row.name}\n${row.secretary}`.toLocaleLowerCase().includes(search)) &&
      (filter.grade === null || row.grade === filter.grade) &&
      (filter.flag === null || hasFlag(row, filter.flag)) &&
      (filter.state === null || inState(row, filter.state)),
  );
}
