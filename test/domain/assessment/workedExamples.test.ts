import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { parseIsoDay } from "../../../src/domain/model/day";
import { formatHundredths } from "../../../src/domain/model/rational";
import type { Assessment, ItemResult } from "../../../src/domain/results/result";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";
import { run, scoring } from "./assessFixture";
import { branch, BRANCH, inShort } from "../measures/scoreItem";

/** Assesses with the default rule set v1. */
function assessWith(plain: PlainLedgers, options: Omit<InputOptions, "rules">): Assessment {
  return assess(inputOf(plain, { ...options, rules: defaultRuleSet.rules }));
}

function itemsOf({ organizations }: Assessment, organization = 0): (code: string) => ItemResult {
  const result = organizations.find((each) => each.organization === organization)!;
  return (code) => result.items.find(({ rule }) => rule.code === code)!;
}

const flagsOf = ({ organizations }: Assessment) => organizations[0]!.flags.map(({ code }) => code);
const remindersOf = (assessment: Assessment, code: string) =>
  assessment.reminders.filter((reminder) => reminder.code === code);

const on = (type: string, ...dates: readonly string[]) => dates.map((date) => ({ organization: BRANCH, type, date }));
const monthly = (type: string) => on(type, "2026-01-15", "2026-02-15", "2026-03-15");

