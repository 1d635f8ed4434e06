import { expect, it } from "vitest";
import { mustDay } from "../../../src/domain/model/day";
import type { Rule } from "../../../src/domain/rules/ruleSet";
import { rational } from "../../../src/domain/model/rational";
import type { Reason } from "../../../src/domain/reasons/reason";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";
import { branch, BRANCH, ruleOf, scoreItem } from "./scoreItem";

const COMMITTEE = "机关党委";
const committee = (more: RecordOf<"roster"> = {}) =>
  branch({ organization: COMMITTEE, category: "党委", fourStrong: null, ...more });
const training = (name: string, hours: number, end = "2026-02-01") => ({ organization: BRANCH, name, hours, end });

type Case = Readonly<{
  case: string;
  rule: Rule;
  plain: PlainLedgers;
  period?: string;
  why: readonly Reason[];
  /** Ledger and row of each source. */
  where: readonly string[];
}>;

const cases: readonly Case[] = [
  {
    case: "a committee of nine where seven are the most",
    rule: ruleOf("O2.2"),
    plain: { roster: [branch({ committeeSize: 9 })] },
    why: [{ code: "committee-size-out-of-range", params: { size: "9", from: 3, to: 7 } }],
    where: ["roster 0"],
  },
  {
    case: "a branch of 60 members",
    rule: ruleOf("O3"),
    plain: { roster: [branch({ memberCount: 60 })] },
    why: [{ code: "setup-out-of-range", params: { level: "B", members: "60", fullMembers: "12" } }],
    where: ["roster 0"],
  },
  {
    case: "no member for discipline inspection",
    rule: ruleOf("O2.3"),
    plain: { roster: [branch({ disciplineMember: null })] },
    why: [{ code: "roster-field-blank", params: { field: "disciplineMember" } }],
    where: ["roster 0"],
  },
  {
    case: "talks with nobody that is named",
    rule: ruleOf("L7"),
    plain: { roster: [branch()], talks: [{ organization: BRANCH, type: "谈心谈话", date: "2026-02-01" }] },
    why: [{ code: "names-short", params: { names: 0, expected: "3" } }],
    where: ["talks 0"],
  },
  {
    case: "an appointment talk after two months",
    rule: ruleOf("S3"),
    plain: {
      roster: [branch({ secretarySince: "2026-01-10" })],
      talks: [{ organization: BRANCH, type: "任职谈话", date: "2026-03-11", target: "张三" }],
    },
    why: [{ code: "talk-late", params: { talk: mustDay(2026, 3, 11), days: 60 } }],
    where: ["talks 0"],
  },
  {
    case: "no appointment talk",
    rule: ruleOf("S3"),
    plain: { roster: [branch({ secretarySince: "2026-01-10" })], talks: [] },
    why: [{ code: "talk-missing", params: { days: 80, overdueDays: 50 } }],
    where: ["roster 0"],
  },
  {
    case: "no debriefing",
    rule: ruleOf("S4"),
    plain: { roster: [branch()], debriefings: [] },
    period: "2026Q2",
    why: [{ code: "debriefing-missing", params: { year: 2025 } }],
    where: ["roster 0"],
  },
  {
    case: "a poor debriefing",
    rule: ruleOf("S4"),
    plain: {
      roster: [branch()],
      debriefings: [{ organization: BRANCH, year: 2025, grade: "一般", secretary: "张三" }],
    },
    period: "2026Q2",
    why: [{ code: "debriefing-grade", params: { year: 2025, grade: "一般", votes: null } }],
    where: ["debriefings 0"],
  },
  {
    case: "a branch on its way to four strong",
    rule: ruleOf("F1"),
    plain: { roster: [branch({ fourStrong: "创建中" })] },
    why: [{ code: "four-strong-status", params: { status: "创建中" } }],
    where: ["roster 0"],
  },
  {
    case: "a committee, by the branches below it",
    rule: ruleOf("F1", {}, "C"),
    plain: {
      roster: [
        committee(),
        branch({ superior: COMMITTEE, fourStrong: "创建中" }),
        branch({ organization: "第二党支部", superior: COMMITTEE }),
      ],
    },
    why: [{ code: "four-strong-below", params: { branches: 2, percent: "87.5" } }],
    where: ["roster 1", "roster 2"],
  },
  {
    case: "a task list made late",
    rule: ruleOf("S1.1"),
    plain: {
      roster: [branch()],
      tasks: [{ organization: BRANCH, task: "学习", due: "2026-06-30", issued: "2026-04-02" }],
    },
    period: "2026Q2",
    why: [{ code: "list-late", params: { issued: mustDay(2026, 4, 2), due: mustDay(2026, 3, 31) } }],
    where: ["tasks 0"],
  },
  {
    case: "no task list",
    rule: ruleOf("S1.1"),
    plain: { roster: [branch()], tasks: [] },
    period: "2026Q2",
    why: [{ code: "list-missing", params: { year: 2026, due: mustDay(2026, 3, 31) } }],
    where: [],
  },
  {
    case: "one of two members with too few hours",
    rule: ruleOf("M1"),
    plain: { roster: [branch({ memberCount: 2 })], training: [training("李四", 40), training("王五", 1)] },
    why: [{ code: "hours-per-head-short", params: { persons: 1, heads: "2", expected: "8" } }],
    where: ["training 0", "training 1"],
  },
  {
    case: "a secretary with too few hours, not those of others",
    rule: ruleOf("S5.1"),
    plain: { roster: [branch()], training: [training("李四", 40), training("张三", 1)] },
    why: [{ code: "hours-short", params: { hours: "1", expected: "14" } }],
    where: ["training 1"],
  },
  {
    case: "a secretary without the course",
    rule: ruleOf("S5.2"),
    plain: {
      roster: [branch({ secretarySince: "2024-05-10" })],
      training: [{ ...training("张三", 1, "2025-02-01"), concentrated: false }],
    },
    period: "2026Q4",
    why: [{ code: "course-missing", params: { due: mustDay(2026, 12, 31) } }],
    where: ["training 0"],
  },
  {
    case: "a lecture by somebody else",
    rule: ruleOf("L4.2"),
    plain: {
      roster: [branch()],
      activities: [{ organization: BRANCH, type: "党课", date: "2026-02-01", lecturer: "李四" }],
    },
    period: "2026Q4",
    why: [{ code: "secretary-not-in-person", params: { field: "lecturer", count: "0", target: "1" } }],
    where: ["activities 0"],
  },
  {
    case: "a sum below its target",
    rule: ruleOf("M2", {
      measure: "sum",
      parameters: { field: "paid" },
      target: { kind: "number", value: rational(300) },
      method: "rate",
    }),
    plain: {
      roster: [branch()],
      dues: [
        { organization: BRANCH, month: "2026-01-01", due: 100, paid: 100 },
        { organization: BRANCH, month: "2026-02-01", due: 100, paid: 50 },
      ],
    },
    why: [{ code: "value-short", params: { value: "150", target: "300" } }],
    where: ["dues 0", "dues 1"],
  },
  {
    case: "members who took no part",
    rule: ruleOf("C2.2", { due: null }, "C"),
    plain: {
      roster: [committee()],
      staff: ["甲", "乙"].map((name) => ({ organization: COMMITTEE, name, post: "委员" })),
      contacts: [{ branch: BRANCH, committee: COMMITTEE, member: "甲", date: "2026-02-01", form: "电话" }],
    },
    period: "2026Q4",
    why: ["甲", "乙"].map((name) => ({ code: "member-without-participation", params: { name } }) as const),
    where: ["contacts 0"],
  },
];

it.each(cases)("$case", ({ rule, plain, period = "2026Q1", why, where }) => {
  const item = scoreItem(rule, plain, { period });
  expect(item.status).toBe("scored");
  expect(item.score).toBeLessThan(item.points);
  expect(item.reasons).toEqual(why);
  expect(item.sources.map(({ ledger, recordIndex }) => `${ledger} ${recordIndex}`)).toEqual(where);
  expect(item.sourceCount).toBe(where.length);
});
