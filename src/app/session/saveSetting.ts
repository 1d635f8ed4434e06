import { normalizeText } from "../../domain/model/text";
import { parseSettings } from "../../domain/settings/parseSettings";
import { SETTING_DEFINITIONS } from "../../domain/settings/settingDefinitions";
import type { SettingDefinition } from "../../domain/settings/settingDefinition";
import type { CellEntry } from "../../workbook/port/workbookHost";
import { planSettingsSheet } from "../../workbook/rules/planSettingsSheet";
import { readSettingsSheet, type SettingsSheetReading } from "../../workbook/rules/readRuleSheets";
import { RULE_SHEET_STYLES } from "../../workbook/rules/ruleSheetFrame";
import type { RunOptions } from "../readInputs";
import { carryOut } from "./carryOut";
import { enterCells } from "./enteredCells";
import { rereadRules } from "./ruleGround";
import type { WorkbookSession } from "./workbookSession";

/** Another value of a setting. `seen`: the value that the person has seen. */
export type SettingSave = Readonly<{ name: string; seen: string; value: string }>;

/**
 * How saving ended; nothing was written unless `saved`. `unreadable`: the setting can't have this value; `changed`: the
 * sheet no longer says what the person has seen; `no-sheet`: a sheet of that name is of another kind.
 */
export type SavedSetting = "saved" | "unreadable" | "changed" | "no-sheet";

/** The setting of a name. */
export function settingNamed(name: string): SettingDefinition | undefined {
  return SETTING_DEFINITIONS.find((setting) => normalizeText(setting.name) === normalizeText(name));
}

/** Whether a setting can have a value. */
export function isSettingValue({ name }: SettingDefinition, value: string): boolean {
  return parseSettings([{ rowNumber: 1, name, value }]).settings !== null;
}

/**
 * Writes the value of a setting into its cell of 考核设置; a row that the sheet lacks is added at its bottom, and the sheet
 * where the workbook has none.
 *
 * @throws HostError, and then nothing of the settings was written.
 */
export async function saveSetting(
  session: WorkbookSession,
  { name, seen, value }: SettingSave,
  options: RunOptions,
): Promise<SavedSetting> {
  const definition = settingNamed(name);
  if (definition === undefined || !isSettingValue(definition, value)) return "unreadable";
  const { workbook } = session;
  const before = await readSettingsSheet(workbook, await workbook.describe());
  if (valueOf(definition, before) !== seen) return "changed";
  if (before.sheet === null) {
    const plan = { styles: RULE_SHEET_STYLES, sheets: [planSettingsSheet(session.words.rules)], removeSheetIds: [] };
    await carryOut(session, plan, options);
  }
  const { layout, rows } =
    before.sheet === null ? await readSettingsSheet(workbook, await workbook.describe()) : before;
  if (layout === null) return "no-sheet";
  const place = placeOf(definition, rows);
  const { sheetId, records, columns, freeRow } = layout;
  const rowIndex = place < 0 ? freeRow : records[place]!;
  const entries: CellEntry[] = [{ sheetId, rowIndex, columnIndex: columns.value, value: cellValue(value) }];
  if (place < 0) entries.push({ sheetId, rowIndex, columnIndex: columns.name, value: definition.name });
  await enterCells(session, "rules", entries);
  await rereadRules(session);
  return "saved";
}

function placeOf({ name }: SettingDefinition, rows: SettingsSheetReading["rows"]): number {
  return rows.findIndex((row) => normalizeText(row.name) === normalizeText(name));
}

/** The value that a setting has, as its sheet shows it: the default where that has no row of it. */
export function valueOf(definition: SettingDefinition, { rows }: Pick<SettingsSheetReading, "rows">): string {
  return rows[placeOf(definition, rows)]?.value.trim() ?? definition.value;
}

/** Numbers are numbers in the sheet; percentages and words are texts, so that 100% stays 100%. */
function cellValue(text: string): CellEntry["value"] {
  if (text === "") return null;
  return String(Number(text)) === text ? Number(text) : text;
}
