import { coverageOf } from "../domain/facts/coverage";
import { firstDayOfMonth, formatDay, type Day } from "../domain/model/day";
import { fieldDefinition } from "../domain/model/ledgers";
import { evidenceWordsOf } from "../i18n/evidenceWordsOf";
import { columnLetters } from "../workbook/port/address";
import { wasAccepted, type SheetReport } from "../workbook/ledgers/recognising/sheetReport";
import { cellOf, missingWords } from "../app/assessmentJson";
import type { CoverageReading } from "../app/coverageReading";
import type { ReadyAssessment, RefusedAssessment } from "../app/assessWorkbook";
import type { ChosenPeriod } from "../app/choosePeriod";
import type { Inputs } from "../app/readInputs";
import type { Repair } from "../app/repairRules";
import type { CheckedRules } from "../app/readRules";
import type { ProductTexts } from "../i18n/textsOf";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import { displayWidth, fit, oneLine } from "./displayWidth";
import type { Written } from "./outputs";

/** Problems shown behind a ranking; all of them stand in the workbook and the JSON. */
const PROBLEMS_SHOWN = 20;
/** Columns of a terminal that a cell's content is given in front of what is wrong with it. */
const VALUE_WIDTH = 60;

/** What is assessed as of when, where that comes from, and what may be a slip. */
export function periodLines(chosen: ChosenPeriod, today: Day, texts: ProductTexts): string[] {
  const words = texts.catalogue.commandLine;
  const { period, origin, cutoff, cutoffOrigin, unusedCutoff, hasActivities } = chosen;
  return [
    words.periodChosen[origin](texts.sheets.periodName(period), formatDay(cutoff)),
    ...(cutoffOrigin === "settings" ? [words.cutoffFromSettings] : []),
    ...(unusedCutoff === null ? [] : [words.cutoffUnused(formatDay(unusedCutoff))]),
    ...(period.start <= today && today < cutoff ? [words.cutoffAhead(formatDay(today))] : []),
    ...(hasActivities ? [] : [words.noActivities(texts.sheets.periodName(period))]),
  ];
}

/** Where last period's totals come from; nothing where the workbook has none. */
export function previousLines({ previousSource }: ReadyAssessment, { catalogue, sheets }: ProductTexts): string[] {
  if (previousSource.kind === "none") return [];
  return [catalogue.commandLine.previousFrom(sheets.figureSource(previousSource))];
}

/** Counts, what is missing, the most pressing problems, and where the result is. */
export function summaryLines(
  { assessment, diagnostics }: ReadyAssessment,
  written: Written,
  texts: ProductTexts,
): string[] {
  const words = texts.catalogue.commandLine;
  const flagged = assessment.organizations.filter(({ flags }) => flags.some(({ code }) => code !== "FB9")).length;
  const counts = { organizations: assessment.organizations.length, flagged, reminders: assessment.reminders.length };
  return [
    "",
    words.summary(counts),
    ...(assessment.incomplete
      ? [words.incomplete(assessment.missing.map((missing) => missingWords(missing, texts)))]
      : []),
    ...problemLines(diagnostics, texts, PROBLEMS_SHOWN),
    ...writtenLines(written, texts),
  ];
}

/** Where the JSON, the backup and the result are. */
export function writtenLines({ path, backup, json }: Written, { catalogue }: ProductTexts): string[] {
  const words = catalogue.commandLine;
  return [
    ...(json === null ? [] : [words.jsonWritten(json)]),
    ...(backup === null ? [] : [words.backup(backup)]),
    ...(path === null ? [] : [words.written(path)]),
  ];
}

