import { describe, expect, it } from "vitest";
import { assessOn, type Assessed } from "../../../src/domain/assessment/assess";
import { reassess } from "../../../src/domain/assessment/reassess";
import { tableOf } from "../../../src/domain/model/ledgerTable";
import type { LedgerKey } from "../../../src/domain/model/ledgers";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers } from "../../support/ledgerBuilder";
import { said } from "../../support/saidByAssessment";
import { branch } from "../measures/scoreItem";
import { together } from "./reassessFixture";

/** A committee, a general branch under it, a weak branch under that and one beside it, one under nobody, one left out. */
const NAMES = ["党委", "总支", "一支部", "二支部", "三支部", "撤销支部"];
const held = (organization: string, type: string, date: string, more: object = {}) => ({
  organization,
  type,
  date,
  ...more,
});
const found = (organization: string, more: object = {}) => ({
  organization,
  problem: "记录不全",
  found: "2026-05-10",
  due: "2026-06-10",
  closed: true,
  closedDate: "2026-06-01",
  ...more,
});
const course = (organization: string, name: string, hours: number) => ({
  organization,
  name,
  hours,
  end: "2026-05-20",
  category: "网络",
});

const PLAIN = {
  roster: [
    branch({ organization: "党委", category: "机关党委", memberCount: 120, secretary: "赵一" }),
    branch({ organization: "总支", category: "党总支", superior: "党委", memberCount: 60, secretary: "钱二" }),
    branch({ organization: "一支部", superior: "总支", weak: true, groupCount: 1, secretary: "孙三", memberCount: 2 }),
    branch({ organization: "二支部", superior: "党委", secretary: "李四", secretarySince: "2026-05-20" }),
    branch({ organization: "三支部", secretary: "周五", employeeCount: 10, performanceAppraisal: true }),
    branch({ organization: "撤销支部", dissolved: "2026-01-01" }),
  ],
  activities: [
    ...NAMES.map((name) => held(name, "主题党日", "2026-03-05")),
    held("一支部", "主题党日", "2026-04-05"),
    held("一支部", "支部党员大会", "2026-05-06", { dueCount: 10, presentCount: 9 }),
    held("二支部、三支部", "党课", "2026-06-07", { lecturer: "李四" }),
  ],
  tasks: NAMES.map((organization) => ({
    organization,
    task: "学习",
    responsible: "张三",
    due: "2026-06-20",
    done: false,
    issued: "2026-03-01",
  })),
  findings: [
    found("一支部"),
    found("一支部", { closedDate: "2026-06-20", problem: "缺签字" }),
    found("二支部", { category: "发展党员" }),
    found("总支"),
  ],
  training: [course("党委", "赵一", 8), course("一支部", "孙三", 8), course("三支部", "周五", 30)],
  talks: [
    held("二支部", "任职谈话", "2026-06-10", { target: "李四" }),
    held("一支部", "谈心谈话", "2026-05-01", { target: "甲" }),
  ],
  debriefings: NAMES.map((organization, i) => ({
    organization,
    secretary: ["赵一", "钱二", "孙三", "李四", "周五", ""][i]!,
    year: 2025,
    grade: "好",
  })),
  contacts: [
    {
      committee: "党委",
      branch: "一支部",
      member: "甲",
      date: "2026-05-05",
      form: "电话",
      advice: "补齐台账",
      carriedOut: true,
    },
    { committee: "党委", branch: "二支部", member: "乙", date: "2026-05-06", form: "调研" },
  ],
  dues: ["一支部", "二支部"].flatMap((organization) =>
    [4, 5, 6].map((month) => ({ organization, month: `2026-0${month}-01`, due: 100, paid: 100 })),
  ),
  staff: [
    { organization: "三支部", name: "吴六", fullOrPartTime: "兼职", inResume: true, inWorkload: true },
    { organization: "党委", name: "甲", post: "委员" },
  ],
  bonuses: [{ organization: "三支部", type: "加分", points: 2, date: "2026-05-01", matter: "表彰" }],
} as const satisfies PlainLedgers;

const OPTIONS: InputOptions = {
  period: "2026Q2",
  rules: defaultRuleSet.rules,
  adjustments: new Map([[2, { points: 150, reason: "抗洪抢险" }]]),
  itemAdjustments: new Map([[3, new Map([["L5", { points: 50, reason: "补录" }]])]]),
  decidedGrades: new Map([[4, { grade: "差", reason: "会审" }]]),
  previous: {
    finalTotals: new Map([[2, 8000]]),
    flags: new Map([[2, ["FB3"]]]),
    confirmedWeak: new Set(),
    reminderTalks: new Set([3]),
  },
};

type Edit = Readonly<{ ledger: Exclude<LedgerKey, "roster">; row: number; change: object }>;

/** What is said after an edit, by going on from before and from the beginning; the first null where it can't go on. */
function afterEdit(
  { ledger, row, change }: Edit,
  options: InputOptions,
): Readonly<{ before: Assessed; again: Assessed | null; anew: Assessed }> {
  const rows: readonly object[] = PLAIN[ledger];
  const plain = { ...PLAIN, [ledger]: rows.map((each, i) => (i === row ? { ...each, ...change } : each)) };
  const before = assessOn(together(inputOf(PLAIN, options)));
  const input = together(inputOf(plain, options));
  const table = tableOf(input.ledgers, ledger)!;
  const record = table.rowNumbers.indexOf(row + 2);
  return { before, again: reassess(before, { table, record }), anew: assessOn(input) };
}

