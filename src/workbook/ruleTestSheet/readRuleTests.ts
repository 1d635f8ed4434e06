import { formatDay } from "../../domain/model/day";
import { withoutUnseen } from "../../domain/model/text";
import type { RuleTestRow } from "../../domain/ruleTesting/ruleTests";
import { isBlankWord, leftOutReason } from "../ledgers/vocabulary/words";
import { parseDayNumber } from "../ledgers/values/parseDay";
import { columnLetters } from "../port/address";
import { freeName } from "../port/freeName";
import { gridText, readGrid, type Grid } from "../port/grid";
import { findKeyedSheet, type FoundKeyedSheet } from "../port/keyedSheet";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { findHeader } from "../rules/sheetHeader";
import { RULE_TEST_COLUMNS, RULE_TEST_SHEET } from "./ruleTestSheet";

/** A column that the office has added: its label, and what stands in it by row; null for an empty cell. */
export type OwnTestColumn = Readonly<{ label: string; cells: readonly (string | number | null)[] }>;

/**
 * 规则试算 as it stands. `records`: row indexes by row; `columns`: column indexes of those it has; `own`: the columns that
 * the office has added.
 */
export type RuleTestReading = Readonly<{
  found: FoundKeyedSheet;
  rows: readonly RuleTestRow[];
  records: readonly number[];
  columns: ReadonlyMap<keyof RuleTestRow, number>;
  own: readonly OwnTestColumn[];
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
  const known = new Set(header.columns.values());
  const own = ownColumns(grid, { headerRow: header.rowIndex, known, records }, info.date1904);
  return { found, rows, records, columns, own };
}

type OwnPlace = Readonly<{ headerRow: number; known: ReadonlySet<number>; records: readonly number[] }>;

/** Columns with something in them that are none of ours; labels are made different, as a table wants them. */
function ownColumns(grid: Grid, { headerRow, known, records }: OwnPlace, date1904: boolean): readonly OwnTestColumn[] {
  const own: OwnTestColumn[] = [];
  const taken = new Set<string>(Object.values(RULE_TEST_COLUMNS).map(({ label }) => label));
  for (let column = 0; column < grid.columnCount; column++) {
    if (known.has(column)) continue;
    const cells = records.map((row) => ownCell(grid, { row, column }, date1904));
    const head = gridText(grid.cell(headerRow, column)).trim();
    if (head === "" && cells.every((cell) => cell === null)) continue;
    const name = head === "" ? `列${columnLetters(column)}` : head;
    const label = freeName(name, taken, (wanted, n) => `${wanted} (${n})`);
    own.push({ label, cells });
  }
  return own;
}

function ownCell(
  grid: Grid,
  place: Readonly<{ row: number; column: number }>,
  date1904: boolean,
): string | number | null {
  const cell = grid.cell(place.row, place.column);
  if (cell?.kind === "number") return cell.value;
  const text = cellText(grid, place, date1904);
  return text === "" ? null : text;
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
