import { formatDay, parseIsoDay, type Day } from "../../domain/model/day";
import { RULE_SHEET_COLUMNS, ruleColumnLabel, type RuleSheetColumn } from "../../domain/model/ruleRow";
import { cellText } from "../../domain/ruleForm/makeRuleForm";
import { editedRow } from "../../domain/ruleForm/editedRow";
import type { RuleCells, RuleFieldEdit } from "../../domain/ruleForm/ruleForm";
import { findKeyedSheet } from "../../workbook/port/keyedSheet";
import type { CellEntry } from "../../workbook/port/workbookHost";
import { planRuleVersions } from "../../workbook/rules/planRuleVersions";
import { readRuleVersions } from "../../workbook/rules/readRuleVersions";
import { ruleCellValue } from "../../workbook/rules/ruleCellValue";
import { readRuleSheet, type RuleSheetLayout } from "../../workbook/rules/readRuleSheets";
import { VERSION_COLUMN_LABELS, VERSION_SHEET } from "../../workbook/rules/versionSheet";
import type { RunOptions } from "../readInputs";
import { carryOut } from "./carryOut";
import { enterCells } from "./enteredCells";
import { rereadRules } from "./ruleGround";
import type { WorkbookSession } from "./workbookSession";

/** From which day other rules hold, and what 细则版本 says of it. */
export type RuleVersionEntry = Readonly<{ from: Day; version: string; document: string; change: string }>;

/**
 * Entries into the form of one row. `isNew`: of a row that is to be added and begins like this one. `seen`: the cells of the
 * row as the person has seen them. `version`: the edited or new row holds from that day on, and the row as it was until the
 * day before; null: the row itself is changed, or the new one holds whenever no day says otherwise.
 */
export type RuleSave = Readonly<{
  record: number;
  isNew: boolean;
  seen: RuleCells;
  edits: readonly RuleFieldEdit[];
  version: RuleVersionEntry | null;
}>;

/**
 * How saving ended; nothing was written unless `saved`. `changed`: the sheet no longer says what the person has seen;
 * `no-sheet`: there is no rule sheet that could be read; `locked`: a superior has fixed the row; `version-day`: the row
 * doesn't hold on that day and the day before; `version-sheet`: 细则版本 is a sheet of another kind.
 */
export type SavedRule = "saved" | "changed" | "no-sheet" | "locked" | "version-day" | "version-sheet";

/**
 * Writes an edited row into the cells of 考核细则, and only those that are others than before; what else stands in the
 * sheet stays. Columns that the sheet lacks are added at its right end, a row that begins to hold at its bottom.
 *
 * @throws HostError, and then nothing of the rules was written.
 */
export async function saveRule(session: WorkbookSession, save: RuleSave, options: RunOptions): Promise<SavedRule> {
  const { workbook } = session;
  const { layout } = await readRuleSheet(workbook, await workbook.describe(), null);
  if (layout === null) return "no-sheet";
  const row = layout.rows[save.record];
  if (row === undefined || !isAsSeen(row.cells, save.seen)) return "changed";
  const { isNew, version } = save;
  if (!isNew && cellText(row.cells, "locked") === "是") return "locked";
  const edited = editedRow(row.cells, save);
  const entries = new RuleEntries(layout);
  if (isNew) {
    entries.add(version === null ? edited : { ...edited, from: formatDay(version.from) });
  } else if (version === null) {
    entries.change(save.record, edited);
  } else {
    if (!holdsAround(row.cells, version.from)) return "version-day";
    entries.change(save.record, { ...row.cells, until: formatDay(version.from - 1) });
    entries.add({ ...edited, from: formatDay(version.from) });
  }
  if (version !== null) {
    const told = await versionEntries(session, version, options);
    if (told === null) return "version-sheet";
    entries.all.push(...told);
  }
  if (entries.all.length > 0) await enterCells(session, "rules", entries.all);
  await rereadRules(session);
  return "saved";
}

function isAsSeen(cells: RuleCells, seen: RuleCells): boolean {
  return RULE_SHEET_COLUMNS.every(({ key }) => (cells[key] ?? "") === (seen[key] ?? ""));
}

/** Whether a row can be replaced from a day on: it holds then, and has held before. */
function holdsAround(cells: RuleCells, day: Day): boolean {
  const from = parseIsoDay(cellText(cells, "from"));
  const until = parseIsoDay(cellText(cells, "until"));
  return (from === null || from < day) && (until === null || day <= until);
}

/** The cells of a rule sheet that are to be entered. */
class RuleEntries {
  readonly all: CellEntry[] = [];
  private readonly columns: Map<RuleSheetColumn, number>;
  private freeColumn: number;

  constructor(private readonly layout: RuleSheetLayout) {
    this.columns = new Map(layout.columns);
    this.freeColumn = layout.freeColumn;
  }

  /** Gives a row other cells. */
  change(record: number, cells: RuleCells): void {
    const before = this.layout.rows[record]!.cells;
    for (const { key } of RULE_SHEET_COLUMNS) {
      if (cellText(before, key) !== cellText(cells, key)) this.enter(this.layout.records[record]!, key, cells);
    }
  }

  /** Adds a row below everything that looks like the last one. */
  add(cells: RuleCells): void {
    const { freeRow, records } = this.layout;
    const likeRow = records.at(-1);
    for (const { key } of RULE_SHEET_COLUMNS) {
      if (cellText(cells, key) !== "") this.enter(freeRow, key, cells, likeRow);
    }
  }

  private enter(rowIndex: number, column: RuleSheetColumn, cells: RuleCells, likeRow?: number): void {
    const { sheetId, headerRow } = this.layout;
    let columnIndex = this.columns.get(column);
    if (columnIndex === undefined) {
      columnIndex = this.freeColumn++;
      this.columns.set(column, columnIndex);
      this.all.push({ sheetId, rowIndex: headerRow, columnIndex, value: ruleColumnLabel(column) });
    }
    const value = ruleCellValue(column, cellText(cells, column));
    this.all.push({ sheetId, rowIndex, columnIndex, value, ...(likeRow === undefined ? {} : { likeRow }) });
  }
}

/** A new row of 细则版本, which is added where the workbook has none; null when a sheet of that name is of another kind. */
async function versionEntries(
  session: WorkbookSession,
  { from, version, document, change }: RuleVersionEntry,
  options: RunOptions,
): Promise<readonly CellEntry[] | null> {
  const { workbook, words } = session;
  const known = { ...VERSION_SHEET, sheetName: VERSION_SHEET.name, tableName: `Kaohe_${VERSION_SHEET.key}` };
  let info = await workbook.describe();
  if (findKeyedSheet(info, known) === null) {
    await carryOut(session, planRuleVersions(words.rules), options);
    info = await workbook.describe();
  }
  const found = findKeyedSheet(info, known);
  if (found === null) return null;
  const { columns, freeRow } = await readRuleVersions(workbook, found, info.date1904);
  if (freeRow === null) return null;
  const values = { version, from: formatDay(from), document, change };
  return (Object.keys(values) as (keyof typeof values)[]).flatMap((key): readonly CellEntry[] => {
    const columnIndex = columns.get(VERSION_COLUMN_LABELS[key]);
    if (columnIndex === undefined || values[key] === "") return [];
    return [{ sheetId: found.id, rowIndex: freeRow, columnIndex, value: values[key] }];
  });
}
