import { describe, expect, it } from "vitest";
import type { OrganizationResult, PreviousResults } from "../../../src/domain/result";
import { THRESHOLD_DEFAULTS } from "../../../src/domain/rules/thresholds";
import { flagCodes, flagsOf, scoredItem, type JudgedOptions } from "../../support/judgement";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";

const A = "第一党支部";
type Roster = RecordOf<"roster">;

/** A branch that nothing is wrong with. */
const branch = (cells: Roster = {}): Roster => ({
  organization: A,
  category: "党支部",
  memberCount: 12,
  fullMemberCount: 12,
  secretary: "王明",
  secretarySince: "2023-01-01",
  committeeSize: 3,
  disciplineMember: "李红",
  lastElection: "2025-01-10",
  ...cells,
});

const activity = { organization: A, type: "主题党日", date: "2026-07-03" };
const ledgersOf = (cells: Roster = {}, more: Partial<PlainLedgers> = {}): PlainLedgers => ({
  roster: [branch(cells)],
  activities: [activity],
  ...more,
});
const Q3: JudgedOptions = { period: "2026Q3" };
const codesAt = (plain: PlainLedgers, cutoff: string) => flagCodes(plain, { period: "2026Q3", cutoff });
const noted = (plain: PlainLedgers, options: JudgedOptions, code: string) =>
  flagsOf(plain, options)
    .get(0)
    ?.find((flag) => flag.code === code);

it("raises no flag for a branch that nothing is wrong with", () => {
  expect(flagsOf(ledgersOf(), Q3).size).toBe(0);
});

describe("FB1 secretary vacant for more than 90 days", () => {
  it.each([
    { case: "89 days", vacantSince: "2026-07-03", codes: [] },
    { case: "90 days", vacantSince: "2026-07-02", codes: [] },
    { case: "91 days", vacantSince: "2026-07-01", codes: ["FB1"] },
    { case: "since an unknown day", vacantSince: null, codes: ["FB1"] },
  ])("$case", ({ vacantSince, codes }) => {
    expect(flagCodes(ledgersOf({ secretary: null, secretarySince: null, vacantSince }), Q3)).toEqual(codes);
  });
  it("is not raised while a secretary is named, whatever the day of the vacancy", () => {
    expect(flagCodes(ledgersOf({ vacantSince: "2025-01-01" }), Q3)).toEqual([]);
  });
  it("names the days and the roster's cell", () => {
    const plain = ledgersOf({ secretary: null, vacantSince: "2026-06-02" });
    expect(noted(plain, Q3, "FB1")).toEqual({
      code: "FB1",
      kind: "direct",
      reasons: [{ code: "flag-vacant", params: { days: 120 } }],
      sources: [{ ledger: "roster", recordIndex: 0, field: "vacantSince" }],
      sourceCount: 1,
    });
  });
  it.each([
    { limit: 60, codes: ["FB1"] },
    { limit: 61, codes: [] },
  ])("follows the threshold: $limit days", ({ limit, codes }) => {
    const options = withThreshold("FB1.vacantDays", limit);
    expect(flagCodes(ledgersOf({ secretary: null, vacantSince: "2026-07-31" }), options)).toEqual(codes);
  });
});

describe("FB2 term expired, from the first day past the expiry", () => {
  it.each([
    { case: "the day before the expiry", cells: { expiry: "2026-09-30" }, cutoff: "2026-09-29", codes: [] },
    { case: "the day of the expiry", cells: { expiry: "2026-09-30" }, cutoff: "2026-09-30", codes: [] },
    { case: "the day after", cells: { expiry: "2026-09-29" }, cutoff: "2026-09-30", codes: ["FB2"] },
    { case: "from the last election", cells: { lastElection: "2023-09-29" }, cutoff: "2026-09-30", codes: ["FB2"] },
    {
      case: "within an approved extension",
      cells: { expiry: "2026-05-10", extendedTo: "2026-12-31" },
      cutoff: "2026-09-30",
      codes: [],
    },
    {
      case: "past an approved extension",
      cells: { expiry: "2026-05-10", extendedTo: "2026-09-29" },
      cutoff: "2026-09-30",
      codes: ["FB2"],
    },
    {
      case: "an extension longer than a year ends after a year",
      cells: { expiry: "2025-09-29", extendedTo: "2027-01-01" },
      cutoff: "2026-09-30",
      codes: ["FB2"],
    },
    { case: "dates unknown", cells: { lastElection: null }, cutoff: "2026-09-30", codes: [] },
  ])("$case", ({ cells, cutoff, codes }) => {
    expect(codesAt(ledgersOf(cells), cutoff)).toEqual(codes);
  });
});

