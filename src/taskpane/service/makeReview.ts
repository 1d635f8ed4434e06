import type { ReadyAssessment, RefusedAssessment } from "../../app/assessWorkbook";
import type { Reviewed } from "../../app/review/readyReview";
import { formatDay } from "../../domain/model/day";
import { formatPeriod, type Period } from "../../domain/model/period";
import type { ProductTexts } from "../../i18n/textsOf";
import { findKeyedSheet } from "../../workbook/port/keyedSheet";
import type { WorkbookInfo } from "../../workbook/port/workbookHost";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import { DECISIONS } from "../../workbook/resultSheets/sheetLabels";
import { isBlocking, openCount, reviewSheetOf, type ReviewRow } from "../../workbook/reviewSheet/reviewSheet";
import { groupBy } from "./groupBy";
import { makeOrganization } from "./makeOrganization";
import { makeRefusal } from "./makePreview";
import { signedPoints } from "./pointsText";
import { isCancelled, troubleOf } from "./requestQueue";
import type {
  AdjustmentEntry,
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
  const { entries, ledgers } = assessed;
  const key = organizationKey(ledgers.roster.names[index] ?? "");
  const decision = entries.rows.flags.get(key)?.cells.get("decision") ?? null;
  return {
    ...{ index, view },
    adjustment: adjustmentEntry(assessed, index),
    decision: decision?.kind === "decision" ? decision.decision : null,
    decisions:
      view.flags.length === 0 ? [] : DECISIONS.map((one) => ({ decision: one, label: texts.sheets.decisions[one] })),
  };
}

/** The adjustment that counts, with what 调整记录 tells of it. */
function adjustmentEntry({ input, ledgers, records, chosen }: ReadyAssessment, index: number): AdjustmentEntry {
  const adjustment = input.adjustments.get(index);
  if (adjustment === undefined || adjustment.points === 0) {
    return { points: "", reason: "", basis: "", proposedBy: "", agreedBy: "" };
  }
  const last = lastRecordOf(records.adjustments, { period: chosen.period, name: ledgers.roster.names[index] ?? "" });
  return {
    points: signedPoints(adjustment.points),
    reason: adjustment.reason,
    basis: last["basis"] ?? "",
    proposedBy: last["proposedBy"] ?? "",
    agreedBy: last["agreedBy"] ?? "",
  };
}

function lastRecordOf(
  record: ReadyAssessment["records"]["adjustments"],
  { period, name }: Readonly<{ period: ReadyAssessment["chosen"]["period"]; name: string }>,
): Readonly<Record<string, string>> {
  const rows = (record?.rows ?? []).filter(
    ({ values }) =>
      values["period"] === formatPeriod(period) &&
      organizationKey(values["organization"] ?? "") === organizationKey(name),
  );
  return rows.sort((a, b) => a.number - b.number).at(-1)?.values ?? {};
}
