import type { ReadyAssessment } from "../../app/assessWorkbook";
import type { DecidedItem } from "../../app/review/enteredReview";
import { readjust, type Readjustment } from "../../domain/assessment/readjust";
import type { Adjustment, OrganizationResult } from "../../domain/results/result";
import type { ProductTexts } from "../../i18n/textsOf";
import { rankedCount } from "./makeResults";
import { pointsText } from "./pointsText";
import type { NeighbourView, StandingsView, StandingView } from "./reviewView";

/** Neighbours shown on each side. */
const AROUND = 4;

/** Where an organization would stand with other decisions; null when it takes no part. */
export function makeStandings(
  { assessment, settings, ruleSet, ledgers }: ReadyAssessment,
  { index, decided }: Readonly<{ index: number; decided: readonly DecidedItem[] }>,
  texts: ProductTexts,
): StandingsView | null {
  const before = assessment.organizations.find(({ organization }) => organization === index);
  if (before === undefined) return null;
  const moved = readjust(assessment, { settings, ruleSet }, new Map([[index, readjustment(decided)]]));
  const isOfLevel = (result: OrganizationResult): boolean => result.level === before.level;
  const level = moved.filter(isOfLevel);
  const at = level.findIndex(({ organization }) => organization === index);
  const earlier = new Map(
    assessment.organizations.filter(isOfLevel).map((result) => [result.organization, result] as const),
  );
  const mark = (result: OrganizationResult): NeighbourView["mark"] => {
    if (result.organization === index) return "self";
    const [was, is] = [isAhead(earlier.get(result.organization)!, before), isAhead(result, level[at]!)];
    return was === is ? null : was ? "passed" : "passing";
  };
  const marks = level.map(mark);
  const first = Math.max(0, at - AROUND);
  return {
    before: standing(before, texts),
    after: standing(level[at]!, texts),
    ranked: rankedCount(level),
    passes: marks.filter((found) => found === "passed").length,
    passedBy: marks.filter((found) => found === "passing").length,
    neighbours: level.slice(first, at + AROUND + 1).map((result, i) => ({
      ...standing(result, texts),
      organization: result.organization,
      name: ledgers.roster.names[result.organization] ?? "",
      mark: marks[first + i]!,
    })),
  };
}

/** Decisions as if their reasons were given: what they lead to is asked before those are written. */
function readjustment(decided: readonly DecidedItem[]): Readjustment {
  const reason = "…";
  const items = new Map<string, Adjustment>();
  let change: Readjustment = { items };
  for (const item of decided) {
    if (item.kind === "total") change = { ...change, adjustment: item.points };
    if (item.kind === "grade") change = { ...change, decidedGrade: { grade: item.grade ?? "", reason } };
    if (item.kind === "indicator") items.set(item.code, { points: item.points, reason });
  }
  return change;
}

/** Whether one stands before the other; of two with one rank neither does. */
function isAhead(a: OrganizationResult, b: OrganizationResult): boolean {
  return a.rank !== null && b.rank !== null && a.rank < b.rank;
}

function standing(result: OrganizationResult, { sheets }: ProductTexts): StandingView {
  const { secretaryScore, total, grade, rank } = result;
  const scores = { secretaryScore: pointsText(secretaryScore), total: pointsText(total) };
  return { ...scores, grade: grade === null ? null : sheets.grade(grade), rank };
}
