import type { RuleRow } from "../../domain/model/ruleRow";
import type { AssessmentInput } from "../../domain/results/result";
import { adjustmentsOf, decidedGradesOf, readOfficeEntries } from "../../workbook/resultSheets/readOfficeEntries";
import type { Diagnostic } from "../../workbook/diagnostics/diagnostic";
import { sortDiagnostics } from "../../workbook/diagnostics/sortDiagnostics";
import { readSettingsSheet } from "../../workbook/rules/readRuleSheets";
import { itemAdjustmentsOf, lastRecords } from "../records/adjustmentRecords";
import { inSheetOrder } from "../inspectWorkbook";
import { dayOfTime } from "../localTime";
import { locateRule } from "../locateRule";
import { chosenPeriods, withRules, type Inputs, type RunOptions } from "../readInputs";
import { readPrevious, readRecords } from "../readPrevious";
import { settledLocks } from "../settledLocks";
import { readRules, settingsBeside, type CheckedRules } from "../readRules";
import { ruleTrial } from "../ruleTrial";
import { knownInputs } from "./knownInputs";
import type { RuleGround } from "./ruleEditing";
import type { WorkbookSession } from "./workbookSession";

/** The rows that a reading of the rules shows, by their record. */
export function shownRows({ rules }: CheckedRules): readonly RuleRow[] {
  return rules.layout?.rows ?? rules.rows;
}

/**
 * Makes ready to edit rules: reads the ledgers where nobody has yet, and scores once. What was made ready before is used
 * again while rules, settings and ledgers are what they were.
 *
 * @throws HostError
 */
export async function ruleGround(session: WorkbookSession, options: RunOptions): Promise<RuleGround> {
  const inputs = await knownInputs(session, options);
  const checked = await rulesNow(session, inputs);
  const key = JSON.stringify([shownRows(checked), checked.settings.rows, session.state.assessed?.wishes]);
  const { ruleGround: known } = session.state;
  if (known !== null && known.reading === inputs.reading && known.key === key) return known.ground;
  const ground = await makeGround(session, { inputs, checked }, options);
  session.state = { ...session.state, ruleGround: { reading: inputs.reading, key, ground } };
  return ground;
}

function wishesOf({ state, now }: WorkbookSession) {
  const { period = null, cutoff = null } = state.assessed?.wishes ?? {};
  return { period, cutoff, today: dayOfTime(now()) };
}

/** Rules and settings as their sheets say now, in the period that would be assessed. */
async function rulesNow(session: WorkbookSession, { reading, strays }: Inputs): Promise<CheckedRules> {
  const info = await session.workbook.describe();
  const settings = settingsBeside(strays, await readSettingsSheet(session.workbook, info));
  const { period } = chosenPeriods(wishesOf(session), settings.settings, reading);
  return readRules(session.workbook, info, { settings, strays, period });
}

/** Keeps of what was read the ledgers, and reads rules and settings anew: their cells were just entered. @throws HostError */
export async function rereadRules(session: WorkbookSession): Promise<void> {
  const { inputs } = session.state;
  if (inputs === null) return;
  const info = await session.workbook.describe();
  const { strays } = inputs;
  const settings = settingsBeside(strays, await readSettingsSheet(session.workbook, info));
  const wishes = { period: null, cutoff: null, today: dayOfTime(session.now()) };
  const { chosen, period } = chosenPeriods(wishes, settings.settings, inputs.reading);
  const checked = await readRules(session.workbook, info, { settings, strays, period });
  const fresh = withRules(inputs, { checked, chosen });
  const diagnostics = inSheetOrder(fresh, fresh.diagnostics);
  session.state = { ...session.state, inputs: { ...fresh, diagnostics } };
}

/**
 * What rules and settings say, with what shows only where rules meet the ledgers, as far as these can be scored.
 *
 * @throws HostError
 */
export async function checkRulesOnGround(session: WorkbookSession, options: RunOptions): Promise<CheckedRules> {
  const { checked, rows, trial } = await ruleGround(session, options);
  const tried = trial?.tryRules(rows, [...rows.keys()]);
  if (tried?.kind !== "tried") return checked;
  const told = new Set(checked.diagnostics.map(cellOf));
  const found = tried.problems.flatMap((problem): readonly Diagnostic[] => {
    const diagnostic = locateRule(problem, checked.rules);
    // Those that need no ledger were told already.
    return told.has(cellOf(diagnostic)) ? [] : [diagnostic];
  });
  return { ...checked, diagnostics: sortDiagnostics([...checked.diagnostics, ...found], () => 0) };
}

function cellOf({ code, at }: Diagnostic): string {
  return at.rowIndex === undefined ? code : `${at.sheet} ${at.rowIndex} ${at.columnIndex ?? ""}`;
}

type Read = Readonly<{ inputs: Inputs; checked: CheckedRules }>;

async function makeGround(
  session: WorkbookSession,
  { inputs, checked }: Read,
  { onProgress }: RunOptions,
): Promise<RuleGround> {
  const { ledgers, sheets } = inputs.reading;
  const rows = shownRows(checked);
  const without = (reason: RuleGround["without"]): RuleGround => ({
    ...{ checked, rows, ledgers, trial: null },
    without: reason,
  });
  const { ruleSet } = checked.rules;
  const { settings } = checked.settings;
  if (ledgers === null || sheets.some(({ status }) => status === "proposed")) return without("ledgers");
  if (settings === null) return without("settings");
  if (ruleSet === null) return without("rules");
  const { chosen } = chosenPeriods(wishesOf(session), settings, inputs.reading);
  if (chosen === null || "outside" in chosen) return without("period");
  onProgress?.({ step: "scoring" });
  const { workbook, words } = session;
  const { info } = checked;
  const { names } = ledgers.roster;
  const { period, cutoff } = chosen;
  const entries = await readOfficeEntries(workbook, info, period, words.labelSets);
  const records = await readRecords(workbook, info);
  const question = { period, names, labelSets: words.labelSets, records, problems: [] };
  const { previous, previousArchive } = await readPrevious(workbook, info, question);
  const adjustments = adjustmentsOf(entries, names);
  const itemAdjustments = itemAdjustmentsOf(lastRecords(records.adjustments, period), names, []);
  const decided = { adjustments, itemAdjustments, decidedGrades: decidedGradesOf(entries, names) };
  const input: AssessmentInput = { period, cutoff, ruleSet, settings, ledgers, ...decided, previous };
  const { tryRules, organizations } = ruleTrial(input, rows);
  const locks = settledLocks(checked, previousArchive);
  const told = { ...checked, diagnostics: [...checked.diagnostics, ...locks] };
  return { checked: told, rows, ledgers, trial: { chosen, tryRules, names, organizations }, without: null };
}