describe("worked examples of the rules", () => {
  it("1: two of three committee meetings; theme days; two groups", () => {
    const groups: RecordOf<"activities">[] = [
      ...monthly("党小组会").map((row) => ({ ...row, group: "一组" })),
      ...on("党小组会", "2026-02-20").map((row) => ({ ...row, group: "二组" })),
    ];
    const activities = [...on("支委会", "2026-01-10", "2026-03-10"), ...monthly("主题党日"), ...groups];
    const item = itemsOf(assessWith({ roster: [branch({ groupCount: 2 })], activities }, { period: "2026Q1" }));
    expect([item("L2"), item("L5"), item("L3")].map(inShort)).toEqual(["3.33", "5.00", "2.00"]);
  });

  it("2: five full members and no groups: what they need not have does not count", () => {
    const activities = [
      ...on("支部党员大会", "2026-03-01"),
      ...on("党课", "2026-03-02"),
      ...monthly("主题党日"),
      ...on("组织生活会", "2026-01-20"),
      ...on("民主评议党员", "2026-01-21"),
      ...on("党务公开", "2026-02-01"),
      ...on("警示教育", "2026-02-02"),
    ].map((row) => ({ ...row, dueCount: 5, presentCount: 5 }));
    const names = ["张三", "李四", "王五", "赵六", "孙七"];
    const task = { organization: BRANCH, task: "学习", responsible: "张三", due: "2026-03-01", doneDate: "2026-02-20" };
    const assessment = assessWith(
      {
        roster: [branch({ fullMemberCount: 5, memberCount: 5, committeeSize: 0, disciplineMember: null })],
        activities,
        tasks: [{ ...task, done: true, issued: "2026-01-31" }],
        findings: [],
        training: names.map((name) => ({ organization: BRANCH, name, course: "学习", end: "2026-02-10", hours: 14 })),
        talks: [{ organization: BRANCH, date: "2026-02-01", type: "谈心谈话", target: names.join("、") }],
        debriefings: [{ organization: BRANCH, secretary: "张三", year: 2025, grade: "好" }],
        contacts: [],
        dues: ["2026-01-01", "2026-02-01", "2026-03-01"].map((month) => ({
          organization: BRANCH,
          month,
          due: 5,
          paid: 5,
        })),
        staff: [
          {
            organization: BRANCH,
            name: "张三",
            post: "书记",
            fullOrPartTime: "兼职",
            inResume: true,
            inWorkload: true,
          },
        ],
      },
      { period: "2026Q1" },
    );
    const item = itemsOf(assessment);
    expect(["L2", "L3", "O2.2", "O2.3"].map((code) => inShort(item(code)))).toEqual(Array(4).fill("n/a na-condition"));
    const [result] = assessment.organizations;
    expect([formatHundredths(result!.total!), result!.notes, result!.flags]).toEqual(["100.00", [], []]);
    expect(assessment.incomplete).toBe(false);
  });

  it("3: eight full members without a committee", () => {
    const roster = [branch({ fullMemberCount: 8, memberCount: 8, committeeSize: 0 })];
    const assessment = assessWith({ roster, activities: monthly("主题党日") }, { period: "2026Q1" });
    const item = itemsOf(assessment);
    expect([inShort(item("L2")), item("L2").points, inShort(item("O2.2"))]).toEqual(["0.00", 500, "0.00"]);
    expect(flagsOf(assessment)).toContain("FB9");
  });

  describe("4: the appointment talk", () => {
    const talkOn = (date: string) => ({ organization: BRANCH, date, type: "任职谈话", target: "张三" });
    it.each([
      { case: "after 38 days", since: "2025-02-10", talks: [talkOn("2025-03-20")], short: "2.00", due: null },
      { case: "none after 49 days", since: "2025-02-10", talks: [], short: "0.00", due: "2025-03-12" },
      { case: "none at day 16", since: "2025-03-15", talks: [], short: "n/a na-talk-not-due", due: null },
    ])("$case", ({ since, talks, short, due }) => {
      const plain = { roster: [branch({ secretarySince: since })], activities: [], talks };
      const assessment = assessWith(plain, { period: "2025Q1" });
      expect(inShort(itemsOf(assessment)("S3"))).toBe(short);
      const reminders = remindersOf(assessment, "R2").map((reminder) => [
        reminder.due,
        reminder.daysLeft,
        reminder.urgency,
      ]);
      expect(reminders).toEqual(due === null ? [] : [[parseIsoDay(due), -19, "overdue"]]);
    });
  });

  it("5: six tasks of the quarter and an open one from before", () => {
    const task = (due: string, doneDate: string | null) => ({
      organization: BRANCH,
      task: "任务",
      due,
      doneDate,
      done: doneDate !== null,
    });
    const tasks = [
      ...["2026-04-10", "2026-04-20", "2026-05-10", "2026-06-01"].map((due) => task(due, "2026-04-10")),
      task("2026-05-31", "2026-06-10"),
      task("2026-06-30", null),
      task("2026-03-15", null),
    ];
    const item = itemsOf(assessWith({ roster: [branch()], activities: [], tasks }, { period: "2026Q2" }));
    expect(inShort(item("S2"))).toBe("5.14");
  });

  it.each([
    { cutoff: "2025-03-31", period: "2025Q1", score: "6.00", flags: [], reminders: 1 },
    { cutoff: "2025-06-30", period: "2025Q2", score: "3.00", flags: ["FB2"], reminders: 1 },
    { cutoff: "2025-09-30", period: "2025Q3", score: "0.00", flags: ["FB2"], reminders: 1 },
  ])("6: a term that ends on 2025-05-10, at $cutoff", ({ period, score, flags, reminders }) => {
    const assessment = assessWith({ roster: [branch({ lastElection: "2022-05-10" })], activities: [] }, { period });
    expect(inShort(itemsOf(assessment)("O1"))).toBe(score);
    expect(flagsOf(assessment).filter((code) => code === "FB2")).toEqual(flags);
    expect(remindersOf(assessment, "R1")).toHaveLength(reminders);
  });

  it("7: findings overdue, closed late and repeated", () => {
    const finding = (more: RecordOf<"findings">) => ({
      organization: BRANCH,
      found: "2026-02-01",
      problem: "问题",
      due: "2026-02-20",
      closedDate: "2026-02-15",
      ...more,
    });
    const findings = [
      finding({ closedDate: null }),
      finding({ closedDate: "2026-03-01" }),
      finding({ repeated: true }),
      finding({}),
      finding({}),
    ];
    const assessment = assessWith({ roster: [branch()], activities: [], findings }, { period: "2026Q1" });
    expect(inShort(itemsOf(assessment)("S6"))).toBe("2.00");
    expect(remindersOf(assessment, "R3")).toHaveLength(1);
  });

  it("8: a grade from votes", () => {
    const debriefings = [
      {
        organization: BRANCH,
        secretary: "张三",
        year: 2025,
        good: 20,
        fairlyGood: 6,
        average: 2,
        poor: 0,
        abstained: 1,
      },
    ];
    const item = itemsOf(assessWith({ roster: [branch()], activities: [], debriefings }, { period: "2026Q1" }))("S4");
    expect([item.value, inShort(item)]).toEqual([{ kind: "text", text: "好" }, "6.00"]);
  });

  it("9: attendance two steps below the target", () => {
    const activities = on("党课", "2026-02-01").map((row) => ({ ...row, dueCount: 60, presentCount: 40 }));
    const item = itemsOf(assessWith({ roster: [branch()], activities }, { period: "2026Q1" }))("M3");
    expect(inShort(item)).toBe("1.00");
    expect(item.reasons.at(-1)).toEqual({ code: "steps-below-target", params: { steps: 2, perStep: "1" } });
  });

  it("10: totals 92.50, 92.50 and 90.00 rank 1, 1, 3, the tie by the secretary's score", () => {
    const roster = [scoring("甲", 52.5, 40), scoring("乙", 50, 40), scoring("丙", 55, 37.5)];
    const { organizations } = run({ roster });
    expect(organizations.map(({ organization, total, rank }) => [organization, total, rank])).toEqual([
      [2, 9250, 1],
      [0, 9250, 1],
      [1, 9000, 3],
    ]);
  });

  it("11: a committee of nine, six of whom visited a weak branch", () => {
    const roster = [
      branch({ organization: "机关党委", category: "机关党委", memberCount: 120 }),
      branch({ superior: "机关党委", weak: true }),
    ];
    const members = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬"];
    const staff = members.map((name) => ({ organization: "机关党委", name, post: "党委委员" }));
    const contacts = members
      .slice(0, 6)
      .map((member) => ({ member, committee: "机关党委", branch: BRANCH, date: "2026-02-01", form: "调研" }));
    const assessment = assessWith({ roster, activities: [], staff, contacts }, { period: "2026Q1" });
    expect(inShort(itemsOf(assessment)("C3"))).toBe("2.00");
    const reminded = remindersOf(assessment, "R11").map(({ subject }) =>
      subject.kind === "text" ? subject.text : subject.word,
    );
    expect(reminded.sort()).toEqual(["壬", "庚", "辛"]);
  });

  it("12: a meeting with not more than half present", () => {
    const activities = on("支部党员大会", "2026-02-01").map((row) => ({ ...row, dueCount: 20, presentCount: 10 }));
    const item = itemsOf(assessWith({ roster: [branch()], activities }, { period: "2026Q1" }))("L1");
    expect(inShort(item)).toBe("0.00");
    expect(item.reasons).toContainEqual({
      code: "meeting-below-quorum",
      params: { day: parseIsoDay("2026-02-01"), type: "支部党员大会", quorum: "majority", due: "20", present: "10" },
    });
  });
});
