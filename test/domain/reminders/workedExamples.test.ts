import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { itemOf, type Assessment } from "../../../src/domain/results/result";
import { formatDay } from "../../../src/domain/model/day";
import { formatHundredths } from "../../../src/domain/model/rational";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import { inputOf } from "../../support/assessmentInput";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";
import { A, branch, committee } from "./reminderFixture";

const assessed = (plain: PlainLedgers, period: string, cutoff?: string): Assessment =>
  assess(inputOf(plain, { period, rules: defaultRuleSet.rules, ...(cutoff === undefined ? {} : { cutoff }) }));

const scoreOf = ({ organizations }: Assessment, code: string, organization = 0) => {
  const result = organizations.find((row) => row.organization === organization)!;
  const item = itemOf(result, code)!;
  return item.score === null ? item.status : formatHundredths(item.score);
};
const flagCodesOf = ({ organizations }: Assessment) => organizations[0]!.flags.map(({ code }) => code);
const remindersOf = ({ reminders }: Assessment, code: string) =>
  reminders
    .filter((reminder) => reminder.code === code)
    .map(({ due, daysLeft, urgency, person }) => [person, due === null ? null : formatDay(due), daysLeft, urgency]);

const on = (type: string, ...dates: string[]) => dates.map((date) => ({ organization: A, type, date }));

it("example 3: full members enough for a committee, but none and no meetings of it", () => {
  const roster = [branch({ memberCount: 8, fullMemberCount: 8, committeeSize: 0, disciplineMember: "李红" })];
  const activities = [
    ...on("主题党日", "2026-01-05", "2026-02-05", "2026-03-05"),
    ...on("支部党员大会", "2026-01-05"),
    ...on("党课", "2026-01-05"),
  ];
  const result = assessed({ roster, activities }, "2026Q1");
  expect(scoreOf(result, "L2")).toBe("0.00");
  expect(scoreOf(result, "O2.2")).toBe("0.00");
  expect(flagCodesOf(result)).toContain("FB9");
  expect(flagCodesOf(result)).not.toContain("FB3");
});

describe("example 4: appointment talk", () => {
  const ledgers = (secretarySince: string, talks: readonly RecordOf<"talks">[]): PlainLedgers => ({
    roster: [branch({ secretarySince })],
    activities: on("主题党日", "2025-01-05"),
    talks,
  });
  it("held after 38 days", () => {
    const talk = { date: "2025-03-20", type: "任职谈话", target: "王明", organization: A };
    const result = assessed(ledgers("2025-02-10", [talk]), "2025Q1");
    expect(scoreOf(result, "S3")).toBe("2.00");
    expect(remindersOf(result, "R2")).toEqual([]);
  });
  it("not held after 49 days: overdue by 19", () => {
    const result = assessed(ledgers("2025-02-10", []), "2025Q1");
    expect(scoreOf(result, "S3")).toBe("0.00");
    expect(remindersOf(result, "R2")).toEqual([["王明", "2025-03-12", -19, "overdue"]]);
  });
  it("not held on day 16: nothing yet", () => {
    const result = assessed(ledgers("2025-03-15", []), "2025Q1");
    expect(scoreOf(result, "S3")).toBe("notApplicable");
    expect(remindersOf(result, "R2")).toEqual([]);
  });
});

it.each([
  { period: "2025Q1", score: "6.00", flagged: false, reminder: ["王明", "2025-05-10", 40, "urgent"] },
  { period: "2025Q2", score: "3.00", flagged: true, reminder: ["王明", "2025-05-10", -51, "overdue"] },
  { period: "2025Q3", score: "0.00", flagged: true, reminder: ["王明", "2025-05-10", -143, "overdue"] },
])("example 6: a term that ends on 2025-05-10, in $period", ({ period, score, flagged, reminder }) => {
  const roster = [branch({ expiry: null, lastElection: "2022-05-10" })];
  const result = assessed({ roster, activities: on("主题党日", "2025-01-05") }, period);
  expect(scoreOf(result, "O1")).toBe(score);
  expect(flagCodesOf(result).includes("FB2")).toBe(flagged);
  expect(remindersOf(result, "R1")).toEqual([reminder]);
});

it("example 7: one finding overdue, one closed late, one repeated, five in the quarter", () => {
  const finding = (problem: string, cells: RecordOf<"findings">): RecordOf<"findings"> => ({
    organization: A,
    found: "2026-07-03",
    problem,
    due: "2026-08-03",
    closedDate: "2026-08-01",
    closed: true,
    ...cells,
  });
  const findings = [
    finding("超期", { closed: false, closedDate: null }),
    finding("逾期", { closedDate: "2026-08-20" }),
    finding("重复", { repeated: true }),
    finding("其他一", {}),
    finding("其他二", {}),
  ];
  const result = assessed({ roster: [branch()], activities: on("主题党日", "2026-07-05"), findings }, "2026Q3");
  expect(scoreOf(result, "S6")).toBe("2.00");
  // Three in the period and five in the year: two grounds.
  expect(remindersOf(result, "R3")).toEqual([["王明", null, null, "urgent"]]);
  const [talk] = result.reminders.filter(({ code }) => code === "R3");
  expect(talk?.sources.map(({ recordIndex }) => recordIndex)).toEqual([0, 1, 2, 3, 4]);
  expect(remindersOf(result, "R9")).toEqual([["王明", "2026-08-03", -58, "overdue"]]);
});

it("example 11: six of nine members visited a weak branch", () => {
  const roster = [
    committee(),
    branch({ organization: "薄弱支部", superior: "机关党委", weak: true }),
    branch({ organization: "先进支部", superior: "机关党委" }),
  ];
  const members = Array.from("一二三四五六七八九", (name) => `委员${name}`);
  const contacts = members.map((member, i) => ({
    member,
    committee: "机关党委",
    branch: i < 6 ? "薄弱支部" : "先进支部",
    date: "2026-07-15",
    form: "调研",
  }));
  const result = assessed({ roster, activities: on("主题党日", "2026-07-05"), contacts }, "2026Q3");
  expect(scoreOf(result, "C3")).toBe("2.00");
  expect(remindersOf(result, "R11").map(([person]) => person)).toEqual(["委员七", "委员九", "委员八"]);
});

it("reminders of hours rest on the scored items", () => {
  const training = [{ organization: A, name: "王明", course: "学习", end: "2026-02-01", hours: 7 }];
  const plain: PlainLedgers = { roster: [branch({ memberCount: 2, fullMemberCount: 2 })], activities: [], training };
  const result = assessed(plain, "2026Q1");
  // 7 of 14 hours for the secretary; 7 of 8 for one member of two.
  expect(result.reminders.filter(({ code }) => code === "R7").map(({ reasons }) => reasons)).toEqual([
    [{ code: "remind-hours", params: { whose: "secretary", percent: "50" } }],
    [{ code: "remind-hours", params: { whose: "members", percent: "43.75" } }],
  ]);
});
