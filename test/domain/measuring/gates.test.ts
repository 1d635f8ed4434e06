import { describe, expect, it } from "vitest";
import { createContext } from "../../../src/domain/facts/context";
import { compileRosterNumber } from "../../../src/domain/measuring/rosterNumber";
import { withoutSecretary, withoutSecretaryInOffice } from "../../../src/domain/measuring/secretaryGate";
import { mustDay, parseIsoDay } from "../../../src/domain/model/day";
import { integer } from "../../../src/domain/model/fraction";
import { inputOf } from "../../support/assessmentInput";
import { branch, BRANCH, ruleOf, textIs } from "../measures/scoreItem";
import { expectWhole, type WholeItem } from "../measures/wholeItem";

const CUTOFF = mustDay(2026, 3, 31);
const contextOf = (more: Parameters<typeof branch>[0], without: readonly string[] = []) =>
  createContext(inputOf({ roster: [branch(more)] }, { period: "2026Q1", rules: [], without }));

describe("why nothing is asked of a secretary", () => {
  const NOBODY = { code: "na-no-secretary", params: {} };
  it.each([
    { secretary: "张三", since: "2026-03-31", inOffice: null },
    { secretary: "张三", since: null, inOffice: null },
    {
      secretary: "张三",
      since: "2026-04-01",
      inOffice: { code: "na-secretary-not-in-office", params: { since: parseIsoDay("2026-04-01") } },
    },
    { secretary: null, since: "2026-04-01", inOffice: NOBODY },
    { secretary: null, since: null, inOffice: NOBODY },
  ])("$secretary since $since", ({ secretary, since, inOffice }) => {
    const facts = contextOf({ secretary, secretarySince: since }).organizations[0]!;
    expect(withoutSecretaryInOffice(facts, CUTOFF)).toEqual(inOffice);
    expect(withoutSecretary(facts)).toEqual(secretary === null ? NOBODY : null);
  });
});

it.each([
  { field: "employeeCount", cell: 12.5, number: 125_000 },
  { field: "employeeCount", cell: 0, number: 0 },
  { field: "employeeCount", cell: null, number: null },
  { field: "groupCount", cell: null, number: 0 },
  { field: "probationaryCount", cell: null, number: 0 },
] as const)("the roster's number $field of $cell is $number", ({ field, cell, number }) => {
  expect(compileRosterNumber(contextOf({ [field]: cell }), field)(0)).toBe(number);
  expect(compileRosterNumber(contextOf({ [field]: cell }, [`roster.${field}`]), field)(0)).toBeNull();
});

const meeting = (type: string, date: string, presentCount = 20) => ({
  ...{ organization: BRANCH, type, date, dueCount: 20, presentCount },
});
const below = (day: number, type: string, quorum: "majority" | "half") =>
  ({
    code: "meeting-below-quorum",
    params: { day: mustDay(2026, 3, day), type, quorum, due: "20", present: "5" },
  }) as const;
const either = textIs("type", "支部党员大会", "支部委员会");

const cases: readonly WholeItem[] = [
  {
    case: "a meeting in a month that is not expected meets none",
    rule: ruleOf("L5"),
    plain: {
      roster: [branch({ founded: "2026-01-20" })],
      activities: [meeting("主题党日", "2026-01-25"), meeting("主题党日", "2026-03-31")],
    },
    is: {
      score: 250,
      value: integer(1),
      target: integer(2),
      why: [{ code: "months-missing", params: { monthIndexes: [2026 * 12 + 1] } }],
      where: ["activities 0", "activities 1"],
    },
  },
  {
    case: "another ledger's rows by month",
    rule: ruleOf("L5", {
      ledger: "talks",
      filter: [textIs("type", "谈心谈话")],
      target: { kind: "number", value: integer(4) },
    }),
    plain: {
      roster: [branch(), branch({ organization: "第二党支部" })],
      talks: [
        { organization: BRANCH, type: "谈心谈话", date: "2026-01-01" },
        { organization: BRANCH, type: "谈心谈话", date: "2026-01-31" },
        { organization: BRANCH, type: "任职谈话", date: "2026-02-01" },
        { organization: BRANCH, type: "谈心谈话", date: "2026-03-31" },
        { organization: "第二党支部", type: "谈心谈话", date: "2026-02-03" },
      ],
    },
    is: {
      score: 250,
      value: integer(2),
      target: integer(4),
      why: [{ code: "months-missing", params: { monthIndexes: [2026 * 12 + 1] } }],
      where: ["talks 0", "talks 1", "talks 3"],
    },
  },
  ...(
    [
      ["支部党员大会", "支部委员会"],
      ["支部委员会", "支部党员大会"],
    ] as const
  ).map(([first, second]): WholeItem => ({
    case: `meetings below quorum stand by day and kind: ${first} written first`,
    rule: ruleOf("L1", { filter: [either] }),
    plain: {
      roster: [branch()],
      activities: [
        meeting(first, "2026-03-09", 5),
        meeting(second, "2026-03-09", 5),
        meeting(second, "2026-03-08", 5),
        meeting(first, "2026-03-10"),
      ],
    },
    is: {
      score: 500,
      value: integer(1),
      target: integer(1),
      why: [],
      where: ["activities 0", "activities 1", "activities 2", "activities 3"],
    },
  })),
  ...(
    [
      ["支部党员大会", "支部委员会"],
      ["支部委员会", "支部党员大会"],
    ] as const
  ).map(([first, second]): WholeItem => ({
    case: `no meeting that counts: ${first} written first`,
    rule: ruleOf("L1", { filter: [either] }),
    plain: {
      roster: [branch()],
      activities: [
        meeting(first, "2026-03-09", 5),
        meeting(second, "2026-03-09", 5),
        meeting("支部委员会", "2026-03-08", 5),
      ],
    },
    is: {
      score: 0,
      value: integer(0),
      target: integer(1),
      why: [
        { code: "quarters-missing", params: { monthIndexes: [2026 * 12] } },
        below(8, "支部委员会", "half"),
        below(9, "支部党员大会", "majority"),
        below(9, "支部委员会", "half"),
      ],
      where: ["activities 0", "activities 1", "activities 2"],
    },
  })),
  {
    case: "contacts that pass the filter alone are shown",
    rule: ruleOf("C2.2", { due: null, filter: [textIs("department", "甲事")] }, "C"),
    plain: {
      roster: [branch({ organization: "机关党委", category: "机关党委" })],
      contacts: ["甲事", "乙事"].map((department) => ({
        committee: "机关党委",
        branch: "某支部",
        member: "甲",
        date: "2026-02-01",
        form: "电话",
        department,
      })),
    },
    is: {
      score: 0,
      value: integer(0),
      target: integer(1),
      why: [{ code: "member-without-participation", params: { name: "甲" } }],
      where: ["contacts 0"],
    },
  },
];

it.each(cases)("$case", (each) => {
  expectWhole(each);
});
