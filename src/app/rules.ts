import { assess } from "../domain/assessment/assess";
import type { Day } from "../domain/model/day";
import { periodOf, quarterOf, type Period } from "../domain/model/period";
import { inSheet } from "../domain/ruleChecks/checkRuleRows";
import { checkRulesAgainstData } from "../domain/ruleChecks/checkRulesAgainstData";
import type { RuleProblem } from "../domain/diagnostics/ruleProblem";
import type { RuleRow } from "../domain/model/ruleRow";
import type { RuleSet } from "../domain/rules/ruleSet";
import { locateRule } from "./locateRule";
import { checkedRows } from "./ruleTrial";
import { sortDiagnostics } from "../workbook/diagnostics/sortDiagnostics";
import { chosenPeriods, readInputs, type RunOptions } from "./readInputs";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import { planRuleSheet } from "../workbook/rules/planRuleSheet";
import { planSettingsSheet } from "../workbook/rules/planSettingsSheet";
import { RULE_SHEET_STYLES } from "../workbook/rules/ruleSheetFrame";
import type { RuleSheetWords } from "../workbook/rules/ruleSheetWords";
import { findStraySheets } from "../workbook/rules/guidingSheets";
import { readSettingsSheet } from "../workbook/rules/readRuleSheets";
import { readPreviousArchive, readRecords } from "./readPrevious";
import { settledLocks } from "./settledLocks";
import { readRules, settingsBeside, type CheckedRules } from "./readRules";
import type { WorkbookHost } from "../workbook/port/workbookHost";
import type { WritePlan } from "../workbook/port/writePlan";

/**
 * Checks the rule sheet and the settings sheet of a workbook, which needs no ledgers for that: the rules of the period
 * that the settings name, else of today's quarter.
 *
 * @throws HostError
 */
export async function checkRules(host: WorkbookHost, today: Day): Promise<CheckedRules> {
  const info = await host.describe();
  const strays = await findStraySheets(host, info);
  const settings = settingsBeside(strays, await readSettingsSheet(host, info));
  const { year = null, periodKind = null } = settings.settings ?? {};
  const period = year !== null && periodKind !== null ? periodOf(year, periodKind) : quarterOf(today);
  return readRules(host, info, { settings, strays, period });
}

/** `recheck`: what is found in rows that stand in place of those of the sheet, one by one. */
export type CheckedWithData = CheckedRules & Readonly<{ recheck: (rows: readonly RuleRow[]) => readonly Diagnostic[] }>;

/**
 * Checks the rules against the workbook's own ledgers too, in the period that they would be applied to now: slips that
 * only show once rules meet data. Without ledgers or a period there is nothing to hold them against.
 *
 * @throws HostError
 */
export async function checkRulesWithData(
  host: WorkbookHost,
  options: RunOptions & Readonly<{ period: Period | null; today: Day }>,
): Promise<CheckedWithData> {
  const { period: asked, today } = options;
  const wishes = { period: asked, cutoff: null, today };
  const inputs = await readInputs(host, { ...options, wishes });
  const { checked, chosen, settings, reading } = inputs;
  const { rules } = checked;
  const isChosen = chosen !== null && !("outside" in chosen);
  const onData = (ruleSet: RuleSet | null): readonly RuleProblem[] => {
    if (!ruleSet || !settings || !reading.ledgers || !isChosen) return [];
    const { period, cutoff } = chosen;
    const undecided = { adjustments: new Map(), itemAdjustments: new Map(), decidedGrades: new Map() };
    const input = { period, cutoff, ruleSet, settings, ledgers: reading.ledgers, ...undecided, previous: null };
    return checkRulesAgainstData(input, assess(input));
  };
  const { period: ruled } = chosenPeriods(wishes, settings, reading);
  const recheck = (rows: readonly RuleRow[]): readonly Diagnostic[] => {
    const { ruleSet, inForce, problems } = checkedRows(rows, ruled.end);
    const found = onData(ruleSet).map((problem) => locateRule(inSheet(problem, inForce), rules));
    const told = problems.map((problem) => locateRule(problem, rules));
    return sortDiagnostics([...told, ...withoutConsequences(found, told)], () => 0);
  };
  const found = onData(rules.ruleSet).map(rules.locate);
  const locks = isChosen ? await locksBefore(host, checked, chosen.period) : [];
  const all = [...checked.diagnostics, ...locks, ...withoutConsequences(found, checked.diagnostics)];
  return { ...checked, diagnostics: sortDiagnostics(all, () => 0), recheck };
}

async function locksBefore(host: WorkbookHost, checked: CheckedRules, period: Period): Promise<readonly Diagnostic[]> {
  const records = await readRecords(host, checked.info);
  return settledLocks(checked, await readPreviousArchive(host, checked.info, { period, records }));
}

/** What the data shows of a cell with a slip only follows from that: the first that is found of a cell counts. */
function withoutConsequences(found: readonly Diagnostic[], before: readonly Diagnostic[]): readonly Diagnostic[] {
  const cellOf = ({ at }: Diagnostic): string => `${at.sheet} ${at.rowIndex ?? ""} ${at.columnIndex ?? ""}`;
  const cells = new Set(before.map(cellOf));
  return found.filter((diagnostic) => {
    if (diagnostic.at.rowIndex === undefined) return true;
    const cell = cellOf(diagnostic);
    const isFirst = !cells.has(cell);
    cells.add(cell);
    return isFirst;
  });
}

/**
 * Plans the default rules and settings for a workbook that lacks them, the rules being those it was assessed with; sheets
 * that are there are left alone.
 *
 * @returns null when the workbook has both.
 */
export function planDefaultRules({ rules, settings }: CheckedRules, words: RuleSheetWords): WritePlan | null {
  const sheets = [
    ...(rules.sheet === null ? [planRuleSheet(words, rules.ruleSet?.rules)] : []),
    ...(settings.sheet === null ? [planSettingsSheet(words)] : []),
  ];
  return sheets.length === 0 ? null : { styles: RULE_SHEET_STYLES, sheets, removeSheetIds: [] };
}
