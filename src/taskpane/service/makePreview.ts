import { isDropped } from "../../app/entriesSince";
import { missingWords } from "../../app/assessmentJson";
import type { ReadyAssessment, RefusedAssessment } from "../../app/assessWorkbook";
import { formatDay, type Day } from "../../domain/model/day";
import type { Hundredths } from "../../domain/model/rational";
import type { OrganizationResult } from "../../domain/results/result";
import { formatSignedHundredths } from "../../domain/model/rational";
import type { ProductTexts } from "../../i18n/textsOf";
import { levelsPresent } from "../../workbook/resultSheets/notesFigures";
import { MARK_PREFIX } from "../../workbook/port/writePlan";
import type { MoverView, PreviewView, SheetToWrite } from "./assessView";
import { problemViews, severityCounts } from "./makeDataView";
import { changeOf, pointsText } from "./pointsText";

/** Movers shown, and categories and indicators named for each. */
const MOST_MOVERS = 10;
const MOST_LOSSES = 3;
const MOST_MOVES = 3;

/** Scores of the period before by organization index and category, as far as they are known. */
type CategoriesBefore = ReadonlyMap<number, ReadonlyMap<string, Hundredths>>;

export type PreviewContext = Readonly<{ today: Day; before: CategoriesBefore }>;

/** What an assessment found and what writing it would do. */
export function makePreview(
  ready: ReadyAssessment,
  { today, before }: PreviewContext,
  texts: ProductTexts,
): PreviewView {
  const { assessment, chosen, diagnostics, hasPrevious } = ready;
  const { organizations, reminders, missing } = assessment;
  return {
    status: "ready",
    period: texts.catalogue.answers.periodLabel(chosen.period),
    cutoff: formatDay(chosen.cutoff),
    remarks: remarks(ready, today, texts),
    organizations: organizations.length,
    byLevel: levelsPresent(assessment).map((level) => ({
      label: texts.sheets.levels[level],
      count: organizations.filter((organization) => organization.level === level).length,
    })),
    flagged: organizations.filter(isFlagged).length,
    reminders: reminders.length,
    ...severityCounts(diagnostics),
    notAssessed: missing.map((item) => missingWords(item, texts)),
    hasPrevious,
    movers: movers(ready, before, texts),
    sheets: sheetsToWrite(ready),
  };
}

/** Why nothing was scored. */
export function makeRefusal(
  outcome: RefusedAssessment,
  texts: ProductTexts,
): Extract<PreviewView, { status: "refused" }> {
  return {
    status: "refused",
    reason: refusalReason(outcome, texts),
    problems: problemViews(problemsOf(outcome), texts),
    ...(outcome.reason === "no-activities" ? { confirmable: true } : {}),
  };
}

/** The problems that keep anything from being scored. */
function problemsOf({ reason, diagnostics }: RefusedAssessment): RefusedAssessment["diagnostics"] {
  if (reason === "proposed") return diagnostics.filter(({ code }) => code === "sheet-proposed");
  return reason === "errors" ? diagnostics : [];
}

function refusalReason(outcome: RefusedAssessment, texts: ProductTexts): string {
  const { commandLine, answers } = texts.catalogue;
  switch (outcome.reason) {
    case "no-period":
      return answers.noPeriod;
    case "no-activities":
      return commandLine.periodWithoutActivities(texts.sheets.periodText(outcome.period));
    case "proposed":
      return answers.proposed(outcome.sheets.map(({ sheet }) => sheet));
    case "finalised":
      return commandLine.finalisedBefore({ period: texts.sheets.periodText(outcome.period), ...outcome.finalised });
    case "errors":
      return commandLine.refused;
    case "cutoff-outside": {
      const { cutoff, period } = outcome;
      const [start, end] = [formatDay(period.start), formatDay(period.end)];
      return commandLine.cutoffOutside(formatDay(cutoff), texts.sheets.periodText(period), start, end);
    }
  }
}

