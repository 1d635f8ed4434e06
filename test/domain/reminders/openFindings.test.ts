import { describe, expect, it } from "vitest";
import { reminderLines, remindersFor } from "../../support/judgement";
import type { RecordOf } from "../../support/ledgerBuilder";
import { END, finding, ledgersOf } from "./reminderFixture";

describe("R9 问题整改", () => {
  const open = (cells: RecordOf<"findings"> = {}) => finding({ closed: false, closedDate: null, ...cells });
  it.each([
    { case: "in 21 days", cells: { due: "2026-10-21" }, lines: [] },
    { case: "in 20 days", cells: { due: "2026-10-20" }, lines: ["记录不全 2026-10-20 normal"] },
    { case: "in 11 days", cells: { due: "2026-10-11" }, lines: ["记录不全 2026-10-11 normal"] },
    { case: "in 10 days", cells: { due: "2026-10-10" }, lines: ["记录不全 2026-10-10 urgent"] },
    { case: "today", cells: { due: "2026-09-30" }, lines: ["记录不全 2026-09-30 urgent"] },
    { case: "yesterday", cells: { due: "2026-09-29" }, lines: ["记录不全 2026-09-29 overdue"] },
    { case: "closed", cells: { due: "2026-09-29", closed: true }, lines: [] },
    {
      case: "closed after the cutoff",
      cells: { due: "2026-09-29", closedDate: "2026-10-01" },
      lines: ["记录不全 2026-09-29 overdue"],
    },
    {
      case: "closed, with a later date",
      cells: { due: "2026-09-29", closed: true, closedDate: "2026-10-01" },
      lines: ["记录不全 2026-09-29 overdue"],
    },
    { case: "长期坚持", cells: { due: "2026-10-05", closed: "长期坚持" }, lines: [] },
    { case: "no finding", cells: { due: "2026-09-29", problem: "无" }, lines: [] },
    { case: "found after the cutoff", cells: { found: "2026-10-01", due: "2026-10-05" }, lines: [] },
    { case: "without a time limit", cells: { due: null }, lines: [] },
  ])("due $case", ({ cells, lines }) => {
    expect(reminderLines(ledgersOf({}, { findings: [open(cells)] }), END, "R9")).toEqual(lines);
  });
  it("names the responsible, and the day it was found", () => {
    const findings = [open({ due: "2026-10-01", responsible: "李红" })];
    expect(remindersFor(ledgersOf({}, { findings }), END).reminders).toMatchObject([
      { person: "李红", reasons: [{ code: "remind-finding-due", params: { days: 1 } }], daysLeft: 1 },
    ]);
  });
});
