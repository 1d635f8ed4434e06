import type { Period } from "../../domain/model/period";
import { defaultRulesOf, ruleSetVersion } from "../../domain/rules/defaultRuleSet";
import { checkRuleRows, inSheet } from "../../domain/ruleChecks/checkRuleRows";
import { parseRuleSet } from "../../domain/rules/parseRuleSet";
import { defaultSettings, parseSettings, SETTING_COLUMNS, type SettingRow } from "../../domain/settings/parseSettings";
import type { RuleProblem } from "../../domain/diagnostics/ruleProblem";
import {
  IN_FORCE_COLUMNS,
  RULE_COLUMNS,
  RULE_SHEET_COLUMNS,
  ruleColumnLabel,
  type RuleRow,
  type RuleSheetColumn,
} from "../../domain/model/ruleRow";
import { unexplainedChanges } from "../../domain/rules/inForce";
import type { Rule, RuleSet } from "../../domain/rules/ruleSet";
import type { Settings } from "../../domain/settings/settings";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { readGrid, type Grid } from "../port/grid";
import { sortDiagnostics } from "../diagnostics/sortDiagnostics";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { assessedVersion } from "./assessedVersion";
import { guidingSheetId, ownSheetId, RULE_SHEET, SETTINGS_SHEET } from "./guidingSheets";
import { readRuleVersions } from "./readRuleVersions";
import { cellWords, filledText, recordsUnder, ruleCellText, settingText } from "./sheetCells";
import { findHeader, headerDiagnostics, type KnownColumn, type SheetHeader } from "./sheetHeader";
import { VERSION_SHEET } from "./versionSheet";

const KNOWN_RULE_COLUMNS: readonly KnownColumn[] = [
  ...RULE_COLUMNS.map((column) => (column.key === "basis" ? { ...column, counts: false } : column)),
  ...IN_FORCE_COLUMNS.map((column) => ({ ...column, like: /日期|时间|启用|停用/ })),
];

/**
 * Where the rows of a rule sheet stand, also those not in force: `records` row indexes by row, `columns` column indexes.
 * `freeRow`, `freeColumn`: the first below and right of everything in the sheet.
 */
export type RuleSheetLayout = Readonly<{
  sheetId: string;
  rows: readonly RuleRow[];
  headerRow: number;
  records: readonly number[];
  columns: ReadonlyMap<RuleSheetColumn, number>;
  freeRow: number;
  freeColumn: number;
}>;

/**
 * `sheet`: the sheet's name, null when the workbook has none and the defaults hold. `rows`: those in force as the sheet
 * shows them, also with errors, in the order of the rule set; none when its header can't be read, and then `layout` is null.
 */
export type RuleSheetReading = Readonly<{
  ruleSet: RuleSet | null;
  sheet: string | null;
  layout: RuleSheetLayout | null;
  rows: readonly RuleRow[];
  diagnostics: readonly Diagnostic[];
  /** Where a problem of a rule stands, by its place in the rule set; on no sheet where the defaults hold. */
  locate: (problem: RuleProblem) => Diagnostic;
}>;
export type SettingsSheetLayout = Readonly<{
  sheetId: string;
  records: readonly number[];
  columns: Readonly<Record<"name" | "value", number>>;
  freeRow: number;
}>;

/** `layout`: where its rows stand, by row; null when it can't be read or there is none. */
export type SettingsSheetReading = Readonly<{
  settings: Settings | null;
  sheet: string | null;
  layout: SettingsSheetLayout | null;
  rows: readonly SettingRow[];
  diagnostics: readonly Diagnostic[];
}>;

/**
 * Reads and checks the rule sheet; without one, the default rule set that the workbook was assessed with, else the latest.
 *
 * @param period - its last day chooses the rows that are in force, and changes inside it must be explained by 细则版本;
 * null: every row is in force.
 * @throws HostError
 */