/** Why nothing was assessed, with every problem: no workbook shows them. */
export function refusalLines(outcome: RefusedAssessment, texts: ProductTexts): string[] {
  const words = texts.catalogue.commandLine;
  switch (outcome.reason) {
    case "no-period":
      return [words.noPeriod];
    case "no-activities":
      return [words.periodWithoutActivities(texts.sheets.periodName(outcome.period)), words.acceptWithoutActivities];
    case "proposed":
      return [words.proposed, ...proposalLines(outcome.sheets, texts), words.acceptProposals];
    case "finalised": {
      const period = texts.sheets.periodName(outcome.period);
      return [
        words.finalisedBefore({ period, ...outcome.finalised }),
        ...(outcome.previousReopened ? [words.previousReopened(period)] : []),
        words.waysOn(period),
      ];
    }
    case "errors":
      return [words.refused, ...problemLines(outcome.diagnostics, texts)];
    case "cutoff-outside": {
      const { cutoff, period } = outcome;
      const [start, end] = [formatDay(period.start), formatDay(period.end)];
      return [words.cutoffOutside(formatDay(cutoff), texts.sheets.periodName(period), start, end)];
    }
  }
}

/**
 * Problems with their place and what to do, errors first; all of them where no workbook shows the rest. What is wrong in
 * the same way with the same value all over a sheet, such as one misspelt name, is told once.
 */
export function problemLines(diagnostics: readonly Diagnostic[], texts: ProductTexts, most = Infinity): string[] {
  const words = texts.catalogue.commandLine;
  if (diagnostics.length === 0) return [words.noProblems];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  const alike = [...alikeProblems([...errors, ...warnings], texts)];
  const shown = alike.slice(0, most);
  const rest = alike.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
  return [
    words.problems(errors.length, warnings.length),
    ...shown.map((problem) => problemLine(problem, texts)),
    ...(rest > 0 ? [words.moreProblems(rest)] : []),
  ];
}

/** Problems of one sheet with the same words and value: the first of them, and how many there are. */
type AlikeProblems = { readonly first: Diagnostic; readonly message: string; readonly hint: string; count: number };

function alikeProblems(diagnostics: readonly Diagnostic[], texts: ProductTexts): Iterable<AlikeProblems> {
  const groups = new Map<string, AlikeProblems>();
  for (const first of diagnostics) {
    const { message, hint } = texts.diagnostic(first);
    const key = [first.severity, first.at.sheet, first.value, message, hint].join("\n");
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { first, message, hint, count: 1 });
  }
  return groups.values();
}

function problemLine({ first, message, hint, count }: AlikeProblems, texts: ProductTexts): string {
  const words = texts.catalogue.commandLine;
  const place = first.at.sheet === "" ? words.workbookPlace : words.place(first.at.sheet, cellOf(first.at));
  const places = count === 1 ? place : words.places(place, count);
  const value = first.value === "" ? "" : ` [${fit(first.value, Math.min(displayWidth(first.value), VALUE_WIDTH))}]`;
  return `  ${oneLine(`${words.severity[first.severity]} ${places}${value} ${message}${words.separator}${hint}`)}`;
}

/** What each sheet was taken for, in tab order. */
export function sheetLines({ info, ownSheetIds, reading }: Inputs, { catalogue, sheets }: ProductTexts): string[] {
  const words = catalogue.commandLine;
  return info.sheets.map(({ id, name }) => {
    if (ownSheetIds.has(id)) return words.sheetOwn(name);
    const report = reading.sheets.find(({ sheetId }) => sheetId === id);
    if (report?.status === "proposed") return proposalLine(report, { catalogue, sheets });
    if (!report || report.ledger === null) return words.sheetNotLedger(name);
    return takenLine(report, { catalogue, sheets });
  });
}

function takenLine(
  { sheet, ledger, headerRowIndex, rowsRead, rowsLeftOut }: SheetReport,
  { catalogue, sheets }: Pick<ProductTexts, "catalogue" | "sheets">,
): string {
  return catalogue.commandLine.sheetTaken({
    ...{ sheet, ledger: ledger === null ? "" : sheets.ledgers[ledger] },
    ...{ headerRow: (headerRowIndex ?? 0) + 1, rows: rowsRead, leftOut: rowsLeftOut },
  });
}

