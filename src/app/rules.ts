import type { Diagnostic } from "../workbook/diagnostic";
import { planRuleSheet } from "../workbook/rules/planRuleSheet";
import { planSettingsSheet } from "../workbook/rules/planSettingsSheet";
import { RULE_SHEET_STYLES } from "../workbook/rules/ruleSheetFrame";
import type { RuleSheetWords } from "../workbook/rules/ruleSheetWords";
import {
  readRuleSheet,
  readSettingsSheet,
  type RuleSheetReading,
  type SettingsSheetReading,
} from "../workbook/rules/readRuleSheets";
import type { WorkbookHost } from "../workbook/workbookHost";
import type { WritePlan } from "../workbook/writePlan";

/** What rule sheet and settings sheet say; `sheet` null where the workbook has none and the defaults hold. */
export type CheckedRules = Readonly<{
  rules: RuleSheetReading;
  settings: SettingsSheetReading;
  diagnostics: readonly Diagnostic[];
}>;

/** Checks the rule sheet and the settings sheet of a workbook, which needs no ledgers for that. @throws HostError */
export async function checkRules(host: WorkbookHost): Promise<CheckedRules> {
  const info = await host.describe();
  const rules = await readRuleSheet(host, info);
  const settings = await readSettingsSheet(host, info);
  return { rules, settings, diagnostics: [...rules.diagnostics, ...settings.diagnostics] };
}

/**
 * Plans the default rules and settings for a workbook that lacks them; sheets that are there are left alone.
 *
 * @returns null when the workbook has both.
 */
export function planDefaultRules({ rules, settings }: CheckedRules, words: RuleSheetWords): WritePlan | null {
  const sheets = [
    ...(rules.sheet === null ? [planRuleSheet(words)] : []),
    ...(settings.sheet === null ? [planSettingsSheet(words)] : []),
  ];
  return sheets.length === 0 ? null : { styles: RULE_SHEET_STYLES, sheets, removeSheetIds: [] };
}
