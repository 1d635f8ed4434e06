import { formatDay } from "../../domain/model/day";
import { normalizeText } from "../../domain/model/text";
import { defaultRuleSet, ruleSetVersion } from "../../domain/rules/defaultRuleSet";
import { parseRuleSet } from "../../domain/rules/parseRuleSet";
import { defaultSettings, parseSettings, SETTING_COLUMNS } from "../../domain/rules/parseSettings";
import type { RuleProblem } from "../../domain/rules/ruleProblem";
import type { RuleSet } from "../../domain/rules/ruleSet";
import { RULE_COLUMNS } from "../../domain/rules/ruleWords";
import type { Settings } from "../../domain/rules/settings";
import type { Diagnostic } from "../diagnostic";
import { gridText, readGrid, type Grid } from "../read/grid";
import { parseDay, parseDayNumber } from "../read/parseDay";
import { leftOutReason } from "../schema/words";
import type { WorkbookHost, WorkbookInfo } from "../workbookHost";
import { MARK_PREFIX } from "../writePlan";

/** Names and keys of the two sheets; their words are the office's own and not translated. */
export const RULE_SHEET = { name: "考核细则", key: "rules" } as const;
export const SETTINGS_SHEET = { name: "考核设置", key: "settings" } as const;

/** `sheet`: the sheet's name, null when the workbook has none and the defaults hold. */
export type RuleSheetReading = Readonly<{
  ruleSet: RuleSet | null;
  sheet: string | null;
  diagnostics: readonly Diagnostic[];
}>;
export type SettingsSheetReading = Readonly<{
  settings: Settings | null;
  sheet: string | null;
  diagnostics: readonly Diagnostic[];
}>;

const HEADER_ROWS = 12;

/** The id of one of the two sheets: by its hidden mark, else by its name. */
export function ownSheetId(info: WorkbookInfo, { name, key }: { name: string; key: string }): string | null {
  const mark = `${MARK_PREFIX}${key}`.toLowerCase();
  const marked = info.names.find((other) => other.name.toLowerCase() === mark);
  return marked?.sheetId ?? info.sheets.find((sheet) => normalizeText(sheet.name) === name)?.id ?? null;
}

/** Reads and checks the rule sheet; without one, the default rule set. @throws HostError */
export async function readRuleSheet(host: WorkbookHost, info: WorkbookInfo): Promise<RuleSheetReading> {
  const id = ownSheetId(info, RULE_SHEET);
  if (id === null) return { ruleSet: defaultRuleSet, sheet: null, diagnostics: [] };
  const sheet = info.sheets.find((other) => other.id === id)!.name;
  const grid = await readGrid(host, id);
  const labels = RULE_COLUMNS.map(({ label }) => label);
  const header = findHeader(grid, labels);
  const columns = RULE_COLUMNS.flatMap(({ key, label }) => {
    const columnIndex = header.columns.get(label);
    return columnIndex === undefined ? [] : [{ key, columnIndex }];
  });
  const records = recordsUnder(
    grid,
    header.rowIndex,
    columns.map(({ columnIndex }) => columnIndex),
  );
  const rows = records.map((rowIndex) => ({
    rowNumber: rowIndex + 1,
    cells: Object.fromEntries(columns.map(({ key, columnIndex }) => [key, ruleCellText(grid, rowIndex, columnIndex)])),
  }));
  const { ruleSet, problems } = parseRuleSet(rows, ruleSetVersion);
  const headerProblems = headerDiagnostics(grid, sheet, header);
  const place = (problem: RuleProblem): Diagnostic => located(problem, { sheet, grid, records, header });
  const missing = headerProblems.some(({ severity }) => severity === "error");
  return {
    ruleSet: missing ? null : ruleSet,
    sheet,
    // With a column missing, every row would say so once more.
    diagnostics: missing ? headerProblems : [...headerProblems, ...problems.map(place)],
  };
}

