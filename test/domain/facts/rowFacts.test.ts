import { describe, expect, it } from "vitest";
import { activityYears } from "../../../src/domain/facts/activityYear";
import { coversYearBefore } from "../../../src/domain/facts/activityCoverage";
import { createContext, type Context } from "../../../src/domain/facts/context";
import { findingFactsOf, findingsOf } from "../../../src/domain/facts/finding";
import {
  hasTaskOfYear,
  isListNotYetExpected,
  isTaskOfYear,
  listDue,
  taskFactsOf,
} from "../../../src/domain/facts/task";
import { secretaryCourseOf, secretaryTraining, trainingFactsOf } from "../../../src/domain/facts/training";
import { unitsProved } from "../../../src/domain/facts/unitsProved";
import { BLANK_DAY, formatDay } from "../../../src/domain/model/day";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";
import { branch, BRANCH } from "../measures/scoreItem";

const contextOf = (plain: Partial<PlainLedgers>, options: Partial<InputOptions> = {}): Context =>
  createContext(inputOf({ roster: [branch()], ...plain }, { period: "2026Q2", rules: [], ...options }));
const dayText = (day: number) => (day === BLANK_DAY ? "" : formatDay(day));

describe("tasks at the cutoff", () => {
  type Task = RecordOf<"tasks">;
  const cases: readonly Readonly<{ task: Task; is: string; year?: number; undated?: true; ofYear?: false }>[] = [
    { task: {}, is: "open", year: NaN, ofYear: false },
    { task: { due: "2026-05-01" }, is: "open" },
    { task: { due: "2026-05-01", done: true }, is: "onTime", undated: true },
    { task: { due: "2026-05-01", done: false }, is: "open" },
    { task: { due: "2026-05-01", done: "长期坚持" }, is: "open" },
    { task: { due: "2026-05-01", done: false, doneDate: "2026-05-01" }, is: "onTime" },
    { task: { due: "2026-05-01", doneDate: "2026-05-02" }, is: "late" },
    { task: { due: "2026-05-01", done: true, doneDate: "2026-06-30" }, is: "late" },
    { task: { due: "2026-07-31", done: true, doneDate: "2026-06-30" }, is: "onTime" },
    { task: { due: "2026-07-31", done: true, doneDate: "2026-07-01" }, is: "open" },
    { task: { due: "2026-05-01", issued: "2026-06-30" }, is: "open" },
    { task: { due: "2026-05-01", issued: "2026-07-01", done: true }, is: "notYet", undated: true, ofYear: false },
    { task: { due: "2025-12-31" }, is: "open", year: 2025, ofYear: false },
    { task: { due: "2025-12-31", year: 2026 }, is: "open" },
    { task: { due: "2026-05-01", year: 2027 }, is: "open", year: 2027, ofYear: false },
    { task: { due: "2026长期坚持" }, is: "open" },
  ];
  it.each(cases)("$task", ({ task, is, year = 2026, undated = false, ofYear = true }) => {
    const context = contextOf({ tasks: [{ organization: BRANCH, task: "学习", ...task }] });
    const tasks = taskFactsOf(context)!;
    expect({
      state: tasks.stateOf(0),
      year: tasks.yearOf(0),
      undated: tasks.isDoneWithoutDate(0),
      ofYear: [isTaskOfYear(context)(0), hasTaskOfYear(context, 0)],
      doneDate: dayText(tasks.doneDateOf(0)),
      issued: dayText(tasks.issuedOf(0)),
    }).toEqual({
      state: is,
      year,
      undated,
      ofYear: [ofYear, ofYear],
      doneDate: task.doneDate ?? "",
      issued: task.issued ?? "",
    });
  });

  it("are open, of no year and on no day where no column says otherwise", () => {
    const tasks = [
      { organization: BRANCH, due: "2026-05-01", done: true, doneDate: "2026-05-02", issued: "2026-01-01", year: 2026 },
    ];
    const without = ["due", "done", "doneDate", "issued", "year"].map((field) => `tasks.${field}`);
    const facts = taskFactsOf(contextOf({ tasks }, { without }))!;
    const days = [facts.dueOf, facts.doneDateOf, facts.issuedOf].map((of) => of(0));
    expect([facts.stateOf(0), facts.yearOf(0), facts.isDoneWithoutDate(0), days]).toEqual([
      "open",
      NaN,
      false,
      [BLANK_DAY, BLANK_DAY, BLANK_DAY],
    ]);
  });

  it("are none without the ledger", () => {
    expect([taskFactsOf(contextOf({})), hasTaskOfYear(contextOf({}), 0)]).toEqual([null, false]);
  });

  it.each([
    { founded: null, due: "2026-03-31", notYet: false },
    { founded: "2026-03-01", due: "2026-03-31", notYet: false },
    { founded: "2026-03-02", due: "2026-04-01", notYet: false },
    { founded: "2026-05-30", due: "2026-06-29", notYet: false },
    { founded: "2026-05-31", due: "2026-06-30", notYet: true },
  ])("founded $founded, a list is due $due", ({ founded, due, notYet }) => {
    const context = contextOf({ roster: [branch({ founded })] });
    expect([formatDay(listDue(context, 0)), isListNotYetExpected(context, 0)]).toEqual([due, notYet]);
  });
});

