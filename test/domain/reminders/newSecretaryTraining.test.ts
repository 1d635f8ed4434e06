import { describe, expect, it } from "vitest";
import { reminderLines } from "../../support/judgement";
import type { RecordOf } from "../../support/ledgerBuilder";
import { A, at, END, ledgersOf } from "./reminderFixture";

describe("R5 新任书记培训", () => {
  const since = (secretarySince: string, training: readonly RecordOf<"training">[] = []) =>
    ledgersOf({ secretarySince }, { training });
  const course = {
    organization: A,
    name: "王明",
    course: "任职培训",
    category: "新任书记",
    end: "2026-08-01",
    hours: 24,
  };
  it.each([
    { case: "a day before four months", secretarySince: "2026-06-01", lines: [] },
    { case: "four months", secretarySince: "2026-05-30", lines: ["王明 2026-11-30 normal"] },
    { case: "31 days left", secretarySince: "2026-04-30", cutoff: "2026-09-29", lines: ["王明 2026-10-30 normal"] },
    { case: "30 days left", secretarySince: "2026-04-30", lines: ["王明 2026-10-30 urgent"] },
    { case: "the day it is due", secretarySince: "2026-03-30", lines: ["王明 2026-09-30 urgent"] },
    { case: "the day after", secretarySince: "2026-03-29", lines: ["王明 2026-09-29 overdue"] },
    { case: "no longer new", secretarySince: "2025-09-30", lines: [] },
  ])("$case", ({ secretarySince, cutoff, lines }) => {
    expect(reminderLines(since(secretarySince), at(cutoff ?? "2026-09-30"), "R5")).toEqual(lines);
  });
  it.each([
    { case: "trained", cells: {}, count: 0 },
    { case: "trained on the day of taking office", cells: { end: "2026-05-01" }, count: 0 },
    { case: "trained before taking office", cells: { end: "2026-04-30" }, count: 1 },
    { case: "not concentrated", cells: { category: "网络" }, count: 1 },
    { case: "marked as concentrated", cells: { category: "网络", concentrated: true }, count: 0 },
    { case: "another person", cells: { name: "李红" }, count: 1 },
  ])("$case", ({ cells, count }) => {
    expect(reminderLines(since("2026-05-01", [{ ...course, ...cells }]), END, "R5")).toHaveLength(count);
  });
});
