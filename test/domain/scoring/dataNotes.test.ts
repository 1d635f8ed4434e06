import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { monthIndexOf, mustDay } from "../../../src/domain/model/day";
import type { FieldKey, LedgerKey } from "../../../src/domain/model/ledgers";
import { rational } from "../../../src/domain/model/rational";
import type { Comparison } from "../../../src/domain/model/ruleTerms";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";
import { branch, BRANCH, inShort, ruleOf, scoreItem, textIs } from "../measures/scoreItem";

const paid = (month: string, more: RecordOf<"dues"> = {}): RecordOf<"dues"> => ({
  organization: BRANCH,
  month: `2026-${month}-01`,
  due: 100,
  paid: 100,
  ...more,
});
const notesOf = (plain: PlainLedgers, options: Readonly<{ period?: string; cutoff?: string }> = {}) =>
  assess(inputOf(plain, { period: "2026Q1", rules: [ruleOf("M2")], ...options })).diagnostics.filter(
    ({ code }) => code === "dues-months-missing",
  );
const months = (...numbers: readonly number[]) => numbers.map((month) => monthIndexOf(mustDay(2026, month, 1)));

describe("months without a row of dues", () => {
  it.each([
    { case: "none missing", dues: [paid("01"), paid("02"), paid("03")], missing: [] },
    { case: "two missing", dues: [paid("02")], missing: [1, 3] },
    { case: "a row without numbers is a row", dues: [paid("01", { due: null }), paid("02"), paid("03")], missing: [] },
    { case: "all missing, where the indicator is not applicable", dues: [], missing: [1, 2, 3] },
    { case: "only up to the cutoff", dues: [paid("01")], cutoff: "2026-03-30", missing: [2] },
    { case: "none where a quarter was paid", dues: [paid("x", { month: "2026-03-31 季度" })], missing: [] },
    { case: "none of two months paid", dues: [paid("x", { month: "2026-02-28 2个月" })], missing: [3] },
    { case: "none where a half was paid", dues: [paid("x", { month: "2026-06-30 半年" })], missing: [] },
    { case: "none before it was founded", dues: [paid("03")], founded: "2026-02-16", missing: [] },
  ])("$case", ({ dues, missing, cutoff, founded }) => {
    const plain = { roster: [branch(founded === undefined ? {} : { founded })], dues };
    const notes = notesOf(plain, cutoff === undefined ? {} : { cutoff });
    expect(notes.map(({ params }) => params)).toEqual(
      missing.length === 0 ? [] : [{ monthIndexes: months(...missing) }],
    );
    if (notes[0]) expect(notes[0]).toMatchObject({ severity: "warning", at: { ledger: "roster", recordIndex: 0 } });
  });

  it("leave the score as it is", () => {
    expect(inShort(scoreItem(ruleOf("M2"), { roster: [branch()], dues: [paid("02")] }))).toBe("3.00");
    expect(inShort(scoreItem(ruleOf("M2"), { roster: [branch()], dues: [] }))).toBe("n/a na-no-records");
  });

  it("are no matter without the ledger", () => {
    expect(notesOf({ roster: [branch()] })).toEqual([]);
  });
});

describe("a ledger that begins after the time of last year's meetings", () => {
  it("is told once, however many are not assessed", () => {
    const roster = [branch(), branch({ organization: "第二党支部" })];
    const activities = [{ organization: BRANCH, type: "主题党日", date: "2026-05-11" }];
    const rules = [ruleOf("L6.1", { due: null }), ruleOf("L6.2", { due: null })];
    const { diagnostics, incomplete } = assess(inputOf({ roster, activities }, { period: "2026Q2", rules }));
    expect(diagnostics.filter(({ code }) => code === "activities-not-covering")).toEqual([
      { code: "activities-not-covering", severity: "warning", at: { ledger: "activities" }, params: { year: 2026 } },
    ]);
    expect(incomplete).toBe(true);
  });
});

