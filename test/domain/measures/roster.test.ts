import { describe, expect, it } from "vitest";
import { rational } from "../../../src/domain/model/rational";
import { branch, inShort, reasonCodes, ruleOf, scoreItem, valueOf } from "./scoreItem";

describe("届满情况", () => {
  it.each([
    { case: "on the last day", more: { lastElection: "2023-03-31" }, value: "0", score: "6.00" },
    { case: "the day after", more: { lastElection: "2023-03-30" }, value: "1", score: "3.00" },
    { case: "three months past", more: { lastElection: "2022-12-31" }, value: "90", score: "3.00" },
    { case: "three months and a day past", more: { lastElection: "2022-12-30" }, value: "91", score: "0.00" },
    {
      case: "the day of expiry is written",
      more: { expiry: "2026-03-31", lastElection: "2020-01-01" },
      value: "0",
      score: "6.00",
    },
    { case: "a term of five years", more: { lastElection: "2021-03-31", termYears: 5 }, value: "0", score: "6.00" },
    {
      case: "a term of 30 years is a slip",
      more: { lastElection: "2023-03-30", termYears: 30 },
      value: "1",
      score: "3.00",
    },
    {
      case: "extended by a year",
      more: { lastElection: "2022-03-31", extendedTo: "2026-03-31" },
      value: "0",
      score: "6.00",
    },
    {
      case: "extended by more than a year",
      more: { lastElection: "2022-03-30", extendedTo: "2030-01-01" },
      value: "1",
      score: "3.00",
    },
    {
      case: "extended to before its expiry",
      more: { lastElection: "2023-03-31", extendedTo: "2025-01-01" },
      value: "0",
      score: "6.00",
    },
    { case: "an expiry beyond the calendar", more: { expiry: "9999-12-31" }, value: "-2912353", score: "6.00" },
  ])("$case", ({ more, value, score }) => {
    const item = scoreItem(ruleOf("O1"), { roster: [branch(more)] });
    expect([valueOf(item), inShort(item)]).toEqual([value, score]);
    expect(reasonCodes(item)).toEqual(score === "6.00" ? [] : ["term-expired"]);
  });

  it("has a usual term by level, and none without days", () => {
    const committee = branch({ category: "机关党委", lastElection: "2021-03-30" });
    expect(inShort(scoreItem(ruleOf("O1"), { roster: [committee] }))).toBe("3.00");
    expect(inShort(scoreItem(ruleOf("O1"), { roster: [branch({ lastElection: null })] }))).toBe(
      "missing roster.expiry cell",
    );
    const without = ["roster.expiry", "roster.lastElection"];
    expect(inShort(scoreItem(ruleOf("O1"), { roster: [branch()] }, { without }))).toBe("missing roster.expiry");
  });
});

describe("班子人数", () => {
  it.each([
    { size: 2, short: "0.00" },
    { size: 3, short: "1.00" },
    { size: 7, short: "1.00" },
    { size: 8, short: "0.00" },
    { size: 0, short: "0.00" },
    { size: null, short: "missing roster.committeeSize cell" },
  ])("of a branch: $size", ({ size, short }) => {
    expect(inShort(scoreItem(ruleOf("O2.2"), { roster: [branch({ committeeSize: size })] }))).toBe(short);
  });

  it.each([
    { fullMemberCount: 7, short: "1.00" },
    { fullMemberCount: 6, short: "n/a na-condition" },
    { fullMemberCount: null, short: "missing roster.fullMemberCount cell" },
  ])("is asked of $fullMemberCount full members", ({ fullMemberCount, short }) => {
    expect(inShort(scoreItem(ruleOf("O2.2"), { roster: [branch({ fullMemberCount })] }))).toBe(short);
  });

  it("has no upper bound for a committee", () => {
    const roster = [branch({ category: "机关党委", committeeSize: 11 })];
    expect(inShort(scoreItem(ruleOf("O2.2", {}, "C"), { roster }))).toBe("1.00");
  });
});

describe("名册取值", () => {
  it.each([
    { case: "filled", disciplineMember: "李梅", short: "1.00" },
    { case: "blank", disciplineMember: null, short: "0.00" },
  ])("of a name: $case", ({ disciplineMember, short }) => {
    const item = scoreItem(ruleOf("O2.3"), { roster: [branch({ disciplineMember })] });
    expect(inShort(item)).toBe(short);
    expect(reasonCodes(item)).toEqual(short === "1.00" ? [] : ["roster-field-blank"]);
  });

  it.each([
    { case: "a number", field: "memberCount", more: { memberCount: 9 }, short: "0.90" },
    {
      case: "a blank number",
      field: "memberCount",
      more: { memberCount: null },
      short: "missing roster.memberCount cell",
    },
    { case: "blank counts that mean 0", field: "groupCount", more: {}, short: "0.00" },
    { case: "a day", field: "founded", more: {}, short: "0.10" },
    { case: "a blank day", field: "founded", more: { founded: null }, short: "0.00" },
    { case: "yes", field: "setupApproved", more: { setupApproved: true }, short: "0.10" },
    { case: "no", field: "setupApproved", more: { setupApproved: false }, short: "0.00" },
  ] as const)("of $case", ({ field, more, short }) => {
    const target = { kind: "number", value: rational(10) } as const;
    const rule = ruleOf("O2.3", { parameters: { field }, target, method: "rate", conditions: [] });
    expect(inShort(scoreItem(rule, { roster: [branch(more)] }))).toBe(short);
  });
});

