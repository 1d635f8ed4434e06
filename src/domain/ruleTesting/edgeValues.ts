import { MEASURES } from "../measures/measureRegistry";
import { unitOf, type ValueUnit } from "../measuring/measure";
import {
  add,
  ceiling,
  compare,
  divide,
  multiply,
  ONE,
  rational,
  subtract,
  ZERO,
  type Rational,
} from "../model/rational";
import type { MethodKey, RuleParameters } from "../model/ruleTerms";
import type { Rule } from "../rules/ruleSet";
import { formatTestValue, targetKind, type TestValue } from "./testValue";

/** Why a value is worth trying. */
export type Situation =
  "atEdge" | "belowEdge" | "aboveEdge" | "zero" | "word" | "noEvent" | "oneEvent" | "beforeGone" | "gone" | "aboveMost";

export type EdgeValue = Readonly<{ situation: Situation; value: TestValue }>;

/** Steps of 级扣 that are tried at most: beyond, a rule says the same again. */
const MOST_STEPS = 20n;

/**
 * The values at which a rule begins to give something else, with one step either side: targets, limits of tiers, steps,
 * words of a map, counts at which the points are gone, edges of a range, nought and all. Each value once.
 */
export function edgeValues(rule: Rule): readonly EdgeValue[] {
  const { range } = rule.parameters;
  const all = range === undefined ? BY_METHOD[rule.method](rule) : rangeEdges(range);
  const seen = new Set<string>();
  return all.filter(({ value }) => {
    const text = formatTestValue(rule, value);
    return !seen.has(text) && seen.add(text);
  });
}

type Edges = (rule: Rule) => readonly EdgeValue[];

const targetEdges: Edges = (rule) => {
  if (targetKind(rule) === "own") return ownTargets(rule).flatMap((target) => edgesOf(rule, target));
  return [...around(rule, fixedTarget(rule)), ...nought(rule)];
};

const BY_METHOD: Readonly<Record<MethodKey, Edges>> = {
  rate: targetEdges,
  threshold: targetEdges,
  tiers: (rule) => [...rule.parameters.tiers!.flatMap((tier) => tierEdges(rule, tier)), ...nought(rule)],
  map: ({ parameters }) =>
    [...parameters.map!.keys()].map((text) => ({ situation: "word", value: { kind: "word", text } })),
  deductMissing: (rule) => {
    if (targetKind(rule) === "own") return targetEdges(rule);
    const target = fixedTarget(rule);
    const gone = subtract(target, divide(pointsOf(rule), rule.parameters.perMissing!));
    return [...around(rule, target), ...around(rule, gone), ...nought(rule)];
  },
  deductSteps: (rule) => {
    if (targetKind(rule) === "own") return targetEdges(rule);
    const { step, perStep } = rule.parameters;
    const steps = ceiling(divide(pointsOf(rule), perStep!));
    const count = Number(steps < MOST_STEPS ? steps : MOST_STEPS);
    const limits = Array.from({ length: count }, (_, i) => subtract(fixedTarget(rule), multiply(step!, rational(i))));
    return [...limits.flatMap((limit) => around(rule, limit)), ...nought(rule)];
  },
  deductEvents: (rule) => [
    { situation: "noEvent", value: { kind: "events", counts: new Map() } },
    ...[...rule.parameters.perEvent!].flatMap(([kind, perEvent]) => eventEdges(rule, kind, perEvent)),
  ],
  manual: (rule) => [
    { situation: "zero", value: { kind: "number", value: ZERO } },
    { situation: "atEdge", value: { kind: "number", value: pointsOf(rule) } },
    { situation: "aboveMost", value: { kind: "number", value: add(pointsOf(rule), rational(1, 100)) } },
  ],
};

function pointsOf({ points }: Rule): Rational {
  return rational(points, 100);
}

function fixedTarget({ target }: Rule): Rational {
  return target!.value;
}

function unitOfRule({ measure, parameters }: Rule): ValueUnit {
  return unitOf(MEASURES[measure], parameters);
}

