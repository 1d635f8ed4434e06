import { describe, expect, it } from "vitest";
import { PLAIN_RULES, resultOf, run, scoring, text } from "./assessFixture";
import { branch, ruleOf } from "../measures/scoreItem";

describe("totals", () => {
  it.each([
    { case: "all points", secretary: 60, other: 40, scores: ["100.00", "100.00"] },
    { case: "some", secretary: 45, other: 20, scores: ["75.00", "65.00"] },
    { case: "none", secretary: 0, other: 0, scores: ["0.00", "0.00"] },
    { case: "thirds round half up", secretary: 20.005, other: 0, scores: ["33.35", "20.01"] },
  ])("secretary score and base: $case", ({ secretary, other, scores }) => {
    const result = resultOf(run({ roster: [scoring("甲", secretary, other)] }));
    expect([text(result.secretaryScore), text(result.base)]).toEqual(scores);
  });

  it("scales to what was scored, and says what is missing", () => {
    const assessment = run({ roster: [scoring("甲", 30, null)] });
    const result = resultOf(assessment);
    expect(result).toMatchObject({ earned: 3000, applicable: 6000, base: 5000, notes: ["incomplete"] });
    expect(assessment.incomplete).toBe(true);
    expect(assessment.missing).toEqual([{ ledger: "roster", field: "fullTimeStaffCount", cell: true }]);
    expect(assessment.diagnostics).toContainEqual({
      code: "roster-cell-blank",
      severity: "warning",
      at: { ledger: "roster", recordIndex: 0, field: "fullTimeStaffCount" },
      params: { field: "fullTimeStaffCount" },
    });
  });

  it("lists categories with what was applicable", () => {
    expect(resultOf(run({ roster: [scoring("甲", 30, null)] })).categories).toEqual([
      { category: "书记履职", score: 3000, applicable: 6000 },
      { category: "其他", score: 0, applicable: 0 },
    ]);
  });

  it.each([
    { notApplicable: "scale", base: "50.00" },
    { notApplicable: "full", base: "70.00" },
  ] as const)("不适用项 $notApplicable", ({ notApplicable, base }) => {
    const [first, second] = PLAIN_RULES;
    const rules = [first!, { ...second!, levels: ["C"] as const }];
    const result = resultOf(run({ roster: [scoring("甲", 30, 40)] }, { rules, settings: { notApplicable } }));
    expect([text(result.base), result.notApplicablePoints]).toEqual([base, 4000]);
    expect(result.items.map(({ status }) => status)).toEqual(["scored", "notApplicable"]);
  });

  it("rounds to one decimal where the settings say so", () => {
    const bonuses = [{ organization: "甲", date: "2026-02-01", type: "加分", points: 0.25, matter: "表彰" }];
    const result = resultOf(run({ roster: [scoring("甲", 41.11, 40)], bonuses }, { settings: { decimals: 1 } }));
    expect([text(result.secretaryScore), text(result.base), text(result.total)]).toEqual(["68.50", "81.10", "81.40"]);
    expect(result.items[0]!.score).toBe(4111);
  });

  it("has no total without applicable points", () => {
    const rules = [ruleOf("L6.1")];
    const result = resultOf(run({ roster: [branch()], activities: [] }, { period: "2026Q2", rules }));
    expect(result).toMatchObject({ base: null, total: null, grade: null, rank: null, secretaryScore: null });
    expect(result.notes).toEqual(["notRankedNothingApplicable"]);
  });
});

