import { describe, expect, it } from "vitest";
import { branch, BRANCH, inShort, ruleOf, scoreItem, valueOf } from "./scoreItem";

const course = (name: string, hours: number | null, more = {}) => ({
  organization: BRANCH,
  name,
  course: "党员培训",
  end: "2026-02-10",
  hours,
  ...more,
});

describe("人均进度", () => {
  // 32 hours a year: 8 by the end of March.
  const two = branch({ memberCount: 2 });
  it.each([
    { case: "both reach it", training: [course("甲", 8), course("乙", 9)], score: "4.00" },
    { case: "one an hour short", training: [course("甲", 8), course("乙", 7)], score: "3.75" },
    { case: "hours above it don't help others", training: [course("甲", 32)], score: "2.00" },
    { case: "courses add up", training: [course("甲", 4), course("甲", 4), course("乙", 8)], score: "4.00" },
    { case: "several names in one cell each get the hours", training: [course("甲、乙", 8)], score: "4.00" },
    { case: "a name twice in one cell is one person", training: [course("甲、甲", 4)], score: "1.00" },
    { case: "hours of the year before", training: [course("甲、乙", 8, { end: "2025-12-31" })], score: "0.00" },
    {
      case: "by the first day where there is no last",
      training: [course("甲、乙", 8, { end: null, start: "2026-01-01" })],
      score: "4.00",
    },
    { case: "no day at all", training: [course("甲、乙", 8, { end: null })], score: "0.00" },
    { case: "blank hours", training: [course("甲、乙", null)], score: "0.00" },
    { case: "more persons than heads", training: [course("甲、乙、丙", 8)], score: "4.00" },
  ])("$case", ({ training, score }) => {
    expect(inShort(scoreItem(ruleOf("M1"), { roster: [two], training }))).toBe(score);
  });

  it.each([
    { case: "before any month is complete", roster: two, cutoff: "2026-01-30", short: "n/a na-no-expected-month" },
    { case: "at the end of January", roster: two, cutoff: "2026-01-31", short: "0.00" },
    {
      case: "founded in March counts as the whole month",
      roster: branch({ founded: "2026-03-20", memberCount: 2 }),
      cutoff: "2026-03-31",
      short: "0.00",
    },
    {
      case: "head count blank",
      roster: branch({ memberCount: null }),
      cutoff: "2026-03-31",
      short: "missing roster.memberCount cell",
    },
    { case: "no heads", roster: branch({ memberCount: 0 }), cutoff: "2026-03-31", short: "n/a na-no-records" },
  ])("$case", ({ roster, cutoff, short }) => {
    expect(inShort(scoreItem(ruleOf("M1"), { roster: [roster], training: [] }, { cutoff }))).toBe(short);
  });

  it("expects less of one founded this year", () => {
    const roster = branch({ founded: "2026-02-20", memberCount: 1 });
    // February and March: 32 × 2 ÷ 12.
    const item = scoreItem(ruleOf("M1"), { roster: [roster], training: [course("甲", 4)] });
    expect(valueOf(item)).toBe("0.75");
  });

  it("counts a committee's members in every organization under it, a name once in each", () => {
    const roster = [
      branch({ organization: "机关党委", category: "机关党委", memberCount: 4 }),
      branch({ organization: "总支", category: "党总支", superior: "机关党委", memberCount: 3 }),
      branch({ superior: "总支", memberCount: 2 }),
      branch({ organization: "已撤支部", superior: "总支", dissolved: "2026-02-01" }),
    ];
    const training = [
      course("甲", 8),
      course("甲", 8, { organization: "总支" }),
      course("乙", 8, { organization: "已撤支部", end: "2026-01-10" }),
    ];
    const committee = scoreItem(ruleOf("M1"), { roster, training });
    expect([valueOf(committee), inShort(committee)]).toEqual(["0.5", "2.00"]);
    expect(valueOf(scoreItem(ruleOf("M1"), { roster, training }, { organization: 2 }))).toBe("0.5");
    expect(inShort(scoreItem(ruleOf("M1"), { roster, training }, { without: ["roster.superior"] }))).toBe(
      "missing roster.superior",
    );
  });
});

describe("书记学时进度", () => {
  // 56 hours a year: 14 by the end of March.
  it.each([
    { case: "reached", training: [course("张三", 14)], score: "3.00" },
    { case: "an hour short", training: [course("张三", 13)], score: "2.79" },
    { case: "others don't count", training: [course("李四", 14)], score: "0.00" },
    { case: "bracketed remarks", training: [course("张 三（书记）", 14)], score: "3.00" },
    { case: "a blank cell", training: [course("张三", 7), course("张三", null)], score: "1.50" },
  ])("$case", ({ training, score }) => {
    expect(inShort(scoreItem(ruleOf("S5.1"), { roster: [branch()], training }))).toBe(score);
  });

  it.each([
    { case: "no secretary", roster: branch({ secretary: null }), short: "n/a na-no-secretary" },
    {
      case: "takes office later",
      roster: branch({ secretarySince: "2026-04-01" }),
      short: "n/a na-secretary-not-in-office",
    },
    {
      case: "took office on the first: the month counts",
      roster: branch({ secretarySince: "2026-03-01" }),
      short: "3.00",
    },
    {
      case: "took office on the second: no complete month",
      roster: branch({ secretarySince: "2026-03-02" }),
      short: "n/a na-no-expected-month",
    },
    {
      case: "since an unknown day",
      roster: branch({ secretarySince: null }),
      short: "missing roster.secretarySince cell",
    },
  ])("$case", ({ roster, short }) => {
    const training = [course("张三", 5, { end: "2026-01-10" })];
    expect(inShort(scoreItem(ruleOf("S5.1"), { roster: [roster], training }))).toBe(short);
  });
});

describe("覆盖率", () => {
  const talk = (target: string, more = {}) => ({
    organization: BRANCH,
    type: "谈心",
    date: "2026-02-10",
    target,
    ...more,
  });
  // 8 members, once a year: 2 by the end of March.
  const eight = branch({ memberCount: 8 });
  it.each([
    { case: "both", talks: [talk("甲"), talk("乙")], score: "3.00" },
    { case: "one", talks: [talk("甲")], score: "1.50" },
    { case: "several names in one cell", talks: [talk("甲，乙")], score: "3.00" },
    { case: "one person twice", talks: [talk("甲"), talk("甲")], score: "1.50" },
    { case: "another type", talks: [talk("甲、乙", { type: "任职谈话" })], score: "0.00" },
    { case: "the year before", talks: [talk("甲、乙", { date: "2025-12-31" })], score: "0.00" },
    { case: "more than asked", talks: [talk("甲、乙、丙")], score: "3.00" },
  ])("$case", ({ talks, score }) => {
    expect(inShort(scoreItem(ruleOf("L7"), { roster: [eight], talks }))).toBe(score);
  });

  it.each([
    { roster: branch({ memberCount: null }), cutoff: "2026-03-31", short: "missing roster.memberCount cell" },
    { roster: branch({ memberCount: 0 }), cutoff: "2026-03-31", short: "n/a na-no-records" },
    { roster: eight, cutoff: "2026-01-30", short: "n/a na-no-expected-month" },
  ])("$short", ({ roster, cutoff, short }) => {
    expect(inShort(scoreItem(ruleOf("L7"), { roster: [roster], talks: [] }, { cutoff }))).toBe(short);
  });
});
