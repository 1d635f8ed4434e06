import { add, divide, multiply, rational, roundHalfUp, ZERO, type Hundredths, type Rational } from "../model/rational";
import { gradeOf } from "../scoring/finalTotal";
import type { AnnualMethod, AnnualPart, Settings } from "../settings/settings";

/** Quarter totals of one organization, Q1–Q4, as finalised; null: none. `grades` likewise. */
export type Quarters = Readonly<{
  totals: readonly (Hundredths | null)[];
  grades: readonly (string | null)[];
}>;

/** What a year can be worked out from. `debriefing` and `votes` in points of 100; null: none. */
export type AnnualInput = Readonly<{
  quarters: Quarters;
  /** The final total of 全年 worked out anew from the ledgers. */
  recalculated: Hundredths | null;
  debriefing: Rational | null;
  votes: Rational | null;
  vetoed: boolean;
}>;

/**
 * A year's figure by one method; `total` null: not assessed. `left`: quarters and parts that count and had no figure.
 * `fewBest`: too few quarters had the best grade for the year to have it.
 */
export type AnnualFigure = Readonly<{ total: Hundredths | null; grade: string | null; left: number; fewBest: boolean }>;

/** By every method, so that a grade that hangs on the method can be seen. */
export type AnnualFigures = Readonly<Record<AnnualMethod, AnnualFigure>>;

type Weighted = Readonly<{ value: Rational | null; weight: number }>;

/**
 * The year of one organization (design: the quarterly session, §4). Exact: quarters and parts are weighted as fractions
 * and rounded once, half up. The limit on the best grade and the ranks come after it (rankResults).
 */
export function annualFigures(input: AnnualInput, settings: Settings): AnnualFigures {
  const { annual } = settings;
  const figure = (method: Exclude<AnnualMethod, "recalculated">): AnnualFigure => {
    const weights = method === "mean" ? [1, 1, 1, 1] : annual.weights;
    const quarters = weights.map((weight, i) => ({ value: pointsOf(input.quarters.totals[i] ?? null), weight }));
    const year = weightedMean(quarters, annual.missingQuarter);
    const parts: Readonly<Record<AnnualPart, Rational | null>> = {
      quarters: year.mean,
      debriefing: input.debriefing,
      votes: input.votes,
    };
    const whole = weightedMean(
      (Object.keys(parts) as AnnualPart[]).map((part) => ({ value: parts[part], weight: annual.parts[part] })),
      // Without a quarter there is no year, whatever else there is.
      year.mean === null ? "none" : annual.missingQuarter,
    );
    const total = whole.mean === null ? null : rounded(whole.mean, settings.decimals);
    return graded(total, year.mean === null ? year.left : year.left + whole.left, input, settings);
  };
  return {
    recalculated: graded(input.recalculated, 0, input, settings),
    mean: figure("mean"),
    weighted: figure("weighted"),
  };
}

function pointsOf(hundredths: Hundredths | null): Rational | null {
  return hundredths === null ? null : rational(hundredths, 100);
}

/** What has no weight does not count and is not missed. */
function weightedMean(
  all: readonly Weighted[],
  missing: "actual" | "none",
): Readonly<{ mean: Rational | null; left: number }> {
  const counted = all.filter(({ weight }) => weight > 0);
  const there = counted.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  const left = counted.length - there.length;
  if (there.length === 0 || (left > 0 && missing === "none")) return { mean: null, left };
  const sum = there.reduce((total, { value, weight }) => add(total, multiply(value, rational(weight))), ZERO);
  const weights = there.reduce((total, { weight }) => total + weight, 0);
  return { mean: divide(sum, rational(weights)), left };
}

/** Rounded once, half up, to one or two decimals; in hundredths. */
function rounded(points: Rational, decimals: Settings["decimals"]): Hundredths {
  return roundHalfUp(points, decimals) * (decimals === 1 ? 10 : 1);
}

function graded(total: Hundredths | null, left: number, input: AnnualInput, settings: Settings): AnnualFigure {
  const grade = gradeOf(total, input.vetoed, settings);
  const [best, second] = settings.grades;
  const bestQuarters = input.quarters.grades.filter((quarter) => quarter === best?.label).length;
  const fewBest = grade === best?.label && bestQuarters < settings.annual.bestQuarters;
  return { total, grade: fewBest ? second!.label : grade, left, fewBest };
}