/** What organizations could reach: in a quarter, and in a year, where the target is counted by months or quarters. */
function ownTargets(rule: Rule): readonly Rational[] {
  const { target } = rule;
  const counts = { quarter: [1, 4], month: [3, 12], year: [1] };
  if (target?.kind === "per") return counts[target.unit].map((units) => multiply(target.value, rational(units)));
  return counts[unitOfRule(rule) === "quarters" ? "quarter" : "month"].map((units) => rational(units));
}

/** All that could be reached, one less, one more where that can be, and none. */
function edgesOf(rule: Rule, target: Rational): readonly EdgeValue[] {
  const most = MEASURES[rule.measure].ownTarget && rule.target === null ? target : null;
  const values = [
    { situation: "belowEdge", value: subtract(target, ONE) },
    { situation: "atEdge", value: target },
    { situation: "aboveEdge", value: add(target, ONE) },
    { situation: "zero", value: ZERO },
  ] as const;
  return values
    .filter(({ value }) => compare(value, ZERO) >= 0 && (most === null || compare(value, most) <= 0))
    .map(({ situation, value }) => ({ situation, value: { kind: "of", value, target } }));
}

/** A limit with one step either side, as far as the measure can give such a value. */
function around(rule: Rule, limit: Rational): readonly EdgeValue[] {
  const step = stepAt(rule, limit);
  const values = [
    { situation: "belowEdge", value: subtract(limit, step) },
    { situation: "atEdge", value: limit },
    { situation: "aboveEdge", value: add(limit, step) },
  ] as const;
  return values
    .filter(({ value }) => isPossible(rule, value))
    .map(({ situation, value }) => ({ situation, value: { kind: "number", value } }));
}

function nought(rule: Rule): readonly EdgeValue[] {
  return isPossible(rule, ZERO) ? [{ situation: "zero", value: { kind: "number", value: ZERO } }] : [];
}

/** One per cent of a share, finer where the limit itself is no more than a few; of anything else one. */
function stepAt(rule: Rule, limit: Rational): Rational {
  if (unitOfRule(rule) !== "share") return ONE;
  const isFine = compare(limit, ZERO) > 0 && compare(limit, rational(1, 50)) < 0;
  return isFine ? divide(limit, rational(10)) : rational(1, 100);
}

function isPossible(rule: Rule, value: Rational): boolean {
  switch (unitOfRule(rule)) {
    case "yesNo":
      return compare(value, ZERO) === 0 || compare(value, ONE) === 0;
    case "daysOverdue":
      return true;
    default:
      return compare(value, ZERO) >= 0;
  }
}

function tierEdges(rule: Rule, { when }: NonNullable<RuleParameters["tiers"]>[number]): readonly EdgeValue[] {
  if (when === "otherwise") return [];
  if (when.unit === "number") return around(rule, when.limit);
  const months = Number(when.limit.numerator / when.limit.denominator);
  return (
    [
      ["belowEdge", -1],
      ["atEdge", 0],
      ["aboveEdge", 1],
    ] as const
  ).map(([situation, days]) => ({ situation, value: { kind: "months", months, days } }));
}

/** One event of a kind, and the number of them with which all points are gone. */
function eventEdges(rule: Rule, kind: string, perEvent: Rational): readonly EdgeValue[] {
  const events = (situation: Situation, count: number): EdgeValue => ({
    situation,
    value: { kind: "events", counts: new Map([[kind, count]]) },
  });
  if (compare(perEvent, ZERO) === 0) return [events("oneEvent", 1)];
  const gone = Number(ceiling(divide(pointsOf(rule), perEvent)));
  return [events("oneEvent", 1), ...(gone > 1 ? [events("beforeGone", gone - 1), events("gone", gone)] : [])];
}

/** The least and the most of a range, with one either side. */
function rangeEdges({ from, to }: NonNullable<RuleParameters["range"]>): readonly EdgeValue[] {
  const limits = to === null ? [from] : [from, to];
  return limits.flatMap((limit) =>
    (
      [
        ["belowEdge", limit - 1],
        ["atEdge", limit],
        ["aboveEdge", limit + 1],
      ] as const
    )
      .filter(([, count]) => count >= 0)
      .map(([situation, count]): EdgeValue => ({ situation, value: { kind: "people", count } })),
  );
}
