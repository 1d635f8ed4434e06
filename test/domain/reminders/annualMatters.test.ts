import { describe, expect, it } from "vitest";
import { reminderLines } from "../../support/judgement";
import type { RecordOf } from "../../support/ledgerBuilder";
import { A, at, ledgersOf } from "./reminderFixture";

describe("R14 年度事项", () => {
  const held = (type: string, date: string, forYear: number | null = null) => ({
    organization: A,
    type,
    date,
    forYear,
  });
  const both = [held("组织生活会", "2026-01-15"), held("民主评议", "2026-01-20")];
  const early = held("主题党日", "2026-02-01");
  const linesOf = (activities: readonly RecordOf<"activities">[], cells: RecordOf<"roster">, cutoff: string) =>
    reminderLines(ledgersOf(cells, { activities: [early, ...activities] }), at(cutoff), "R14");
  const meetings = (urgency: string) => [`民主评议党员 2026-03-31 ${urgency}`, `组织生活会 2026-03-31 ${urgency}`];
  it.each([
    { cutoff: "2026-02-28", lines: [] },
    { cutoff: "2026-03-01", lines: meetings("normal") },
    { cutoff: "2026-03-15", lines: meetings("normal") },
    { cutoff: "2026-03-16", lines: meetings("urgent") },
    { cutoff: "2026-03-31", lines: meetings("urgent") },
    { cutoff: "2026-04-01", lines: meetings("overdue") },
    { cutoff: "2026-12-31", lines: meetings("overdue") },
  ])("meetings of the year before on $cutoff", ({ cutoff, lines }) => {
    expect(linesOf([], {}, cutoff)).toEqual(lines);
  });
  it.each([
    { case: "both held", activities: both, lines: [] },
    { case: "held last year", activities: both.map((row) => ({ ...row, date: "2025-11-11" })), lines: [] },
    {
      case: "made up in May, the year given",
      activities: both.map((row) => ({ ...row, date: "2026-05-11", forYear: 2025 })),
      lines: [],
    },
    {
      case: "this year's",
      activities: both.map((row) => ({ ...row, date: "2026-05-11" })),
      lines: meetings("overdue"),
    },
    { case: "a democratic life meeting", activities: [held("民主生活会", "2026-01-15"), both[1]!], lines: [] },
    { case: "one of the two", activities: [both[0]!], lines: [meetings("overdue")[0]!] },
  ])("$case", ({ activities, lines }) => {
    expect(linesOf(activities, {}, "2026-09-30")).toEqual(lines);
  });
  it.each(["2026-04-01", "2026-09-30"])("no meetings where the ledger begins on %s", (date) => {
    const plain = ledgersOf({}, { activities: [held("主题党日", date)] });
    expect(reminderLines(plain, at("2026-09-30"), "R14")).toEqual([]);
  });
  it.each([
    { founded: "2025-12-31", count: 2 },
    { founded: "2026-01-01", count: 0 },
  ])("founded on $founded", ({ founded, count }) => {
    expect(linesOf([], { founded }, "2026-09-30")).toHaveLength(count);
  });
  it("asks committees for the meeting alone", () => {
    const cells = { category: "机关党委", memberCount: 120 };
    expect(linesOf([], cells, "2026-03-01")).toEqual(["组织生活会 2026-03-31 normal"]);
  });

  const row = { organization: A, secretary: "王明", year: 2026, grade: "好" };
  const debriefing = (debriefings: readonly RecordOf<"debriefings">[], cutoff: string, cells = {}) =>
    reminderLines(ledgersOf(cells, { debriefings }), at(cutoff), "R14");
  it.each([
    { cutoff: "2026-11-30", lines: [] },
    { cutoff: "2026-12-01", lines: ["述职评议 2026-12-31 normal"] },
    { cutoff: "2026-12-15", lines: ["述职评议 2026-12-31 normal"] },
    { cutoff: "2026-12-16", lines: ["述职评议 2026-12-31 urgent"] },
  ])("debriefing of the year on $cutoff", ({ cutoff, lines }) => {
    expect(debriefing([], cutoff)).toEqual(lines);
  });
  it.each([
    { case: "held", debriefings: [row], count: 0 },
    { case: "held by the secretary before", debriefings: [{ ...row, secretary: "张三" }], count: 0 },
    { case: "votes alone", debriefings: [{ ...row, grade: null, good: 3 }], count: 0 },
    { case: "a row without grade or votes", debriefings: [{ ...row, grade: null }], count: 1 },
    { case: "last year's", debriefings: [{ ...row, year: 2025 }], count: 1 },
  ])("debriefing: $case", ({ debriefings, count }) => {
    expect(debriefing(debriefings, "2026-12-10")).toHaveLength(count);
  });
  it("is not asked of a vacant post", () => {
    expect(debriefing([], "2026-12-10", { secretary: null })).toEqual([]);
  });
});