/** Reads and checks the settings sheet; without one, the defaults. @throws HostError */
export async function readSettingsSheet(host: WorkbookHost, info: WorkbookInfo): Promise<SettingsSheetReading> {
  const id = ownSheetId(info, SETTINGS_SHEET);
  if (id === null) return { settings: defaultSettings, sheet: null, diagnostics: [] };
  const sheet = info.sheets.find((other) => other.id === id)!.name;
  const grid = await readGrid(host, id);
  const header = findHeader(grid, Object.values(SETTING_COLUMNS));
  const nameColumn = header.columns.get(SETTING_COLUMNS.name) ?? 0;
  const valueColumn = header.columns.get(SETTING_COLUMNS.value) ?? 1;
  const records = recordsUnder(grid, header.rowIndex, [nameColumn]);
  const rows = records.map((rowIndex) => ({
    rowNumber: rowIndex + 1,
    name: gridText(grid.cell(rowIndex, nameColumn)),
    value: settingText(grid, rowIndex, valueColumn, info.date1904),
  }));
  const { settings, problems } = parseSettings(rows);
  return {
    settings,
    sheet,
    diagnostics: problems.map((problem) => located(problem, { sheet, grid, records, header })),
  };
}

type SheetHeader = Readonly<{ rowIndex: number; columns: ReadonlyMap<string, number> }>;

/** The row among the first with most of the labels; columns may stand in any order, with others between. */
function findHeader(grid: Grid, labels: readonly string[]): SheetHeader {
  let best: SheetHeader = { rowIndex: 0, columns: new Map() };
  for (let row = 0; row < Math.min(HEADER_ROWS, grid.rowCount); row++) {
    const columns = new Map<string, number>();
    for (let column = 0; column < grid.columnCount; column++) {
      const text = normalizeText(gridText(grid.cell(row, column)));
      const label = labels.find((other) => normalizeText(other) === text);
      if (label !== undefined && !columns.has(label)) columns.set(label, column);
    }
    if (columns.size > best.columns.size) best = { rowIndex: row, columns };
  }
  return best;
}

/** Rows below the header with something in a column that counts, notes left out. */
function recordsUnder(grid: Grid, headerRowIndex: number, columns: readonly number[]): readonly number[] {
  const records: number[] = [];
  for (let row = headerRowIndex + 1; row < grid.rowCount; row++) {
    const texts = columns.map((column) => gridText(grid.cell(row, column)));
    const first = texts.find((text) => text !== "");
    if (first !== undefined && leftOutReason(first) === null) records.push(row);
  }
  return records;
}

/** Excel makes a number of 0.8 and of 80 %: both are what the rule means. */
function ruleCellText(grid: Grid, row: number, column: number): string {
  const cell = grid.cell(row, column);
  return cell?.kind === "number" ? plainNumber(cell.value) : gridText(cell);
}

function plainNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
}

/** A day in any form becomes its ISO text, a yes/no cell its word. */
function settingText(grid: Grid, row: number, column: number, date1904: boolean): string {
  const cell = grid.cell(row, column);
  if (cell?.kind === "date") {
    const parsed = parseDayNumber(cell.value, true, date1904);
    return parsed.kind === "day" ? formatDay(parsed.day) : gridText(cell);
  }
  if (cell?.kind === "boolean") return cell.value ? "是" : "否";
  if (cell?.kind === "number") return plainNumber(cell.value);
  const text = gridText(cell);
  const parsed = /^\d{4}\D\d/.test(text) ? parseDay(text, "last") : null;
  return parsed?.kind === "day" ? formatDay(parsed.day) : text;
}

function headerDiagnostics(grid: Grid, sheet: string, { rowIndex, columns }: SheetHeader): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { label, needed } of RULE_COLUMNS) {
    if (!needed || columns.has(label)) continue;
    diagnostics.push({ code: "rule-column-missing", severity: "error", at: { sheet }, value: "", params: { label } });
  }
  const known = new Set(columns.values());
  const last = Math.max(-1, ...known);
  for (let column = 0; column < last; column++) {
    const label = gridText(grid.cell(rowIndex, column));
    if (known.has(column) || label === "") continue;
    const at = { sheet, rowIndex, columnIndex: column };
    diagnostics.push({ code: "rule-column-unknown", severity: "warning", at, value: label, params: { label } });
  }
  return diagnostics;
}

type LocateOptions = Readonly<{ sheet: string; grid: Grid; records: readonly number[]; header: SheetHeader }>;

function located(problem: RuleProblem, { sheet, records, header }: LocateOptions): Diagnostic {
  const { record, column } = problem.place;
  const rowIndex = record === null ? undefined : records[record];
  const columnIndex = column === null ? undefined : header.columns.get(column);
  const at = {
    sheet,
    ...(rowIndex === undefined ? {} : { rowIndex }),
    ...(rowIndex === undefined || columnIndex === undefined ? {} : { columnIndex }),
  };
  const { code, severity, value, params } = problem;
  return { code, severity, at, value, params } as Diagnostic;
}
