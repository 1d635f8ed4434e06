import { it } from "vitest";
import { monthIndexOf, mustDay } from "../../../src/domain/model/day";
import { integer } from "../../../src/domain/model/fraction";
import { rational } from "../../../src/domain/model/rational";
import type { Reason } from "../../../src/domain/reasons/reason";
import type { RecordOf } from "../../support/ledgerBuilder";
import { branch, BRANCH, ruleOf, textIs } from "./scoreItem";
import { expectWhole, type WholeItem } from "./wholeItem";

const months = (...numbers: readonly number[]) => numbers.map((month) => monthIndexOf(mustDay(2026, month, 1)));
const group = (group: string | null, date: string, more: RecordOf<"activities"> = {}) => ({
  ...{ organization: BRANCH, type: "党小组会", date, group },
  ...more,
});
const sumRule = (target: number, atMost?: true) =>
  ruleOf("M2", {
    measure: "sum",
    parameters: { field: "paid", ...(atMost && { atMost }) },
    target: { kind: "number", value: rational(target) },
    method: "threshold",
  });
const paid = (...amounts: readonly (number | null)[]) =>
  amounts.map((amount, i) => ({ organization: BRANCH, month: `2026-0${i + 1}-01`, due: 100, paid: amount }));

const cases: readonly WholeItem[] = [
  {
    // Expected are February and March; in January the branch was too young.
    case: "groups: months of the one, a group without any, and a meeting in no expected month",
    rule: ruleOf("L3"),
    plain: {
      roster: [branch({ groupCount: 2, founded: "2026-01-20" })],
      activities: [
        group("一组", "2026-01-25"),
        group("一组", "2026-02-05"),
        group("一组", "2026-03-31 季度"),
        group(null, "2026-03-05"),
      ],
    },
    is: {
      score: 75,
      value: rational(1, 4),
      target: integer(1),
      why: [
        { code: "group-months-missing", params: { group: "一组", monthIndexes: months(3) } },
        { code: "groups-without-meeting", params: { count: 1, groups: 2 } },
      ],
      where: ["activities 0", "activities 1", "activities 2", "activities 3"],
    },
  },
  {
    case: "groups: more of them than the roster says are no more than all",
    rule: ruleOf("L3", { target: { kind: "number", value: rational(2) } }),
    plain: {
      roster: [branch({ groupCount: 1 })],
      activities: ["一组", "二组"].flatMap((name) =>
        ["01", "02", "03"].map((month) => group(name, `2026-${month}-05`)),
      ),
    },
    is: {
      score: 150,
      value: integer(1),
      target: integer(2),
      why: [],
      where: ["activities 0", "activities 1", "activities 2", "activities 3", "activities 4", "activities 5"],
    },
  },
  {
    case: "groups: no month that counts",
    rule: ruleOf("L3"),
    plain: { roster: [branch({ groupCount: 2, founded: "2026-03-20" })], activities: [] },
    is: { none: { code: "na-no-expected-month", params: {} } },
  },
  {
    case: "groups: none",
    rule: ruleOf("L3", { conditions: [] }),
    plain: { roster: [branch()], activities: [] },
    is: { none: { code: "na-no-records", params: { ledger: "activities" } } },
  },
  {
    case: "the grade of the newest row",
    rule: ruleOf("S4", { measure: "latestGrade", parameters: { ...ruleOf("S4").parameters, field: "grade" } }),
    plain: {
      roster: [branch()],
      debriefings: [2024, 2025, 2023].map((year, i) => ({
        organization: BRANCH,
        year,
        grade: ["好", "较差", "好"][i]!,
      })),
    },
    is: { score: 0, value: null, why: [{ code: "latest-grade", params: { grade: "较差" } }], where: ["debriefings 1"] },
  },
  {
    case: "a sum that is too small",
    rule: sumRule(300),
    plain: { roster: [branch()], dues: paid(100, null, 150) },
    is: {
      score: 0,
      value: integer(250),
      target: integer(300),
      why: [{ code: "value-short", params: { value: "250", target: "300" } }],
      where: ["dues 0", "dues 1", "dues 2"],
    },
  },
  {
    case: "a sum that is too great",
    rule: sumRule(100, true),
    plain: { roster: [branch()], dues: paid(100, 1) },
    is: {
      score: 0,
      value: integer(101),
      target: integer(100),
      why: [{ code: "value-over", params: { value: "101", target: "100" } }],
      where: ["dues 0", "dues 1"],
    },
  },
  {
    case: "a number of the roster that is too small",
    rule: ruleOf("O2.3", {
      conditions: [],
      parameters: { field: "groupCount" },
      target: { kind: "number", value: rational(2) },
    }),
    plain: { roster: [branch({ groupCount: 1 })] },
    is: {
      score: 0,
      value: integer(1),
      target: integer(2),
      why: [{ code: "value-short", params: { value: "1", target: "2" } }],
      where: ["roster 0"],
    },
  },
  {
    case: "a course of a secretary who took office nobody knows when",
    rule: ruleOf("S5.2"),
    plain: { roster: [branch({ secretarySince: null })], training: [] },
    is: { lacks: "secretarySince", cell: true },
  },
  {
    case: "quarters met, and those of meetings below quorum, by day and type",
    rule: ruleOf("L1", { filter: [textIs("type", "支部党员大会", "支部委员会")], window: "year" }),
    plain: {
      roster: [branch()],
      activities: [
        { organization: BRANCH, type: "支部党员大会", date: "2026-02-01", dueCount: 20, presentCount: 11 },
        { organization: BRANCH, type: "支部委员会、支部党员大会", date: "2026-05-09", dueCount: 20, presentCount: 9 },
        { organization: BRANCH, type: "支部委员会", date: "2026-05-08", dueCount: 20, presentCount: 9.5 },
      ],
    },
    options: { period: "2026Q2" },
    is: {
      score: 250,
      value: integer(1),
      target: integer(2),
      why: [
        { code: "quarters-missing", params: { monthIndexes: months(4) } },
        ...(
          [
            [8, "支部委员会", "half", "9.5"],
            [9, "支部党员大会", "majority", "9"],
            [9, "支部委员会", "half", "9"],
          ] as const
        ).map(([day, type, quorum, present]): Reason => ({
          code: "meeting-below-quorum",
          params: { day: mustDay(2026, 5, day), type, quorum, due: "20", present },
        })),
      ],
      where: ["activities 0", "activities 1", "activities 2"],
    },
  },
  {
    case: "a share of rows, those that don't meet first",
    rule: ruleOf("P1"),
    plain: {
      roster: [branch()],
      staff: [
        { organization: BRANCH, name: "甲", inResume: true },
        { organization: BRANCH, name: "乙", inResume: false },
        { organization: BRANCH, name: "丙", inResume: null },
      ],
    },
    is: {
      score: 67,
      value: rational(1, 3),
      target: integer(1),
      why: [
        { code: "share-short", params: { meeting: 1, total: 3 } },
        ...["乙", "丙"].map((text): Reason => ({
          code: "row-not-meeting",
          params: { ledger: "staff", field: "inResume", text },
        })),
      ],
      where: ["staff 1", "staff 2", "staff 0"],
    },
  },
  {
    case: "a term that neither day tells, without the column of expiry",
    rule: ruleOf("O1"),
    plain: { roster: [branch({ lastElection: null })] },
    options: { without: ["roster.expiry"] },
    is: { lacks: "lastElection", cell: true },
  },
  {
    case: "a branch whose full members nobody knows",
    rule: ruleOf("O3"),
    plain: { roster: [branch({ fullMemberCount: null })] },
    is: { lacks: "fullMemberCount", cell: true },
  },
];

it.each(cases)("$case", (each) => {
  expectWhole(each);
});
