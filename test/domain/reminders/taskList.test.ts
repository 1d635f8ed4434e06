import { describe, expect, it } from "vitest";
import { reminderLines, remindersFor } from "../../support/judgement";
import type { RecordOf } from "../../support/ledgerBuilder";
import { A, at, END, ledgersOf } from "./reminderFixture";

describe("R8 任务清单", () => {
  const task = (cells: RecordOf<"tasks"> = {}): RecordOf<"tasks"> => ({
    organization: A,
    task: "任务一",
    responsible: "李红",
    due: "2026-10-15",
    done: false,
    ...cells,
  });
  it.each([
    { case: "on the due day of the list", cells: {}, cutoff: "2026-03-31", lines: [] },
    { case: "the day after", cells: {}, cutoff: "2026-04-01", lines: ["年度任务清单 2026-03-31 overdue"] },
    { case: "founded lately", cells: { founded: "2026-03-05" }, cutoff: "2026-04-04", lines: [] },
    {
      case: "31 days after founding",
      cells: { founded: "2026-03-05" },
      cutoff: "2026-04-05",
      lines: ["年度任务清单 2026-04-04 overdue"],
    },
  ])("no list: $case", ({ cells, cutoff, lines }) => {
    expect(reminderLines(ledgersOf(cells, { tasks: [] }), at(cutoff), "R8")).toEqual(lines);
  });
  it("a list of another year, or made after the cutoff, is none", () => {
    const tasks = [task({ year: 2025, done: true }), task({ issued: "2026-10-01" })];
    expect(reminderLines(ledgersOf({}, { tasks }), END, "R8")).toEqual(["年度任务清单 2026-03-31 overdue"]);
  });
  it.each([
    { case: "in 16 days", cells: { due: "2026-10-16" }, lines: [] },
    { case: "in 15 days", cells: { due: "2026-10-15" }, lines: ["任务一 2026-10-15 normal"] },
    { case: "in 6 days", cells: { due: "2026-10-06" }, lines: ["任务一 2026-10-06 normal"] },
    { case: "in 5 days", cells: { due: "2026-10-05" }, lines: ["任务一 2026-10-05 urgent"] },
    { case: "today", cells: { due: "2026-09-30" }, lines: ["任务一 2026-09-30 urgent"] },
    { case: "yesterday", cells: { due: "2026-09-29" }, lines: ["任务一 2026-09-29 overdue"] },
    { case: "last year", cells: { due: "2025-12-31", year: 2026 }, lines: ["任务一 2025-12-31 overdue"] },
    { case: "done", cells: { done: true }, lines: [] },
    {
      case: "done after the cutoff",
      cells: { done: true, doneDate: "2026-10-01" },
      lines: ["任务一 2026-10-15 normal"],
    },
    { case: "without a due day", cells: { due: null, year: 2026 }, lines: [] },
  ])("a task due $case", ({ cells, lines }) => {
    expect(reminderLines(ledgersOf({}, { tasks: [task(cells)] }), END, "R8")).toEqual(lines);
  });
  it.each([
    { case: "named", responsible: "李红", person: "李红" },
    { case: "several", responsible: "李红、张三", person: "李红、张三" },
    { case: "nobody", responsible: null, person: "王明" },
  ])("reminds whom the task names: $case", ({ responsible, person }) => {
    expect(remindersFor(ledgersOf({}, { tasks: [task({ responsible })] }), END).reminders).toMatchObject([{ person }]);
  });
  it("makes one reminder of rows with the same text and due day", () => {
    const tasks = [task(), task({ task: "任务 一", responsible: "张三" }), task({ due: "2026-10-14" })];
    const { reminders } = remindersFor(ledgersOf({}, { tasks }), END);
    expect(reminders).toMatchObject([
      { subject: { text: "任务一" }, sourceCount: 1 },
      { subject: { text: "任务 一" }, person: "张三、李红", sourceCount: 2 },
    ]);
  });
});