export async function readRuleSheet(
  host: WorkbookHost,
  info: WorkbookInfo,
  period: Pick<Period, "start" | "end"> | null,
): Promise<RuleSheetReading> {
  const id = await guidingSheetId(host, info, RULE_SHEET);
  if (id === null) {
    const { ruleSet, rows } = defaultRulesOf(await assessedVersion(host, info));
    return {
      ruleSet,
      sheet: null,
      layout: null,
      rows,
      diagnostics: [],
      locate: (problem) => located(problem, NOWHERE),
    };
  }
  const sheet = info.sheets.find((other) => other.id === id)!.name;
  const grid = await readGrid(host, id);
  const header = findHeader(grid, RULE_SHEET_COLUMNS);
  const columns = RULE_SHEET_COLUMNS.flatMap(({ key, label, needed }) => {
    const columnIndex = header.columns.get(label);
    return columnIndex === undefined ? [] : [{ key, needed, columnIndex }];
  });
  const records = recordsUnder(grid, header, {
    counting: [...header.columns.values()],
    key: header.columns.get(ruleColumnLabel("code")),
  });
  const rows = records.map((rowIndex) => ({
    rowNumber: rowIndex + 1,
    cells: Object.fromEntries(
      columns.map(({ key, needed, columnIndex }) => {
        const isDay = key === "from" || key === "until";
        const text = isDay
          ? settingText(grid, rowIndex, columnIndex, info.date1904)
          : ruleCellText(grid, rowIndex, columnIndex, info.date1904);
        return [key, needed ? text : filledText(text)];
      }),
    ),
  }));
  const context = { sheet, records, header };
  const unreadable = {
    ...{ ruleSet: null, sheet, layout: null, rows: [] },
    locate: (problem: RuleProblem) => located(problem, context),
  };
  if (isTaken(grid, header, RULE_SHEET_COLUMNS)) return { ...unreadable, diagnostics: [nameTaken(sheet)] };
  const ofHeader = headerDiagnostics(grid, header, { sheet, known: KNOWN_RULE_COLUMNS, tellUnknown: true });
  // With a column missing, every row would say so once more.
  if (hasErrors(ofHeader)) return { ...unreadable, diagnostics: ofHeader };
  const { ruleSet, rules, inForce, problems } = parseRuleSet(rows, ruleSetVersion, period?.end ?? null);
  const ofRows = withErrorCells(
    [...problems, ...oncePerMissingColumn(checkRuleRows({ rows, rules, inForce }), header)].map((problem) =>
      located(problem, context),
    ),
    errorCells(grid, context),
  );
  const changes = period === null ? [] : await changeProblems(host, info, { rules, period });
  return {
    ruleSet: hasErrors(ofRows) ? null : ruleSet,
    sheet,
    layout: {
      ...{ sheetId: id, rows, records, headerRow: header.rowIndex },
      columns: new Map(columns.map(({ key, columnIndex }) => [key, columnIndex])),
      ...{ freeRow: grid.rowCount, freeColumn: grid.columnCount },
    },
    rows: inForce.map((record) => rows[record]!),
    diagnostics: [
      ...ofHeader,
      ...ofRows,
      ...changes.map((change) => ("place" in change ? located(change, context) : change)),
    ],
    locate: (problem) => located(inSheet(problem, inForce), context),
  };
}

/**
 * What is wrong with changes inside a period: those that 细则版本 doesn't explain, and days of its that can't be read. They
 * are errors that keep no rule from being used: it is the explanation that is missing.
 */
async function changeProblems(
  host: WorkbookHost,
  info: WorkbookInfo,
  { rules, period }: Readonly<{ rules: readonly (Rule | null)[]; period: Pick<Period, "start" | "end"> }>,
): Promise<readonly (RuleProblem | Diagnostic)[]> {
  const sheet = info.sheets.find(({ id }) => id === ownSheetId(info, VERSION_SHEET));
  const read = sheet ? await readRuleVersions(host, sheet, info.date1904) : { versions: [], diagnostics: [] };
  return [...unexplainedChanges(rules, period, read.versions), ...read.diagnostics];
}

const SETTING_HEADER = Object.values(SETTING_COLUMNS).map((label) => ({
  label,
  needed: label === SETTING_COLUMNS.name || label === SETTING_COLUMNS.value,
}));

/** Reads and checks the settings sheet; without one, the defaults. @throws HostError */
export async function readSettingsSheet(host: WorkbookHost, info: WorkbookInfo): Promise<SettingsSheetReading> {
  const id = await guidingSheetId(host, info, SETTINGS_SHEET);
  if (id === null) return { settings: defaultSettings, sheet: null, layout: null, rows: [], diagnostics: [] };
  const sheet = info.sheets.find((other) => other.id === id)!.name;
  const grid = await readGrid(host, id);
  const header = findHeader(grid, SETTING_HEADER);
  if (isTaken(grid, header, SETTING_HEADER))
    return { settings: null, sheet, layout: null, rows: [], diagnostics: [nameTaken(sheet)] };
  const ofHeader = headerDiagnostics(grid, header, { sheet, known: SETTING_HEADER, tellUnknown: false });
  if (hasErrors(ofHeader)) return { settings: null, sheet, layout: null, rows: [], diagnostics: ofHeader };
  const nameColumn = header.columns.get(SETTING_COLUMNS.name)!;
  const valueColumn = header.columns.get(SETTING_COLUMNS.value)!;
  const records = recordsUnder(grid, header, { counting: [nameColumn, valueColumn], key: undefined });
  const rows = records.map((rowIndex) => ({
    rowNumber: rowIndex + 1,
    name: cellWords(grid, rowIndex, nameColumn),
    value: filledText(settingText(grid, rowIndex, valueColumn, info.date1904)),
  }));
  const { settings, problems } = parseSettings(rows);
  const context = { sheet, records, header };
  const ofRows = withErrorCells(
    problems.map((problem) => located(problem, context)),
    errorCells(grid, context),
  );
  const columns = { name: nameColumn, value: valueColumn };
  const layout = { sheetId: id, records, columns, freeRow: grid.rowCount };
  return { settings: hasErrors(ofRows) ? null : settings, sheet, layout, rows, diagnostics: ofRows };
}

