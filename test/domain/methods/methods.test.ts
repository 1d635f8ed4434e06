import { describe, expect, it } from "vitest";
import { mustDay } from "../../../src/domain/model/day";
import { rational, type Rational } from "../../../src/domain/model/rational";
import { METHODS } from "../../../src/domain/methods/methodRegistry";
import type { MethodInput } from "../../../src/domain/methods/method";
import type { MethodKey, RuleParameters, Tier } from "../../../src/domain/model/ruleTerms";

type Case = Readonly<{
  case: string;
  value: readonly [number, number] | string;
  target?: readonly [number, number];
  points?: number;
  parameters?: RuleParameters;
  more?: Partial<MethodInput>;
  score: number | string;
}>;

const of = ([n, d]: readonly [number, number]): Rational => rational(BigInt(n), BigInt(d));

function score(method: MethodKey, { value, target, points = 500, parameters = {}, more }: Case) {
  return METHODS[method]({
    points,
    parameters,
    value: typeof value === "string" ? { kind: "text", text: value } : { kind: "number", value: of(value) },
    target: target ? of(target) : null,
    since: null,
    cutoff: mustDay(2026, 3, 31),
    ...more,
  });
}

const table = (method: MethodKey, cases: readonly Case[]) => {
  it.each(cases)("$case", (row) => {
    expect(score(method, row)).toBe(row.score);
  });
};

describe("比例", () => {
  table("rate", [
    { case: "at the target", value: [3, 1], target: [3, 1], score: 500 },
    { case: "above it", value: [9, 1], target: [3, 1], score: 500 },
    { case: "two thirds", value: [2, 3], target: [1, 1], score: 333 },
    { case: "half of a hundredth goes up", value: [1, 2], target: [1, 1], points: 1, score: 1 },
    { case: "just below half goes down", value: [499, 1000], target: [1, 1], points: 1, score: 0 },
    { case: "zero", value: [0, 1], target: [3, 1], score: 0 },
    { case: "below zero", value: [-1, 1], target: [3, 1], score: 0 },
    { case: "a target that is a fraction", value: [1, 200], target: [1, 100], score: 250 },
    { case: "numbers beyond machine integers", value: [2 ** 52, 3 ** 33], target: [2 ** 53, 3 ** 33], score: 250 },
  ]);
  it("is exact where machine integers would round: just below half of a hundredth goes down", () => {
    const half = 10n ** 20n;
    const more = { value: { kind: "number", value: rational(half, 2n * half + 1n) } } as const;
    expect(score("rate", { case: "", value: [0, 1], target: [1, 1], points: 1, more, score: 0 })).toBe(0);
  });
});

describe("达标", () => {
  table("threshold", [
    { case: "reached", value: [1, 1], target: [1, 1], score: 500 },
    { case: "a hair below", value: [999_999, 1_000_000], target: [1, 1], score: 0 },
    { case: "not above", value: [0, 1], target: [0, 1], parameters: { atMost: true }, score: 500 },
    { case: "a hair above", value: [1, 1_000_000], target: [0, 1], parameters: { atMost: true }, score: 0 },
  ]);
});

const tier = (limit: number, share: readonly [number, number], unit: "number" | "months" = "number"): Tier => ({
  when: { operator: "<=", limit: rational(limit), unit },
  share: of(share),
});
const otherwise: Tier = { when: "otherwise", share: rational(0) };

describe("分档", () => {
  const tiers = [tier(30, [1, 1]), tier(60, [1, 2]), otherwise];
  table("tiers", [
    { case: "first", value: [30, 1], parameters: { tiers }, score: 500 },
    { case: "between", value: [61, 2], parameters: { tiers }, score: 250 },
    { case: "second", value: [60, 1], parameters: { tiers }, score: 250 },
    { case: "otherwise", value: [61, 1], parameters: { tiers }, score: 0 },
  ]);
  const months = { tiers: [tier(0, [1, 1]), tier(3, [1, 2], "months"), otherwise] };
  table("tiers", [
    {
      case: "three months to the day",
      value: [90, 1],
      parameters: months,
      more: { since: mustDay(2025, 12, 31) },
      score: 250,
    },
    { case: "a day more", value: [91, 1], parameters: months, more: { since: mustDay(2025, 12, 30) }, score: 0 },
    { case: "no day to count from", value: [1, 1], parameters: months, score: 0 },
    {
      case: "a share for all others",
      value: [61, 1],
      parameters: { tiers: [tier(30, [1, 1]), { when: "otherwise", share: rational(1, 5) }] },
      score: 100,
    },
    {
      case: "on the day itself not even a month of zero has passed",
      value: [0, 1],
      parameters: { tiers: [{ when: { operator: "<", limit: rational(0), unit: "months" }, share: rational(1) }] },
      more: { since: mustDay(2026, 3, 31) },
      score: 500,
    },
    {
      case: "of months and a half the whole ones count",
      value: [120, 1],
      parameters: {
        tiers: [{ when: { operator: "<=", limit: rational(7, 2), unit: "months" }, share: rational(1) }, otherwise],
      },
      more: { since: mustDay(2025, 12, 1) },
      score: 0,
    },
  ]);
  it.each([
    { operator: "<", scores: [500, 0, 0] },
    { operator: "<=", scores: [500, 500, 0] },
    { operator: "=", scores: [0, 500, 0] },
    { operator: ">=", scores: [0, 500, 500] },
    { operator: ">", scores: [0, 0, 500] },
  ] as const)("compares by $operator", ({ operator, scores }) => {
    const parameters = {
      tiers: [{ when: { operator, limit: rational(2), unit: "number" }, share: rational(1) }, otherwise],
    } as const;
    expect([1, 2, 3].map((n) => score("tiers", { case: "", value: [n, 1], parameters, score: 0 }))).toEqual(scores);
  });
});

