import { describe, expect, it } from "vitest";
import type { Level } from "../../../src/domain/model/level";
import { LEDGER_KEYS } from "../../../src/domain/model/ledgers";
import type { PlainLedgers } from "../../support/ledgerBuilder";
import { branch, BRANCH, inShort, ruleOf, scoreItem } from "./scoreItem";

/** A committee and a weak branch below it with a new secretary: every indicator is applicable to one of them. */
const ROSTER = [
  branch({
    organization: "机关党委",
    category: "机关党委",
    memberCount: 120,
    fullTimeStaffCount: 2,
    employeeCount: 100,
  }),
  branch({ superior: "机关党委", weak: true, groupCount: 1, secretarySince: "2026-01-10", performanceAppraisal: true }),
];
const PLAIN: PlainLedgers = {
  roster: ROSTER,
  ...Object.fromEntries(LEDGER_KEYS.filter((ledger) => ledger !== "roster").map((ledger) => [ledger, []])),
  contacts: [{ committee: "机关党委", branch: BRANCH, member: "甲", date: "2026-02-01" }],
};

type Case = Readonly<{ code: string; level?: Level; needs: readonly string[] }>;

/** Rules of the default set, and the columns without any of which nobody can tell what a rule asks (rules.md §4, §5). */
const CASES: readonly Case[] = [
  { code: "S1.1", needs: ["tasks.organization"] },
  { code: "S1.2", needs: ["tasks.organization", "tasks.responsible"] },
  { code: "S2", needs: ["tasks.organization", "tasks.due", "tasks.done"] },
  { code: "S3", needs: ["talks.type", "talks.date", "talks.target"] },
  { code: "S4", needs: ["debriefings.organization", "debriefings.year"] },
  { code: "S5.1", needs: ["training.organization", "training.name", "training.hours"] },
  { code: "S5.2", needs: ["training.organization", "training.name"] },
  { code: "S6", needs: ["findings.organization", "findings.found", "findings.due", "findings.closed"] },
  { code: "O2.1", needs: ["roster.secretary"] },
  { code: "O2.2", needs: ["roster.committeeSize"] },
  { code: "O2.3", needs: ["roster.disciplineMember"] },
  { code: "O3", needs: ["roster.memberCount", "roster.fullMemberCount"] },
  { code: "L1", needs: ["activities.organization", "activities.type", "activities.date"] },
  { code: "L3", needs: ["activities.type", "activities.date", "activities.group", "roster.groupCount"] },
  { code: "L4.2", needs: ["activities.type", "activities.lecturer"] },
  { code: "L5", needs: ["activities.type", "activities.date"] },
  { code: "L7", needs: ["talks.type", "talks.date", "talks.target", "roster.memberCount"] },
  { code: "M1", needs: ["training.organization", "training.name", "training.hours", "roster.memberCount"] },
  { code: "M2", needs: ["dues.organization", "dues.month", "dues.paid", "dues.due"] },
  { code: "M3", needs: ["activities.type", "activities.presentCount", "activities.dueCount"] },
  { code: "M4.2", needs: ["findings.found", "findings.category"] },
  { code: "C2.1", level: "C", needs: ["contacts.member", ...[1, 2, 3, 4, 5, 6].map((n) => `contacts.aspect${n}`)] },
  { code: "C2.2", level: "C", needs: ["contacts.member", "contacts.form"] },
  { code: "C3", level: "C", needs: ["contacts.member", "contacts.branch", "contacts.date"] },
  { code: "C3", needs: ["contacts.branch", "contacts.date", "contacts.advice", "contacts.carriedOut"] },
  { code: "F1", needs: ["roster.fourStrong"] },
  { code: "P1", needs: ["staff.organization", "staff.inResume"] },
  { code: "P2", needs: ["staff.fullOrPartTime", "staff.inWorkload"] },
  { code: "P3", level: "C", needs: ["roster.fullTimeStaffCount", "roster.employeeCount"] },
  { code: "P3", needs: ["staff.organization"] },
];

const score = (code: string, level: Level, without: readonly string[]) =>
  inShort(scoreItem(ruleOf(code, { due: null }, level), PLAIN, { organization: level === "C" ? 0 : 1, without }));

describe("without a column that it needs an indicator is not assessed", () => {
  it.each(CASES)("$code of $level: $needs", ({ code, level = "B", needs }) => {
    expect(needs.map((column) => score(code, level, [column]))).toEqual(needs.map((column) => `missing ${column}`));
    expect(score(code, level, [])).not.toMatch(/^missing/);
  });

  it.each([
    { code: "S4", either: ["grade", "good", "fairlyGood", "average", "poor"].map((field) => `debriefings.${field}`) },
    { code: "S5.2", either: ["training.concentrated", "training.category"] },
    { code: "O1", either: ["roster.expiry", "roster.lastElection"] },
  ])("$code needs one of $either", ({ code, either }) => {
    expect(score(code, "B", either)).toBe(`missing ${either[0]}`);
    for (const column of either) {
      const others = either.filter((each) => each !== column);
      expect(score(code, "B", others)).not.toMatch(/^missing \w+\.\w+$/);
    }
  });
});
