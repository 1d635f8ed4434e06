import { describe, expect, it } from "vitest";
import { findMatters } from "../../../src/domain/assessment/findMatters";
import { parseIsoDay } from "../../../src/domain/model/day";
import { rational } from "../../../src/domain/model/rational";
import type { FlagCode } from "../../../src/domain/reasons/flagReason";
import type { Flag, ItemResult, OrganizationResult } from "../../../src/domain/results/result";
import type { Matter } from "../../../src/domain/review/matter";
import type { PastResult, ReviewInput } from "../../../src/domain/review/matterRule";
import type { Settings } from "../../../src/domain/settings/settings";
import { judged, scoredItem, testRule } from "../../support/judgement";
import type { PlainLedgers } from "../../support/ledgerBuilder";
import { branch, settingsWith, type Roster } from "../flags/flagFixture";

type Given = Readonly<{
  result?: Partial<OrganizationResult>;
  past?: Partial<PastResult>;
  changedSince?: ReadonlySet<number>;
  settings?: Partial<Settings>;
  ledgers?: PlainLedgers;
  cutoff?: string;
}>;

/** Matters of one branch of which nothing is worth a look; the third quarter of 2026. */
function matters({ result = {}, past, changedSince, settings = {}, ledgers, cutoff }: Given = {}): readonly Matter[] {
  const plain = ledgers ?? { roster: [branch()], activities: [] };
  const { context, results } = judged(plain, {
    period: "2026Q3",
    ...(cutoff === undefined ? {} : { cutoff }),
    settings,
    results: { 0: result },
  });
  const { input } = context;
  const review: ReviewInput = {
    assessment: {
      ...input,
      incomplete: false,
      missing: [],
      organizations: results,
      reminders: [],
      remindersNotMade: [],
      diagnostics: [],
    },
    settings: input.settings,
    ledgers: input.ledgers,
    past: past === undefined ? null : new Map([[0, { total: 10_000, grade: "好", flags: [], ...past }]]),
    changedSince: changedSince ?? new Set(),
  };
  return findMatters(review).filter(({ organization }) => organization === 0);
}

const codes = (given: Given = {}): readonly string[] => matters(given).map(({ code }) => code);
const flag = (code: FlagCode): Flag => ({ code, kind: "direct", reasons: [], sources: [], sourceCount: 0 });

