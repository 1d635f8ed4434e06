import { lastRecords, type LastRecord } from "../../app/records/adjustmentRecords";
import type { ReadyAssessment, RefusedAssessment } from "../../app/assessWorkbook";
import type { Reviewed } from "../../app/review/readyReview";
import { formatDay } from "../../domain/model/day";
import { formatPeriod, type Period } from "../../domain/model/period";
import { formatHundredths, formatSignedHundredths } from "../../domain/model/rational";
import { computedScore } from "../../domain/scoring/adjustItems";
import { gradeNamed } from "../../domain/scoring/grades";
import type { Adjustment } from "../../domain/results/result";
import type { ProductTexts } from "../../i18n/textsOf";
import { findKeyedSheet } from "../../workbook/port/keyedSheet";
import type { WorkbookInfo } from "../../workbook/port/workbookHost";
import { RECORD_ITEMS } from "../../workbook/recordSheets/recordSheet";
import { flagDecisionOf } from "../../workbook/resultSheets/readOfficeEntries";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import { DECISIONS } from "../../workbook/resultSheets/sheetLabels";
import { isBlocking, openCount, reviewSheetOf, type ReviewRow } from "../../workbook/reviewSheet/reviewSheet";
import { groupBy } from "./groupBy";
import { makeOrganization } from "./makeOrganization";
import { makeRefusal } from "./makePreview";
import { isCancelled, troubleOf } from "./requestQueue";
import type {
  DecidableView,
  DecisionEntry,
  MatterView,
  ReadyReviewView,
  ReviewedOrganization,
  ReviewedView,
  ReviewView,
} from "./reviewView";

/** What stands in the way: the period was settled, or it can't be assessed. */
export function makeReviewRefusal(refused: RefusedAssessment, texts: ProductTexts): ReviewView {
  if (refused.reason === "finalised") {
    const { period, finalised, previousReopened } = refused;
    const { version, date, by } = finalised;
    return {
      ...{ status: "finalised", version, date, by, previousReopened },
      ...{ periodKey: formatPeriod(period), period: texts.catalogue.answers.periodLabel(period) },
    };
  }
  return makeRefusal(refused, texts);
}

/** A period that is taken up again and could not be read after. `error`: why. */
export function makeUnread(period: Period, error: unknown, texts: ProductTexts): ReviewView {
  return {
    ...{ status: "unread", periodKey: formatPeriod(period), period: texts.catalogue.answers.periodLabel(period) },
    trouble: isCancelled(error) ? null : troubleOf(error, texts),
  };
}

/** The matters of a period beside the organizations they speak of. `changed`: see ReadyReviewView. `info` null: its list was just written. */
export function makeReview(
  { assessed, rows }: Reviewed,
  { info, changed }: Readonly<{ info: WorkbookInfo | null; changed: boolean }>,
  texts: ProductTexts,
): ReadyReviewView {
  const { period, cutoff } = assessed.chosen;
  const list = reviewSheetOf(period);
  return {
    status: "ready",
    periodKey: formatPeriod(period),
    period: texts.catalogue.answers.periodLabel(period),
    cutoff: formatDay(cutoff),
    sheet: info === null ? list.sheetName : (findKeyedSheet(info, list)?.name ?? null),
    organizations: reviewedOrganizations(assessed, rows, texts),
    matters: rows.length,
    must: openCount(rows, "must"),
    explain: openCount(rows, "explain"),
    changed,
  };
}

function reviewedOrganizations(
  { assessment, ledgers }: ReadyAssessment,
  rows: readonly ReviewRow[],
  { sheets, catalogue }: ProductTexts,
): readonly ReviewedOrganization[] {
  const uses = usesOf(rows);
  const byName = new Map(groupBy(rows, ({ organization }) => organizationKey(organization)));
  const assessed = assessment.organizations.map(({ organization, secretary }): ReviewedOrganization => {
    const name = ledgers.roster.names[organization] ?? "";
    const matters = byName.get(organizationKey(name)) ?? [];
    byName.delete(organizationKey(name));
    return {
      ...{ organization, name, secretary: secretary || sheets.vacant },
      matters: matters.map((row) => matterView(row, uses)),
    };
  });
  // What is about no organization, or about one that takes no part.
  const others = [...byName.values()].map((matters): ReviewedOrganization => ({
    ...{ organization: null, name: matters[0]!.organization || catalogue.answers.mattersOfNone, secretary: "" },
    matters: matters.map((row) => matterView(row, uses)),
  }));
  return [...others, ...assessed];
}

