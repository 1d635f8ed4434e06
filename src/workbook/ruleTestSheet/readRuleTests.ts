import { formatDay } from "../../domain/model/day";
import { withoutUnseen } from "../../domain/model/text";
import type { RuleTestRow } from "../../domain/ruleTesting/ruleTests";
import { isBlankWord, leftOutReason } from "../ledgers/vocabulary/words";
import { parseDayNumber } from "../ledgers/values/parseDay";
import { gridText, readGrid, type Grid } from "../port/grid";
import { findKeyedSheet, type FoundKeyedSheet } from "../port/keyedSheet";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { findHeader } from "../rules/sheetHeader";
import { RULE_TEST_COLUMNS, RULE_TEST_SHEET } from "./ruleTestSheet";

/** 规则试算 as it stands. `records`: row indexes by row; `columns`: column indexes of those it has. */
export type RuleTestReading = Readonly<{
  found: FoundKeyedSheet;
  rows: readonly RuleTestRow[];
  records: readonly number[];
  columns: ReadonlyMap<keyof RuleTestRow, number>;
}>;

const READ = ["code", "levels", "situation", "value", "expected"] as const satisfies readonly (keyof RuleTestRow)[];
const KNOWN = Object.values(RULE_TEST_COLUMNS).map(({ label }) => ({ label, needed: true }));

/** Reads 规则试算; a sheet of that name with other columns is the office's own, and none. @throws HostError */
export async function readRuleTests(host: WorkbookHost, info: WorkbookInfo): Promise<RuleTestReading | null> {
  const found = findKeyedSheet(info, RULE_TEST_SHEET);
  if (found === null) return null;
  const grid = await readGrid(host, found.id);
  const header = findHeader(grid, KNOWN);
  const columns = new Map(
    READ.flatMap((key) => {
      const index = header.columns.get(RULE_TEST_COLUMNS[key].label);
      return index === undefined ? [] : [[key, index] as const];
    }),
  );
  if (!columns.has("code") || !columns.has("value")) return null;
  const records: number[] = [];
  const rows: RuleTestRow[] = [];
  for (let row = header.rowIndex + 1; row < grid.rowCount; row++) {
    const text = (key: keyof RuleTestRow): string => {
      const column = columns.get(key);
      return column === undefined ? "" : cellText(grid, { row, column }, info.date1904);
    };
    const [code, levels, situation, value, expected] = READ.map(text) as [string, string, string, string, string];
    if ([code, value, expected].every((cell) => cell === "") || leftOutReason(code || value) !== null) continue;
    records.push(row);
    rows.push({ code, levels, situation, value, expected: isBlankWord(expected) ? "" : expected });
  }
  return { found, rows, records, columns };
}

/** What Excel has made a day of (2/3) is shown as one, and a formula without a result as a formula: neither is a number. */
function cellText(grid: Grid, { row, column }: Readonly<{ row: number; column: number }>, date1904: boolean): string {
  const cell = grid.cell(row, column);
  switch (cell?.kind) {
    case "uncalculated":
      return "=?";
    case "date": {
      const parsed = parseDayNumber(cell.value, true, date1904);
      return parsed.kind === "day" ? formatDay(parsed.day) : "=?";
    }
    case "number":
      return Number.isInteger(cell.value) ? String(cell.value) : String(Number(cell.value.toPrecision(12)));
    default:
      return withoutUnseen(gridText(cell)).trim();
  }
}
