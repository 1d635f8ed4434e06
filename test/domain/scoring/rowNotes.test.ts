import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { mustDay } from "../../../src/domain/model/day";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers } from "../../support/ledgerBuilder";
import { branch, BRANCH, ruleOf } from "../measures/scoreItem";

/** The notes on single rows, each as code, ledger, row and column. */
const notesOf = (plain: PlainLedgers, options: Partial<InputOptions> = {}): readonly string[] =>
  assess(inputOf(plain, { period: "2026Q2", rules: [ruleOf("O2.2")], ...options })).diagnostics.flatMap(
    ({ code, at }) => ("recordIndex" in at ? [`${code} ${at.ledger} ${at.recordIndex} ${at.field}`] : []),
  );
const roster = [branch()];

describe("an organization that takes no part", () => {
  it.each([
    {
      case: "founded after the cutoff",
      more: { founded: "2026-07-01" },
      code: "organization-founded-later",
      on: "founded",
      day: mustDay(2026, 7, 1),
    },
    {
      case: "dissolved before the period",
      more: { dissolved: "2026-03-31" },
      code: "organization-dissolved",
      on: "dissolved",
      day: mustDay(2026, 3, 31),
    },
  ] as const)("is told: $case", ({ more, code, on, day }) => {
    const { diagnostics } = assess(
      inputOf(
        { roster: [branch(), branch({ organization: "第二党支部", ...more })] },
        { period: "2026Q2", rules: [ruleOf("O2.2")] },
      ),
    );
    expect(diagnostics).toContainEqual({
      code,
      severity: "warning",
      at: { ledger: "roster", recordIndex: 1, field: on },
      params: { day },
    });
  });
  it("is not told of one founded on the cutoff itself", () => {
    expect(notesOf({ roster: [branch({ founded: "2026-06-30" })] })).toEqual([]);
  });
});

describe("the roster", () => {
  it.each([
    { case: "vacant since a day", more: { secretary: null, vacantSince: "2026-05-01" }, notes: [] },
    {
      case: "vacant since nobody knows when",
      more: { secretary: null },
      notes: ["vacancy-without-date roster 0 vacantSince"],
    },
    { case: "a name, and no day of a vacancy", more: {}, notes: [] },
    { case: "a term of 40 years", more: { termYears: 40 }, notes: ["term-implausible roster 0 termYears"] },
    { case: "such a term beside a day of expiry", more: { termYears: 40, expiry: "2027-06-20" }, notes: [] },
    { case: "such a term without an election", more: { termYears: 40, lastElection: null }, notes: [] },
  ])("$case", ({ more, notes }) => {
    expect(notesOf({ roster: [branch(more)] })).toEqual(notes);
  });
  it("has the secretary's cell told where there is no column for the day", () => {
    expect(notesOf({ roster: [branch({ secretary: null })] }, { without: ["roster.vacantSince"] })).toEqual([
      "vacancy-without-date roster 0 secretary",
    ]);
  });
});

describe("tasks that are done without a day", () => {
  const task = (due: string, more = {}) => ({ organization: BRANCH, task: "学习", due, done: true, ...more });
  it("are told of the period alone, both its ends included", () => {
    const dues = ["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01"];
    expect(notesOf({ roster, tasks: dues.map((due) => task(due)) })).toEqual([
      "done-without-date tasks 1 doneDate",
      "done-without-date tasks 2 doneDate",
    ]);
  });
  it("are not told where the day is there, the task is open, or the column is missing", () => {
    const tasks = [task("2026-05-01", { doneDate: "2026-04-30" }), task("2026-05-01", { done: false })];
    expect(notesOf({ roster, tasks })).toEqual([]);
    expect(notesOf({ roster, tasks: [task("2026-05-01")] }, { without: ["tasks.doneDate"] })).toEqual([]);
  });
});