/** FB9 is a notice, not a flag: it says what to look at. */
function isFlagged({ flags }: OrganizationResult): boolean {
  return flags.some(({ code }) => code !== "FB9");
}

function remarks({ chosen, entries }: ReadyAssessment, today: Day, texts: ProductTexts): readonly string[] {
  const { commandLine, answers } = texts.catalogue;
  const { period, cutoff, cutoffOrigin, unusedCutoff, hasActivities } = chosen;
  return [
    ...(cutoffOrigin === "settings" ? [commandLine.cutoffFromSettings] : []),
    ...(unusedCutoff === null ? [] : [commandLine.cutoffUnused(formatDay(unusedCutoff))]),
    ...(period.start <= today && today < cutoff ? [answers.cutoffAhead(formatDay(today))] : []),
    ...(hasActivities ? [] : [commandLine.noActivities(texts.sheets.periodText(period))]),
    // Told before it happens: what somebody wrote there goes when the sheet is written anew.
    ...problemViews(entries.diagnostics.filter(isDropped), texts).map(({ place, message, hint }) =>
      [`${place.label} ${message}`, hint].join(commandLine.separator),
    ),
  ];
}

function movers(
  { assessment, ledgers }: ReadyAssessment,
  before: CategoriesBefore,
  texts: ProductTexts,
): readonly MoverView[] {
  const moved = assessment.organizations.flatMap((result) => {
    const change = changeOf(result);
    return change === null || change === 0 ? [] : [{ result, change }];
  });
  moved.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return moved.slice(0, MOST_MOVERS).map(({ result, change }) => ({
    organization: result.organization,
    name: ledgers.roster.names[result.organization] ?? "",
    previous: pointsText(result.previousTotal) ?? "",
    total: pointsText(result.total) ?? "",
    change: formatSignedHundredths(change),
    why: whyTotal(result, before.get(result.organization) ?? new Map<string, Hundredths>(), texts),
  }));
}

/** The categories that moved most, where they are known; then what keeps the total from full points, and what was added. */
function whyTotal(
  result: OrganizationResult,
  before: ReadonlyMap<string, Hundredths>,
  { catalogue, sheets }: ProductTexts,
): string {
  const { answers } = catalogue;
  const moves = result.categories
    .map(({ category, score }) => ({ category, change: score - (before.get(category) ?? score) }))
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, MOST_MOVES)
    .map(({ category, change }) => ({ category, change: formatSignedHundredths(change) }));
  const losses = result.items
    .map(({ rule, points, score }) => ({ indicator: rule.name, lost: score === null ? 0 : points - score }))
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .slice(0, MOST_LOSSES)
    .map(({ indicator, lost }) => ({ indicator, lost: pointsText(lost) ?? "" }));
  return [
    ...(moves.length === 0 ? [] : [answers.movedMost(moves)]),
    losses.length === 0 ? answers.nothingLost : answers.lostMost(losses),
    ...(result.bonus === 0 ? [] : [answers.bonusGiven(formatSignedHundredths(result.bonus))]),
    ...(result.deduction === 0 ? [] : [answers.deductionTaken(formatSignedHundredths(-result.deduction))]),
    ...(result.adjustment === 0 ? [] : [answers.adjusted(formatSignedHundredths(result.adjustment))]),
    ...(result.vetoed ? [sheets.organizationNotes.vetoed] : []),
  ].join(sheets.sentenceSeparator);
}

function sheetsToWrite({ plan, inputs }: ReadyAssessment): readonly SheetToWrite[] {
  const marks = new Set(inputs.info.names.map(({ name }) => name.toLowerCase()));
  return plan.sheets.map(({ key, name, rowCount }) => ({
    name,
    action: marks.has(`${MARK_PREFIX}${key}`.toLowerCase()) ? "replaced" : "new",
    rows: rowCount,
  }));
}
