import { describe, expect, it } from "vitest";
import { reminderLines } from "../../support/judgement";
import type { RecordOf } from "../../support/ledgerBuilder";
import { A, END, ledgersOf } from "./reminderFixture";

describe("R2 任职谈话", () => {
  const since = (secretarySince: string, talks: readonly RecordOf<"talks">[] = []) =>
    ledgersOf({ secretarySince }, { talks });
  const talk = { date: "2026-09-20", type: "任职谈话", target: "王明", organization: A };
  it.each([
    { case: "day 19", secretarySince: "2026-09-11", lines: [] },
    { case: "day 20", secretarySince: "2026-09-10", lines: ["王明 2026-10-10 urgent"] },
    { case: "day 30", secretarySince: "2026-08-31", lines: ["王明 2026-09-30 urgent"] },
    { case: "day 31", secretarySince: "2026-08-30", lines: ["王明 2026-09-29 overdue"] },
    { case: "still new", secretarySince: "2025-10-01", lines: ["王明 2025-10-31 overdue"] },
    { case: "no longer new", secretarySince: "2025-09-30", lines: [] },
    { case: "not yet in office", secretarySince: "2026-10-01", lines: [] },
  ])("$case", ({ secretarySince, lines }) => {
    expect(reminderLines(since(secretarySince), END, "R2")).toEqual(lines);
  });
  it.each([
    { case: "a talk", cells: {}, count: 0 },
    { case: "a talk of another kind", cells: { type: "谈心谈话" }, count: 1 },
    { case: "a talk with another", cells: { target: "张三" }, count: 1 },
    { case: "a talk after the cutoff", cells: { date: "2026-10-01" }, count: 1 },
  ])("$case", ({ cells, count }) => {
    const plain = since("2026-09-01", [{ ...talk, ...cells }]);
    expect(reminderLines(plain, END, "R2")).toHaveLength(count);
  });
  it("is not for a vacant post", () => {
    const plain = ledgersOf({ secretary: null, secretarySince: "2026-08-01" }, { talks: [] });
    expect(reminderLines(plain, END, "R2")).toEqual([]);
  });
});