describe("findings", () => {
  const finding = (found: string, more = {}) => ({
    organization: BRANCH,
    found,
    problem: "记录不全",
    due: "2026-12-31",
    ...more,
  });
  it("closed without a day are told of the year up to the period's end", () => {
    const days = ["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"];
    expect(notesOf({ roster, findings: days.map((day) => finding(day, { closed: true })) })).toEqual([
      "closed-without-date findings 1 closedDate",
      "closed-without-date findings 2 closedDate",
    ]);
  });
  it("are none where the problem is blank; a time limit beside it is told", () => {
    const findings = [
      finding("2026-05-01", { problem: null, closed: true }),
      finding("2026-05-01", { problem: "无", due: null }),
    ];
    expect(notesOf({ roster, findings })).toEqual(["finding-without-problem findings 0 problem"]);
  });
});

describe("group meetings that name no group", () => {
  const meeting = (date: string, more = {}) => ({ organization: BRANCH, type: "党小组会", date, ...more });
  it("are told of the period alone, both its ends included", () => {
    const days = ["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01"];
    expect(notesOf({ roster, activities: days.map((day) => meeting(day)) })).toEqual([
      "group-not-named activities 1 group",
      "group-not-named activities 2 group",
    ]);
  });
  it("are not told of other meetings, nor of one that names its group", () => {
    const activities = [meeting("2026-05-01", { group: "第一党小组" }), meeting("2026-05-02", { type: "主题党日" })];
    expect(notesOf({ roster, activities })).toEqual([]);
  });
});

describe("why a rule is not applicable by a condition", () => {
  it.each([
    { operand: { kind: "number", value: { numerator: 7n, denominator: 2n } }, shown: "3.5" },
    { operand: { kind: "text", text: "机关" }, shown: "机关" },
    { operand: { kind: "previousYear" }, shown: "2025" },
  ] as const)("shows $shown", ({ operand, shown }) => {
    const rule = ruleOf("O2.2", { conditions: [{ field: "memberCount", operator: "=", operands: [operand] }] });
    const { organizations } = assess(inputOf({ roster }, { period: "2026Q2", rules: [rule] }));
    expect(organizations[0]!.items[0]!.reasons).toEqual([
      { code: "na-condition", params: { field: "memberCount", operator: "=", operands: [shown] } },
    ]);
  });
});

describe("what a rule can't do without", () => {
  const needed = (code: string, plain: PlainLedgers, without: readonly string[] = []) =>
    assess(inputOf(plain, { period: "2026Q2", rules: [ruleOf(code)], without })).organizations[0]!.items[0]!.reasons;
  it("is the ledger, the column of organizations, that of days, and those of its filter", () => {
    const activities = [{ organization: BRANCH, type: "主题党日", date: "2026-05-01" }];
    expect(needed("L5", { roster })).toEqual([{ code: "missing-ledger", params: { ledger: "activities" } }]);
    for (const field of ["organization", "date", "type"] as const) {
      expect(needed("L5", { roster, activities }, [`activities.${field}`])).toEqual([
        { code: "missing-column", params: { ledger: "activities", field } },
      ]);
    }
    expect(needed("L5", { roster, activities })).not.toContainEqual(
      expect.objectContaining({ code: "missing-column" }),
    );
  });
});

