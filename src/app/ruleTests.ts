import type { RuleSet } from "../domain/rules/ruleSet";
import { completeRuleTests, runRuleTests, type RuleTest } from "../domain/ruleTesting/ruleTests";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import type { WorkbookHost, WorkbookInfo } from "../workbook/port/workbookHost";
import type { WritePlan } from "../workbook/port/writePlan";
import type { RuleSheetWords } from "../workbook/rules/ruleSheetWords";
import { planRuleTests } from "../workbook/ruleTestSheet/planRuleTests";
import { readRuleTests, type RuleTestReading } from "../workbook/ruleTestSheet/readRuleTests";
import { ruleTestProblems } from "../workbook/ruleTestSheet/ruleTestProblems";

/** 规则试算 held against the rules; `reading` null where the workbook has no such sheet. */
export type CheckedRuleTests = Readonly<{ reading: RuleTestReading | null; diagnostics: readonly Diagnostic[] }>;

/** Tries what 规则试算 expects; of rules that can't be scored with nothing is said. @throws HostError */
export async function checkRuleTests(
  host: WorkbookHost,
  info: WorkbookInfo,
  ruleSet: RuleSet | null,
): Promise<CheckedRuleTests> {
  const reading = await readRuleTests(host, info);
  const tests = reading && ruleSet ? runRuleTests(ruleSet, reading.rows) : [];
  return { reading, diagnostics: reading ? ruleTestProblems(reading, tests) : [] };
}

/** Every edge of every rule, and the office's own rows, tried; with the plan that writes them as 规则试算. */
export function ruleTestTable(
  ruleSet: RuleSet,
  { info, reading, words }: Readonly<{ info: WorkbookInfo; reading: RuleTestReading | null; words: RuleSheetWords }>,
): Readonly<{ tests: readonly RuleTest[]; plan: WritePlan }> {
  const hasNote = (place: number): boolean =>
    reading?.own.some(({ cells }) => (cells[place] ?? null) !== null) === true;
  const { rows, earlier } = completeRuleTests(ruleSet, reading?.rows ?? [], hasNote);
  const tests = runRuleTests(ruleSet, rows);
  return { tests, plan: planRuleTests(tests, { info, reading, earlier, words }) };
}
