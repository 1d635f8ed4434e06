import { describe, expect, it } from "vitest";
import { createContext, type Context } from "../../../src/domain/facts/context";
import { aspectsRecorded } from "../../../src/domain/facts/duties";
import {
  committeeAbove,
  contactsByCommittee,
  isInPost,
  membersOf,
  weakVisits,
} from "../../../src/domain/facts/members";
import { personNumbersOf } from "../../../src/domain/facts/personNumbers";
import { setupState } from "../../../src/domain/facts/setup";
import { branchesBelow, weakBranchesBelow } from "../../../src/domain/facts/weak";
import { windowOf } from "../../../src/domain/facts/windows";
import { mustDay } from "../../../src/domain/model/day";
import { columnOf } from "../../../src/domain/model/ledgerTable";
import type { PreviousResults } from "../../../src/domain/facts/previousResults";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";

const contextOf = (plain: PlainLedgers, options: Partial<InputOptions> = {}): Context =>
  createContext(inputOf(plain, { period: "2026Q2", rules: [], ...options }));

/** Two committees; under the first a general branch with two branches, and a branch that was dissolved. */
const ROSTER: PlainLedgers["roster"] = [
  { organization: "党委", category: "机关党委" },
  { organization: "总支", category: "党总支", superior: "党委" },
  { organization: "一支部", category: "党支部", superior: "总支", weak: true },
  { organization: "二支部", category: "党支部", superior: "总支" },
  { organization: "三支部", category: "党支部", superior: "党委", weak: true, dissolved: "2026-05-01" },
  { organization: "直属党委", category: "直属党委" },
  { organization: "四支部", category: "党支部" },
];
const previous = (confirmed: readonly number[]): PreviousResults => ({
  finalTotals: new Map(),
  flags: new Map(),
  confirmedWeak: new Set(confirmed),
  reminderTalks: new Set(),
});

describe("the roster", () => {
  it("is read whole", () => {
    const first = {
      ...{ organization: "甲", category: "党支部", founded: "2020-01-02", dissolved: "2027-01-03", memberCount: 12 },
      ...{
        fullMemberCount: 10,
        groupCount: 2,
        secretary: "张三（主持）",
        secretarySince: "2024-05-06",
        vacantSince: "2023-07-08",
      },
      ...{
        committeeSize: 3,
        disciplineMember: "李梅、王五",
        lastElection: "2024-06-20",
        termYears: 2.5,
        expiry: "2026-12-20",
      },
      ...{ extendedTo: "2027-02-20", setupApproved: true, weak: true, performanceAppraisal: true, superior: "乙" },
    };
    const roster = [first, { organization: "乙", category: "机关党委" }];
    const blank = {
      ...{ index: 1, name: "乙", level: "C", superior: -1, founded: null, dissolved: null, memberCount: null },
      ...{ fullMemberCount: null, groupCount: 0, secretary: "", secretarySince: null, vacantSince: null },
      ...{ committeeSize: null, disciplineMember: "", lastElection: null, termYears: null, expiry: null },
      ...{ extendedTo: null, setupApproved: false, weak: false, performanceAppraisal: false },
    };
    expect(contextOf({ roster }).organizations).toEqual([
      {
        ...{
          index: 0,
          name: "甲",
          level: "B",
          superior: 1,
          founded: mustDay(2020, 1, 2),
          dissolved: mustDay(2027, 1, 3),
        },
        ...{
          memberCount: 12,
          fullMemberCount: 10,
          groupCount: 2,
          secretary: "张三",
          secretarySince: mustDay(2024, 5, 6),
        },
        ...{
          vacantSince: mustDay(2023, 7, 8),
          committeeSize: 3,
          disciplineMember: "李梅",
          lastElection: mustDay(2024, 6, 20),
        },
        ...{ termYears: 2.5, expiry: mustDay(2026, 12, 20), extendedTo: mustDay(2027, 2, 20) },
        ...{ setupApproved: true, weak: true, performanceAppraisal: true },
      },
      blank,
    ]);
    const without = Object.keys(first).map((field) => `roster.${field}`);
    expect(contextOf({ roster }, { without }).organizations[0]).toEqual({
      ...blank,
      index: 0,
      name: "甲",
      level: "B",
      superior: 1,
    });
  });

  it("tells who is under whom, and which branches are there and weak", () => {
    const context = contextOf({ roster: ROSTER }, { previous: previous([3, 6]) });
    const of = (read: (context: Context, o: number) => unknown) => ROSTER.map((_, o) => read(context, o));
    expect(of(({ under }, o) => under(o))).toEqual([[1, 2, 3, 4], [2, 3], [], [], [], [], []]);
    expect(of(branchesBelow)).toEqual([[2, 3], [2, 3], [], [], [], [], []]);
    expect(of(weakBranchesBelow)).toEqual([[2, 3], [2, 3], [], [], [], [], []]);
    expect(of(committeeAbove)).toEqual([0, 0, 0, 0, 0, 5, null]);
    expect(weakBranchesBelow(contextOf({ roster: ROSTER }), 0)).toEqual([2]);
  });

  it("has the records of a ledger by organization, one of several in each", () => {
    const talks = ["二支部", "一支部、二支部", null, "一支部"].map((organization) => ({
      organization,
      target: "张三",
    }));
    const context = contextOf({ roster: ROSTER, talks });
    const of = (each: Context) => ROSTER.map((_, o) => [...each.recordsOf("talks", o)]);
    expect(of(context)).toEqual([[], [], [1, 3], [0, 1], [], [], []]);
    expect([...context.groupsOf("talks").starts]).toEqual([0, 0, 0, 2, 4, 4, 4, 4]);
    expect(of(contextOf({ roster: ROSTER }))).toEqual(ROSTER.map(() => []));
    expect(of(contextOf({ roster: ROSTER, talks }, { without: ["talks.organization"] }))).toEqual(ROSTER.map(() => []));
    expect([...contextOf({ roster: ROSTER }).groupsOf("talks").starts]).toEqual(Array<number>(8).fill(0));
  });
});