describe("FB3 organizational life", () => {
  const low = (code: string, score: number) => scoredItem(code, { points: 500, score });
  const idle = (cutoff: string) => ({ ...Q3, cutoff, results: { 0: { items: [low("L5", 500)] } } });
  const noActivity = ledgersOf({}, { activities: [] });

  it.each([
    { case: "day 59", cutoff: "2026-08-28", codes: [] },
    { case: "day 60", cutoff: "2026-08-29", codes: ["FB3"] },
    { case: "the last day", cutoff: "2026-09-30", codes: ["FB3"] },
  ])("no activity row at all on $case", ({ cutoff, codes }) => {
    expect(flagCodes(noActivity, idle(cutoff))).toEqual(codes);
  });
  it("judges the last day of the period whatever the first day judged", () => {
    const options = { ...idle("2026-09-30"), settings: settingsWith({ "FB.firstDayJudged": 365 }) };
    expect(flagCodes(noActivity, options)).toEqual(["FB3"]);
  });
  it.each([
    { case: "before the period", date: "2026-06-30", codes: ["FB3"] },
    { case: "on its first day", date: "2026-07-01", codes: [] },
    { case: "on the cutoff", date: "2026-09-30", codes: [] },
  ])("one activity $case", ({ date, codes }) => {
    const plain = ledgersOf({}, { activities: [{ ...activity, date }] });
    expect(flagCodes(plain, idle("2026-09-30"))).toEqual(codes);
  });
  it("an activity after the cutoff is none yet", () => {
    const plain = ledgersOf({}, { activities: [{ ...activity, date: "2026-09-16" }] });
    expect(flagCodes(plain, idle("2026-09-15"))).toEqual(["FB3"]);
  });
  it("a meeting below quorum is an activity", () => {
    const meeting = { organization: A, type: "支部党员大会", date: "2026-08-01", dueCount: 20, presentCount: 3 };
    expect(flagCodes(ledgersOf({}, { activities: [meeting] }), idle("2026-09-30"))).toEqual([]);
  });
  it.each([
    { case: "one below half", items: [low("L1", 249), low("L2", 250), low("L5", 500)], codes: [] },
    { case: "two just at half", items: [low("L1", 250), low("L2", 250)], codes: [] },
    { case: "two below half", items: [low("L1", 249), low("L5", 249)], codes: ["FB3"] },
    { case: "other indicators don't count", items: [low("L3", 0), low("L4.1", 0), low("L1", 0)], codes: [] },
    {
      case: "what is not scored doesn't count",
      items: [low("L1", 0), scoredItem("L2", { status: "notApplicable", score: null })],
      codes: [],
    },
  ])("$case", ({ items, codes }) => {
    expect(flagCodes(ledgersOf(), { ...Q3, results: { 0: { items } } })).toEqual(codes);
  });
  it("is for branches only", () => {
    const options = { ...Q3, results: { 0: { items: [low("L4.1", 0)] } } };
    const cells = { category: "机关党委", memberCount: 120 };
    expect(flagCodes({ roster: [branch(cells)], activities: [] }, options)).toEqual([]);
  });
  it("needs the activity ledger", () => {
    expect(flagCodes({ roster: [branch()] }, idle("2026-09-30"))).toEqual([]);
  });
  it("does not blame a branch of which nothing was due yet", () => {
    const items = [scoredItem("L5", { status: "notApplicable", score: null })];
    expect(flagCodes(noActivity, { ...Q3, results: { 0: { items } } })).toEqual([]);
  });
  it("names each indicator and the rows of both", () => {
    const source = { ledger: "activities", recordIndex: 0 } as const;
    const items = [scoredItem("L1", { score: 0 }), scoredItem("L5", { score: 167, sources: [source], sourceCount: 1 })];
    expect(noted(ledgersOf(), { ...Q3, results: { 0: { items } } }, "FB3")).toMatchObject({
      reasons: [
        { code: "flag-item-low", params: { name: "支部党员大会", score: "0.00", points: "5.00", percent: "50" } },
        { code: "flag-item-low", params: { name: "主题党日", score: "1.67", points: "5.00", percent: "50" } },
      ],
      sources: [source],
      sourceCount: 1,
    });
  });
});