describe("等次", () => {
  const parameters = {
    map: new Map([
      ["好", rational(1)],
      ["差", rational(0)],
      ["较好", rational(4, 5)],
    ]),
  };
  table("map", [
    { case: "best", value: "好", parameters, score: 500 },
    { case: "second", value: "较好", parameters, score: 400 },
    { case: "another word for the last", value: "较差", parameters, score: 0 },
    { case: "not in the map", value: "优秀", parameters, score: "text-not-in-map" },
    { case: "a mean of shares", value: [7, 8], parameters, score: 438 },
  ]);
});

describe("缺扣", () => {
  const parameters = { perMissing: rational(3, 2) };
  table("deductMissing", [
    { case: "none missing", value: [4, 1], target: [4, 1], parameters, score: 500 },
    { case: "one", value: [3, 1], target: [4, 1], parameters, score: 350 },
    { case: "down to zero", value: [0, 1], target: [4, 1], parameters, score: 0 },
    { case: "more than asked", value: [9, 1], target: [4, 1], parameters, score: 500 },
  ]);
});

describe("次扣", () => {
  const perEvent = new Map([
    ["超期未改", rational(1)],
    ["逾期整改", rational(1, 2)],
  ]);
  it.each([
    { counts: [], score: 400 },
    {
      counts: [
        ["超期未改", 1],
        ["逾期整改", 1],
      ],
      score: 250,
    },
    { counts: [["重复发生", 9]], score: 400 },
    { counts: [["超期未改", 4]], score: 0 },
    { counts: [["超期未改", 5]], score: 0 },
  ] as const)("$counts", ({ counts, score: expected }) => {
    const value = { kind: "events", counts: new Map<string, number>(counts) } as const;
    expect(
      score("deductEvents", {
        case: "",
        value: [0, 1],
        points: 400,
        parameters: { perEvent },
        more: { value },
        score: 0,
      }),
    ).toBe(expected);
  });
});

describe("级扣", () => {
  const parameters = { step: rational(1, 10), perStep: rational(1) };
  table("deductSteps", [
    { case: "at the target", value: [4, 5], target: [4, 5], parameters, score: 500 },
    { case: "a hair below", value: [7999, 10_000], target: [4, 5], parameters, score: 400 },
    { case: "one whole step", value: [7, 10], target: [4, 5], parameters, score: 400 },
    { case: "a hair more", value: [6999, 10_000], target: [4, 5], parameters, score: 300 },
    { case: "down to zero", value: [0, 1], target: [4, 5], parameters, points: 300, score: 0 },
  ]);
});

describe("评分", () => {
  table("manual", [
    { case: "nothing", value: [0, 1], score: 0 },
    { case: "all", value: [5, 1], score: 500 },
    { case: "half a hundredth goes up", value: [1005, 1000], score: 101 },
    { case: "too much", value: [501, 100], score: "out-of-range" },
    { case: "below zero", value: [-1, 100], score: "out-of-range" },
  ]);
});

describe("a rule that was not checked", () => {
  it.each([
    { method: "rate", row: { case: "", value: "好", target: [1, 1], score: 0 }, says: "a number is needed, not text" },
    { method: "rate", row: { case: "", value: [1, 1], score: 0 }, says: "a target is needed" },
    { method: "tiers", row: { case: "", value: [1, 1], score: 0 }, says: "the parameter tiers is needed" },
    {
      method: "deductEvents",
      row: { case: "", value: [1, 1], score: 0 },
      says: "counts by kind are needed, not number",
    },
  ] as const)("is told by $method: $says", ({ method, row, says }) => {
    expect(() => score(method, row)).toThrow(new TypeError(says));
  });
});
