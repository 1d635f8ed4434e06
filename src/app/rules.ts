import { assess } from "../domain/assessment/assess";
import type { Day } from "../domain/model/day";
import { periodOf, quarterOf, type Period } from "../domain/model/period";
import { checkRulesAgainstData } from "../domain/ruleChecks/checkRulesAgainstData";
import { sortDiagnostics } from "../workbook/diagnostics/sortDiagnostics";
import { readInputs, type RunOptions } from "./readInputs";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import { planRuleSheet } from "../workbook/rules/planRuleSheet";
import { planSettingsSheet } from "../workbook/rules/planSettingsSheet";
import { RULE_SHEET_STYLES } from "../workbook/rules/ruleSheetFrame";
import type { RuleSheetWords } from "../workbook/rules/ruleSheetWords";
import { readSettingsSheet } from "../workbook/rules/readRuleSheets";
import { readPreviousArchive, readRecords } from "./readPrevious";
import { settledLocks } from "./settledLocks";
import { readRules, type CheckedRules } from "./readRules";
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
  const settings = await readSettingsSheet(host, info);
  const { year = null, periodKind = null } = settings.settings ?? {};
  const period = year !== null && periodKind !== null ? periodOf(year, periodKind) : quarterOf(today);
  return readRules(host, info, { settings, period });
}

/**
 * Checks the rules against the workbook's own ledgers too, in the period that they would be applied to now: slips that
 * only show once rules meet data. Without ledgers or a period there is nothing to hold them against.
 *
 * @throws HostError
 */
export async function checkRulesWithData(
  host: WorkbookHost,
  options: RunOptions & Readonly<{ period: Period | null; today: Day }>,
): Promise<CheckedRules> {
  const { period: asked, today } = options;
  const inputs = await readInputs(host, { ...options, wishes: { period: asked, cutoff: null, today } });
  const { checked, chosen, settings, reading } = inputs;
  const { ruleSet } = checked.rules;
  if (!ruleSet || !settings || !reading.ledgers || chosen === null || "outside" in chosen) return checked;
  const { period, cutoff } = chosen;
  const { ledgers } = reading;
  const undecided = { adjustments: new Map(), itemAdjustments: new Map(), decidedGrades: new Map() };
  const input = { period, cutoff, ruleSet, settings, ledgers, ...undecided, previous: null };
  const records = await readRecords(host, checked.info);
  const locks = settledLocks(checked, await readPreviousArchive(host, checked.info, { period, records }));
  const found = checkRulesAgainstData(input, assess(input)).map(checked.rules.locate);
  const all = [...checked.diagnostics, ...locks, ...withoutConsequences(found, checked.diagnostics)];
  return { ...checked, diagnostics: sortDiagnostics(all, () => 0) };
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
