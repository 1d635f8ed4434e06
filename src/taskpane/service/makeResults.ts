import { missingWords } from "../../app/assessmentJson";
import type { ReadyAssessment } from "../../app/assessWorkbook";
import { formatDay } from "../../domain/model/day";
import type { Level } from "../../domain/model/level";
import type { FlagCode, OrganizationResult } from "../../domain/result";
import type { ProductTexts } from "../../i18n/textsOf";
import { isInRange, levelsPresent, SCORE_RANGES } from "../../workbook/write/notesFigures";
import { periodKey } from "../../workbook/write/sheetKinds";
import { changeOf, pointsText, signedPoints } from "./pointsText";
import type { DistributionBar, LevelResults, ResultRow, ResultsView } from "./resultsView";

/** The results, level by level; `written`: they stand in the workbook. */
export function makeResults(ready: ReadyAssessment, written: boolean, texts: ProductTexts): ResultsView {
  const { assessment, chosen, settings } = ready;
  const codes = new Set<FlagCode>(assessment.organizations.flatMap(({ flags }) => flags.map(({ code }) => code)));
  return {
    period: periodKey(chosen.period),
    cutoff: formatDay(chosen.cutoff),
    incomplete: assessment.missing.map((missing) => missingWords(missing, texts)),
    levels: levelsPresent(assessment).map((level) => levelResults(ready, level, texts)),
    gradeNames: settings.grades.map(({ label }) => label),
    flagNames: [...codes].sort().map((code) => ({ code, label: texts.sheets.flagNames[code] })),
    written,
  };
}

function levelResults(ready: ReadyAssessment, level: Level, texts: ProductTexts): LevelResults {
  const organizations = ready.assessment.organizations.filter((organization) => organization.level === level);
  return {
    level,
    label: texts.sheets.levels[level],
    rows: organizations.map((organization) => resultRow(organization, ready, texts)),
    ranked: rankedCount(organizations),
    distribution: distribution(organizations, texts),
    grades: ready.settings.grades.map(({ label }) => ({
      grade: label,
      count: organizations.filter(({ grade }) => grade === label).length,
    })),
  };
}

/** How many of them have a rank. */
export function rankedCount(organizations: readonly OrganizationResult[]): number {
  return organizations.filter(({ rank }) => rank !== null).length;
}

/** An organization as a row of the results. */
export function resultRow(
  result: OrganizationResult,
  { ledgers }: ReadyAssessment,
  { sheets }: ProductTexts,
): ResultRow {
  const change = changeOf(result);
  return {
    organization: result.organization,
    name: ledgers.roster.names[result.organization] ?? "",
    level: result.level,
    secretary: result.secretary === "" ? sheets.vacant : result.secretary,
    secretaryScore: pointsText(result.secretaryScore),
    total: pointsText(result.total),
    totalHundredths: result.total,
    grade: result.grade,
    rank: result.rank,
    change: change === null ? null : signedPoints(change),
    flags: result.flags.map(({ code, kind }) => ({ code, kind, label: sheets.flagNames[code] })),
    notes: result.notes.map((note) => sheets.organizationNotes[note]),
  };
}

/** The best totals first, as on the sheet of explanations. */
function distribution(
  organizations: readonly OrganizationResult[],
  { sheets }: ProductTexts,
): readonly DistributionBar[] {
  return SCORE_RANGES.map((from, range) => ({
    label: sheets.notes.scoreRangeText(from, SCORE_RANGES[range - 1] ?? null),
    count: organizations.filter(({ total }) => isInRange(total, range)).length,
  }));
}
