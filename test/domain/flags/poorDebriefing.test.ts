import { describe, expect, it } from "vitest";
import { flagCodes } from "../../support/judgement";
import { A, ledgersOf, noted, Q3 } from "./flagFixture";

describe("FB4 debriefing", () => {
  const row = { organization: A, secretary: "王明", year: 2025 };
  it.each([
    { case: "graded 差", cells: { grade: "差" }, codes: ["FB4"] },
    { case: "graded 较差", cells: { grade: "较差" }, codes: ["FB4"] },
    { case: "graded 一般", cells: { grade: "一般" }, codes: [] },
    { case: "votes of just 60", cells: { grade: "一般", average: 10 }, codes: [] },
    { case: "votes of 59.94", cells: { grade: "一般", average: 999, poor: 1 }, codes: ["FB4"] },
    { case: "votes below 60 without a written grade", cells: { poor: 5, good: 5 }, codes: ["FB4"] },
    { case: "another secretary's", cells: { secretary: "张三", grade: "差" }, codes: [] },
    { case: "of an earlier year", cells: { year: 2024, grade: "差" }, codes: [] },
  ])("$case", ({ cells, codes }) => {
    expect(flagCodes(ledgersOf({}, { debriefings: [{ ...row, ...cells }] }), Q3)).toEqual(codes);
  });
  it("a debriefing that was missed is none", () => {
    expect(flagCodes(ledgersOf({}, { debriefings: [] }), Q3)).toEqual([]);
  });
  it("names grade and votes", () => {
    const plain = ledgersOf({}, { debriefings: [{ ...row, grade: "差", good: 1, poor: 1 }] });
    expect(noted(plain, Q3, "FB4")).toMatchObject({
      kind: "direct",
      reasons: [
        { code: "flag-debriefing-poor", params: { year: 2025, grade: "差" } },
        { code: "flag-debriefing-votes", params: { year: 2025, votes: "50", limit: "60" } },
      ],
      sources: [{ ledger: "debriefings", recordIndex: 0 }],
    });
  });
});