describe("what the engine had to decide about the data, whole", () => {
  const others = [
    { organization: "撤销支部", dissolved: "2026-01-01" },
    { organization: "总支", category: "党总支" },
  ];
  const roster = [branch(), ...others.map((more) => branch(more))];
  const whole = (plain: Omit<PlainLedgers, "roster">, options: Partial<InputOptions> = {}) =>
    assess(inputOf({ roster, ...plain }, { period: "2026Q1", rules: [ruleOf("M2")], ...options })).diagnostics;
  const at = (ledger: LedgerKey, recordIndex: number, field?: FieldKey) => ({
    ledger,
    recordIndex,
    ...(field && { field }),
  });
  const dissolved = {
    code: "organization-dissolved",
    severity: "warning",
    at: at("roster", 1, "dissolved"),
    params: { day: mustDay(2026, 1, 1) },
  };

  it("lists months without dues only of organizations that the rule concerns and that take part", () => {
    const monthIndexes = months(2, 3);
    expect(whole({ dues: [paid("01"), paid("01", { organization: "撤销支部" })] })).toEqual([
      dissolved,
      {
        code: "dues-months-missing",
        severity: "warning",
        at: at("roster", 0, "organization"),
        params: { monthIndexes },
      },
    ]);
    const small: Comparison = {
      field: "fullMemberCount",
      operator: ">=",
      operands: [{ kind: "number", value: rational(13) }],
    };
    expect(whole({ dues: [paid("01")] }, { rules: [ruleOf("M2", { conditions: [small] })] })).toEqual([dissolved]);
    expect(whole({ dues: [paid("01")] }, { rules: [ruleOf("O2.3")] })).toEqual([dissolved]);
  });

  it("a quarter that was paid covers its three months alone, a day of the last month that month", () => {
    const missing = (dues: readonly RecordOf<"dues">[]) =>
      whole({ dues }, { period: "2026H1" }).flatMap(({ code, params }) =>
        code === "dues-months-missing" && "monthIndexes" in params ? [params.monthIndexes] : [],
      );
    expect(missing([paid("x", { month: "2026-06-30 季度" })])).toEqual([months(1, 2, 3)]);
    expect(missing([paid("x", { month: "2026-05-31" }), paid("x", { month: "2026-02-28 2个月" })])).toEqual([
      months(3, 4, 6),
    ]);
  });

  it("columns whose absence only weakens the reading", () => {
    const absent = [
      ["roster", "dissolved"],
      ["roster", "vacantSince"],
      ["roster", "extendedTo"],
      ["roster", "setupApproved"],
      ["tasks", "doneDate"],
      ["tasks", "issued"],
      ["findings", "closedDate"],
      ["findings", "repeated"],
    ] as const;
    const done = { organization: BRANCH, task: "学习", due: "2026-02-01", done: true };
    const closed = { organization: BRANCH, problem: "不全", found: "2026-02-01", closed: true };
    const plain = { roster: [branch()], tasks: [done], findings: [closed] };
    const without = absent.map(([ledger, field]) => `${ledger}.${field}`);
    expect(assess(inputOf(plain, { period: "2026Q1", rules: [ruleOf("O2.3")], without })).diagnostics).toEqual(
      absent.map(([ledger, field]) => ({
        code: "column-absent",
        severity: "warning",
        at: { ledger },
        params: { ledger, field },
      })),
    );
  });

  it("findings are told of the year, not those found after the cutoff, nor rows that are none", () => {
    const closed = (found: string, more: RecordOf<"findings"> = {}) => ({
      ...{ organization: BRANCH, problem: "不全", found, closed: true },
      ...more,
    });
    const findings = [
      closed("2025-12-31"),
      closed("2026-01-01"),
      closed("2026-03-01", { problem: null }),
      closed("2026-03-15", { problem: null, closed: false, due: "2026-05-01" }),
      closed("2026-03-15"),
      closed("2026-03-16"),
    ];
    expect(whole({ findings }, { cutoff: "2026-03-15" })).toEqual([
      dissolved,
      { code: "closed-without-date", severity: "warning", at: at("findings", 1, "closedDate"), params: {} },
      { code: "finding-without-problem", severity: "warning", at: at("findings", 3, "problem"), params: {} },
      { code: "closed-without-date", severity: "warning", at: at("findings", 4, "closedDate"), params: {} },
    ]);
  });

  it("tasks that don't exist yet are not told of", () => {
    const task = (issued: string) => ({ organization: BRANCH, task: "学习", due: "2026-02-10", done: true, issued });
    expect(whole({ tasks: [task("2026-03-31"), task("2026-04-01")] })).toEqual([
      dissolved,
      { code: "done-without-date", severity: "warning", at: at("tasks", 0, "doneDate"), params: {} },
    ]);
  });

  it("debriefings without a year", () => {
    const debriefings = [
      { organization: BRANCH, year: 2025, grade: "好" },
      { organization: BRANCH, year: null, grade: "好" },
    ];
    expect(whole({ debriefings })).toEqual([
      dissolved,
      { code: "debriefing-without-year", severity: "warning", at: at("debriefings", 1, "year"), params: {} },
    ]);
  });

  it("rows of the bonus ledger that can't be used, of the period, by organization", () => {
    const bonus = (type: string | null, points: number | null, date = "2026-01-01") => ({
      ...{ organization: BRANCH, type, points, date },
    });
    const bonuses = [
      bonus(null, 2),
      bonus("嘉奖", 2),
      bonus("扣分", null),
      bonus("加分", 0),
      bonus("嘉奖", 2, "2025-12-31"),
    ];
    const error = { severity: "error" };
    expect(whole({ bonuses })).toEqual([
      dissolved,
      { code: "bonus-type-unknown", ...error, at: at("bonuses", 0, "type"), params: { text: "" } },
      { code: "bonus-type-unknown", ...error, at: at("bonuses", 1, "type"), params: { text: "嘉奖" } },
      { code: "bonus-points-blank", ...error, at: at("bonuses", 2, "points"), params: {} },
      { code: "bonus-points-not-positive", ...error, at: at("bonuses", 3, "points"), params: {} },
    ]);
    for (const field of ["type", "points", "date"]) {
      expect(whole({ bonuses }, { without: [`bonuses.${field}`] })).toEqual([dissolved]);
    }
  });

  it("kinds of talk that no rule counts, of the year up to the cutoff, by their first row", () => {
    const talk = (type: string | null, date: string) => ({ organization: BRANCH, type, date, target: "张三" });
    const talks = [
      talk("家访", "2025-12-31"),
      talk("家访", "2026-01-01"),
      talk("家访", "2026-03-15"),
      talk("家访", "2026-03-16"),
      talk(null, "2026-03-01"),
      talk("座谈", "2026-03-01"),
    ];
    const told = (recordIndex: number, text: string, rows: number) => ({
      code: "word-uncounted",
      severity: "warning",
      at: at("talks", recordIndex, "type"),
      params: { ledger: "talks", field: "type", text, rows },
    });
    const named: Comparison = { field: "target", operator: "=", operands: [{ kind: "text", text: "座谈" }] };
    const not: Comparison = { ...textIs("type", "座谈"), operator: "<>" };
    const rules = [ruleOf("S3"), ruleOf("L7", { filter: [textIs("type", "谈心谈话"), named, not] })];
    expect(whole({ talks }, { cutoff: "2026-03-15", rules })).toEqual([
      dissolved,
      told(1, "家访", 2),
      told(5, "座谈", 1),
    ]);
    expect(whole({ talks }, { rules: [ruleOf("S3"), ruleOf("L7", { filter: [textIs("type", "家访")] })] })).toEqual([
      dissolved,
      told(5, "座谈", 1),
    ]);
    // Ways of contact are no words of talks, though a measure counts some.
    const taking = ruleOf("C2.2", { filter: [textIs("form", "电话")] }, "C");
    expect(whole({ talks: [talk("调研", "2026-02-01")] }, { rules: [taking, ruleOf("S3")] })).toEqual([
      dissolved,
      told(0, "调研", 1),
    ]);
  });

  it("of activities: events that stand in two rows, meetings of no group, kinds that no rule counts", () => {
    const event = (type: string | null, date: string, more: RecordOf<"activities"> = {}) => ({
      ...{ organization: BRANCH, type, date },
      ...more,
    });
    const activities = [
      event("读书班", "2026-01-05"),
      event("主题党日", "2026-01-31"),
      event("主题党日", "2026-01-31"),
      event("党小组会", "2026-02-01"),
      event("党小组会", "2026-02-02", { group: "一组" }),
      event("读书班", "2026-03-31"),
      event("读书班", "2025-12-31"),
    ];
    const told = { severity: "warning" };
    const twice = { code: "event-twice", ...told, at: at("activities", 2), params: {} };
    const nameless = { code: "group-not-named", ...told, at: at("activities", 3, "group"), params: {} };
    const uncounted = {
      ...{ code: "activity-type-uncounted", ...told },
      ...{ at: at("activities", 0, "type"), params: { text: "读书班", rows: 2 } },
    };
    // 活动类型 of another ledger's rule, and a rule that asks for another column, say nothing of kinds.
    const rules = [ruleOf("L5"), ruleOf("L1"), ruleOf("L3", { filter: [{ ...textIs("title", "读书班") }] })];
    expect(whole({ activities }, { rules: [...rules, ruleOf("S3")] })).toEqual([dissolved, twice, nameless, uncounted]);
    expect(whole({ activities }, { rules, without: ["activities.group"] })).toEqual([dissolved, twice, uncounted]);
    expect(whole({ activities }, { rules: [ruleOf("O2.3")] })).toEqual([dissolved, twice, nameless]);
    expect(whole({ activities: activities.slice(0, 3) }, { rules })).toEqual([
      dissolved,
      {
        code: "months-without-activities",
        ...told,
        at: { ledger: "activities" },
        params: { monthIndexes: months(2, 3) },
      },
      twice,
      { ...uncounted, params: { text: "读书班", rows: 1 } },
    ]);
  });
});