/** A sheet that has not half of the columns ours must have is the office's own, whatever it is called. */
function isTaken({ rowCount }: Grid, { columns }: SheetHeader, known: readonly KnownColumn[]): boolean {
  if (rowCount === 0) return false;
  const needed = known.filter((column) => column.needed);
  return 2 * needed.filter(({ label }) => columns.has(label)).length < needed.length;
}

function nameTaken(name: string): Diagnostic {
  return { code: "own-name-taken", severity: "error", at: { sheet: name }, value: "", params: { name } };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** The default rules stand on no sheet. */
const NOWHERE: Located = { sheet: "", records: [], header: { rowIndex: 0, columns: new Map(), twice: [] } };

type Located = Readonly<{ sheet: string; records: readonly number[]; header: SheetHeader }>;

/** Columns of remarks: nothing is read from them that counts. */
const REMARKS: ReadonlySet<string> = new Set([SETTING_COLUMNS.group, SETTING_COLUMNS.note, "依据"]);

/**
 * Cells whose formula gives an error, or whose result is not in the file, where the cell counts: as a text they might be
 * taken for a name, as blank for none.
 */
function errorCells(grid: Grid, { sheet, records, header }: Located): readonly Diagnostic[] {
  const columns = [...header.columns].filter(([label]) => !REMARKS.has(label));
  return records.flatMap((rowIndex) =>
    columns.flatMap(([label, columnIndex]): readonly Diagnostic[] => {
      const cell = grid.cell(rowIndex, columnIndex);
      const at = { sheet, rowIndex, columnIndex };
      if (cell?.kind === "uncalculated")
        return [{ code: "formula-not-calculated", severity: "error", at, value: "", params: { field: label } }];
      if (cell?.kind !== "error") return [];
      return [{ code: "rule-cell-error", severity: "error", at, value: cell.text, params: { label } }];
    }),
  );
}

/** A column that the sheet doesn't have is empty in every row: told once, and there is no cell to mend. */
function oncePerMissingColumn(problems: readonly RuleProblem[], { columns }: SheetHeader): readonly RuleProblem[] {
  const told = new Set<string>();
  return problems.flatMap((problem) => {
    const { column } = problem.place;
    if (problem.code !== "rule-cell-emptied" || column === null || columns.has(column)) return [problem];
    if (told.has(column)) return [];
    told.add(column);
    return [{ ...problem, place: { record: null, column: null }, proposal: null }];
  });
}

/** Formulas without results are told once a column, at the first. */
function oncePerColumn(): (diagnostic: Diagnostic) => boolean {
  const told = new Set<number | undefined>();
  return ({ code, at }) => {
    if (code !== "formula-not-calculated") return true;
    const isFirst = !told.has(at.columnIndex);
    told.add(at.columnIndex);
    return isFirst;
  };
}

/** A cell with an error says nothing else; what else was found in it only follows from that. */
function withErrorCells(found: readonly Diagnostic[], errors: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ at }: Diagnostic): string => `${at.rowIndex ?? ""} ${at.columnIndex ?? ""}`;
  const cells = new Set(errors.map(keyOf));
  const others = found.filter((diagnostic) => !cells.has(keyOf(diagnostic)));
  return sortDiagnostics([...others, ...errors.filter(oncePerColumn())], () => 0);
}

function located(problem: RuleProblem, { sheet, records, header }: Located): Diagnostic {
  const { record, column } = problem.place;
  const columnIndex = column === null ? undefined : header.columns.get(column);
  // What a whole column lacks stands at its label.
  const rowIndex = record !== null ? records[record] : columnIndex === undefined ? undefined : header.rowIndex;
  const at = {
    sheet,
    ...(rowIndex === undefined ? {} : { rowIndex }),
    ...(rowIndex === undefined || columnIndex === undefined ? {} : { columnIndex }),
  };
  const { code, severity, value, params, proposal } = problem;
  return { code, severity, at, value, params, ...(proposal === null ? {} : { proposal }) } as Diagnostic;
}