describe("findings at the cutoff", () => {
  type Finding = RecordOf<"findings">;
  /** What holds of a finding; what is not named does not. */
  const cases: readonly Readonly<{ finding: Finding; holds: readonly string[]; closedDay?: string }>[] = [
    { finding: {}, holds: ["finding"] },
    { finding: { found: null }, holds: [] },
    { finding: { found: "2026-06-30" }, holds: ["finding"] },
    { finding: { found: "2026-07-01", due: "2026-07-31" }, holds: [] },
    { finding: { problem: null }, holds: [] },
    { finding: { problem: "无", due: "2026-07-31" }, holds: ["limitAlone"] },
    { finding: { problem: null, found: "2026-07-01", due: "2026-07-31" }, holds: [] },
    { finding: { due: "2026-06-29" }, holds: ["finding", "overdue"] },
    { finding: { due: "2026-06-30" }, holds: ["finding"] },
    { finding: { due: "2026-05-31", closed: false }, holds: ["finding", "overdue"] },
    { finding: { due: "2026-05-31", closed: true }, holds: ["finding", "closed", "undated"] },
    { finding: { due: "2026-05-31", closedDate: "2026-05-31" }, holds: ["finding", "closed"], closedDay: "2026-05-31" },
    {
      finding: { due: "2026-05-31", closedDate: "2026-06-30" },
      holds: ["finding", "closed", "late"],
      closedDay: "2026-06-30",
    },
    { finding: { due: "2026-05-31", closedDate: "2026-07-01", closed: true }, holds: ["finding", "overdue"] },
    { finding: { closedDate: "2026-06-30" }, holds: ["finding", "closed"], closedDay: "2026-06-30" },
    { finding: { due: "2025长期坚持" }, holds: ["finding", "ongoing"] },
    { finding: { due: "2026-05-31", closed: "长期坚持" }, holds: ["finding", "ongoing"] },
    {
      finding: { due: "2026-05-31", closed: "长期坚持", closedDate: "2026-06-10" },
      holds: ["finding", "ongoing", "closed"],
      closedDay: "2026-06-10",
    },
    { finding: { repeated: true }, holds: ["finding", "repeated"] },
    { finding: { repeated: false }, holds: ["finding"] },
  ];
  const factsOf = (context: Context) => {
    const facts = findingFactsOf(context)!;
    const all = {
      finding: facts.isFinding(0) && findingsOf(context, 0).includes(0),
      limitAlone: facts.isLimitAlone(0),
      closed: facts.isClosed(0),
      undated: facts.isClosedWithoutDate(0),
      overdue: facts.isOverdue(0),
      late: facts.isClosedLate(0),
      ongoing: facts.isOngoing(0),
      repeated: facts.isRepeated(0),
    };
    return {
      holds: Object.entries(all)
        .flatMap(([name, does]) => (does ? [name] : []))
        .sort(),
      closedDay: dayText(facts.closedDayOf(0)),
    };
  };
  const ledger = (finding: Finding) => ({
    findings: [{ organization: BRANCH, problem: "记录不全", found: "2026-05-01", ...finding }],
  });
  it.each(cases)("$finding", ({ finding, holds, closedDay = "" }) => {
    expect(factsOf(contextOf(ledger(finding)))).toEqual({ holds: [...holds].sort(), closedDay });
  });

  it.each([
    { without: ["closed"], holds: ["finding", "overdue"] },
    { without: ["closedDate"], holds: ["closed", "finding", "undated"] },
    { without: ["closed", "closedDate"], holds: ["finding"] },
    { without: ["due", "closed"], holds: ["finding"] },
    { without: ["problem"], holds: ["limitAlone", "closed", "undated"] },
    { without: ["found"], holds: ["closed", "undated"] },
  ])("without the columns $without", ({ without, holds }) => {
    const context = contextOf(ledger({ due: "2026-05-31", closed: true }), {
      without: without.map((field) => `findings.${field}`),
    });
    expect(factsOf(context).holds).toEqual([...holds].sort());
  });

  it("are none without the ledger", () => {
    expect([findingFactsOf(contextOf({})), findingsOf(contextOf({}), 0)]).toEqual([null, []]);
  });
});

