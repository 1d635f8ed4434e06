import { assessOn, type Assessed } from "../domain/assessment/assess";
import type { DomainDiagnostic } from "../domain/diagnostics/diagnostic";
import type { Day } from "../domain/model/day";
import { fieldDefinition, LEDGERS } from "../domain/model/ledgers";
import { ledgerFingerprint } from "../domain/model/ledgerFingerprint";
import type { LedgerSet } from "../domain/model/ledgerTable";
import { previousPeriod, type Period } from "../domain/model/period";
import type { Assessment, AssessmentInput } from "../domain/results/result";
import type { RuleSet } from "../domain/rules/ruleSet";
import type { Settings } from "../domain/settings/settings";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import { adjustmentsOf, decidedGradesOf, readOfficeEntries } from "../workbook/resultSheets/readOfficeEntries";
import type { FigureSource } from "../workbook/resultSheets/figureSource";
import { findOwnSheets } from "../workbook/resultSheets/ownSheets";
import type { OfficeEntries } from "../workbook/resultSheets/officeEntries";
import type { Texts } from "../workbook/resultSheets/texts";
import type { MappingWords } from "../workbook/mapping/planMappingSheet";
import { planResultSheets } from "../workbook/resultSheets/planResultSheets";
import type { SheetReport } from "../workbook/ledgers/recognising/sheetReport";
import type { SheetLabels } from "../workbook/resultSheets/sheetLabels";
import type { WorkbookHost, WorkbookInfo } from "../workbook/port/workbookHost";
import type { WritePlan } from "../workbook/port/writePlan";
import type { Archive } from "../workbook/archive/archive";
import { replacingSettled } from "../workbook/archive/settledSheet";
import { settledSource } from "../workbook/archive/settledSource";
import { progressOf, wasSettled, type Finalised } from "../workbook/recordSheets/periodProgress";
import { ADJUSTMENT_RECORD } from "../workbook/recordSheets/recordSheet";
import { adjustmentRecords, itemAdjustmentsOf, lastRecords } from "./records/adjustmentRecords";
import { gradeProblems } from "./records/gradeProblems";
import { unusedAdjustments } from "./records/unusedAdjustments";
import { addToRecord, joinedPlan, type RecordTexts } from "./records/recordPlans";
import type { ChosenPeriod, PeriodWishes } from "./choosePeriod";
import { inSheetOrder } from "./inspectWorkbook";
import { planMapping } from "./planMapping";
import { settledLocks } from "./settledLocks";
import { readPrevious, readRecords, type Records } from "./readPrevious";
import { entriesWith, type EnteredReview } from "./review/enteredReview";
import { readInputs, type Inputs, type RecognitionOptions, type RunOptions } from "./readInputs";

export type AssessOptions = RunOptions &
  RecognitionOptions &
  PeriodWishes &
  Readonly<{
    texts: Texts;
    mappingWords: MappingWords;
    /** Labels of every language: sheets written in one may be read in the other. */
    labelSets: readonly SheetLabels[];
    /** A person has said that the period really has no activities: else it is taken for a slip, and nothing is scored. */
    withoutActivities?: boolean;
    /** Stamped into the result; never the clock's own. */
    calculatedAt: string;
    productVersion: string;
    recordWords: RecordTexts;
    /** What a person enters besides what the result sheets say. */
    entered?: EnteredReview;
    /** Also a period that was settled is scored, to compare it; its plan must not be carried out. */
    despiteFinalised?: boolean;
  }>;

/** An assessment that could be made, with the plan that writes it. */
export type ReadyAssessment = Readonly<{
  status: "ready";
  chosen: ChosenPeriod;
  assessment: Assessment;
  /** What it was worked out from. */
  input: AssessmentInput;
  /** The assessment as it was made, for following edits. */
  assessed: Assessed;
  ruleSet: RuleSet;
  settings: Settings;
  ledgers: LedgerSet;
  inputs: Inputs;
  /** What the office had entered into the period's result sheets when it was made. */
  entries: OfficeEntries;
  /** Whether the workbook has results of the period before. */
  hasPrevious: boolean;
  /** The period before as it was settled last; null where it was not. */
  previousArchive: Archive | null;
  /** Where last period's totals are taken from. */
  previousSource: FigureSource;
  records: Records;
  /** All problems, in order. */
  diagnostics: readonly Diagnostic[];
  plan: WritePlan;
}>;

/**
 * Why nothing was scored. `proposed`: sheets look like ledgers and nobody has said yet whether they are. `errors`: rules, settings or needed ledgers have errors; `cutoff-outside`: the cutoff asked for, or
 * that of the settings sheet, doesn't lie in the period; `no-activities`: the period has none, which may be a slip;
 * `finalised`: the period was settled.
 */
