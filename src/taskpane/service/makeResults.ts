import { missingWords } from "../../app/assessmentJson";
import type { ReadyAssessment } from "../../app/assessWorkbook";
import { formatDay } from "../../domain/model/day";
import type { Level } from "../../domain/model/level";
import type { FlagCode } from "../../domain/reasons/flagReason";
import type { OrganizationResult } from "../../domain/results/result";
import { formatSignedHundredths } from "../../domain/model/rational";
import { remarksOf } from "../../workbook/resultSheets/remarks";
import type { ProductTexts } from "../../i18n/textsOf";
import { isInRange, levelsPresent, SCORE_RANGES } from "../../workbook/resultSheets/notesFigures";
import { changeOf, pointsText } from "./pointsText";
import type { DistributionBar, LevelResults, ResultRow, ResultsView } from "./resultsView";

/** The results, level by level; `written`: they stand in the workbook; `settled`: as what version. */
export function makeResults(
  ready: ReadyAssessment,
  { written, settled }: Pick<ResultsView, "written" | "settled">,
  texts: ProductTexts,
): ResultsView {
  const { assessment, chosen, settings } = ready;
  const gradeNames = settings.grades.map(({ label }) => texts.sheets.grade(label));
  const codes = new Set<FlagCode>(assessment.organizations.flatMap(({ flags }) => flags.map(({ code }) => code)));
  return {
    period: texts.catalogue.answers.periodLabel(chosen.period),
    cutoff: formatDay(chosen.cutoff),
    incomplete: assessment.missing.map((missing) => missingWords(missing, texts)),
    levels: levelsPresent(assessment).map((level) => {
      const organizations = assessment.organizations.filter((organization) => organization.level === level);
      const rows = organizations.map((organization) => resultRow(organization, ready, texts));
      return levelResults(level, rows, gradeNames, texts);
    }),
    gradeNames,
    flagNames: [...codes].sort().map((code) => ({ code, label: texts.sheets.flagNames[code] })),
    written,
    readBack: null,
    settled,
  };
}

/** One level: its rows in order, and what they come to. */
export function levelResults(
  level: Level,
  rows: readonly ResultRow[],
  gradeNames: readonly string[],
  texts: ProductTexts,
): LevelResults {
  return {
    level,
    label: texts.sheets.levels[level],
    rows,
    ranked: rankedCount(rows),
    distribution: distribution(rows, texts),
    grades: gradeNames.map((grade) => ({ grade, count: rows.filter((row) => row.grade === grade).length })),
  };
}

/** How many of them have a rank. */
export function rankedCount(organizations: readonly Pick<OrganizationResult, "rank">[]): number {
  return organizations.filter(({ rank }) => rank !== null).length;
}

/** An organization as a row of the results. */
export function resultRow(result: OrganizationResult, { ledgers }: ReadyAssessment, texts: ProductTexts): ResultRow {
  const { sheets } = texts;
  const change = changeOf(result);
  return {
    organization: result.organization,
    name: ledgers.roster.names[result.organization] ?? "",
    level: result.level,
    secretary: result.secretary === "" ? sheets.vacant : result.secretary,
    secretaryScore: pointsText(result.secretaryScore),
    total: pointsText(result.total),
    totalHundredths: result.total,
    grade: result.grade === null ? null : sheets.grade(result.grade),
    rank: result.rank,
    change: change === null ? null : formatSignedHundredths(change),
    flags: result.flags.map(({ code, kind }) => ({ code, kind, label: sheets.flagNames[code] })),
    notes: remarksOf(result, texts),
  };
}

/** The best totals first, as on the sheet of explanations. */
function distribution(rows: readonly ResultRow[], { sheets }: ProductTexts): readonly DistributionBar[] {
  return SCORE_RANGES.map((from, range) => ({
    label: sheets.notes.scoreRangeText(from, SCORE_RANGES[range - 1] ?? null),
    count: rows.filter(({ totalHundredths }) => isInRange(totalHundredths, range)).length,
  }));
}
