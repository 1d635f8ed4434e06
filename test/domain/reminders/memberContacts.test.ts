import { describe, expect, it } from "vitest";
import { reminderLines, remindersFor } from "../../support/judgement";
import type { RecordOf } from "../../support/ledgerBuilder";
import { at, before, branch, committee, END } from "./reminderFixture";

describe("R11 委员联系", () => {
  const roster = [
    committee(),
    branch({ organization: "薄弱支部", superior: "机关党委", weak: true }),
    branch({ organization: "先进支部", superior: "机关党委" }),
  ];
  const contact = (member: string, name: string, date: string) => ({
    member,
    committee: "机关党委",
    branch: name,
    date,
  });
  const linesOf = (contacts: readonly RecordOf<"contacts">[], options = END, rows = roster) =>
    reminderLines({ roster: rows, contacts }, options, "R11");

  it.each([
    { case: "visited", contacts: [contact("甲", "薄弱支部", "2026-07-01")], lines: [] },
    {
      case: "visited another branch",
      contacts: [contact("甲", "先进支部", "2026-07-01")],
      lines: ["甲 2026-09-30 urgent", "联系委员 2026-09-30 urgent"],
    },
    {
      case: "visited before the period",
      contacts: [contact("甲", "薄弱支部", "2026-06-30")],
      lines: ["甲 2026-09-30 urgent"],
    },
    {
      case: "visited after the cutoff",
      contacts: [contact("甲", "薄弱支部", "2026-10-01")],
      lines: ["联系委员 2026-09-30 urgent"],
    },
    {
      case: "visited last year",
      contacts: [contact("甲", "薄弱支部", "2025-12-31")],
      lines: ["联系委员 2026-09-30 urgent"],
    },
  ])("$case", ({ contacts, lines }) => {
    expect(linesOf(contacts)).toEqual(lines);
  });
  it.each([
    { cutoff: "2026-09-14", urgency: "normal" },
    { cutoff: "2026-09-15", urgency: "urgent" },
  ])("is $urgency on $cutoff", ({ cutoff, urgency }) => {
    expect(linesOf([], at(cutoff))).toEqual([`联系委员 2026-09-30 ${urgency}`]);
  });
  it("asks nothing of members where no branch is weak", () => {
    const rows = roster.map((row) => ({ ...row, weak: false }));
    expect(linesOf([contact("甲", "先进支部", "2026-07-01")], END, rows)).toEqual([]);
  });
  it("counts a branch confirmed as weak in the previous period", () => {
    const rows = roster.map((row) => ({ ...row, weak: false }));
    const options = at("2026-09-30", { previous: before({ confirmedWeak: new Set([2]) }) });
    expect(linesOf([contact("甲", "薄弱支部", "2026-07-01")], options, rows)).toEqual([
      "甲 2026-09-30 urgent",
      "联系委员 2026-09-30 urgent",
    ]);
  });
  it("reminds the member, and rests on the member's other visits", () => {
    const contacts = [contact("甲", "薄弱支部", "2026-07-01"), contact("乙", "先进支部", "2026-07-02")];
    expect(remindersFor({ roster, contacts }, END).reminders).toMatchObject([
      { code: "R11", organization: 0, person: "乙", sources: [{ ledger: "contacts", recordIndex: 1 }] },
    ]);
  });
});