describe("FB4 debriefing", () => {
  const row = { organization: A, secretary: "王明", year: 2025 };
  it.each([
    { case: "graded 差", cells: { grade: "差" }, codes: ["FB4"] },
    { case: "graded 较差", cells: { grade: "较差" }, codes: ["FB4"] },
    { case: "graded 一般", cells: { grade: "一般" }, codes: [] },
    { case: "votes of just 60", cells: { grade: "一般", average: 10 }, codes: [] },
    { case: "votes of 59.94", cells: { grade: "一般", average: 999, poor: 1 }, codes: ["FB4"] },
    { case: "votes below 60 without a written grade", cells: { poor: 5, good: 5 }, codes: ["FB4"] },
    { case: "another secretary's", cells: { secretary: "张三", grade: "差" }, codes: [] },
    { case: "of an earlier year", cells: { year: 2024, grade: "差" }, codes: [] },
  ])("$case", ({ cells, codes }) => {
    expect(flagCodes(ledgersOf({}, { debriefings: [{ ...row, ...cells }] }), Q3)).toEqual(codes);
  });
  it("a debriefing that was missed is none", () => {
    expect(flagCodes(ledgersOf({}, { debriefings: [] }), Q3)).toEqual([]);
  });
  it("names grade and votes", () => {
    const plain = ledgersOf({}, { debriefings: [{ ...row, grade: "差", good: 1, poor: 1 }] });
    expect(noted(plain, Q3, "FB4")).toMatchObject({
      kind: "direct",
      reasons: [
        { code: "flag-debriefing-poor", params: { year: 2025, grade: "差" } },
        { code: "flag-debriefing-votes", params: { year: 2025, votes: "50", limit: "60" } },
      ],
      sources: [{ ledger: "debriefings", recordIndex: 0 }],
    });
  });
});

describe("FB5 final total below 70", () => {
  const total = (value: number | null, cutoff = "2026-09-30") => ({ ...Q3, cutoff, results: { 0: { total: value } } });
  it.each([
    { case: "69.99", options: total(6999), codes: ["FB5"] },
    { case: "70.00", options: total(7000), codes: [] },
    { case: "70.01", options: total(7001), codes: [] },
    { case: "no total", options: total(null), codes: [] },
    { case: "69.99 on day 59", options: total(6999, "2026-08-28"), codes: [] },
    { case: "69.99 on day 60", options: total(6999, "2026-08-29"), codes: ["FB5"] },
  ])("$case", ({ options, codes }) => {
    expect(flagCodes(ledgersOf(), options)).toEqual(codes);
  });
});

