import { describe, expect, it } from "vitest";
import { reminderLines, remindersFor } from "../../support/judgement";
import type { RecordOf } from "../../support/ledgerBuilder";
import { A, at, committee, END, ledgersOf } from "./reminderFixture";

describe("R10 组织生活待开展", () => {
  const held = (type: string, ...dates: string[]) => dates.map((date) => ({ organization: A, type, date }));
  const all = [
    ...held("支部党员大会", "2026-07-03"),
    ...held("支委会", "2026-07-03", "2026-08-03", "2026-09-03"),
    ...held("党课", "2026-08-03"),
    ...held("主题党日", "2026-07-03", "2026-08-03", "2026-09-03"),
  ];
  const linesOf = (
    activities: readonly RecordOf<"activities">[],
    cells: RecordOf<"roster"> = {},
    cutoff = "2026-09-30",
  ) => reminderLines(ledgersOf(cells, { activities }), at(cutoff), "R10");
  const due = (...names: string[]) => names.map((name) => `${name} 2026-09-30 urgent`);

  it.each([
    { case: "day 59 of the quarter", cutoff: "2026-08-28", count: 0 },
    { case: "day 60", cutoff: "2026-08-29", count: 4 },
  ])("$case", ({ cutoff, count }) => {
    expect(linesOf([], {}, cutoff)).toHaveLength(count);
  });
  it.each([
    { cutoff: "2026-09-14", urgency: "normal" },
    { cutoff: "2026-09-15", urgency: "urgent" },
  ])("is $urgency on $cutoff", ({ cutoff, urgency }) => {
    expect(linesOf([], {}, cutoff)[0]).toBe(`主题党日 2026-09-30 ${urgency}`);
  });
  it.each([
    { case: "all held", activities: all, lines: [] },
    { case: "nothing", activities: [], lines: due("主题党日", "党课", "支部党员大会", "支部委员会") },
    {
      case: "no general meeting",
      activities: all.filter(({ type }) => type !== "支部党员大会"),
      lines: due("支部党员大会"),
    },
    {
      case: "one month without committee meeting",
      activities: all.filter(({ type, date }) => type !== "支委会" || date !== "2026-08-03"),
      lines: due("支部委员会"),
    },
    {
      case: "one month without theme day",
      activities: all.filter(({ type, date }) => type !== "主题党日" || date !== "2026-07-03"),
      lines: due("主题党日"),
    },
    {
      case: "a general meeting below quorum",
      activities: all.map((row) => (row.type === "支部党员大会" ? { ...row, dueCount: 20, presentCount: 10 } : row)),
      lines: due("支部党员大会"),
    },
    {
      case: "theme days told as those of the quarter, which prove no month",
      activities: all.map((row) => (row.type === "主题党日" ? { ...row, date: "2026-09-30 季度" } : row)),
      lines: due("主题党日"),
    },
    {
      case: "a lecture told as the quarter's, of which one is asked for",
      activities: all.map((row) => (row.type === "党课" ? { ...row, date: "2026-09-30 季度" } : row)),
      lines: [],
    },
    {
      case: "a lecture of the quarter before",
      activities: all.map((row) => (row.type === "党课" ? { ...row, date: "2026-06-30" } : row)),
      lines: due("党课"),
    },
  ])("$case", ({ activities, lines }) => {
    expect(linesOf(activities)).toEqual(lines);
  });
  it("asks for what is still ahead in the quarter, from day 60", () => {
    const soFar = all.filter(({ date }) => date < "2026-08-29");
    const urgencyless = linesOf(soFar, {}, "2026-08-29");
    expect(urgencyless).toEqual(["主题党日 2026-09-30 normal", "支部委员会 2026-09-30 normal"]);
  });
  it("leaves out indicators whose condition does not hold or is unknown", () => {
    expect(linesOf([], { fullMemberCount: 6 })).toEqual(due("主题党日", "党课", "支部党员大会"));
    expect(linesOf([], { fullMemberCount: null })).toEqual(due("主题党日", "党课", "支部党员大会"));
  });
  it("asks a committee for one meeting and one lecture", () => {
    const roster = [committee()];
    const options = at("2026-09-30");
    expect(reminderLines({ roster, activities: [] }, options, "R10")).toEqual(due("党课", "委员会会议"));
    const activities = held("委员会会议", "2026-07-09").map((row) => ({ ...row, organization: "机关党委" }));
    expect(reminderLines({ roster, activities }, options, "R10")).toEqual(due("党课"));
  });
  it.each([
    {
      case: "every group every month",
      groups: [
        ["一组", "二组"],
        ["一组", "二组"],
        ["一组", "二组"],
      ],
      lines: [],
    },
    {
      case: "a group missing in a month",
      groups: [["一组", "二组"], ["一组"], ["一组", "二组"]],
      lines: due("党小组会"),
    },
    { case: "a group never", groups: [["一组"], ["一组"], ["一组"]], lines: due("党小组会") },
    { case: "one row for both", groups: [["一组、二组"], ["一组、二组"], ["一组、二组"]], lines: [] },
    { case: "no group named", groups: [[""], [""], [""]], lines: due("党小组会") },
  ])("group meetings: $case", ({ groups, lines }) => {
    const meetings = groups.flatMap((names, i) =>
      names.map((group) => ({ organization: A, type: "党小组会", date: `2026-0${7 + i}-10`, group })),
    );
    expect(linesOf([...all, ...meetings], { groupCount: 2 })).toEqual(lines);
  });
  it("without the column of groups looks at the months alone", () => {
    const options = at("2026-09-30", { without: ["activities.group"] });
    const meetings = held("党小组会", "2026-07-10", "2026-08-10", "2026-09-10");
    const lines = (rows: readonly RecordOf<"activities">[]) =>
      reminderLines(ledgersOf({ groupCount: 2 }, { activities: [...all, ...rows] }), options, "R10");
    expect(lines(meetings)).toEqual([]);
    expect(lines(meetings.slice(1))).toEqual(due("党小组会"));
  });
  it.each([
    { case: "15 days of July", founded: "2026-07-17", missing: ["主题党日", "党课", "支部党员大会", "支部委员会"] },
    {
      case: "45 days of the quarter",
      founded: "2026-08-17",
      missing: ["主题党日", "党课", "支部党员大会", "支部委员会"],
    },
    { case: "44 days", founded: "2026-08-18", missing: ["主题党日", "支部委员会"] },
    { case: "15 days", founded: "2026-09-16", missing: ["主题党日", "支部委员会"] },
    { case: "14 days", founded: "2026-09-17", missing: [] },
  ])("asks only for months and quarters it existed in long enough: $case", ({ founded, missing }) => {
    expect(linesOf([], { founded })).toEqual(due(...missing));
  });
  it("looks at the quarter of the cutoff in a longer period", () => {
    const plain = ledgersOf({}, { activities: all });
    expect(reminderLines(plain, { period: "2026全年", cutoff: "2026-09-30" }, "R10")).toEqual([]);
    expect(reminderLines(plain, { period: "2026全年", cutoff: "2026-12-31" }, "R10")).toHaveLength(4);
  });
  it("says which months are open and which meeting did not count", () => {
    const activities = [
      ...held("支部委员会", "2026-07-03"),
      { organization: A, type: "支委会", date: "2026-08-03", dueCount: 5, presentCount: 2 },
      ...all.filter(({ type }) => type !== "支委会"),
    ];
    const reminders = remindersFor(ledgersOf({}, { activities }), END).reminders.filter(({ code }) => code === "R10");
    const month = 2026 * 12;
    expect(reminders).toMatchObject([
      {
        reasons: [
          { code: "remind-months-without", params: { monthIndexes: [month + 7, month + 8] } },
          { code: "meeting-below-quorum", params: { due: "5", present: "2" } },
        ],
        sources: [{ recordIndex: 1 }],
      },
    ]);
  });
});
