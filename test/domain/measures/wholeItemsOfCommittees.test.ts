import { it } from "vitest";
import { mustDay } from "../../../src/domain/model/day";
import { integer } from "../../../src/domain/model/fraction";
import { rational } from "../../../src/domain/model/rational";
import type { RecordOf } from "../../support/ledgerBuilder";
import { branch, BRANCH, ruleOf } from "./scoreItem";
import { expectWhole, type WholeItem } from "./wholeItem";

const COMMITTEE = "机关党委";
const committee = (more: RecordOf<"roster"> = {}) => branch({ organization: COMMITTEE, category: "机关党委", ...more });
const below = (organization: string, more: RecordOf<"roster"> = {}) =>
  branch({ organization, superior: COMMITTEE, ...more });
const contact = (member: string, more: RecordOf<"contacts"> = {}) => ({
  ...{ committee: COMMITTEE, branch: "一支部", member, date: "2026-02-01" },
  ...more,
});
const weakRule = ruleOf("C3", { due: null }, "C");
const adviceRule = ruleOf("C3");
const dutiesRule = ruleOf("C2.1", { due: null }, "C");

const cases: readonly WholeItem[] = [
  {
    // 2 points × 0.5 % of 1 %.
    case: "full-time staff: half of what is asked",
    rule: ruleOf("P3", {}, "C"),
    plain: { roster: [committee({ fullTimeStaffCount: 1, employeeCount: 200 })] },
    is: {
      score: 100,
      value: rational(1, 200),
      target: rational(1, 100),
      why: [{ code: "full-time-share-low", params: { fullTime: "1", employees: "200", percent: "0.5" } }],
      where: ["roster 0"],
    },
  },
  {
    case: "full-time staff: of nobody",
    rule: ruleOf("P3", {}, "C"),
    plain: { roster: [committee({ fullTimeStaffCount: 0, employeeCount: 0 })] },
    is: { none: { code: "na-no-records", params: { ledger: "roster" } } },
  },
  {
    case: "full-time staff: nobody knows of how many",
    rule: ruleOf("P3", {}, "C"),
    plain: { roster: [committee({ fullTimeStaffCount: 1 })] },
    is: { lacks: "employeeCount", cell: true },
  },
  {
    // Of three members one went to the weak branch.
    case: "members who did not go to a weak branch",
    rule: weakRule,
    plain: {
      roster: [committee(), below("一支部", { weak: true }), below("二支部")],
      contacts: [contact("甲"), contact("乙", { branch: "二支部" }), contact("丙", { date: "2025-12-31" })],
      staff: [{ organization: COMMITTEE, name: "丁", post: "委员" }],
    },
    is: {
      score: 100,
      value: rational(1, 3),
      target: integer(1),
      why: ["乙", "丁"].map((name) => ({ code: "member-without-weak-visit", params: { name } }) as const),
      where: ["contacts 0", "contacts 1"],
    },
  },
  {
    case: "no weak branch",
    rule: weakRule,
    plain: { roster: [committee(), below("一支部")], contacts: [] },
    is: { none: { code: "na-no-weak-branch", params: {} } },
  },
  {
    case: "nobody knows which branches are below",
    rule: weakRule,
    plain: { roster: [committee(), below("一支部", { weak: true })], contacts: [] },
    options: { without: ["roster.superior"] },
    is: { lacks: "superior" },
  },
  {
    case: "nobody knows which branches are weak",
    rule: weakRule,
    plain: { roster: [committee(), below("一支部", { weak: true })], contacts: [contact("甲")] },
    options: { without: ["roster.weak"] },
    is: { lacks: "weak" },
  },
  {
    case: "a committee without members",
    rule: weakRule,
    plain: { roster: [committee(), below("一支部", { weak: true })], contacts: [] },
    is: { none: { code: "na-no-members", params: {} } },
  },
  {
    case: "members with few aspects, and with none",
    rule: dutiesRule,
    plain: {
      roster: [committee()],
      contacts: [
        contact("甲", { aspect1: "√", aspect2: "√", aspect3: "√", aspect4: "√", aspect5: "√", aspect6: "√" }),
        contact("乙", { aspect1: "√", aspect3: "否", aspect6: "√" }),
      ],
      staff: [{ organization: COMMITTEE, name: "丁", post: "书记" }],
    },
    is: {
      score: 33,
      value: rational(1, 3),
      target: integer(1),
      why: [
        { code: "member-duties-missing", params: { name: "乙", aspects: [2, 3, 4, 5] } },
        { code: "member-duties-missing", params: { name: "丁", aspects: [1, 2, 3, 4, 5, 6] } },
      ],
      where: ["contacts 0", "contacts 1"],
    },
  },
  {
    case: "advice of which half was carried out",
    rule: adviceRule,
    plain: {
      roster: [branch({ weak: true })],
      contacts: [
        contact("甲", { branch: BRANCH, advice: "补齐台账", carriedOut: true }),
        contact("甲", { branch: BRANCH, advice: "规范会议", carriedOut: null, date: "2026-03-02" }),
        contact("甲", { branch: BRANCH, advice: "无", carriedOut: false }),
      ],
    },
    is: {
      score: 150,
      value: rational(1, 2),
      target: integer(1),
      why: [{ code: "advice-not-carried-out", params: { day: mustDay(2026, 3, 2), advice: "规范会议" } }],
      where: ["contacts 0", "contacts 1"],
    },
  },
  {
    case: "advice to a branch that is not weak",
    rule: adviceRule,
    plain: { roster: [branch()], contacts: [] },
    is: { none: { code: "na-not-weak", params: {} } },
  },
  {
    case: "no advice to a weak branch",
    rule: adviceRule,
    plain: { roster: [branch({ weak: true })], contacts: [] },
    is: { none: { code: "na-no-records", params: { ledger: "contacts" } } },
  },
  {
    case: "nobody knows whether the branch is weak",
    rule: adviceRule,
    plain: { roster: [branch()], contacts: [] },
    options: { without: ["roster.weak"] },
    is: { lacks: "weak" },
  },
  {
    case: "hours per head of a committee and of those under it that are there",
    rule: ruleOf("M1"),
    plain: {
      roster: [committee({ memberCount: 3 }), below("一支部"), below("二支部", { dissolved: "2026-02-01" })],
      training: [
        { organization: COMMITTEE, name: "甲", hours: 8, end: "2026-02-01" },
        { organization: COMMITTEE, name: "甲", hours: 8, end: "2026-02-02" },
        { organization: "一支部", name: "甲、乙", hours: 4, end: "2026-02-01" },
        { organization: "一支部", name: "乙", hours: null, end: "2026-02-01" },
        { organization: "二支部", name: "丙", hours: 8, end: "2026-01-05" },
      ],
    },
    // Eight hours are expected: 甲 of the committee has all, 甲 and 乙 of the branch half each: 2 of 3 heads.
    is: {
      score: 267,
      value: rational(2, 3),
      target: integer(1),
      why: [{ code: "hours-per-head-short", params: { persons: 1, heads: "3", expected: "8" } }],
      where: ["training 0", "training 1", "training 2", "training 3"],
    },
  },
];

it.each(cases)("$case", (each) => {
  expectWhole(each);
});