describe("matters of the review", () => {
  it("are none where nothing is worth a look", () => {
    expect(codes({ past: {} })).toEqual([]);
  });

  it("RV6: counts what indicators were adjusted by, and the grade they lift to", () => {
    const item = scoredItem("L1", { score: 400, points: 500, adjustment: 200 });
    const result = { items: [item], earned: 9000, applicable: 10_000, base: 9000, adjustment: 50, total: 9050 };
    expect(matters({ result }).find(({ code }) => code === "RV6")!.params).toEqual({
      ...{ adjustment: 250, large: false, from: "较好", to: "好" },
    });
  });

  it.each([
    { case: "another grade", past: { grade: "较好", total: 8950 }, result: { total: 9100 }, expected: ["RV1"] },
    { case: "the same grade", past: { grade: "好", total: 9500 }, result: { total: 9100 }, expected: [] },
    { case: "no grade before", past: { grade: null, total: null }, result: { total: 9100 }, expected: [] },
  ])("RV1: $case", ({ past, result, expected }) => {
    expect(codes({ past, result })).toEqual(expected);
  });

  it.each([
    { total: 9001, expected: [] },
    { total: 9000, expected: ["RV2"] },
    { total: 8999, expected: ["RV2"] },
  ])("RV2: from 100.00 to $total hundredths", ({ total, expected }) => {
    // A cut far away, so that only the change is looked at.
    const settings = {
      ...settingsWith({ "RV3.points": 0 }),
      grades: [
        { label: "好", cut: 100 },
        { label: "差", cut: 0 },
      ],
    };
    expect(codes({ past: {}, result: { total }, settings })).toEqual(expected);
  });

  it.each([
    { total: 8949, expected: [] },
    { total: 8950, expected: ["RV3"] },
    { total: 9000, expected: ["RV3"] },
    { total: 9050, expected: ["RV3"] },
    { total: 9051, expected: [] },
    { total: 40, expected: [] },
  ])("RV3: $total hundredths", ({ total, expected }) => {
    expect(codes({ result: { total } })).toEqual(expected);
  });

  it("RV4: names what was not assessed", () => {
    const item = scoredItem("L1", { status: "notAssessed", score: null });
    expect(matters({ result: { items: [item] } })[0]).toMatchObject({
      code: "RV4",
      params: { indicators: ["支部党员大会"] },
    });
  });

  it("RV5: a veto must be explained", () => {
    expect(matters({ result: { vetoed: true, grade: "一般" } })[0]).toMatchObject({ code: "RV5", strength: "explain" });
  });

  it.each([
    { case: "3 points that lift no grade", base: 9100, adjustment: 300, expected: null },
    { case: "3.01 points", base: 9100, adjustment: 301, expected: { large: true, from: null, to: null } },
    { case: "less than −3 points", base: 9400, adjustment: -301, expected: { large: true, from: null, to: null } },
    {
      case: "one that lifts the grade",
      base: 8800,
      adjustment: 300,
      expected: { large: false, from: "较好", to: "好" },
    },
    { case: "one that lowers the grade", base: 9200, adjustment: -300, expected: null },
  ])("RV6: $case", ({ base, adjustment, expected }) => {
    const found = matters({ result: { base, adjustment, total: base + adjustment } }).find(
      ({ code }) => code === "RV6",
    );
    expect(found?.params ?? null).toEqual(expected === null ? null : { adjustment, ...expected });
  });

  it.each([
    { since: "2026-07-01", expected: [] },
    { since: "2026-07-02", expected: ["RV7"] },
    { since: "2026-08-31", expected: ["RV7"] },
    { since: "2026-09-01", expected: [] },
  ])("RV7: a secretary since $since, at the end of August", ({ since, expected }) => {
    const ledgers = { roster: [branch({ secretarySince: since })], activities: [] };
    const found = codes({ ledgers, cutoff: "2026-08-31" }).filter((code) => code === "RV7");
    expect(found).toEqual(expected);
  });

  it("RV8: flagged again, with the codes of now", () => {
    const flags = [flag("FB2"), flag("FB8"), flag("FB9")];
    expect(matters({ result: { flags } })[0]).toMatchObject({ code: "RV8", params: { codes: ["FB2"] } });
    expect(codes({ result: { flags: [flag("FB2")] } })).toEqual([]);
  });

  it("RV9: ledger rows changed since", () => {
    expect(codes({ changedSince: new Set([0]) })).toEqual(["RV9"]);
  });

  describe("RV10", () => {
    const full = (overrides: Partial<ItemResult>): ItemResult =>
      scoredItem("S2", {
        rule: testRule({ code: "S2", ledger: "tasks", measure: "taskCompletion" }),
        sourceCount: 2,
        ...overrides,
      });
    it.each([
      { case: "a full share of two rows", item: full({}), expected: ["RV10"] },
      { case: "of three rows", item: full({ sourceCount: 3 }), expected: [] },
      {
        case: "not full",
        item: full({ score: 499, value: { kind: "number", value: rational(99, 100) } }),
        expected: [],
      },
      { case: "a count", item: full({ rule: testRule({ code: "L1" }) }), expected: [] },
      { case: "one that was not scored", item: full({ status: "notAssessed", score: null }), expected: ["RV4"] },
      { case: "one that does not apply", item: full({ status: "notApplicable", score: null }), expected: [] },
      { case: "one worth nothing", item: full({ points: 0, score: 0 }), expected: [] },
      {
        case: "full points of a share below one",
        item: full({ value: { kind: "number", value: rational(99, 100) } }),
        expected: [],
      },
      { case: "one without rows", item: full({ sourceCount: 0 }), expected: [] },
      {
        case: "one without a number",
        item: full({ value: { kind: "text", text: "无" } as unknown as ItemResult["value"] }),
        expected: [],
      },
      { case: "of the roster", item: full({ rule: testRule({ code: "O", ledger: "roster" }) }), expected: [] },
    ])("$case", ({ item, expected }) => {
      expect(codes({ result: { items: [item] } })).toEqual(expected);
    });

    it.each(["share", "ratioOfSums", "taskCompletion", "adviceCarriedOut"] as const)("%s is a share", (measure) => {
      const item = full({ rule: testRule({ code: "S2", name: "指标", ledger: "tasks", measure }) });
      expect(matters({ result: { items: [item] } })).toMatchObject([
        { params: { indicators: ["指标"] }, value: "指标" },
      ]);
    });
  });

  describe("RV11: months without activities", () => {
    const names = ["第一党支部", "第二党支部", "第三党支部"];
    const held = (organization: string, ...dates: string[]) =>
      dates.map((date) => ({ organization, type: "主题党日", date }));
    const ledgers = (first: Roster, ...ownDates: string[]): PlainLedgers => ({
      roster: names.map((organization, i) => branch({ organization, ...(i === 0 ? first : {}) })),
      activities: [
        ...held(names[0]!, ...ownDates),
        ...held(names[1]!, "2026-07-05", "2026-08-05", "2026-09-05"),
        ...held(names[2]!, "2026-07-05", "2026-08-05"),
      ],
    });
    const months = (given: Given) => {
      const found = matters(given).find(({ code }) => code === "RV11");
      return found?.code === "RV11" ? found.params.monthIndexes.map((month) => (month % 12) + 1) : [];
    };
    it("names those in which most neighbours have some", () => {
      expect(months({ ledgers: ledgers({}, "2026-07-01") })).toEqual([8]);
    });
    it("looks at complete months only", () => {
      expect(months({ ledgers: ledgers({}, "2026-07-01"), cutoff: "2026-08-30" })).toEqual([]);
    });
    it("expects nothing before the organization existed", () => {
      expect(months({ ledgers: ledgers({ founded: "2026-08-20" }) })).toEqual([]);
    });
    it("asks nothing of a level of one", () => {
      expect(months({ ledgers: { roster: [branch()], activities: [] } })).toEqual([]);
    });
  });

  it.each([
    {
      case: "another grade",
      given: { past: { grade: "较好", total: 8950 }, result: { total: 9100 } },
      expected: { RV1: "较好>好" },
    },
    { case: "the total", given: { past: {}, result: { total: 8960 } }, expected: { RV2: "-1040", RV3: "好-40" } },
    {
      case: "the total, upwards",
      given: { past: { total: 8000 }, result: { total: 9049 } },
      expected: { RV2: "1049", RV3: "好49" },
    },
    { case: "a veto and its grade", given: { result: { vetoed: true, grade: "一般" } }, expected: { RV5: "一般" } },
    { case: "a veto without a grade", given: { result: { vetoed: true, grade: null } }, expected: { RV5: "" } },
    {
      case: "an adjustment",
      given: { result: { base: 9400, adjustment: -301, total: 9099 } },
      expected: { RV6: "-301" },
    },
    {
      case: "and the grade it lifts to",
      given: { result: { base: 8700, adjustment: 300 + 100, total: 9100 } },
      expected: { RV6: "400好" },
    },
    {
      case: "what was not assessed",
      given: {
        result: { items: ["L1", "L2"].map((code) => scoredItem(code, { status: "notAssessed", score: null })) },
      },
      expected: { RV4: "支部党员大会;支部委员会" },
    },
    {
      case: "flags",
      given: { result: { flags: [flag("FB2"), flag("FB3"), flag("FB8")] } },
      expected: { RV8: "FB2,FB3" },
    },
    { case: "rows of ledgers", given: { changedSince: new Set([0]) }, expected: { RV9: "" } },
  ] satisfies readonly Readonly<{ case: string; given: Given; expected: object }>[])(
    "rest on $case, and ask again when that changes",
    ({ given, expected }) => {
      const values = Object.fromEntries(matters(given).map(({ code, value }) => [code, value]));
      expect(values).toMatchObject(expected);
    },
  );

  it.each([
    { case: "a total", result: { total: null, base: null, grade: null }, past: {} },
    { case: "a total before", result: { total: 9500 }, past: { total: null, grade: null } },
    { case: "a grade", result: { total: 9500, grade: null }, past: { total: 9500 } },
    { case: "an adjustment", result: { base: 9500, adjustment: 0, total: 9500 }, past: { total: 9500 } },
    { case: "a total to adjust", result: { base: null, adjustment: 500, total: null, grade: null }, past: {} },
  ])("ask nothing of an organization without $case", ({ result, past }) => {
    expect(codes({ result, past })).toEqual([]);
  });

  it("ask nothing where the organization was not there before", () => {
    const strangers = matters({ result: { total: 9500 }, past: {} });
    expect(strangers.filter(({ organization }) => organization !== 0)).toEqual([]);
  });

  it.each([
    { case: "a name", roster: { secretary: null, secretarySince: "2026-08-01" }, without: "" },
    { case: "a day", roster: { secretarySince: null }, without: "" },
  ])("RV7: nothing of a secretary without $case", ({ roster }) => {
    const ledgers = { roster: [branch(roster)], activities: [] };
    expect(codes({ ledgers }).filter((code) => code === "RV7")).toEqual([]);
  });

  it("RV7: names the secretary and the day", () => {
    const ledgers = { roster: [branch({ secretary: "张三", secretarySince: "2026-08-01" })], activities: [] };
    const since = parseIsoDay("2026-08-01");
    expect(matters({ ledgers }).find(({ code }) => code === "RV7")).toMatchObject({
      params: { secretary: "张三", since },
      value: `张三${since}`,
    });
  });

  it("ask again when what they rest on changes", () => {
    const value = (total: number) => matters({ result: { total } })[0]!.value;
    expect(value(9010)).toBe(value(9010));
    expect(value(9010)).not.toBe(value(9011));
    expect(parseIsoDay("2026-07-01")).not.toBeNull();
  });
});
