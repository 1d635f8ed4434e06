import fc from "fast-check";
import { expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { itemOf, type Assessment, type OrganizationResult } from "../../../src/domain/results/result";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import { inputOf } from "../../support/assessmentInput";
import type { PlainLedgers } from "../../support/ledgerBuilder";
import { branch, committee } from "./reminderFixture";

const day = (from: string, days: number) =>
  fc
    .integer({ min: 0, max: days })
    .map((n) => new Date(Date.parse(`${from}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10));
const founded = fc.option(day("2025-12-01", 120));

const plain: fc.Arbitrary<PlainLedgers> = fc
  .tuple(
    fc.array(
      fc.record({
        organization: fc.constantFrom("机关党委", "甲支部", "乙支部"),
        type: fc.constantFrom(
          "支部党员大会",
          "支委会",
          "党小组会",
          "党课",
          "主题党日",
          "组织生活会",
          "民主评议",
          "党课、主题党日",
        ),
        date: day("2025-12-20", 110),
        group: fc.constantFrom("一组", "二组", "一组、二组", null),
        dueCount: fc.constantFrom(10, null),
        presentCount: fc.constantFrom(4, 5, 8, null),
        forYear: fc.constantFrom(2025, null),
      }),
      { maxLength: 40 },
    ),
    founded,
    fc.constantFrom(0, 1, 2),
    fc.constantFrom(6, 7),
    fc.option(day("2025-12-01", 400)),
  )
  .map(([activities, foundedOn, groupCount, fullMemberCount, expiry]) => ({
    roster: [
      committee({ expiry }),
      branch({ organization: "甲支部", groupCount, founded: foundedOn, expiry }),
      branch({ organization: "乙支部", groupCount: 2, fullMemberCount, memberCount: fullMemberCount }),
    ],
    activities,
  }));

const assessed = (ledgers: PlainLedgers) => assess(inputOf(ledgers, { period: "2026Q1", rules: defaultRuleSet.rules }));

const isShort = (result: OrganizationResult, code: string) => {
  const item = itemOf(result, code);
  return item?.status === "scored" && item.score !== null && item.score < item.points;
};

/** `0 L1` for each organization and code. */
function pairs(assessment: Assessment, codes: readonly string[]): readonly string[] {
  return assessment.organizations
    .flatMap((result) => codes.filter((code) => isShort(result, code)).map((code) => `${result.organization} ${code}`))
    .sort();
}

it("law: at the end of a quarter R10 names exactly the indicators of organizational life that lost points", () => {
  const codes = ["L1", "L2", "L3", "L4.1", "L5"];
  fc.assert(
    fc.property(plain, (ledgers) => {
      const assessment = assessed(ledgers);
      const named = assessment.reminders
        .filter(({ code }) => code === "R10")
        .map(({ organization, subject }) => {
          const result = assessment.organizations.find((row) => row.organization === organization)!;
          const item = result.items.find(({ rule }) => subject.kind === "text" && rule.name === subject.text)!;
          return `${organization} ${item.rule.code}`;
        });
      expect([...named].sort()).toEqual(pairs(assessment, codes));
    }),
    { numRuns: 200 },
  );
});

it("law: on 31 March R14 names exactly the annual meetings that lost their points", () => {
  const codeOf: Readonly<Record<string, string>> = { 组织生活会: "L6.1", 民主评议党员: "L6.2" };
  fc.assert(
    fc.property(plain, (ledgers) => {
      const assessment = assessed(ledgers);
      const named = assessment.reminders
        .filter(({ code }) => code === "R14")
        .map(({ organization, subject }) => `${organization} ${codeOf[subject.kind === "word" ? subject.word : ""]}`);
      expect([...named].sort()).toEqual(pairs(assessment, ["L6.1", "L6.2"]));
    }),
    { numRuns: 100 },
  );
});

it("law: FB2 and an overdue R1 go with lost points of O1", () => {
  fc.assert(
    fc.property(plain, (ledgers) => {
      const assessment = assessed(ledgers);
      const late = pairs(assessment, ["O1"]);
      const flagged = assessment.organizations.filter(({ flags }) => flags.some(({ code }) => code === "FB2"));
      expect(flagged.map(({ organization }) => `${organization} O1`).sort()).toEqual(late);
      const overdue = assessment.reminders.filter(({ code, urgency }) => code === "R1" && urgency === "overdue");
      expect(overdue.map(({ organization }) => `${organization} O1`).sort()).toEqual(late);
    }),
    { numRuns: 100 },
  );
});
