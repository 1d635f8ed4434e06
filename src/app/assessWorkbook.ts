import { assess } from "../domain/assess";
import type { DomainDiagnostic } from "../domain/diagnostic";
import type { Day } from "../domain/model/day";
import { fieldDefinition, LEDGERS } from "../domain/model/ledgers";
import type { LedgerSet } from "../domain/model/ledgerTable";
import type { Period } from "../domain/model/period";
import type { Assessment } from "../domain/result";
import type { RuleSet } from "../domain/rules/ruleSet";
import type { Settings } from "../domain/rules/settings";
import type { Diagnostic } from "../workbook/diagnostic";
import { adjustmentsOf, readOfficeEntries } from "../workbook/results/readOfficeEntries";
import { readPreviousResults } from "../workbook/results/readPreviousResults";
import type { Texts } from "../workbook/texts";
import { mergeMapping, type MappingWords } from "../workbook/write/planMappingSheet";
import { planResultSheets } from "../workbook/write/planResultSheets";
import type { SheetLabels } from "../workbook/write/sheetLabels";
import type { WorkbookHost } from "../workbook/workbookHost";
import type { PlannedSheet, WritePlan } from "../workbook/writePlan";
import { choosePeriod, type ChosenPeriod, type PeriodWishes } from "./choosePeriod";
import { planNamedMapping } from "./confirmMapping";
import { inSheetOrder } from "./inspectWorkbook";
import { readInputs, type Inputs, type RunOptions } from "./readInputs";

export type AssessOptions = RunOptions &
  PeriodWishes &
  Readonly<{
    texts: Texts;
    mappingWords: MappingWords;
    /** Labels of every language: sheets written in one may be read in the other. */
    labelSets: readonly SheetLabels[];
    /** Stamped into the result; never the clock's own. */
    calculatedAt: string;
    productVersion: string;
  }>;

/** An assessment that could be made, with the plan that writes it. */
export type ReadyAssessment = Readonly<{
  status: "ready";
  chosen: ChosenPeriod;
  assessment: Assessment;
  ruleSet: RuleSet;
  settings: Settings;
  ledgers: LedgerSet;
  inputs: Inputs;
  /** Whether the workbook has results of the period before. */
  hasPrevious: boolean;
  /** All problems, in order. */
  diagnostics: readonly Diagnostic[];
  plan: WritePlan;
}>;

/**
 * Why nothing was scored. `errors`: rules, settings or needed ledgers have errors; `cutoff-outside`: the cutoff asked for, or
 * that of the settings sheet, doesn't lie in the period.
 */
export type RefusedAssessment = Readonly<{ status: "refused"; diagnostics: readonly Diagnostic[] }> &
  (Readonly<{ reason: "errors" | "no-period" }> | Readonly<{ reason: "cutoff-outside"; period: Period; cutoff: Day }>);

/**
 * Reads a workbook, scores it and plans the result sheets; writes nothing. With half a rule set, a misread setting or
 * without the two needed ledgers nothing is scored, and every problem is told.
 *
 * @throws HostError when the host fails or the user cancels.
 */
export async function assessWorkbook(
  host: WorkbookHost,
  options: AssessOptions,
): Promise<ReadyAssessment | RefusedAssessment> {
  const inputs = await readInputs(host, options);
  const { ruleSet, settings, reading } = inputs;
  const refused = { status: "refused", diagnostics: inSheetOrder(inputs, inputs.diagnostics) } as const;
  if (!ruleSet || !settings || !reading.ledgers) return { ...refused, reason: "errors" };
  const chosen = choosePeriod(options, settings, reading.ledgers);
  if (chosen === null) return { ...refused, reason: "no-period" };
  if ("outside" in chosen)
    return { ...refused, reason: "cutoff-outside", period: chosen.outside, cutoff: chosen.cutoff };
  options.onProgress?.({ step: "scoring" });
  return score(host, { inputs, ruleSet, settings, ledgers: reading.ledgers, chosen }, options);
}

type Ready = Readonly<{
  inputs: Inputs;
  ruleSet: RuleSet;
  settings: Settings;
  ledgers: LedgerSet;
  chosen: ChosenPeriod;
}>;

async function score(
  host: WorkbookHost,
  { inputs, ruleSet, settings, ledgers, chosen }: Ready,
  options: AssessOptions,
): Promise<ReadyAssessment> {
  const { period, cutoff } = chosen;
  const { names } = ledgers.roster;
  const { info, reading } = inputs;
  const entries = await readOfficeEntries(host, info, period, options.labelSets);
  const previous = await readPreviousResults(host, info, { period, names, labelSets: options.labelSets });
  const adjustments = adjustmentsOf(entries, names);
  const assessment = assess({ period, cutoff, ruleSet, settings, ledgers, adjustments, previous });
  const diagnostics = inSheetOrder(inputs, [
    ...inputs.diagnostics,
    ...entries.diagnostics,
    ...assessment.diagnostics.map((diagnostic) => located(diagnostic, inputs)),
    ...missingColumns(assessment, inputs),
  ]);
  const results = planResultSheets({
    assessment,
    ruleSet,
    settings,
    names,
    locate: reading.locate,
    diagnostics,
    officeEntries: entries,
    info,
    readSheets: reading.sheets.flatMap(({ sheet, ledger, rowsRead }) =>
      ledger === null ? [] : [{ sheet, ledger, rowCount: rowsRead }],
    ),
    calculatedAt: options.calculatedAt,
    productVersion: options.productVersion,
    texts: options.texts,
  });
  // First, so that its parts stay where they are in the file when a later run replaces only the results.
  const plan = { ...results, sheets: [...mappingSheets(inputs, options.mappingWords), ...results.sheets] };
  const hasPrevious = previous !== null;
  return { status: "ready", chosen, assessment, ruleSet, settings, ledgers, inputs, hasPrevious, diagnostics, plan };
}

/** The mapping sheet, where it would say something new: what stands on it besides our tables is the office's. */
function mappingSheets({ info, mapping, reading }: Inputs, words: MappingWords): readonly PlannedSheet[] {
  const merged = mergeMapping(mapping, reading.sheets, reading.aliasSuggestions);
  const isSaved = mapping !== null && JSON.stringify(merged) === JSON.stringify(mapping);
  return isSaved ? [] : [planNamedMapping(merged, { info, words })];
}

function located({ code, severity, at, params }: DomainDiagnostic, { reading }: Inputs): Diagnostic {
  const sheet = reading.sheets.find(({ ledger }) => ledger === at.ledger)?.sheet ?? "";
  const address = "recordIndex" in at ? reading.locate(at) : { sheet };
  return { code, severity, at: address, value: "", params } as Diagnostic;
}

/** A column that items needed and no sheet of the ledger has: one problem, at the ledger's first sheet. */
function missingColumns({ missing }: Assessment, { reading }: Inputs): readonly Diagnostic[] {
  return missing.flatMap((item): Diagnostic[] => {
    if (item.field === undefined || item.cell) return [];
    const sheet = reading.sheets.find(({ ledger }) => ledger === item.ledger)?.sheet;
    if (sheet === undefined) return [];
    const field = fieldDefinition(item.ledger, item.field)?.label ?? item.field;
    const params = { ledger: LEDGERS[item.ledger].label, field };
    return [{ code: "column-missing", severity: "warning", at: { sheet }, value: "", params }];
  });
}
