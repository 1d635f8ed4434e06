import { describe, expect, it } from "vitest";
import { monthIndexOf, mustDay } from "../../../src/domain/model/day";
import { branch, BRANCH, inShort, ruleOf, scoreItem } from "./scoreItem";

const meeting = (month: number, group: string | null, more = {}) => ({
  organization: BRANCH,
  type: "党小组会",
  date: `2026-0${month}-15`,
  group,
  ...more,
});
const every = (group: string) => [1, 2, 3].map((month) => meeting(month, group));

describe("小组会月数", () => {
  it.each([
    { case: "both every month", groups: 2, rows: [...every("一组"), ...every("二组")], score: "3.00" },
    {
      case: "a month short",
      groups: 2,
      rows: [...every("一组"), meeting(1, "二组"), meeting(3, "二组")],
      score: "2.50",
    },
    { case: "only one group", groups: 2, rows: every("一组"), score: "1.50" },
    {
      case: "a quarter, which proves no month",
      groups: 1,
      rows: [meeting(1, "一组"), meeting(3, "一组", { date: "2026-03-31 季度" })],
      score: "1.00",
    },
    {
      case: "twice in a month",
      groups: 1,
      rows: [meeting(1, "一组"), meeting(1, "一组", { date: "2026-01-20" })],
      score: "1.00",
    },
    {
      case: "names written differently",
      groups: 1,
      rows: [meeting(1, "一组"), meeting(2, "一 组"), meeting(3, "一　组")],
      score: "3.00",
    },
    {
      case: "several groups in one row",
      groups: 2,
      rows: [1, 2, 3].map((m) => meeting(m, "一组、二组")),
      score: "3.00",
    },
    { case: "no group named", groups: 1, rows: [1, 2, 3].map((m) => meeting(m, null)), score: "0.00" },
    { case: "more groups than the roster has", groups: 1, rows: [...every("一组"), ...every("二组")], score: "3.00" },
    { case: "no groups", groups: null, rows: [], score: "n/a na-condition" },
  ])("$case", ({ groups, rows, score }) => {
    const plain = { roster: [branch({ groupCount: groups })], activities: rows };
    expect(inShort(scoreItem(ruleOf("L3"), plain))).toBe(score);
  });

  it("says which group lacks which month, and how many have none", () => {
    const plain = { roster: [branch({ groupCount: 3 })], activities: [...every("一组"), meeting(2, "二组")] };
    expect(scoreItem(ruleOf("L3"), plain).reasons).toEqual([
      {
        code: "group-months-missing",
        params: { group: "二组", monthIndexes: [1, 3].map((m) => monthIndexOf(mustDay(2026, m, 1))) },
      },
      { code: "groups-without-meeting", params: { count: 1, groups: 3 } },
    ]);
  });

  it("needs the column of groups, in the ledger and in the roster", () => {
    const plain = { roster: [branch({ groupCount: 1 })], activities: [] };
    expect(inShort(scoreItem(ruleOf("L3"), plain, { without: ["activities.group"] }))).toBe("missing activities.group");
    expect(inShort(scoreItem(ruleOf("L3"), plain, { without: ["roster.groupCount"] }))).toBe(
      "missing roster.groupCount",
    );
  });
});
