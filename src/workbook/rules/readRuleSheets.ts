import { formatDay } from "../../domain/model/day";
import { normalizeText } from "../../domain/model/text";
import { defaultRuleSet, ruleSetVersion } from "../../domain/rules/defaultRuleSet";
import { DEFAULT_RULE_ROWS } from "../../domain/rules/defaultRuleRows";
import { parseRuleSet } from "../../domain/rules/parseRuleSet";
import { defaultSettings, parseSettings, SETTING_COLUMNS, type SettingRow } from "../../domain/rules/parseSettings";
import type { RuleProblem } from "../../domain/rules/ruleProblem";
import type { RuleRow } from "../../domain/rules/ruleRow";
import type { RuleSet } from "../../domain/rules/ruleSet";
import { RULE_COLUMNS } from "../../domain/rules/ruleWords";
import type { Settings } from "../../domain/rules/settings";
import type { Diagnostic } from "../diagnostic";
import { gridText, readGrid, type Grid } from "../read/grid";
import { parseDay, parseDayNumber } from "../read/parseDay";
import { sortDiagnostics } from "../read/sortDiagnostics";
import { leftOutReason } from "../schema/words";
import type { WorkbookHost, WorkbookInfo } from "../workbookHost";
import { markedSheetId } from "../shelf";
import { findHeader, headerDiagnostics, type SheetHeader } from "./sheetHeader";

/** Names and keys of the two sheets; their words are the office's own and not translated. */
export const RULE_SHEET = { name: "考核细则", key: "rules" } as const;
export const SETTINGS_SHEET = { name: "考核设置", key: "settings" } as const;

/**
 * `sheet`: the sheet's name, null when the workbook has none and the defaults hold. `rows`: as the sheet shows them, also
 * those with errors; none when its header can't be read.
 */
export type RuleSheetReading = Readonly<{
  ruleSet: RuleSet | null;
  sheet: string | null;
  rows: readonly RuleRow[];
  diagnostics: readonly Diagnostic[];
}>;
export type SettingsSheetReading = Readonly<{
  settings: Settings | null;
  sheet: string | null;
  rows: readonly SettingRow[];
  diagnostics: readonly Diagnostic[];
}>;

/** The id of one of the two sheets: by its hidden mark, else by its name. */
export function ownSheetId(info: WorkbookInfo, { name, key }: { name: string; key: string }): string | null {
  return markedSheetId(info, key) ?? info.sheets.find((sheet) => normalizeText(sheet.name) === name)?.id ?? null;
}

/** Reads and checks the rule sheet; without one, the default rule set. @throws HostError */
export async function readRuleSheet(host: WorkbookHost, info: WorkbookInfo): Promise<RuleSheetReading> {
  const id = ownSheetId(info, RULE_SHEET);
  if (id === null) {
    const rows = DEFAULT_RULE_ROWS.map((cells, i) => ({ rowNumber: i + 1, cells }));
    return { ruleSet: defaultRuleSet, sheet: null, rows, diagnostics: [] };
  }
  const sheet = info.sheets.find((other) => other.id === id)!.name;
  const grid = await readGrid(host, id);
  const header = findHeader(grid, RULE_COLUMNS);
  const columns = RULE_COLUMNS.flatMap(({ key, label }) => {
    const columnIndex = header.columns.get(label);
    return columnIndex === undefined ? [] : [{ key, columnIndex }];
  });
  const records = recordsUnder(grid, header, [...header.columns.values()]);
  const rows = records.map((rowIndex) => ({
    rowNumber: rowIndex + 1,
    cells: Object.fromEntries(columns.map(({ key, columnIndex }) => [key, ruleCellText(grid, rowIndex, columnIndex)])),
  }));
  const ofHeader = headerDiagnostics(grid, header, { sheet, known: RULE_COLUMNS, tellUnknown: true });
  // With a column missing, every row would say so once more.
  if (hasErrors(ofHeader)) return { ruleSet: null, sheet, rows: [], diagnostics: ofHeader };
  const { ruleSet, problems } = parseRuleSet(rows, ruleSetVersion);
  const context = { sheet, records, header };
  const ofRows = withErrorCells(
    problems.map((problem) => located(problem, context)),
    errorCells(grid, context),
  );
  return { ruleSet: hasErrors(ofRows) ? null : ruleSet, sheet, rows, diagnostics: [...ofHeader, ...ofRows] };
}

const SETTING_HEADER = Object.values(SETTING_COLUMNS).map((label) => ({
  label,
  needed: label === SETTING_COLUMNS.name || label === SETTING_COLUMNS.value,
}));

