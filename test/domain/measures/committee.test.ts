import { describe, expect, it } from "vitest";
import { branch, inShort, reasonCodes, ruleOf, scoreItem, valueOf } from "./scoreItem";

const COMMITTEE = "机关党委";
const committee = branch({ organization: COMMITTEE, category: "机关党委" });
const weak = branch({ organization: "弱支部", superior: COMMITTEE, weak: true });
const strong = branch({ organization: "强支部", superior: COMMITTEE });
const roster = [committee, weak, strong];

const ALL = { aspect1: "是", aspect2: "是", aspect3: "是", aspect4: "是", aspect5: "是", aspect6: "是" };
const contact = (member: string, more = {}) => ({
  member,
  committee: COMMITTEE,
  branch: "弱支部",
  date: "2026-02-10",
  ...more,
});
const staff = (name: string, more = {}) => ({ organization: COMMITTEE, name, post: "党委委员", ...more });

describe("委员履职", () => {
  it.each([
    { case: "all six", contacts: [contact("甲", ALL)], short: "1.00" },
    { case: "one is a no", contacts: [contact("甲", { ...ALL, aspect6: "未落实" })], short: "0.00" },
    { case: "one is blank", contacts: [contact("甲", { ...ALL, aspect6: null })], short: "0.00" },
    {
      case: "in two rows together",
      contacts: [
        contact("甲", { aspect1: "参会3次", aspect2: "是", aspect3: "是" }),
        contact("甲", { aspect4: "是", aspect5: "是", aspect6: "是" }),
      ],
      short: "1.00",
    },
    { case: "one of two members", contacts: [contact("甲", ALL), contact("乙")], short: "0.50" },
    {
      case: "a row of the year before makes no member",
      contacts: [contact("甲", ALL), contact("乙", { date: "2025-12-31" })],
      short: "1.00",
    },
    { case: "nobody", contacts: [], short: "n/a na-no-members" },
  ])("$case", ({ contacts, short }) => {
    expect(inShort(scoreItem(ruleOf("C2.1", { due: null }, "C"), { roster, contacts }))).toBe(short);
  });

  it.each([
    { case: "a member of the staff ledger without a row", rows: [staff("乙")], short: "0.50" },
    { case: "a secretary is one", rows: [staff("乙", { post: "专职副书记" })], short: "0.50" },
    { case: "another post is none", rows: [staff("乙", { post: "组织干事" })], short: "1.00" },
    { case: "out of post is none", rows: [staff("乙", { removed: "2026-03-01" })], short: "1.00" },
    {
      case: "a contact row doesn't help one out of post",
      rows: [staff("甲", { removed: "2026-03-01" })],
      short: "n/a na-no-members",
    },
    { case: "in post again", rows: [staff("甲", { removed: "2025-03-01" }), staff("甲")], short: "1.00" },
  ])("$case", ({ rows, short }) => {
    const plain = { roster, contacts: [contact("甲", ALL)], staff: rows };
    expect(inShort(scoreItem(ruleOf("C2.1", { due: null }, "C"), plain))).toBe(short);
  });

  it("names the aspects that lack", () => {
    const contacts = [contact("甲", { ...ALL, aspect2: null, aspect5: "否" })];
    expect(scoreItem(ruleOf("C2.1", { due: null }, "C"), { roster, contacts }).reasons).toEqual([
      { code: "member-duties-missing", params: { name: "甲", aspects: [2, 5] } },
    ]);
  });

  it("gives rows without a committee to the only one, else to the one above the branch", () => {
    const contacts = [contact("甲", { ...ALL, committee: null })];
    expect(inShort(scoreItem(ruleOf("C2.1", { due: null }, "C"), { roster, contacts }))).toBe("1.00");
    const other = branch({ organization: "另一党委", category: "机关党委" });
    const both = { roster: [...roster, other], contacts };
    expect(inShort(scoreItem(ruleOf("C2.1", { due: null }, "C"), both))).toBe("1.00");
    expect(inShort(scoreItem(ruleOf("C2.1", { due: null }, "C"), both, { organization: 3 }))).toBe("n/a na-no-members");
  });
});