describe("bonus, deductions and adjustment", () => {
  const bonus = (type: string, points: number | null, more = {}) => ({
    organization: "甲",
    date: "2026-02-01",
    type,
    points,
    matter: "事项",
    ...more,
  });
  it.each([
    { case: "a bonus", bonuses: [bonus("加分", 2)], total: "82.00" },
    { case: "at the cap", bonuses: [bonus("加分", 3), bonus("加分", 2)], total: "85.00" },
    { case: "above the cap", bonuses: [bonus("加分", 3), bonus("加分", 2.01)], total: "85.00" },
    { case: "a deduction", bonuses: [bonus("减分", 2)], total: "78.00" },
    { case: "its sign does not matter", bonuses: [bonus("减分", -2)], total: "78.00" },
    { case: "above the cap of deductions", bonuses: [bonus("减分", 11)], total: "70.00" },
    { case: "both", bonuses: [bonus("加分", 9), bonus("扣分", 1)], total: "84.00" },
    { case: "before the period", bonuses: [bonus("加分", 2, { date: "2025-12-31" })], total: "80.00" },
    { case: "after the cutoff", bonuses: [bonus("加分", 2, { date: "2026-04-01" })], total: "80.00" },
    { case: "no ledger", bonuses: undefined, total: "80.00" },
  ])("$case", ({ bonuses, total }) => {
    const assessment = run({ roster: [scoring("甲", 48, 32)], ...(bonuses && { bonuses }) });
    expect(text(resultOf(assessment).total)).toBe(total);
    expect(assessment.incomplete).toBe(false);
  });

  it.each([
    { row: bonus("嘉奖", 2), code: "bonus-type-unknown", field: "type" },
    { row: bonus("加分", null), code: "bonus-points-blank", field: "points" },
    { row: bonus("加分", -2), code: "bonus-points-not-positive", field: "points" },
    { row: bonus("加分", 0), code: "bonus-points-not-positive", field: "points" },
  ])("lists a row that can't be used at its cell: $code", ({ row, code, field }) => {
    const assessment = run({ roster: [scoring("甲", 48, 32)], bonuses: [row] });
    expect(text(resultOf(assessment).total)).toBe("80.00");
    expect(assessment.diagnostics).toContainEqual(
      expect.objectContaining({ code, severity: "error", at: { ledger: "bonuses", recordIndex: 0, field } }),
    );
  });

  it.each([
    { points: 150, reason: "抗洪抢险", applied: 150, total: "81.50" },
    { points: 150, reason: " ", applied: 0, total: "80.00" },
    { points: 150, reason: "\u3000\u200b\u0085\ufeff\n", applied: 0, total: "80.00" },
    { points: 150, reason: "无", applied: 150, total: "81.50" },
    { points: -9000, reason: "重大失误", applied: -9000, total: "0.00" },
    { points: 9000, reason: "表彰", applied: 9000, total: "100.00" },
  ])("applies an adjustment of $points with the reason “$reason”", ({ points, reason, applied, total }) => {
    const adjustments = new Map([[0, { points, reason }]]);
    const result = resultOf(run({ roster: [scoring("甲", 48, 32)] }, { adjustments }));
    expect([result.adjustment, text(result.total)]).toEqual([applied, total]);
  });
});

describe("grades", () => {
  it.each([
    { other: 40, grade: "好" },
    { other: 39.99, grade: "较好" },
    { other: 30, grade: "较好" },
    { other: 29.99, grade: "一般" },
    { other: 10, grade: "一般" },
    { other: 9.99, grade: "差" },
  ])("50 + $other is $grade", ({ other, grade }) => {
    expect(resultOf(run({ roster: [scoring("甲", 50, other)] })).grade).toBe(grade);
  });

  it.each([
    { case: "a row of the period", more: {}, date: "2026-03-31", grade: "一般" },
    { case: "a row before it", more: {}, date: "2025-12-31", grade: "好" },
    { case: "expired for twelve months", more: { expiry: "2025-03-31" }, grade: "好" },
    { case: "expired for a day more", more: { expiry: "2025-03-30" }, grade: "一般" },
    { case: "vacant for 180 days", more: { secretary: null, vacantSince: "2025-10-02" }, grade: "好" },
    { case: "vacant for 181 days", more: { secretary: null, vacantSince: "2025-10-01" }, grade: "一般" },
    { case: "vacant since nobody knows when", more: { secretary: null }, grade: "好" },
  ])("veto: $case", ({ more, date, grade }) => {
    const bonuses = date === undefined ? [] : [{ organization: "甲", date, type: "否决", points: 0, matter: "违纪" }];
    const result = resultOf(run({ roster: [scoring("甲", 60, 40, more)], bonuses }));
    expect([result.grade, result.vetoed]).toEqual([grade, grade === "一般"]);
  });

  it("keeps a worse grade under a veto", () => {
    const result = resultOf(run({ roster: [scoring("甲", 10, 10, { expiry: "2020-01-01" })] }));
    expect([result.grade, result.notes]).toEqual(["差", ["vetoed"]]);
  });

  const annual = { period: "2026全年" };
  it.each([
    { case: "three of ten", totals: [40, 39, 38, 37, 36, 35, 35, 35, 35, 35], best: 3 },
    { case: "two of nine", totals: [40, 39, 38, 37, 36, 35, 35, 35, 35], best: 2 },
    { case: "one of three", totals: [40, 39, 38], best: 1 },
    { case: "ties at the last place", totals: [40, 39, 39, 39, 36, 35, 35, 35, 35], best: 4 },
  ])("limits the best grade in a year: $case", ({ totals, best }) => {
    const roster = totals.map((other, i) => scoring(`支部${i}`, 60, other));
    const { organizations } = run({ roster }, annual);
    const grades = organizations.map(({ grade }) => grade);
    expect(grades).toEqual(totals.map((_, i) => (i < best ? "好" : "较好")));
    expect(run({ roster }, { period: "2026H2" }).organizations.every(({ grade }) => grade === "好")).toBe(true);
  });

  it("lets a vetoed organization use its place, and one that is not ranked keep its grade", () => {
    const roster = [
      scoring("甲", 60, 40, { expiry: "2020-01-01" }),
      scoring("乙", 60, 39),
      scoring("丙", 60, 38, { founded: "2026-12-20" }),
    ];
    const grades = run({ roster }, annual).organizations.map(({ organization, grade }) => [organization, grade]);
    expect(grades).toEqual([
      [0, "一般"],
      [1, "较好"],
      [2, "好"],
    ]);
  });
});

