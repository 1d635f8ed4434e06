import { gridText, type Grid } from "../../port/grid";

/** A header may be so many rows deep. */
export const DEEPEST_HEADER = 3;

/** Where a header stands: its lowest row, and how many rows it has. */
export type HeaderPlace = Readonly<{ row: number; depth: number }>;

/** A way to read a column's header. `whole` is false where upper words that nobody knows are left out. */
export type HeaderReading = Readonly<{ text: string; whole: boolean }>;

/** Heads of groups of columns that say nothing of what stands in one: 基本信息 over 姓名. */
const GROUP = /(?:信息|情况|概况|内容|数据|项目|资料|登记|汇总|汇总表|一览表|台账|名册|\d{4}年.*)$/;

/**
 * The ways to read a column's header, best first: upper rows with the lowest (换届 over 时间, 人数 over 应到), then the
 * lowest alone; over an empty cell the nearest text above.
 */
export function headerReadings(grid: Grid, { row, depth }: HeaderPlace, column: number): readonly HeaderReading[] {
  const lowest = gridText(grid.cell(row, column));
  const uppers: string[] = [];
  for (let up = 1; up < depth; up++) {
    const text = lowest === "" ? gridText(grid.cell(row - up, column)) : upperText(grid, row - up, column);
    // What the lowest row says again adds nothing: 销号 over 是否销号.
    const isSaid = lowest !== "" && lowest.includes(text);
    if (text !== "" && !isSaid && !uppers.includes(text)) uppers.push(text);
  }
  if (lowest === "") return uppers.slice(0, 1).map((text) => ({ text, whole: true }));
  const [nearest] = uppers;
  if (nearest === undefined) return [{ text: lowest, whole: true }];
  const joined = [...uppers].reverse().join("") + lowest;
  const texts = new Set([joined, `${nearest}${lowest}`, `${lowest}${nearest}`]);
  return [
    ...[...texts].map((text) => ({ text, whole: true })),
    { text: lowest, whole: uppers.every((text) => GROUP.test(text)) },
  ];
}

/** A heading merged over several columns stands in its first one. */
function upperText(grid: Grid, row: number, column: number): string {
  let text = gridText(grid.cell(row, column));
  for (let left = column - 1; text === "" && left >= 0; left--) text = gridText(grid.cell(row, left));
  return text;
}

/** The text a column is known by: all rows of its header. */
export function headerLabel(grid: Grid, place: HeaderPlace, column: number): string {
  return headerReadings(grid, place, column)[0]?.text ?? "";
}