/** What of a year each ledger speaks of: a sheet that was left out shows as a month without rows. */
export function coverageLines(
  { reading: { ledgers }, provisional }: CoverageReading,
  { catalogue, sheets }: ProductTexts,
): string[] {
  if (ledgers === null) return [];
  const { covered, coveredProvisionally } = catalogue.commandLine;
  const lines = [...coverageOf(ledgers)].map(([ledger, coverage]) => {
    const { first, last, rows, monthsWithoutRows, organizationsNeverNamed } = coverage;
    return covered({
      ledger: sheets.ledgers[ledger],
      days: first === null || last === null ? null : [formatDay(first), formatDay(last)],
      rows,
      months: monthsWithoutRows.map((month) => formatDay(firstDayOfMonth(month)).slice(0, 7)),
      neverNamed: organizationsNeverNamed.map((organization) => ledgers.roster.names[organization] ?? ""),
    });
  });
  return provisional ? [coveredProvisionally, ...lines] : lines;
}

/** Every sheet that is to be confirmed, and by which columns it would be read. */
export function proposalLines(reports: readonly SheetReport[], texts: ProductTexts): string[] {
  const evidence = evidenceWordsOf(texts);
  return reports.flatMap((report) => {
    const why = report.evidence.map(evidence.sheet);
    const because = why.length > 0 ? [texts.catalogue.commandLine.proposedBecause(why)] : [];
    return [proposalLine(report, texts), ...columnLines(report, texts), ...because];
  });
}

/** Every sheet that --accept has had read as it was recognised, with its columns: they count as confirmed from now on. */
export function acceptedLines({ reading }: Pick<Inputs, "reading">, texts: ProductTexts): string[] {
  const accepted = reading.sheets.filter(wasAccepted);
  if (accepted.length === 0) return [];
  return [
    texts.catalogue.commandLine.accepted(accepted.length),
    ...accepted.flatMap((report) => [`  ${takenLine(report, texts)}`, ...columnLines(report, texts)]),
  ];
}

/** By which columns a sheet is read, or would be, and why where that was not certain. */
function columnLines({ candidates: [first] }: SheetReport, texts: ProductTexts): string[] {
  const evidence = evidenceWordsOf(texts);
  return (first?.columns ?? []).map(({ field, columnIndex, label, certainty, evidence: why }) => {
    const name = fieldDefinition(first!.ledger, field)?.label ?? field;
    const reasons = certainty === "certain" ? [] : why.map(evidence.column);
    return texts.catalogue.commandLine.proposedColumn(columnLetters(columnIndex), oneLine(label), name, reasons);
  });
}

function proposalLine(
  { sheet, candidates, rowsProposed }: SheetReport,
  { catalogue, sheets }: Pick<ProductTexts, "catalogue" | "sheets">,
) {
  return catalogue.commandLine.sheetProposed(
    sheet,
    candidates.map(({ ledger }) => sheets.ledgers[ledger]),
    rowsProposed,
  );
}

/** What the findings propose, and how it is taken over. */
export function ruleProposalLines(
  { rules, diagnostics }: Pick<CheckedRules, "rules" | "diagnostics">,
  { catalogue }: ProductTexts,
): string[] {
  const words = catalogue.commandLine;
  if (rules.layout === null) return [];
  const proposed = diagnostics.flatMap(({ code, at, value, proposal }) =>
    proposal === undefined ? [] : [words.ruleProposal(words.place(at.sheet, cellOf(at)), code, value, proposal)],
  );
  return proposed.length === 0 ? [] : [words.ruleProposals, ...proposed];
}

/** The cells that were changed, from what to what, by proposals that were taken over. */
export function repairLines(repairs: readonly Repair[], { catalogue }: ProductTexts): string[] {
  const words = catalogue.commandLine;
  return repairs.map(({ code, at, from, to }) => words.ruleFixed(words.place(at.sheet, cellOf(at)), code, from, to));
}

/** Which rules and settings hold, and every problem in them. */
export function rulesLines({ rules: { ruleSet, sheet }, settings, diagnostics }: CheckedRules, texts: ProductTexts) {
  const words = texts.catalogue.commandLine;
  const found =
    ruleSet &&
    (sheet === null
      ? words.rulesDefault(ruleSet.version, ruleSet.rules.length)
      : words.rulesSheet(sheet, ruleSet.version, ruleSet.rules.length));
  return [
    ...(found === null ? [] : [found]),
    settings.sheet === null ? words.settingsDefault : words.settingsSheet(settings.sheet),
    ...problemLines(diagnostics, texts),
  ];
}