/** Reads and checks the settings sheet; without one, the defaults. @throws HostError */
export async function readSettingsSheet(host: WorkbookHost, info: WorkbookInfo): Promise<SettingsSheetReading> {
  const id = ownSheetId(info, SETTINGS_SHEET);
  if (id === null) return { settings: defaultSettings, sheet: null, rows: [], diagnostics: [] };
  const sheet = info.sheets.find((other) => other.id === id)!.name;
  const grid = await readGrid(host, id);
  const header = findHeader(grid, SETTING_HEADER);
  const ofHeader = headerDiagnostics(grid, header, { sheet, known: SETTING_HEADER, tellUnknown: false });
  if (hasErrors(ofHeader)) return { settings: null, sheet, rows: [], diagnostics: ofHeader };
  const nameColumn = header.columns.get(SETTING_COLUMNS.name)!;
  const valueColumn = header.columns.get(SETTING_COLUMNS.value)!;
  const records = recordsUnder(grid, header, [nameColumn, valueColumn]);
  const rows = records.map((rowIndex) => ({
    rowNumber: rowIndex + 1,
    name: gridText(grid.cell(rowIndex, nameColumn)),
    value: settingText(grid, rowIndex, valueColumn, info.date1904),
  }));
  const { settings, problems } = parseSettings(rows);
  const context = { sheet, records, header };
  const ofRows = withErrorCells(
    problems.map((problem) => located(problem, context)),
    errorCells(grid, context),
  );
  return { settings: hasErrors(ofRows) ? null : settings, sheet, rows, diagnostics: ofRows };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

type Located = Readonly<{ sheet: string; records: readonly number[]; header: SheetHeader }>;

/** Columns of remarks: nothing is read from them that counts. */
const REMARKS: ReadonlySet<string> = new Set([SETTING_COLUMNS.group, SETTING_COLUMNS.note, "依据"]);

/** Cells whose formula gives an error, where the cell counts: as a text they might be taken for a name. */
function errorCells(grid: Grid, { sheet, records, header }: Located): readonly Diagnostic[] {
  const columns = [...header.columns].filter(([label]) => !REMARKS.has(label));
  return records.flatMap((rowIndex) =>
    columns.flatMap(([label, columnIndex]): readonly Diagnostic[] => {
      const cell = grid.cell(rowIndex, columnIndex);
      if (cell?.kind !== "error") return [];
      const at = { sheet, rowIndex, columnIndex };
      return [{ code: "rule-cell-error", severity: "error", at, value: cell.text, params: { label } }];
    }),
  );
}

/** A cell with an error says nothing else; what else was found in it only follows from that. */
function withErrorCells(found: readonly Diagnostic[], errors: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ at }: Diagnostic): string => `${at.rowIndex ?? ""} ${at.columnIndex ?? ""}`;
  const cells = new Set(errors.map(keyOf));
  return sortDiagnostics([...found.filter((diagnostic) => !cells.has(keyOf(diagnostic))), ...errors], () => 0);
}

/** Rows below the header with something in a column that counts; notes, told by a row's first cell, left out. */
function recordsUnder(grid: Grid, header: SheetHeader, counting: readonly number[]): readonly number[] {
  const columns = [...header.columns.values()].sort((a, b) => a - b);
  const records: number[] = [];
  for (let row = header.rowIndex + 1; row < grid.rowCount; row++) {
    const isFilled = (column: number): boolean => gridText(grid.cell(row, column)) !== "";
    const first = columns.find(isFilled);
    if (first === undefined || leftOutReason(gridText(grid.cell(row, first))) !== null) continue;
    if (counting.some(isFilled)) records.push(row);
  }
  return records;
}

/** Excel makes a number of 0.8 and of 80 %: both are what the rule means. */
function ruleCellText(grid: Grid, row: number, column: number): string {
  const cell = grid.cell(row, column);
  if (cell?.kind === "boolean") return yesNoWord(cell.value);
  return cell?.kind === "number" ? plainNumber(cell.value) : gridText(cell);
}

function yesNoWord(yes: boolean): string {
  return yes ? "是" : "否";
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
  if (cell?.kind === "boolean") return yesNoWord(cell.value);
  const text = cell?.kind === "number" ? plainNumber(cell.value) : gridText(cell);
  const parsed = /^\d{4}(?:\D\d|\d{4}$)/.test(text.normalize("NFKC")) ? parseDay(text, "last") : null;
  return parsed?.kind === "day" ? formatDay(parsed.day) : text;
}

function located(problem: RuleProblem, { sheet, records, header }: Located): Diagnostic {
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
