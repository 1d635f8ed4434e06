import type { Period } from "../domain/model/period";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import type { WorkbookHost, WorkbookInfo } from "../workbook/port/workbookHost";
import { readRuleSheet, type RuleSheetReading, type SettingsSheetReading } from "../workbook/rules/readRuleSheets";
import { RULE_SHEET, SETTINGS_SHEET, withStrays, type StraySheet } from "../workbook/rules/guidingSheets";
import { checkRuleTests, type CheckedRuleTests } from "./ruleTests";

/**
 * What rule sheet and settings sheet say of a period; `sheet` null where the workbook has none and the defaults hold.
 * `tests`: what 规则试算 expects of the rules.
 */
export type CheckedRules = Readonly<{
  info: WorkbookInfo;
  rules: RuleSheetReading;
  tests: CheckedRuleTests;
  settings: SettingsSheetReading;
  diagnostics: readonly Diagnostic[];
}>;

/** `settings` as read beside the same `strays`; `period`: see readRules. */
type RulesQuestion = Readonly<{
  settings: SettingsSheetReading;
  strays: readonly StraySheet[];
  period: Period | null;
}>;

/** Settings as read, refused where another sheet may be the one that is meant. */
export function settingsBeside(strays: readonly StraySheet[], reading: SettingsSheetReading): SettingsSheetReading {
  return withStrays(reading, { strays, guiding: SETTINGS_SHEET, refused: { settings: null } });
}

/**
 * Reads the rules that hold for a period, which every assessment, review, comparison, trial and submission goes by.
 *
 * @param period - its last day chooses the rows that are in force; null: nobody can tell yet, and all of them are.
 * @throws HostError
 */
export async function readRules(
  host: WorkbookHost,
  info: WorkbookInfo,
  { settings, strays, period }: RulesQuestion,
): Promise<CheckedRules> {
  const read = await readRuleSheet(host, info, period);
  const rules = withStrays(read, { strays, guiding: RULE_SHEET, refused: { ruleSet: null, rows: [] } });
  const tests = await checkRuleTests(host, info, rules.ruleSet);
  const diagnostics = [...rules.diagnostics, ...settings.diagnostics, ...tests.diagnostics];
  return { info, rules, tests, settings, diagnostics };
}