describe("ranks", () => {
  const places = (assessment: ReturnType<typeof run>) =>
    assessment.organizations.map(({ organization, rank, order }) => [organization, rank, order]);

  it("is 1, 1, 3, a tie ordered by the secretary's score, then roster order", () => {
    const roster = [scoring("甲", 50, 40), scoring("乙", 54, 38.5), scoring("丙", 55, 37.5), scoring("丁", 55, 37.5)];
    expect(places(run({ roster }))).toEqual([
      [2, 1, 0],
      [3, 1, 1],
      [1, 1, 2],
      [0, 4, 3],
    ]);
  });

  it("is made inside each level", () => {
    const roster = [
      scoring("支部", 60, 40),
      scoring("总支", 50, 40, { category: "党总支" }),
      scoring("党委", 10, 40, { category: "机关党委" }),
    ];
    expect(run({ roster }).organizations.map(({ level, rank }) => [level, rank])).toEqual([
      ["C", 1],
      ["G", 1],
      ["B", 1],
    ]);
  });

  it.each([
    { case: "founded 30 days before the cutoff", more: { founded: "2026-03-01" }, rank: 1, notes: [] },
    { case: "founded 29 days before", more: { founded: "2026-03-02" }, rank: null, notes: ["notRankedNew"] },
    { case: "dissolved in the period", more: { dissolved: "2026-03-31" }, rank: null, notes: ["notRankedDissolved"] },
    { case: "dissolved after the cutoff", more: { dissolved: "2026-04-01" }, rank: 1, notes: [] },
  ])("$case", ({ more, rank, notes }) => {
    const roster = [scoring("甲", 60, 40, more), scoring("乙", 50, 40)];
    const result = resultOf(run({ roster }));
    expect([result.rank, result.notes, result.order]).toEqual([rank, notes, rank === null ? 1 : 0]);
  });

  it("puts a tied organization whose S2 does not apply below one that has it", () => {
    const [first, second] = PLAIN_RULES;
    const rules = [
      { ...first!, code: "S1" },
      {
        ...second!,
        category: "书记履职",
        code: "S2",
        conditions: [{ field: "weak", operator: "=", operands: [{ kind: "no" }] }],
      },
    ] as const;
    const roster = [scoring("甲", 60, 40, { weak: true }), scoring("乙", 60, 40)];
    expect(places(run({ roster }, { rules }))).toEqual([
      [1, 1, 0],
      [0, 1, 1],
    ]);
  });
});

describe("organizations", () => {
  it.each([
    { case: "dissolved on the period's first day", more: { dissolved: "2026-01-01" }, code: "organization-dissolved" },
    { case: "dissolved the day after", more: { dissolved: "2026-01-02" }, code: null },
    { case: "founded on the cutoff", more: { founded: "2026-03-31" }, code: null },
    { case: "founded after it", more: { founded: "2026-04-01" }, code: "organization-founded-later" },
  ])("are left out with a note: $case", ({ more, code }) => {
    const { organizations, diagnostics } = run({ roster: [scoring("甲", 60, 40, more)] });
    expect(organizations).toHaveLength(code === null ? 1 : 0);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(code === null ? [] : [code]);
  });

  it.each([
    { since: "2026-02-14", notes: [] },
    { since: "2026-02-15", notes: ["shortTenure"] },
    { since: "2026-03-31", notes: ["shortTenure"] },
  ])("mark a secretary in office since $since", ({ since, notes }) => {
    expect(resultOf(run({ roster: [scoring("甲", 60, 40, { secretarySince: since })] })).notes).toEqual(notes);
  });

  it("name the secretary in office at the cutoff, not one to come", () => {
    const roster = [
      scoring("甲", 60, 40, { secretarySince: "2026-03-31" }),
      scoring("乙", 60, 40, { secretarySince: "2026-04-01" }),
    ];
    const assessment = run({ roster });
    expect([resultOf(assessment).secretary, resultOf(assessment, 1).secretary]).toEqual(["张三", ""]);
  });

  it("show the total of the period before", () => {
    const previous = {
      finalTotals: new Map([[0, 8123]]),
      flags: new Map(),
      confirmedWeak: new Set<number>(),
      reminderTalks: new Set<number>(),
    };
    expect(resultOf(run({ roster: [scoring("甲", 60, 40)] }, { previous })).previousTotal).toBe(8123);
  });

  it("carry their flags, and reminders are made", () => {
    const assessment = run({
      roster: [scoring("甲", 60, 40, { secretary: null, vacantSince: "2025-01-01", lastElection: "2022-01-01" })],
    });
    expect(resultOf(assessment).flags.map(({ code }) => code)).toEqual(["FB1", "FB2"]);
    expect(assessment.reminders.map(({ code }) => code)).toContain("R1");
  });
});