describe("设置规范", () => {
  it.each([
    { case: "branch", more: { fullMemberCount: 3, memberCount: 50 }, score: "2.00" },
    { case: "branch of two full members", more: { fullMemberCount: 2 }, score: "0.00" },
    { case: "branch of 51", more: { memberCount: 51 }, score: "0.00" },
    { case: "branch of 51, approved", more: { memberCount: 51, setupApproved: true }, score: "2.00" },
    { case: "general branch of 50", more: { category: "党总支", memberCount: 50 }, score: "2.00" },
    { case: "general branch of 49", more: { category: "党总支", memberCount: 49 }, score: "0.00" },
    { case: "general branch of 99", more: { category: "党总支", memberCount: 99 }, score: "2.00" },
    { case: "general branch of 100", more: { category: "党总支", memberCount: 100 }, score: "0.00" },
    { case: "committee of 100", more: { category: "机关党委", memberCount: 100 }, score: "2.00" },
    { case: "committee of 99", more: { category: "机关党委", memberCount: 99 }, score: "0.00" },
    { case: "members blank", more: { memberCount: null }, score: "missing roster.memberCount cell" },
    { case: "full members blank", more: { fullMemberCount: null }, score: "missing roster.fullMemberCount cell" },
    { case: "full members blank, approved", more: { fullMemberCount: null, setupApproved: true }, score: "2.00" },
    {
      case: "full members of a committee don't matter",
      more: { category: "机关党委", memberCount: 100, fullMemberCount: null },
      score: "2.00",
    },
  ])("$case", ({ more, score }) => {
    expect(inShort(scoreItem(ruleOf("O3"), { roster: [branch(more)] }))).toBe(score);
  });
});

describe("四强情况", () => {
  it.each([
    { status: "已命名", short: "4.00" },
    { status: "创建中", short: "3.00" },
    { status: "未创建", short: "0.00" },
    { status: null, short: "0.00" },
    { status: "示范点", short: "not assessed text-not-in-map" },
  ])("of a branch: $status", ({ status, short }) => {
    expect(inShort(scoreItem(ruleOf("F1"), { roster: [branch({ fourStrong: status })] }))).toBe(short);
  });

  const committee = branch({ organization: "机关党委", category: "机关党委" });
  const below = (organization: string, fourStrong: string, more = {}) =>
    branch({ organization, superior: "机关党委", fourStrong, ...more });
  it.each([
    { case: "mean of two", roster: [committee, below("甲", "已命名"), below("乙", "创建中")], short: "3.50" },
    {
      case: "a dissolved branch is not below",
      roster: [committee, below("甲", "已命名"), below("乙", "未创建", { dissolved: "2026-02-01" })],
      short: "4.00",
    },
    {
      case: "through a general branch",
      roster: [committee, below("总支", "未创建", { category: "党总支" }), below("甲", "创建中", { superior: "总支" })],
      short: "3.00",
    },
    {
      case: "a status nobody knows says nothing",
      roster: [committee, below("甲", "创建中"), below("乙", "示范点")],
      short: "3.00",
    },
    { case: "none below", roster: [committee], short: "n/a na-no-branch-below" },
  ])("of a committee: $case", ({ roster, short }) => {
    expect(inShort(scoreItem(ruleOf("F1"), { roster }))).toBe(short);
  });

  it("can't be told without the superiors", () => {
    const options = { without: ["roster.superior"] };
    expect(inShort(scoreItem(ruleOf("F1"), { roster: [committee] }, options))).toBe("missing roster.superior");
  });
});

describe("专职比例", () => {
  const committee = (more = {}) => branch({ category: "机关党委", employeeCount: 200, fullTimeStaffCount: 2, ...more });
  it.each([
    { case: "one in a hundred", more: {}, short: "2.00" },
    { case: "less", more: { employeeCount: 201 }, short: "1.99" },
    { case: "none", more: { fullTimeStaffCount: 0 }, short: "0.00" },
    { case: "nobody employed", more: { employeeCount: 0 }, short: "n/a na-no-records" },
    { case: "blank", more: { employeeCount: null }, short: "missing roster.employeeCount cell" },
    { case: "full-time blank", more: { fullTimeStaffCount: null }, short: "missing roster.fullTimeStaffCount cell" },
  ])("$case", ({ more, short }) => {
    expect(inShort(scoreItem(ruleOf("P3", {}, "C"), { roster: [committee(more)] }))).toBe(short);
  });
});
