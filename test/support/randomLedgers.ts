import fc from "fast-check";
import { formatDay, mustDay } from "../../src/domain/model/day";
import type { PlainLedgers, RecordOf } from "./ledgerBuilder";

const FIRST = mustDay(2025, 10, 1);
const LAST = mustDay(2026, 8, 31);

const day = fc.integer({ min: FIRST, max: LAST }).map(formatDay);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 4 });
const name = fc.constantFrom("张三", "李四", "王五", "赵六");
const count = (max: number) => fc.integer({ min: 0, max });

/** The organizations of random ledgers: two committees, a general branch and branches under them. */
export const ORGANIZATIONS = ["甲党委", "乙党委", "总支", "一支部", "二支部", "三支部", "四支部"] as const;
const SUPERIORS = [null, null, "甲党委", "总支", "甲党委", "乙党委", null] as const;
const organization = fc.constantFrom(...ORGANIZATIONS);

const roster: fc.Arbitrary<readonly RecordOf<"roster">[]> = fc.tuple(
  ...ORGANIZATIONS.map((named, i) =>
    fc.record({
      organization: fc.constant(named),
      category: fc.constant(i < 2 ? "机关党委" : i === 2 ? "党总支" : "党支部"),
      superior: fc.constant(SUPERIORS[i] ?? null),
      founded: maybe(day),
      dissolved: fc.option(day, { freq: 1 }),
      memberCount: maybe(count(130)),
      fullMemberCount: maybe(count(20)),
      secretary: maybe(name),
      secretarySince: maybe(day),
      vacantSince: maybe(day),
      committeeSize: maybe(count(9)),
      disciplineMember: maybe(name),
      groupCount: maybe(count(3)),
      lastElection: maybe(fc.constantFrom("2021-03-01", "2023-01-15", "2023-05-31", "2025-01-01")),
      extendedTo: fc.option(day, { freq: 1 }),
      fourStrong: maybe(fc.constantFrom("已命名", "创建中", "未创建", "示范")),
      weak: fc.boolean(),
      performanceAppraisal: fc.boolean(),
      employeeCount: maybe(count(300)),
      fullTimeStaffCount: maybe(count(5)),
    }),
  ),
);

const TYPES = [
  "支部党员大会",
  "支委会",
  "党小组会",
  "党课",
  "主题党日",
  "党课、主题党日",
  "警示教育",
  "党务公开",
  "组织生活会",
];

/** One row of 活动台账. */
export const activityRow: fc.Arbitrary<RecordOf<"activities">> = fc.record({
  organization,
  type: fc.constantFrom(...TYPES),
  date: day,
  group: maybe(fc.constantFrom("一组", "二组", "一组、二组")),
  lecturer: maybe(name),
  dueCount: maybe(count(20)),
  presentCount: maybe(count(20)),
});

const rows = {
  tasks: fc.record({
    organization,
    task: fc.constantFrom("甲", "乙"),
    responsible: maybe(name),
    due: day,
    done: fc.boolean(),
    doneDate: maybe(day),
    issued: maybe(day),
  }),
  findings: fc.record({
    organization,
    found: day,
    category: fc.constantFrom("发展党员", "党费"),
    problem: fc.constantFrom("问题", "无"),
    due: maybe(day),
    closed: fc.boolean(),
    closedDate: maybe(day),
    repeated: fc.boolean(),
  }),
  training: fc.record({
    organization,
    name,
    course: fc.constant("班"),
    category: fc.constantFrom("网络", "书记轮训"),
    end: maybe(day),
    hours: maybe(count(40)),
  }),
  talks: fc.record({
    organization: maybe(organization),
    date: day,
    type: fc.constantFrom("任职谈话", "谈心谈话"),
    target: name,
  }),
  debriefings: fc.record({
    organization,
    secretary: maybe(name),
    year: fc.constantFrom(2024, 2025, 2026),
    grade: maybe(fc.constantFrom("好", "一般", "差", "优秀")),
    good: maybe(count(9)),
    average: maybe(count(9)),
  }),
  contacts: fc.record({
    member: name,
    committee: maybe(fc.constantFrom("甲党委", "乙党委")),
    branch: organization,
    date: day,
    form: maybe(fc.constantFrom("调研", "讲党课")),
    advice: maybe(fc.constant("改进")),
    carriedOut: fc.boolean(),
  }),
  dues: fc.record({
    organization,
    month: fc.constantFrom("2026-01-01", "2026-02-01", "2026-05-01"),
    due: maybe(count(90)),
    paid: maybe(count(90)),
  }),
  staff: fc.record({
    organization,
    name,
    post: fc.constantFrom("组织委员", "干事"),
    fullOrPartTime: fc.constantFrom("专职", "兼职"),
    inResume: fc.boolean(),
    inWorkload: fc.boolean(),
    removed: fc.option(day, { freq: 1 }),
  }),
  bonuses: fc.record({
    organization,
    date: day,
    type: fc.constantFrom("加分", "减分", "否决", "嘉奖"),
    points: maybe(fc.integer({ min: -400, max: 400 }).map((n) => n / 100)),
    matter: fc.constant("事项"),
  }),
};

const listOf = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 14 });

/** Ledgers of any content an office could have; each ledger but the roster may be missing. */
export const randomLedgers: fc.Arbitrary<PlainLedgers> = fc
  .record(
    {
      roster,
      activities: fc.array(activityRow, { maxLength: 40 }),
      tasks: listOf(rows.tasks),
      findings: listOf(rows.findings),
      training: listOf(rows.training),
      talks: listOf(rows.talks),
      debriefings: listOf(rows.debriefings),
      contacts: listOf(rows.contacts),
      dues: listOf(rows.dues),
      staff: listOf(rows.staff),
      bonuses: listOf(rows.bonuses),
    },
    { requiredKeys: ["roster"] },
  )
  .map((ledgers) => ledgers as PlainLedgers);

export const periods = fc.constantFrom("2026Q1", "2026Q2", "2026H1", "2026全年");