describe("FB6 lowest of the level", () => {
  /** Branches with the given totals, ranked. */
  const ofLevel = (totals: readonly number[], overrides: Partial<OrganizationResult> = {}) => {
    const roster = totals.map((_, i) => branch({ organization: `第${i}党支部` }));
    const activities = totals.map((_, i) => ({ ...activity, organization: `第${i}党支部` }));
    const results = Object.fromEntries(totals.map((total, i) => [i, { total, rank: i + 1, ...overrides }]));
    const flags = flagsOf({ roster, activities }, { ...Q3, results });
    return [...flags].filter(([, of]) => of.some(({ code }) => code === "FB6")).map(([o]) => o);
  };
  const falling = (count: number, first = 9900) => Array.from({ length: count }, (_, i) => first - i * 10);

  it.each([
    { case: "nine are too few", totals: [...falling(8), 7500], flagged: [] },
    { case: "the lowest of ten", totals: [...falling(9), 7500], flagged: [9] },
    { case: "80.00 is not below 80", totals: [...falling(9), 8000], flagged: [] },
    { case: "79.99 is", totals: [...falling(9), 7999], flagged: [9] },
    { case: "one of nineteen", totals: [...falling(17), 7600, 7500], flagged: [18] },
    { case: "two of twenty", totals: [...falling(18), 7600, 7500], flagged: [18, 19] },
    { case: "equal ones stand together", totals: [...falling(8), 7500, 7500], flagged: [8, 9] },
    { case: "wherever they stand", totals: [7500, ...falling(9)], flagged: [0] },
  ])("$case", ({ totals, flagged }) => {
    expect(ofLevel(totals)).toEqual(flagged);
  });
  it("looks at ranked organizations only", () => {
    expect(ofLevel([...falling(9), 7500], { rank: null })).toEqual([]);
  });
  it("looks at each level by itself", () => {
    const roster = Array.from({ length: 12 }, (_, i) =>
      branch({ organization: `组织${i}`, category: i < 6 ? "党支部" : "党总支", memberCount: i < 6 ? 12 : 60 }),
    );
    const results = Object.fromEntries(roster.map((_, i) => [i, { total: 7500, rank: 1 }]));
    expect(flagsOf({ roster }, { ...Q3, results }).size).toBe(0);
  });
});

describe("FB7 overdue open findings", () => {
  const finding = (cells: RecordOf<"findings"> = {}): RecordOf<"findings"> => ({
    organization: A,
    found: "2026-05-01",
    problem: "记录不全",
    due: "2026-08-01",
    closed: false,
    ...cells,
  });
  it.each([
    { case: "two", findings: [finding(), finding()], codes: [] },
    { case: "three", findings: [finding(), finding(), finding()], codes: ["FB7"] },
    {
      case: "one of three due at the cutoff",
      findings: [finding(), finding(), finding({ due: "2026-09-30" })],
      codes: [],
    },
    { case: "one of three closed", findings: [finding(), finding(), finding({ closed: true })], codes: [] },
    { case: "one of three 长期坚持", findings: [finding(), finding(), finding({ closed: "长期坚持" })], codes: [] },
    { case: "one of three is no finding", findings: [finding(), finding(), finding({ problem: "无" })], codes: [] },
  ])("$case", ({ findings, codes }) => {
    expect(flagCodes(ledgersOf({}, { findings }), Q3)).toEqual(codes);
  });
});

describe("FB8 flagged in the previous period too", () => {
  const vacant = ledgersOf({ secretary: null, vacantSince: "2026-01-01" });
  const before = (...codes: string[]): PreviousResults => ({
    finalTotals: new Map(),
    flags: new Map([[0, codes]]),
    confirmedWeak: new Set(),
    reminderTalks: new Set(),
  });
  it.each([
    { case: "another flag before", plain: vacant, previous: before("FB5"), codes: ["FB1", "FB8"] },
    { case: "not flagged before", plain: vacant, previous: before(), codes: ["FB1"] },
    { case: "a notice before", plain: vacant, previous: before("FB9"), codes: ["FB1"] },
    { case: "FB8 alone before", plain: vacant, previous: before("FB8"), codes: ["FB1"] },
    { case: "not flagged now", plain: ledgersOf(), previous: before("FB1"), codes: [] },
    { case: "a notice now", plain: ledgersOf({ committeeSize: 0 }), previous: before("FB1"), codes: ["FB9"] },
    { case: "no previous result", plain: vacant, previous: null, codes: ["FB1"] },
  ])("$case", ({ plain, previous, codes }) => {
    expect(flagCodes(plain, { ...Q3, previous })).toEqual(codes);
  });
  it("names the previous period and its flags", () => {
    expect(noted(vacant, { period: "2026全年", previous: before("FB5", "FB9") }, "FB8")).toMatchObject({
      kind: "escalate",
      reasons: [{ code: "flag-again", params: { period: "2025全年", codes: ["FB5"] } }],
    });
  });
});