describe("after one record has changed", () => {
  /** `moved`: whose items are others; of the rest they are the same objects. */
  it.each<Edit & { case: string; moved: readonly string[] }>([
    { case: "an activity of another kind", ledger: "activities", row: 6, change: { type: "党课" }, moved: ["一支部"] },
    { case: "a meeting below quorum", ledger: "activities", row: 7, change: { presentCount: 5 }, moved: ["一支部"] },
    {
      case: "a lecture of two branches",
      ledger: "activities",
      row: 8,
      change: { type: "主题党日" },
      moved: ["二支部", "三支部"],
    },
    { case: "an activity of one that is left out", ledger: "activities", row: 5, change: { type: "党课" }, moved: [] },
    { case: "a task done", ledger: "tasks", row: 4, change: { doneDate: "2026-06-01" }, moved: ["三支部"] },
    {
      case: "a finding that is open",
      ledger: "findings",
      row: 0,
      change: { closed: false, closedDate: null },
      moved: ["一支部"],
    },
    { case: "one closed later", ledger: "findings", row: 2, change: { closedDate: "2026-06-11" }, moved: ["二支部"] },
    {
      case: "hours count for those above too",
      ledger: "training",
      row: 1,
      change: { hours: 16 },
      moved: ["党委", "总支", "一支部"],
    },
    { case: "hours of one under nobody", ledger: "training", row: 2, change: { hours: 1 }, moved: ["三支部"] },
    { case: "a talk held later", ledger: "talks", row: 0, change: { date: "2026-06-25" }, moved: ["二支部"] },
    { case: "a talk with somebody else", ledger: "talks", row: 0, change: { target: "王七" }, moved: ["二支部"] },
    { case: "a worse debriefing", ledger: "debriefings", row: 2, change: { grade: "差" }, moved: ["一支部"] },
    {
      case: "a way of contact that counts at the year's end alone",
      ledger: "contacts",
      row: 0,
      change: { form: "检查" },
      moved: [],
    },
    {
      case: "advice that was not carried out",
      ledger: "contacts",
      row: 0,
      change: { carriedOut: false },
      moved: ["一支部"],
    },
    { case: "dues unpaid", ledger: "dues", row: 1, change: { paid: 0 }, moved: ["一支部"] },
    { case: "staff not in the résumé", ledger: "staff", row: 0, change: { inResume: false }, moved: ["三支部"] },
    {
      case: "a post that makes no member",
      ledger: "staff",
      row: 1,
      change: { post: "干事", removed: "2026-06-01" },
      moved: ["党委"],
    },
    { case: "a smaller bonus", ledger: "bonuses", row: 0, change: { points: 0.5 }, moved: [] },
    { case: "a veto", ledger: "bonuses", row: 0, change: { type: "否决" }, moved: [] },
    { case: "no change at all", ledger: "tasks", row: 3, change: {}, moved: ["二支部"] },
  ])("$case: says what assessing everything anew says", ({ moved, ...edit }) => {
    for (const period of ["2026Q2", "2026全年"]) {
      const { before, again, anew } = afterEdit(edit, { ...OPTIONS, period, cutoff: "2026-06-30" });
      expect(said(again!.assessment)).toEqual(said(anew.assessment));
      const itemsOf = new Map(before.assessment.organizations.map(({ organization, items }) => [organization, items]));
      const others = again!.assessment.organizations.filter(
        ({ organization, items }) => itemsOf.get(organization) !== items,
      );
      if (period !== "2026Q2") continue;
      expect(others.map(({ organization }) => NAMES[organization]).sort()).toEqual([...moved].sort());
    }
  });

  it.each<Edit & { case: string; without?: readonly string[] }>([
    { case: "it belongs to others now", ledger: "tasks", row: 4, change: { organization: "二支部" } },
    { case: "a problem comes", ledger: "bonuses", row: 0, change: { type: "嘉奖" } },
    { case: "a note comes", ledger: "tasks", row: 4, change: { done: true } },
    { case: "a word comes that no rule counts", ledger: "talks", row: 1, change: { type: "家访" } },
    { case: "months of dues are missing", ledger: "dues", row: 0, change: { month: "2026-05-01" } },
    { case: "a contradiction comes", ledger: "debriefings", row: 1, change: { organization: "党委" } },
    { case: "a finding becomes none", ledger: "findings", row: 0, change: { problem: null } },
  ])("is to be assessed anew where $case", (edit) => {
    expect(afterEdit(edit, OPTIONS).again).toBeNull();
  });

  it("is to be assessed anew where it is the roster, or a ledger that was not there", () => {
    const { tasks, ...without } = PLAIN;
    const before = assessOn(together(inputOf(without, OPTIONS)));
    const { roster, tables } = inputOf({ ...without, tasks }, OPTIONS).ledgers;
    expect(reassess(before, { table: roster, record: 0 })).toBeNull();
    expect(reassess(before, { table: tables.get("tasks")!, record: 0 })).toBeNull();
  });
});
