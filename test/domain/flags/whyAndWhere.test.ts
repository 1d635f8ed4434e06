import { describe, expect, it } from "vitest";
import { parseIsoDay } from "../../../src/domain/model/day";
import type { OrganizationResult } from "../../../src/domain/results/result";
import { flagsOf, scoredItem, testRule } from "../../support/judgement";
import { A, activity, branch, ledgersOf, noted, Q3, settingsWith } from "./flagFixture";

const CUTOFF = parseIsoDay("2026-09-30")!;

describe("a flag says why, and where the cell stands", () => {
  it.each([
    {
      case: "the expiry that is written",
      cells: { expiry: "2026-09-20" },
      expected: { expiry: CUTOFF - 10, days: 10, extended: false },
      field: "expiry",
    },
    {
      case: "the one worked out from the last election",
      cells: { lastElection: "2023-09-29" },
      expected: { expiry: CUTOFF - 1, days: 1, extended: false },
      field: "lastElection",
    },
    {
      case: "the end of an extension",
      cells: { expiry: "2026-05-10", extendedTo: "2026-09-25" },
      expected: { expiry: CUTOFF - 5, days: 5, extended: true },
      field: "extendedTo",
    },
  ])("FB2: $case", ({ cells, expected, field }) => {
    expect(noted(ledgersOf(cells), Q3, "FB2")).toMatchObject({
      reasons: [{ code: "flag-term-expired", params: expected }],
      sources: [{ ledger: "roster", recordIndex: 0, field }],
      sourceCount: 1,
    });
  });

  it("FB1: since a day nobody knows, at the secretary's cell", () => {
    const plain = ledgersOf({ secretary: null, secretarySince: null, vacantSince: null });
    expect(noted(plain, Q3, "FB1")).toMatchObject({
      reasons: [{ code: "flag-vacant-unknown", params: {} }],
      sources: [{ ledger: "roster", recordIndex: 0, field: "secretary" }],
    });
  });

  it("FB3: no activity from the period's first day to the cutoff, at the organization's cell", () => {
    const results = { 0: { items: [scoredItem("L5", { points: 500, score: 500 })] } };
    expect(noted(ledgersOf({}, { activities: [] }), { ...Q3, results }, "FB3")).toMatchObject({
      reasons: [{ code: "flag-no-activity", params: { from: parseIsoDay("2026-07-01"), to: CUTOFF } }],
      sources: [{ ledger: "roster", recordIndex: 0, field: "organization" }],
    });
  });

  it("FB5: the total and what it is held against", () => {
    expect(noted(ledgersOf(), { ...Q3, results: { 0: { total: 6999 } } }, "FB5")).toMatchObject({
      reasons: [{ code: "flag-total-low", params: { total: "69.99", limit: "70" } }],
      sources: [],
    });
  });

  it("FB7: how many findings, and each of their rows", () => {
    const finding = { organization: A, found: "2026-05-01", problem: "记录不全", due: "2026-08-01" };
    const findings = [false, true, false, false].map((closed) => ({ ...finding, closed }));
    expect(noted(ledgersOf({}, { findings }), Q3, "FB7")).toMatchObject({
      reasons: [{ code: "flag-overdue-findings", params: { count: 3 } }],
      sources: [0, 2, 3].map((recordIndex) => ({ ledger: "findings", recordIndex })),
      sourceCount: 3,
    });
  });

  it("FB9: each cell that is out of order", () => {
    const plain = ledgersOf({ committeeSize: 0, disciplineMember: null, memberCount: 60 });
    expect(noted(plain, Q3, "FB9")?.sources.map(({ field }) => field)).toEqual([
      "committeeSize",
      "disciplineMember",
      "memberCount",
    ]);
  });

  it("FB9: no number of full members of a committee, which is not judged by it", () => {
    const flag = noted(ledgersOf({ category: "机关党委", memberCount: 99 }), Q3, "FB9");
    expect(flag?.reasons).toMatchObject([{ params: { level: "C", members: "99", fullMembers: null } }]);
  });
});

describe("FB6: lowest of the level", () => {
  const twelve = (overrides: Readonly<Record<number, Partial<OrganizationResult>>>, options = {}) => {
    const names = Array.from({ length: 12 }, (_, i) => `第${i}党支部`);
    const results = Object.fromEntries(names.map((_, i) => [i, { total: 7900 - i, rank: i + 1, ...overrides[i] }]));
    const plain = {
      roster: names.map((organization) => branch({ organization })),
      activities: names.map((organization) => ({ ...activity, organization })),
    };
    return [...flagsOf(plain, { ...Q3, results, ...options })].flatMap(([organization, flags]) =>
      flags.filter(({ code }) => code === "FB6").map(({ reasons, sources }) => ({ organization, reasons, sources })),
    );
  };

  it("says the place from below, of how many, and the total", () => {
    expect(twelve({})).toEqual([
      {
        organization: 11,
        reasons: [{ code: "flag-lowest", params: { position: 1, ranked: 12, total: "78.89" } }],
        sources: [],
      },
    ]);
  });

  it("asks nothing of one without rank or total, and doesn't count it", () => {
    expect(twelve({ 11: { rank: null } })).toMatchObject([{ organization: 10, reasons: [{ params: { ranked: 11 } }] }]);
    expect(twelve({ 11: { rank: null, total: null } })).toMatchObject([{ organization: 10 }]);
  });

  it("takes in nobody where a tenth is none, though so few are enough to be ranked", () => {
    const few = { 3: { rank: null }, 4: { rank: null }, 5: { rank: null } };
    expect(twelve(few, { settings: settingsWith({ "FB6.minimumRanked": 1 }) })).toEqual([]);
  });

  it("judges no period that has just begun", () => {
    expect(twelve({}, { cutoff: "2026-07-10" })).toEqual([]);
  });
});

describe("FB3: indicators that count", () => {
  const withItems = (items: OrganizationResult["items"]) =>
    noted(ledgersOf({}, { activities: [] }), { ...Q3, results: { 0: { items } } }, "FB3");

  it("no activity is none where no activity indicator was scored", () => {
    const others = [
      scoredItem("L5", { status: "notAssessed", score: null }),
      scoredItem("S2", { rule: testRule({ code: "S2", ledger: "tasks" }) }),
    ];
    expect(withItems(others)).toBeUndefined();
    expect(withItems([...others, scoredItem("L1")])?.reasons).toMatchObject([{ code: "flag-no-activity" }]);
  });
});
