import { describe, expect, it } from "vitest";
import { reminderLines, remindersFor } from "../../support/judgement";
import type { RecordOf } from "../../support/ledgerBuilder";
import { A, at, branch, committee, END, ledgersOf } from "./reminderFixture";

describe("R6 年度培训班", () => {
  const course = (cells: RecordOf<"training">): RecordOf<"training"> => ({
    organization: A,
    name: "王明",
    course: "学习班",
    end: "2026-05-01",
    hours: 8,
    ...cells,
  });
  const both = ["新任支部书记培训班 2026-12-31 normal", "直属党组织书记培训班 2026-12-31 normal"];
  const [forNew, forAll] = both;
  it.each([
    { case: "29 September", cutoff: "2026-09-29", lines: [] },
    { case: "30 September", cutoff: "2026-09-30", lines: both },
    { case: "30 November", cutoff: "2026-11-30", lines: both },
    { case: "1 December", cutoff: "2026-12-01", lines: both.map((line) => line.replace("normal", "urgent")) },
  ])("$case", ({ cutoff, lines }) => {
    const plain = ledgersOf({ secretarySince: "2026-08-01" }, { training: [] });
    expect(reminderLines(plain, at(cutoff), "R6")).toEqual(lines);
  });
  it.each([
    { case: "a course for secretaries", training: [course({ category: "书记轮训" })], lines: [forNew] },
    { case: "named by the course", training: [course({ course: "党支部书记培训班" })], lines: [forNew] },
    { case: "a course for new secretaries", training: [course({ category: "新任书记" })], lines: [forAll] },
    { case: "both", training: [course({ category: "新任书记" }), course({ category: "书记轮训" })], lines: [] },
    { case: "neither", training: [course({ category: "党员集中" })], lines: both },
    { case: "last year's", training: [course({ category: "书记轮训", end: "2025-12-31" })], lines: both },
    { case: "after the cutoff", training: [course({ category: "书记轮训", end: "2026-10-01" })], lines: both },
    { case: "without a day", training: [course({ category: "书记轮训", end: null })], lines: both },
  ])("$case", ({ training, lines }) => {
    const plain = ledgersOf({ secretarySince: "2026-08-01" }, { training });
    expect(reminderLines(plain, END, "R6")).toEqual(lines);
  });
  it("asks for the course for new secretaries only when there are some", () => {
    expect(reminderLines(ledgersOf({}, { training: [] }), END, "R6")).toEqual([forAll]);
  });
  it.each([
    { case: "the only committee", roster: [branch(), committee()], organization: 1, person: "赵书记" },
    { case: "no committee", roster: [branch()], organization: null, person: "" },
    {
      case: "two committees",
      roster: [committee(), committee({ organization: "第二党委" })],
      organization: null,
      person: "",
    },
    {
      case: "two, one of them dissolved",
      roster: [committee({ dissolved: "2026-01-01" }), committee({ organization: "第二党委" })],
      organization: 1,
      person: "赵书记",
    },
  ])("stands for $case", ({ roster, organization, person }) => {
    const { reminders } = remindersFor({ roster, training: [] }, END);
    expect(reminders.filter(({ code }) => code === "R6")).toMatchObject([{ organization, person }]);
  });
});
