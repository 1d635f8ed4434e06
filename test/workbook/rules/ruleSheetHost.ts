import { periodOf } from "../../../src/domain/model/period";
import { zhCN } from "../../../src/i18n/zhCN";
import { planRuleSheet } from "../../../src/workbook/rules/planRuleSheet";
import { planSettingsSheet } from "../../../src/workbook/rules/planSettingsSheet";
import {
  readRuleSheet,
  readSettingsSheet,
  type RuleSheetReading,
  type SettingsSheetReading,
} from "../../../src/workbook/rules/readRuleSheets";
import { RULE_SHEET_STYLES } from "../../../src/workbook/rules/ruleSheetFrame";
import { MemoryHost, type MemoryCell, type MemorySheet } from "../../support/memoryHost";

/** A workbook with the two default sheets, as they are offered. */
export async function withDefaults(): Promise<MemoryHost> {
  const host = new MemoryHost({ 名册: [["党组织名称"]] });
  const sheets = [planRuleSheet(zhCN.ruleSheets), planSettingsSheet(zhCN.ruleSheets)];
  await host.apply({ styles: RULE_SHEET_STYLES, sheets, removeSheetIds: [] });
  return host;
}

export const rulesOf = async (host: MemoryHost): Promise<RuleSheetReading> =>
  readRuleSheet(host, await host.describe(), periodOf(2026, "Q3"));
export const settingsOf = async (host: MemoryHost): Promise<SettingsSheetReading> =>
  readSettingsSheet(host, await host.describe());

/** Index of the row with a text in one of its cells. */
export function rowOf(sheet: MemorySheet, text: string): number {
  const index = sheet.rows.findIndex((cells) => cells.includes(text));
  if (index < 0) throw new Error(`no row ${text}`);
  return index;
}

/** Puts a value under a column's label, in the row with a text in one of its cells. */
export function put(sheet: MemorySheet, row: string, label: string, value: MemoryCell): void {
  const header = sheet.rows.find((cells) => cells.includes(label))!;
  sheet.rows[rowOf(sheet, row)]![header.indexOf(label)] = value;
}