describe("whether members fit the level", () => {
  it.each([
    { level: "B", members: 50, full: 3, state: "fits" },
    { level: "B", members: 51, full: 3, state: "unfit" },
    { level: "B", members: 50, full: 2, state: "unfit" },
    { level: "B", members: 60, full: null, state: "fullMemberCount" },
    { level: "B", members: null, full: 3, state: "memberCount" },
    { level: "G", members: 49, full: null, state: "unfit" },
    { level: "G", members: 50, full: null, state: "fits" },
    { level: "G", members: 99, full: null, state: "fits" },
    { level: "G", members: 100, full: null, state: "unfit" },
    { level: "C", members: 99, full: null, state: "unfit" },
    { level: "C", members: 100, full: null, state: "fits" },
  ] as const)(
    "$level of $members, $full of them full: $state",
    ({ level, members: memberCount, full: fullMemberCount, state }) => {
      const [organization] = contextOf({ roster: [{ organization: "甲" }] }).organizations;
      const facts = { ...organization!, level, memberCount, fullMemberCount };
      expect(setupState(facts)).toBe(state);
      expect(setupState({ ...facts, setupApproved: true })).toBe("fits");
    },
  );
});

describe("members of a committee", () => {
  type Contact = RecordOf<"contacts">;
  const contact = (member: string, date: string, more: Contact = {}): Contact => ({
    ...{ committee: "党委", branch: "一支部", member, date },
    ...more,
  });
  const post = (name: string, more: RecordOf<"staff"> = {}) => ({ organization: "党委", name, post: "委员", ...more });

  it.each<{ case: string; staff: readonly RecordOf<"staff">[]; members: readonly string[] }>([
    {
      case: "those of contacts of the year, those of posts",
      staff: [post("赵六"), post("钱七", { post: "副书记" })],
      members: ["甲", "乙", "赵六", "钱七"],
    },
    {
      case: "other posts are none",
      staff: [post("赵六", { post: "干事" }), post("钱七", { post: null })],
      members: ["甲", "乙"],
    },
    {
      case: "by the short names of their posts",
      staff: [post("赵六", { post: "组委" }), post("钱七", { post: "纪检" }), post("孙八", { post: "第一书记" })],
      members: ["甲", "乙", "赵六", "钱七", "孙八"],
    },
    {
      case: "who helps a secretary or keeps the minutes is none",
      staff: [post("赵六", { post: "书记助理" }), post("钱七", { post: "书记员" }), post("孙八", { post: "宣传干事" })],
      members: ["甲", "乙"],
    },
    { case: "not yet in post", staff: [post("赵六", { appointed: "2026-07-01" })], members: ["甲", "乙"] },
    { case: "out of post, whatever contacts say", staff: [post("甲", { removed: "2026-06-30" })], members: ["乙"] },
    {
      case: "in one post and out of another",
      staff: [post("甲", { removed: "2026-06-30" }), post("甲", { post: "干事", removed: "2026-07-01" })],
      members: ["甲", "乙"],
    },
    { case: "of another committee", staff: [post("赵六", { organization: "直属党委" })], members: ["甲", "乙"] },
  ])("$case", ({ staff, members }) => {
    const contacts = [
      contact("丙", "2025-12-31"),
      contact("甲、乙", "2026-01-01"),
      contact("甲", "2026-06-30"),
      contact("丁", "2026-07-01"),
    ];
    expect(membersOf(contextOf({ roster: ROSTER, contacts, staff }), 0)).toEqual(members);
  });

  it("come from contacts alone without the staff, and are none without both", () => {
    expect(membersOf(contextOf({ roster: ROSTER, contacts: [contact("甲", "2026-04-01")] }), 0)).toEqual(["甲"]);
    expect(membersOf(contextOf({ roster: ROSTER }), 0)).toEqual([]);
  });

  it.each([
    { appointed: null, removed: null, inPost: true },
    { appointed: "2026-06-30", removed: "2026-07-01", inPost: true },
    { appointed: "2026-07-01", removed: null, inPost: false },
    { appointed: null, removed: "2026-06-30", inPost: false },
  ])("appointed $appointed, removed $removed: $inPost", ({ appointed, removed, inPost }) => {
    const staff = [post("赵六", { appointed, removed })];
    expect(isInPost(contextOf({ roster: ROSTER, staff }))(0)).toBe(inPost);
    const without = ["staff.appointed", "staff.removed"];
    expect(isInPost(contextOf({ roster: ROSTER, staff }, { without }))(0)).toBe(true);
  });

  it("have their contacts by the committee that is named, the only one, or the one above the branch", () => {
    const contacts = [
      contact("甲", "2026-04-01", { committee: "直属党委" }),
      contact("甲", "2026-04-01", { committee: null }),
      contact("甲", "2026-04-01", { committee: null, branch: "四支部" }),
      contact("甲", "2026-04-01", { committee: null, branch: "二支部、三支部" }),
      contact("甲", "2026-04-01"),
    ];
    const byCommittee = (roster: PlainLedgers["roster"]) =>
      Object.fromEntries(contactsByCommittee(contextOf({ roster, contacts })));
    expect(byCommittee(ROSTER)).toEqual({ 0: [1, 3, 4], 5: [0] });
    expect(byCommittee(ROSTER.filter(({ organization }) => organization !== "直属党委"))).toEqual({
      0: [0, 1, 2, 3, 4],
    });
    expect(byCommittee([])).toEqual({});
    expect([...contactsByCommittee(contextOf({ roster: ROSTER, contacts }, { without: ["contacts.branch"] }))]).toEqual(
      [],
    );
    const named = contextOf({ roster: ROSTER, contacts }, { without: ["contacts.committee"] });
    expect(Object.fromEntries(contactsByCommittee(named))).toEqual({ 0: [0, 1, 3, 4] });
  });

  it("visit weak branches that are there", () => {
    const contacts = [
      contact("甲、甲", "2026-04-01"),
      contact("乙", "2026-04-02", { branch: "二支部" }),
      contact("丙", "2026-04-03", { branch: "三支部" }),
      contact("丁、甲", "2026-06-30", { branch: "二支部、一支部" }),
      contact("戊", "2026-03-31"),
    ];
    const context = contextOf({ roster: ROSTER, contacts });
    const window = windowOf(context, "period");
    expect(Object.fromEntries(weakVisits(context, 0, window))).toEqual({ 甲: [0, 3], 丁: [3] });
    expect(Object.fromEntries(weakVisits(context, 0, window, (record) => record > 0))).toEqual({ 甲: [3], 丁: [3] });
    expect(Object.fromEntries(weakVisits(contextOf({ roster: ROSTER }), 0, window))).toEqual({});
  });

  it("have the aspects that some row of the year records", () => {
    const contacts = [
      contact("甲", "2025-12-31", { aspect1: "是" }),
      contact("甲、乙", "2026-01-01", { aspect1: "参加会议", aspect2: "无", aspect3: "否" }),
      contact("甲", "2026-06-30", { aspect6: "√", aspect2: " × ", aspect4: "未落实" }),
      contact("丙", "2026-02-01"),
    ];
    const context = contextOf({ roster: ROSTER, contacts });
    expect(Object.fromEntries(aspectsRecorded(context, 0))).toEqual({ 甲: 0b100001, 乙: 0b1, 丙: 0 });
    expect(Object.fromEntries(aspectsRecorded(context, 0, (record) => record === 2))).toEqual({ 甲: 0b100000 });
    const without = contextOf({ roster: ROSTER, contacts }, { without: ["contacts.aspect1"] });
    expect(Object.fromEntries(aspectsRecorded(without, 0))).toEqual({ 甲: 0b100000, 乙: 0, 丙: 0 });
    expect(aspectsRecorded(contextOf({ roster: ROSTER }), 0).size).toBe(0);
  });
});

it("persons are numbered as they are met, each once in a cell", () => {
  const context = contextOf({ roster: ROSTER, talks: ["乙", "甲、乙、甲", null, "丙"].map((target) => ({ target })) });
  const { starts, persons, count, numberOf } = personNumbersOf(columnOf(context.table("talks")!, "target", "names")!);
  // The dictionary's first entry is the blank cell.
  expect([[...starts], [...persons], count]).toEqual([[0, 0, 1, 3, 4], [0, 1, 0, 2], 3]);
  expect(["甲", "乙", "丙", "丁"].map(numberOf)).toEqual([1, 0, 2, undefined]);
});