/** How many matters bear each explanation. */
function usesOf(rows: readonly ReviewRow[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { entry } of rows) uses.set(entry.explanation, (uses.get(entry.explanation) ?? 0) + 1);
  return uses;
}

function matterView(row: ReviewRow, uses: ReadonlyMap<string, number>): MatterView {
  const { key, code, situation, strength, entry } = row;
  return {
    ...{ key, code, situation, strength, entry },
    open: isBlocking(row),
    uses: entry.explanation === "" ? 0 : (uses.get(entry.explanation) ?? 0),
  };
}

/** One organization at the review; null when it takes no part. */
export function makeReviewed({ assessed }: Reviewed, index: number, texts: ProductTexts): ReviewedView | null {
  const view = makeOrganization(assessed, index, texts);
  if (view === null) return null;
  return {
    ...{ index, view, ...decidable(assessed, index, texts) },
    flags: view.flags.length === 0 ? null : flagsDecidable(assessed, index, texts),
  };
}

/** What can be decided on besides flags, and the grades that are lower than the computed one. */
function decidable(
  { assessment, input, settings, ledgers, records, chosen }: ReadyAssessment,
  index: number,
  { catalogue, sheets }: ProductTexts,
): Pick<ReviewedView, "decidable" | "grades"> {
  const { adjust } = catalogue.answers;
  const result = assessment.organizations.find(({ organization }) => organization === index)!;
  const name = ledgers.roster.names[index] ?? "";
  const last = lastRecords(records.adjustments, chosen.period);
  const entry = (item: string, value: string, reason: string): DecisionEntry =>
    value === "" ? NO_ENTRY : { value, ...peopleOf(last.of(name, item)), reason };
  const points = (adjustment: Adjustment | undefined): string =>
    adjustment === undefined || adjustment.points === 0 ? "" : formatSignedHundredths(adjustment.points);
  const total = input.adjustments.get(index);
  const grade = input.decidedGrades.get(index);
  const computed = result.computedGrade ?? result.grade;
  const lower = computed === null ? [] : settings.grades.slice(gradeNamed(settings.grades, computed) + 1);
  const indicators = result.items.flatMap((item): readonly DecidableView[] => {
    const score = computedScore(item);
    if (score === null || item.points === 0) return [];
    const { code, name: indicator } = item.rule;
    const given = input.itemAdjustments.get(index)?.get(code);
    const label = adjust.indicator(code, indicator, formatHundredths(item.score!), formatHundredths(item.points));
    const bounds = adjust.bounds(formatSignedHundredths(-score), formatSignedHundredths(item.points - score));
    return [{ key: `indicator ${code}`, label, bounds, entry: entry(code, points(given), given?.reason ?? "") }];
  });
  const ofTotal = entry(RECORD_ITEMS.total, points(total), total?.reason ?? "");
  const ofGrade = entry(RECORD_ITEMS.grade, grade?.grade ?? "", grade?.reason ?? "");
  return {
    decidable: [
      { key: "total", label: adjust.total, bounds: "", entry: ofTotal },
      ...(lower.length === 0 && grade === undefined
        ? []
        : [{ key: "grade", label: adjust.grade, bounds: "", entry: ofGrade } as const]),
      ...indicators,
    ],
    grades: lower.map(({ label }) => ({ value: label, label: sheets.grade(label) })),
  };
}

function flagsDecidable(
  { entries, ledgers, records, chosen }: ReadyAssessment,
  index: number,
  { catalogue, sheets }: ProductTexts,
): NonNullable<ReviewedView["flags"]> {
  const name = ledgers.roster.names[index] ?? "";
  const decided = flagDecisionOf(entries, name);
  const last = lastRecords(records.adjustments, chosen.period).of(name, RECORD_ITEMS.flags);
  return {
    ...{ key: "flags", label: catalogue.answers.adjust.flags, bounds: "" },
    entry: decided === null ? NO_ENTRY : { value: decided.decision, ...peopleOf(last), reason: decided.reason },
    choices: DECISIONS.map((decision) => ({ value: decision, label: sheets.decisions[decision] })),
  };
}

const NO_ENTRY: DecisionEntry = { value: "", reason: "", basis: "", proposedBy: "", agreedBy: "" };

/** On what a decision rests, who proposed it and who agreed, as 调整记录 tells. */
function peopleOf(last: LastRecord | null): Omit<DecisionEntry, "value" | "reason"> {
  const { basis = "", proposedBy = "", agreedBy = "" } = last ?? {};
  return { basis, proposedBy, agreedBy };
}