export type RefusedAssessment = Readonly<{ status: "refused"; diagnostics: readonly Diagnostic[] }> &
  (
    | Readonly<{ reason: "errors" | "no-period" }>
    | Readonly<{ reason: "no-activities"; period: Period }>
    | Readonly<{ reason: "finalised"; period: Period; finalised: Finalised; previousReopened: boolean }>
    | Readonly<{ reason: "proposed"; sheets: readonly SheetReport[] }>
    | Readonly<{ reason: "cutoff-outside"; period: Period; cutoff: Day }>
  );

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
  const { period, cutoff, today } = options;
  const inputs = await readInputs(host, { ...options, wishes: { period, cutoff, today } });
  const { ruleSet, settings, reading, chosen } = inputs;
  const refused = { status: "refused", diagnostics: inSheetOrder(inputs, inputs.diagnostics) } as const;
  const proposed = reading.sheets.filter(({ status }) => status === "proposed");
  if (proposed.length > 0) return { ...refused, reason: "proposed", sheets: proposed };
  if (!ruleSet || !settings || !reading.ledgers)
    return { ...refused, reason: "errors", diagnostics: rulesFirst(inputs, refused.diagnostics) };
  if (chosen === null) return { ...refused, reason: "no-period" };
  if ("outside" in chosen)
    return { ...refused, reason: "cutoff-outside", period: chosen.outside, cutoff: chosen.cutoff };
  if (!chosen.hasActivities && options.withoutActivities !== true)
    return { ...refused, reason: "no-activities", period: chosen.period };
  const records = await readRecords(host, inputs.info);
  const { finalised, previousReopened } = progressOf(records.progress, chosen.period);
  if (finalised !== null && options.despiteFinalised !== true)
    return { ...refused, reason: "finalised", period: chosen.period, finalised, previousReopened };
  options.onProgress?.({ step: "scoring" });
  return score(host, { inputs, ruleSet, settings, ledgers: reading.ledgers, chosen, records }, options);
}

/** What is wrong with rules and settings keeps everything from being scored, what is wrong in a ledger only its row. */
function rulesFirst({ checked }: Inputs, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sheets = new Set(["", checked.rules.sheet, checked.settings.sheet]);
  const ofRules = diagnostics.filter(({ at }) => sheets.has(at.sheet));
  return [...ofRules, ...diagnostics.filter(({ at }) => !sheets.has(at.sheet))];
}

type Ready = Readonly<{
  inputs: Inputs;
  ruleSet: RuleSet;
  settings: Settings;
  ledgers: LedgerSet;
  chosen: ChosenPeriod;
  records: Records;
}>;

/** Last period's totals come from its settled version, and without one from its live sheet. */
function previousSourceOf(
  info: WorkbookInfo,
  { chosen, records, previousArchive }: Pick<ReadyAssessment, "chosen" | "records" | "previousArchive">,
  labelSets: readonly SheetLabels[],
): FigureSource {
  if (previousArchive !== null) return settledSource(previousArchive, records.progress);
  const period = previousPeriod(chosen.period);
  const sheet = findOwnSheets(info, period, labelSets).get("results")?.sheetName;
  if (sheet === undefined) return { kind: "none" };
  return { kind: "sheet", sheet, archiveLost: wasSettled(records.progress, period) };
}

async function score(
  host: WorkbookHost,
  { inputs, ruleSet, settings, ledgers, chosen, records }: Ready,
  options: AssessOptions,
): Promise<ReadyAssessment | RefusedAssessment> {
  const { period, cutoff } = chosen;
  const { names } = ledgers.roster;
  const { info, reading } = inputs;
  const read = await readOfficeEntries(host, info, period, options.labelSets);
  const entries = options.entered ? entriesWith(read, options.entered) : read;
  const unknown: Diagnostic[] = [];
  const question = { period, names, labelSets: options.labelSets, problems: unknown };
  const { previous, previousArchive } = await readPrevious(host, info, { ...question, records });
  const previousSource = previousSourceOf(info, { chosen, records, previousArchive }, options.labelSets);
  unknown.push(...entries.diagnostics.filter(({ code }) => code === "formula-not-calculated"));
  if (unknown.length > 0) {
    const all = [...inputs.diagnostics, ...entries.diagnostics, ...unknown];
    return { status: "refused", reason: "errors", diagnostics: inSheetOrder(inputs, all) };
  }
  const adjustments = adjustmentsOf(entries, names);
  const last = lastRecords(records.adjustments, period);
  const entered = options.entered?.decisions ?? [];
  const itemAdjustments = itemAdjustmentsOf(last, names, entered);
  const decidedGrades = decidedGradesOf(entries, names);
  const decided = { adjustments, itemAdjustments, decidedGrades };
  const input: AssessmentInput = { period, cutoff, ruleSet, settings, ledgers, ...decided, previous };
  const assessed = assessOn(input);
  const { assessment } = assessed;
  const diagnostics = inSheetOrder(inputs, [
    ...inputs.diagnostics,
    ...settledLocks(inputs.checked, previousArchive),
    ...entries.diagnostics,
    ...assessment.diagnostics.map((diagnostic) => located(diagnostic, inputs)),
    ...missingColumns(assessment, inputs),
    ...gradeProblems(assessment, { entries, names, settings }),
    ...unusedAdjustments(assessment, { last, names, sheet: records.adjustments?.sheetName ?? "" }),
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
    ledgerFingerprint: ledgerFingerprint(ledgers),
    calculatedAt: options.calculatedAt,
    productVersion: options.productVersion,
    previousSource,
    texts: options.texts,
  });
  const typed = { assessment, adjustments, names, entries, last, entered, time: options.calculatedAt };
  const recorded = addToRecord(info, ADJUSTMENT_RECORD, {
    existing: records.adjustments,
    added: adjustmentRecords(typed),
    words: options.recordWords.adjustments,
  });
  const mine = wasSettled(records.progress, period)
    ? { ...results, sheets: results.sheets.map(replacingSettled) }
    : results;
  // First, so that its parts stay where they are in the file when a later run replaces only the results.
  const plan = joinedPlan(planMapping(inputs, options.mappingWords), mine, recorded);
  const hasPrevious = previous !== null;
  return {
    ...{ status: "ready", chosen, assessment, assessed, input, ruleSet, settings },
    ...{ ledgers, inputs, entries, hasPrevious },
    ...{ diagnostics, plan, previousArchive, previousSource, records },
  };
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
