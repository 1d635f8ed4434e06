import type { Hundredths } from "../model/rational";
import type { OrganizationResult } from "../results/result";
import { rankResults } from "../scoring/finalTotal";
import type { AnnualMethod, Settings } from "../settings/settings";
import { annualFigures, type AnnualFigure, type AnnualFigures, type AnnualInput } from "./annualResult";

export const ANNUAL_METHODS: readonly AnnualMethod[] = ["recalculated", "mean", "weighted"];

/**
 * A year's figure in its place. `grade` after the limit on the best grade; `limited`: the limit took it. `order`: position
 * in the level.
 */
export type AnnualStanding = AnnualFigure & Readonly<{ rank: number | null; order: number; limited: boolean }>;

/** The year of one organization by every method. `result`: of 全年 worked out anew. */
export type AnnualOrganization = Readonly<{
  result: OrganizationResult;
  input: AnnualInput;
  standings: Readonly<Record<AnnualMethod, AnnualStanding>>;
}>;

/**
 * The year of every organization, by level and by place of the method in the settings. Ranks and the limit on the best
 * grade are worked out for each method by itself, so that grades of two methods can be held against each other.
 *
 * @param inputs - by organization index, of every result.
 */
export function annualStandings(
  results: readonly OrganizationResult[],
  inputs: ReadonlyMap<number, AnnualInput>,
  settings: Settings,
): readonly AnnualOrganization[] {
  const figures = new Map([...inputs].map(([organization, input]) => [organization, annualFigures(input, settings)]));
  const byMethod = {
    recalculated: standingsBy("recalculated", { results, figures, settings }),
    mean: standingsBy("mean", { results, figures, settings }),
    weighted: standingsBy("weighted", { results, figures, settings }),
  };
  const chosen = byMethod[settings.annual.method];
  const resultOf = new Map(results.map((result) => [result.organization, result]));
  return [...chosen.keys()].map((organization) => ({
    result: resultOf.get(organization)!,
    input: inputs.get(organization)!,
    standings: {
      recalculated: byMethod.recalculated.get(organization)!,
      mean: byMethod.mean.get(organization)!,
      weighted: byMethod.weighted.get(organization)!,
    },
  }));
}

type Figured = Readonly<{
  results: readonly OrganizationResult[];
  figures: ReadonlyMap<number, AnnualFigures>;
  settings: Settings;
}>;

/** By organization index, in level order, inside a level by place. */
function standingsBy(
  method: AnnualMethod,
  { results, figures, settings }: Figured,
): ReadonlyMap<number, AnnualStanding> {
  // A grade that was decided on stands in the figures of 全年重算; on those of the quarters nobody has decided.
  const figured = results.map((result): OrganizationResult => {
    const { total, grade } = figures.get(result.organization)![method];
    return {
      ...result,
      decidedGrade: undefined,
      total,
      grade,
      notes: result.notes.filter((note) => rests(note, total)),
    };
  });
  return new Map(
    rankResults(figured, "FY", settings).map(({ organization, grade, rank, order }) => {
      const figure = figures.get(organization)![method];
      return [organization, { ...figure, grade, rank, order, limited: grade !== figure.grade }];
    }),
  );
}

/** That nothing of 全年 was applicable says nothing of a year that its quarters give. */
function rests(note: OrganizationResult["notes"][number], total: Hundredths | null): boolean {
  return note !== "notRankedNothingApplicable" || total === null;
}

/** The methods that have a figure and give another grade than `chosen`. */
export function differingMethods(
  { standings }: Pick<AnnualOrganization, "standings">,
  chosen: AnnualMethod,
): readonly AnnualMethod[] {
  return ANNUAL_METHODS.filter(
    (method) => standings[method].total !== null && standings[method].grade !== standings[chosen].grade,
  );
}