describe("the year an activity is for", () => {
  it.each<{ activity: RecordOf<"activities">; year: number }>([
    { activity: { forYear: 2024, title: "2023年度民主生活会", date: "2026-02-01" }, year: 2024 },
    { activity: { title: "２０２３ 年度民主生活会", date: "2026-02-01" }, year: 2023 },
    { activity: { title: "2023年民主生活会", date: "2026-03-31" }, year: 2025 },
    { activity: { date: "2026-04-01" }, year: 2026 },
    { activity: { title: "民主生活会" }, year: NaN },
  ])("$activity", ({ activity, year }) => {
    expect(activityYears(contextOf({ activities: [{ organization: BRANCH, ...activity }] }))(0)).toBe(year);
  });
  it("is nobody's without the columns", () => {
    const without = ["forYear", "title", "date"].map((field) => `activities.${field}`);
    expect(activityYears(contextOf({ activities: [{ date: "2026-04-01" }] }, { without }))(0)).toBeNaN();
  });
});

describe("whether the activities reach back to the time of last year's meetings", () => {
  it.each([
    { dates: [], cutoff: "2026-06-30", covers: false },
    { dates: [null], cutoff: "2026-06-30", covers: false },
    { dates: ["2026-03-31"], cutoff: "2026-06-30", covers: true },
    { dates: ["2026-04-01"], cutoff: "2026-06-30", covers: false },
    { dates: ["2026-04-01", "2020-01-01"], cutoff: "2026-06-30", covers: true },
  ])("$dates: $covers", ({ dates, cutoff, covers }) => {
    const activities = dates.map((date) => ({ organization: BRANCH, type: "党课", date }));
    expect(coversYearBefore(contextOf({ activities }, { cutoff }))).toBe(covers);
  });
  it("only up to the cutoff, and not without the ledger", () => {
    const activities = [{ organization: BRANCH, type: "党课", date: "2026-02-10" }];
    expect(coversYearBefore(contextOf({ activities }, { period: "2026Q1", cutoff: "2026-02-09" }))).toBe(false);
    expect(coversYearBefore(contextOf({ activities }, { period: "2026Q1", cutoff: "2026-02-10" }))).toBe(true);
    expect(coversYearBefore(contextOf({}))).toBe(false);
  });
});