describe("FB9 committee, discipline member, set-up", () => {
  it.each([
    { case: "6 full members without committee", cells: { fullMemberCount: 6, committeeSize: 0 }, codes: [] },
    { case: "7 without committee", cells: { fullMemberCount: 7, committeeSize: 0 }, codes: ["FB9"] },
    { case: "committee size not filled in", cells: { committeeSize: null }, codes: [] },
    { case: "7 without discipline member", cells: { fullMemberCount: 7, disciplineMember: null }, codes: ["FB9"] },
    { case: "6 without discipline member", cells: { fullMemberCount: 6, disciplineMember: null }, codes: [] },
    { case: "3 full members", cells: { fullMemberCount: 3, memberCount: 3 }, codes: [] },
    { case: "2 full members", cells: { fullMemberCount: 2, memberCount: 3 }, codes: ["FB9"] },
    { case: "50 members", cells: { memberCount: 50 }, codes: [] },
    { case: "51 members", cells: { memberCount: 51 }, codes: ["FB9"] },
    { case: "51 members, approved", cells: { memberCount: 51, setupApproved: true }, codes: [] },
    { case: "general branch of 99", cells: { category: "党总支", memberCount: 99 }, codes: [] },
    { case: "general branch of 100", cells: { category: "党总支", memberCount: 100 }, codes: ["FB9"] },
    { case: "committee of 99", cells: { category: "机关党委", memberCount: 99 }, codes: ["FB9"] },
    { case: "committee of 100", cells: { category: "机关党委", memberCount: 100 }, codes: [] },
    { case: "members not filled in", cells: { memberCount: null }, codes: [] },
  ])("$case", ({ cells, codes }) => {
    expect(flagCodes(ledgersOf(cells), Q3)).toEqual(codes);
  });
  it("does not judge the discipline member without the column", () => {
    const options = { ...Q3, without: ["roster.disciplineMember"] };
    expect(flagCodes(ledgersOf({ disciplineMember: null }), options)).toEqual([]);
  });
  it("is a notice that says all that is out of order", () => {
    const plain = ledgersOf({ committeeSize: 0, disciplineMember: null, memberCount: 60 });
    expect(noted(plain, Q3, "FB9")).toMatchObject({
      kind: "notice",
      reasons: [
        { code: "flag-no-committee", params: { fullMembers: "12" } },
        { code: "flag-no-discipline-member", params: { fullMembers: "12" } },
        { code: "flag-set-up", params: { level: "B", members: "60", fullMembers: "12" } },
      ],
      sourceCount: 3,
    });
  });
});

it.each([
  { case: "dissolved in the period", dissolved: "2026-08-01" },
  { case: "dissolved on the cutoff", dissolved: "2026-09-30" },
])("raises no flag for an organization $case", ({ dissolved }) => {
  expect(flagCodes(ledgersOf({ dissolved, secretary: null, vacantSince: "2026-01-01" }), Q3)).toEqual([]);
});
it("raises flags until the day before an organization is dissolved", () => {
  const plain = ledgersOf({ dissolved: "2026-10-01", secretary: null, vacantSince: "2026-01-01" });
  expect(flagCodes(plain, Q3)).toEqual(["FB1"]);
});

function settingsWith(thresholds: Readonly<Record<string, number>>): NonNullable<JudgedOptions["settings"]> {
  return { thresholds: { ...THRESHOLD_DEFAULTS, ...thresholds } };
}
function withThreshold(key: string, value: number): JudgedOptions {
  return { ...Q3, settings: settingsWith({ [key]: value }) };
}