describe("kinds of activity that no rule counts", () => {
  const rules = [ruleOf("L2"), ruleOf("L5")];
  const event = (type: string | null, date = "2026-05-01") => ({ organization: BRANCH, type, date });
  const notes = (activities: readonly ReturnType<typeof event>[], more: Partial<InputOptions> = {}) =>
    assess(inputOf({ roster, activities }, { period: "2026Q2", rules, ...more })).diagnostics.flatMap(
      ({ code, at, params }) => (code === "activity-type-uncounted" ? [{ at, params }] : []),
    );

  it("are told once each, with their rows of the period", () => {
    const activities = [
      event("支委会"),
      event("支部学习会", "2026-04-01"),
      event("支部学习会", "2026-06-30"),
      event("支部学习会", "2026-07-01"),
      event("读书班"),
    ];
    expect(notes(activities)).toEqual([
      { at: { ledger: "activities", recordIndex: 1, field: "type" }, params: { text: "支部学习会", rows: 2 } },
      { at: { ledger: "activities", recordIndex: 4, field: "type" }, params: { text: "读书班", rows: 1 } },
    ]);
  });
  it("so are rows that name none beside rows that do", () => {
    expect(notes([event("支委会"), event(null)])).toEqual([
      { at: { ledger: "activities", recordIndex: 1, field: "type" }, params: { text: "", rows: 1 } },
    ]);
    expect(notes([event(null)])).toEqual([]);
  });
  it("usual kinds are none, nor is one of several that counts", () => {
    expect(notes([event("民主评议"), event("支委会、读书班")])).toEqual([]);
  });
  it("nothing is told where no rule asks for a kind", () => {
    expect(notes([event("支部学习会")], { rules: [ruleOf("O2.2")] })).toEqual([]);
  });
});

describe("words by which rows are chosen and that no rule counts", () => {
  const notes = (plain: Omit<PlainLedgers, "roster">, codes: readonly string[], level: "B" | "C" = "B") =>
    assess(inputOf({ roster, ...plain }, { period: "2026Q2", rules: codes.map((code) => ruleOf(code, {}, level)) }))
      .diagnostics.flatMap(({ code, params }) => (code === "word-uncounted" ? [params] : []))
      .map((params) => ("text" in params && "rows" in params ? `${params.text} ${params.rows}` : ""));

  it("kinds of talk: all but the usual ones, of the year", () => {
    const talk = (type: string, date = "2026-05-01") => ({ organization: BRANCH, type, date, target: "张三" });
    const silent = ["任职谈话", "“任职谈话”", "新任职谈话", "谈心谈话活动", "提醒谈话", "约谈", "诫勉谈话"];
    const told = ["任前谈话", "谈话", "谈话"];
    const talks = [...silent, ...told].map((type) => talk(type)).concat(talk("家访", "2025-12-31"));
    expect(notes({ talks }, ["S3", "L7"])).toEqual(["任前谈话 1", "谈话 2"]);
    expect(notes({ talks }, ["L5"])).toEqual([]);
  });
  it("full or part time", () => {
    const words = ["专职", "兼职", "专", "兼", "兼职人员", "专职党务干部", "半脱产"];
    const staff = words.map((fullOrPartTime) => ({ organization: BRANCH, name: "张三", fullOrPartTime }));
    expect(notes({ staff }, ["P2"])).toEqual(["半脱产 1"]);
  });
  it("kinds of findings: what holds the characters of a counted one", () => {
    const words = ["发展党员", "发展党员不规范", "党员发展", "组织生活"];
    const findings = words.map((category) => ({
      organization: BRANCH,
      found: "2026-05-01",
      problem: "不全",
      category,
    }));
    expect(notes({ findings }, ["M4.2"])).toEqual(["发展党员不规范 1", "党员发展 1"]);
  });
  it("training that is not concentrated is none", () => {
    const rules = [ruleOf("S5.2")];
    const training = (category: string) => [
      { organization: BRANCH, name: "张三", course: "学习", end: "2026-05-01", hours: 8, category },
    ];
    const member = [branch({ secretary: "张三", secretarySince: "2024-01-05" })];
    const statusOf = (category: string) =>
      assess(inputOf({ roster: member, training: training(category) }, { period: "2026Q2", rules })).organizations[0]!
        .items[0]!.status;
    expect(statusOf("集中培训")).not.toBe(statusOf("非集中培训"));
  });
  it("ways of contact", () => {
    const words = ["调研", "实地调研", "列席组织生活会", "调查研究、讲党课", "检查、座谈"];
    const contacts = words.map((form) => ({ branch: BRANCH, member: "张三", date: "2026-05-01", form }));
    expect(notes({ contacts }, ["C2.2"], "C")).toEqual(["实地调研 1", "调查研究、讲党课 1"]);
  });
});