describe("data problems", () => {
  const codes = (plain: Parameters<typeof run>[0], options: Parameters<typeof run>[1] = {}) =>
    run(plain, options).diagnostics.map(
      ({ code, at }) => `${code} ${at.ledger}${"recordIndex" in at ? ` ${at.recordIndex}` : ""}`,
    );
  const roster = [scoring("甲", 60, 40)];

  it("lists what counts although a date is missing", () => {
    const task = { organization: "甲", task: "任务", due: "2026-02-01", done: true };
    const finding = { organization: "甲", found: "2026-02-01", problem: "问题", due: "2026-03-01", closed: true };
    expect(codes({ roster, tasks: [task, { ...task, doneDate: "2026-01-05" }, { ...task, done: false }] })).toEqual([
      "done-without-date tasks 0",
    ]);
    expect(codes({ roster, findings: [finding, { ...finding, closedDate: "2026-02-05" }] })).toEqual([
      "closed-without-date findings 0",
    ]);
  });

  it("lists repeated events and group meetings without a group", () => {
    const meeting = { organization: "甲", type: "党小组会", date: "2026-02-01", group: "一组" };
    const activities = [meeting, meeting, { ...meeting, group: null }, { ...meeting, date: "2025-02-01", group: null }];
    expect(codes({ roster, activities })).toEqual([
      "months-without-activities activities",
      "event-twice activities 1",
      "group-not-named activities 2",
    ]);
  });

  it("lists columns whose absence weakens the reading, once each", () => {
    const without = ["roster.dissolved", "tasks.issued", "findings.repeated"];
    const plain = { roster, tasks: [], findings: [] };
    expect(codes(plain, { without })).toEqual([
      "column-absent roster",
      "column-absent tasks",
      "column-absent findings",
    ]);
  });

  it("lists vacancies without a day, impossible terms and debriefings without a year", () => {
    const plain = {
      roster: [scoring("甲", 60, 40, { secretary: null }), scoring("乙", 60, 40, { termYears: 2024 })],
      debriefings: [{ organization: "甲", grade: "好" }],
    };
    expect(codes(plain)).toEqual([
      "vacancy-without-date roster 0",
      "term-implausible roster 1",
      "debriefing-without-year debriefings 0",
    ]);
  });

  it("lists grades and scores that the rules can't use", () => {
    const rules = [
      ruleOf("F1"),
      ruleOf("O2.3", { method: "manual", parameters: { field: "memberCount" }, points: 100 }),
    ];
    const assessment = run({ roster: [branch({ fourStrong: "示范" })] }, { rules });
    expect(assessment.diagnostics.map(({ code }) => code)).toEqual(["grade-not-in-map", "score-out-of-range"]);
    expect(resultOf(assessment).items.map(({ status }) => status)).toEqual(["notAssessed", "notAssessed"]);
    expect(assessment.incomplete).toBe(true);
  });

  it("says once what is missing for many", () => {
    const rules = [ruleOf("L1"), ruleOf("L5"), ruleOf("O2.2")];
    const two = [branch({ committeeSize: null }), branch({ organization: "乙", committeeSize: null })];
    const assessment = run({ roster: two }, { rules });
    expect(assessment.missing).toEqual([
      { ledger: "activities" },
      { ledger: "roster", field: "committeeSize", cell: true },
    ]);
    expect(assessment.diagnostics.map(({ code }) => code)).toEqual(["roster-cell-blank", "roster-cell-blank"]);
  });
});