describe("the calendar unit that an activity's date proves", () => {
  const UNITS = ["month", "quarter", "year"] as const;
  it.each([
    { date: "2026-06-30", proved: UNITS },
    { date: "2026-06-30 季度", proved: ["quarter", "year"] },
    { date: "2026-05-31 季度", proved: ["year"] },
    { date: "2026-06-30 2个月", proved: ["quarter", "year"] },
    { date: "2026-07-31 2个月", proved: ["year"] },
    { date: "2026-06-30 半年", proved: ["year"] },
    { date: "2026-01-31 2个月", proved: [] },
  ])("$date: $proved", ({ date, proved }) => {
    const context = contextOf({ activities: [{ date }, { date: "2026-05-01" }], dues: [{ month: date }] });
    expect(UNITS.filter((unit) => unitsProved(context, "activities")(0, unit))).toEqual(proved);
    expect(UNITS.filter((unit) => unitsProved(context, "activities")(1, unit))).toEqual(UNITS);
    expect(UNITS.filter((unit) => unitsProved(context, "dues")(0, unit))).toEqual(UNITS);
  });
});

describe("training", () => {
  it.each<{ course: RecordOf<"training">; day: string; concentrated: boolean }>([
    { course: { start: "2026-03-01", end: "2026-03-05" }, day: "2026-03-05", concentrated: false },
    { course: { start: "2026-03-01" }, day: "2026-03-01", concentrated: false },
    { course: {}, day: "", concentrated: false },
    { course: { concentrated: true }, day: "", concentrated: true },
    { course: { concentrated: false, category: "书记轮训" }, day: "", concentrated: true },
    { course: { category: "新任支部书记培训" }, day: "", concentrated: true },
    { course: { category: "集中培训" }, day: "", concentrated: true },
    { course: { category: "非集中" }, day: "", concentrated: false },
    { course: { category: "不集中轮训" }, day: "", concentrated: false },
    { course: { category: "网络" }, day: "", concentrated: false },
  ])("$course", ({ course, day, concentrated }) => {
    const facts = trainingFactsOf(contextOf({ training: [{ organization: BRANCH, ...course }] }))!;
    expect([dayText(facts.dayOf(0)), facts.isConcentrated(0)]).toEqual([day, concentrated]);
  });

  it("says nothing without its columns, and is none without the ledger", () => {
    const training = [
      { organization: BRANCH, start: "2026-03-01", end: "2026-03-02", concentrated: true, name: "张三" },
    ];
    const without = ["start", "end", "concentrated", "category", "name"].map((field) => `training.${field}`);
    const context = contextOf({ training }, { without });
    const facts = trainingFactsOf(context)!;
    expect([facts.dayOf(0), facts.isConcentrated(0), secretaryTraining(context, 0)]).toEqual([BLANK_DAY, false, []]);
    expect([trainingFactsOf(contextOf({})), secretaryTraining(contextOf({}), 0)]).toEqual([null, []]);
  });

  it.each<{ case: string; roster?: RecordOf<"roster">; ends: readonly string[]; course: unknown }>([
    { case: "nobody is named", roster: { secretary: null }, ends: ["2026-02-01"], course: null },
    { case: "since an unknown day", roster: { secretarySince: null }, ends: ["2026-02-01"], course: null },
    {
      case: "the first of the year",
      ends: ["2025-12-31", "2026-01-01", "2026-02-01"],
      course: { due: "2026-12-31", from: "2026-01-01", record: 1 },
    },
    { case: "none", ends: ["2026-07-01"], course: { due: "2026-12-31", from: "2026-01-01", record: null } },
    {
      case: "a new one, from taking office on",
      roster: { secretarySince: "2025-08-31" },
      ends: ["2025-08-30", "2025-08-31"],
      course: { due: "2026-02-28", from: "2025-08-31", record: 1 },
    },
  ])("a secretary's course: $case", ({ roster, ends, course }) => {
    const training = ends.map((end) => ({ organization: BRANCH, name: "李四、张三、张三", end, concentrated: true }));
    const context = contextOf({ roster: [branch(roster)], training });
    const found = secretaryCourseOf(context, 0);
    expect(found && { ...found, due: formatDay(found.due), from: formatDay(found.from) }).toEqual(course);
    const isNamed = roster?.secretary === undefined;
    expect(secretaryTraining(context, 0)).toEqual(isNamed ? ends.map((_, i) => i) : []);
  });
});
