import type { ReadyAssessment } from "../../app/assessWorkbook";
import { readjust } from "../../domain/assessment/readjust";
import type { Hundredths } from "../../domain/model/rational";
import type { OrganizationResult } from "../../domain/results/result";
import type { ProductTexts } from "../../i18n/textsOf";
import { rankedCount } from "./makeResults";
import { pointsText } from "./pointsText";
import type { NeighbourView, StandingsView, StandingView } from "./reviewView";

/** Neighbours shown on each side. */
const AROUND = 4;

/** Where an organization would stand with another adjustment; null when it takes no part. */
export function makeStandings(
  { assessment, settings, ledgers }: ReadyAssessment,
  { index, points }: Readonly<{ index: number; points: Hundredths }>,
  texts: ProductTexts,
): StandingsView | null {
  const before = assessment.organizations.find(({ organization }) => organization === index);
  if (before === undefined) return null;
  const moved = readjust(assessment, settings, new Map([[index, points]]));
  const level = moved.filter((result) => result.level === before.level);
  const at = level.findIndex(({ organization }) => organization === index);
  const earlier = new Map(assessment.organizations.map((result) => [result.organization, result]));
  const mark = (result: OrganizationResult): NeighbourView["mark"] => {
    if (result.organization === index) return "self";
    const [was, is] = [isAhead(earlier.get(result.organization)!, before), isAhead(result, level[at]!)];
    return was === is ? null : was ? "passed" : "passing";
  };
  return {
    before: standing(before, texts),
    after: standing(level[at]!, texts),
    ranked: rankedCount(level),
    passes: level.filter((result) => mark(result) === "passed").length,
    passedBy: level.filter((result) => mark(result) === "passing").length,
    neighbours: level.slice(Math.max(0, at - AROUND), at + AROUND + 1).map((result) => ({
      ...standing(result, texts),
      organization: result.organization,
      name: ledgers.roster.names[result.organization] ?? "",
      mark: mark(result),
    })),
  };
}

/** Whether one stands before the other; of two with one rank neither does. */
function isAhead(a: OrganizationResult, b: OrganizationResult): boolean {
  return a.rank !== null && b.rank !== null && a.rank < b.rank;
}

function standing({ total, grade, rank }: OrganizationResult, { sheets }: ProductTexts): StandingView {
  return { total: pointsText(total), grade: grade === null ? null : sheets.grade(grade), rank };
}
