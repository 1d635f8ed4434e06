import { LEVELS } from "../domain/model/level";
import { formatHundredths } from "../domain/model/rational";
import type { OrganizationResult } from "../domain/result";
import { cellOf, missingWords } from "../app/assessmentJson";
import type { ReadyAssessment } from "../app/assessWorkbook";
import type { Inputs } from "../app/readInputs";
import type { ProductTexts } from "../i18n/textsOf";
import type { Diagnostic } from "../workbook/diagnostic";
import { fit } from "./displayWidth";

/** Problems shown behind a ranking; all of them stand in the workbook and the JSON. */
const PROBLEMS_SHOWN = 20;
const WIDTHS = { rank: 5, organization: 36, secretary: 10, score: 13, total: 9, grade: 6 } as const;

/** The ranking, level by level, the secretary score first of all scores. */
export function rankingLines({ assessment, ledgers }: ReadyAssessment, { catalogue }: ProductTexts): string[] {
  const words = catalogue.commandLine;
  const score = (hundredths: number | null): string =>
    hundredths === null ? words.notRanked : formatHundredths(hundredths);
  const line = (cells: readonly [string, string, string, string, string, string, string]): string =>
    [
      fit(cells[0], WIDTHS.rank, "right"),
      fit(cells[1], WIDTHS.organization),
      fit(cells[2], WIDTHS.secretary),
      fit(cells[3], WIDTHS.score, "right"),
      fit(cells[4], WIDTHS.total, "right"),
      fit(cells[5], WIDTHS.grade),
      cells[6],
    ]
      .join("  ")
      .trimEnd();
  const row = (result: OrganizationResult): string =>
    line([
      result.rank === null ? words.notRanked : String(result.rank),
      ledgers.roster.names[result.organization] ?? "",
      result.secretary === "" ? words.vacant : result.secretary,
      score(result.secretaryScore),
      score(result.total),
      result.grade ?? "",
      result.flags.map(({ code }) => code).join(" "),
    ]);
  const { table } = words;
  const head = line([
    table.rank,
    table.organization,
    table.secretary,
    table.secretaryScore,
    table.total,
    table.grade,
    table.flags,
  ]);
  return LEVELS.flatMap((level) => {
    const results = assessment.organizations.filter((result) => result.level === level);
    return results.length === 0 ? [] : ["", words.level[level], head, ...results.map(row)];
  });
}

/** Counts, what is missing, and the most pressing problems. */
export function summaryLines({ assessment, diagnostics }: ReadyAssessment, texts: ProductTexts): string[] {
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
  ];
}

/** Problems with their place and what to do, errors first; all of them where no workbook shows the rest. */
export function problemLines(diagnostics: readonly Diagnostic[], texts: ProductTexts, most = Infinity): string[] {
  const words = texts.catalogue.commandLine;
  if (diagnostics.length === 0) return [words.noProblems];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  const shown = [...errors, ...warnings].slice(0, most);
  const rest = diagnostics.length - shown.length;
  return [
    words.problems(errors.length, warnings.length),
    ...shown.map((diagnostic) => problemLine(diagnostic, texts)),
    ...(rest > 0 ? [words.moreProblems(rest)] : []),
  ];
}

function problemLine(diagnostic: Diagnostic, texts: ProductTexts): string {
  const words = texts.catalogue.commandLine;
  const { message, hint } = texts.diagnostic(diagnostic);
  const place =
    diagnostic.at.sheet === "" ? words.workbookPlace : words.place(diagnostic.at.sheet, cellOf(diagnostic.at));
  const value = diagnostic.value === "" ? "" : ` [${diagnostic.value}]`;
  return `  ${words.severity[diagnostic.severity]} ${place}${value} ${message} ${hint}`;
}

/** What each sheet was taken for, in tab order. */
export function sheetLines({ info, ownSheetIds, reading }: Inputs, { catalogue, sheets }: ProductTexts): string[] {
  const words = catalogue.commandLine;
  return info.sheets.map(({ id, name }) => {
    if (ownSheetIds.has(id)) return words.sheetOwn(name);
    const report = reading.sheets.find(({ sheetId }) => sheetId === id);
    if (!report || (report.ledger === null && report.candidates.length === 0)) return words.sheetNotLedger(name);
    if (report.ledger === null)
      return words.sheetAmbiguous(
        name,
        report.candidates.map((ledger) => sheets.ledgers[ledger]),
      );
    return words.sheetTaken({
      sheet: name,
      ledger: sheets.ledgers[report.ledger],
      headerRow: (report.headerRowIndex ?? 0) + 1,
      rows: report.rowsRead,
      leftOut: report.rowsLeftOut,
    });
  });
}