describe("委员参与", () => {
  it.each([
    { form: "调研", short: "1.00" },
    { form: "检查、列席组织生活会", short: "1.00" },
    { form: "考评", short: "1.00" },
    { form: "讲党课", short: "0.00" },
    { form: null, short: "0.00" },
  ])("by $form", ({ form, short }) => {
    expect(
      inShort(scoreItem(ruleOf("C2.2", { due: null }, "C"), { roster, contacts: [contact("甲", { form })] })),
    ).toBe(short);
  });
});

describe("联系薄弱支部", () => {
  it.each([
    { case: "to the weak one", contacts: [contact("甲")], short: "3.00" },
    { case: "to another", contacts: [contact("甲", { branch: "强支部" })], short: "0.00" },
    { case: "to both in one row", contacts: [contact("甲", { branch: "强支部、弱支部" })], short: "3.00" },
    { case: "in another quarter", contacts: [contact("甲", { date: "2026-01-10" })], period: "2026Q2", short: "0.00" },
    {
      case: "two of three members",
      contacts: [contact("甲"), contact("乙"), contact("丙", { branch: "强支部" })],
      short: "2.00",
    },
  ])("$case", ({ contacts, period, short }) => {
    const options = period === undefined ? {} : { period };
    expect(inShort(scoreItem(ruleOf("C3", {}, "C"), { roster, contacts }, options))).toBe(short);
  });

  it("counts visits to weak branches below it that are there at the cutoff, and to no others", () => {
    const gone = branch({ organization: "撤销支部", superior: "机关党委", weak: true, dissolved: "2026-03-01" });
    const foreign = branch({ organization: "外单位支部", weak: true });
    const all = [...roster, gone, foreign];
    for (const name of ["撤销支部", "外单位支部"]) {
      const contacts = [contact("甲", { branch: name, committee: "机关党委" })];
      expect(inShort(scoreItem(ruleOf("C3", {}, "C"), { roster: all, contacts }))).toBe("0.00");
    }
  });

  it("is not applicable without a weak branch below, and can't be told without the columns", () => {
    const contacts = [contact("甲")];
    const rule = ruleOf("C3", {}, "C");
    expect(inShort(scoreItem(rule, { roster: [committee, strong], contacts }))).toBe("n/a na-no-weak-branch");
    expect(inShort(scoreItem(rule, { roster, contacts }, { without: ["roster.weak"] }))).toBe("missing roster.weak");
    expect(inShort(scoreItem(rule, { roster, contacts }, { without: ["roster.superior"] }))).toBe(
      "missing roster.superior",
    );
  });

  it("knows the weak branches that the office confirmed last time", () => {
    const previous = {
      finalTotals: new Map(),
      flags: new Map(),
      confirmedWeak: new Set([2]),
      reminderTalks: new Set<number>(),
    };
    const contacts = [contact("甲", { branch: "强支部" })];
    const item = scoreItem(ruleOf("C3", {}, "C"), { roster, contacts }, { previous });
    expect(inShort(item)).toBe("3.00");
  });
});

describe("指导落实", () => {
  const advised = (carriedOut: boolean | null, more = {}) => contact("甲", { advice: "规范记录", carriedOut, ...more });
  it.each([
    { case: "all carried out", contacts: [advised(true)], short: "3.00" },
    { case: "one of two", contacts: [advised(true), advised(null)], short: "1.50" },
    { case: "without advice", contacts: [contact("甲")], short: "n/a na-no-records" },
    { case: "the year before", contacts: [advised(false, { date: "2025-12-31" })], short: "n/a na-no-records" },
  ])("$case", ({ contacts, short }) => {
    expect(inShort(scoreItem(ruleOf("C3"), { roster, contacts }, { organization: 1 }))).toBe(short);
  });

  it("concerns weak branches only, and names the advice", () => {
    const contacts = [advised(false)];
    expect(inShort(scoreItem(ruleOf("C3"), { roster, contacts }, { organization: 2 }))).toBe("n/a na-not-weak");
    const item = scoreItem(ruleOf("C3"), { roster, contacts }, { organization: 1 });
    expect([valueOf(item), ...reasonCodes(item)]).toEqual(["0", "advice-not-carried-out"]);
  });
});
