import { describe, expect, it } from "vitest";
import { reminderLines, remindersFor } from "../../support/judgement";
import type { RecordOf } from "../../support/ledgerBuilder";
import { A, END, ledgersOf } from "./reminderFixture";

describe("R12 党务干部激励", () => {
  const person = (cells: RecordOf<"staff"> = {}): RecordOf<"staff"> => ({
    organization: A,
    name: "李红",
    post: "组织委员",
    fullOrPartTime: "兼职",
    inResume: true,
    inWorkload: true,
    ...cells,
  });
  it.each([
    { case: "all in order", cells: {}, lines: [] },
    { case: "not in the résumé", cells: { inResume: false }, lines: ["李红·履历 none normal"] },
    { case: "résumé blank", cells: { inResume: null }, lines: ["李红·履历 none normal"] },
    {
      case: "full-time, not in the résumé",
      cells: { inResume: false, fullOrPartTime: "专职" },
      lines: ["李红·履历 none normal"],
    },
    { case: "not credited", cells: { inWorkload: false }, lines: ["李红·工作量 none normal"] },
    { case: "full-time, not credited", cells: { inWorkload: false, fullOrPartTime: "专职" }, lines: [] },
    {
      case: "neither",
      cells: { inResume: false, inWorkload: false },
      lines: ["李红·履历 none normal", "李红·工作量 none normal"].sort(),
    },
    { case: "removed", cells: { inResume: false, removed: "2026-09-30" }, lines: [] },
    { case: "removed later", cells: { inResume: false, removed: "2026-10-01" }, lines: ["李红·履历 none normal"] },
    { case: "appointed later", cells: { inResume: false, appointed: "2026-10-01" }, lines: [] },
  ])("$case", ({ cells, lines }) => {
    const plain = ledgersOf({ performanceAppraisal: true }, { staff: [person(cells)] });
    expect(reminderLines(plain, END, "R12")).toEqual(lines);
  });
  it("asks for credit only in units with performance appraisal", () => {
    expect(reminderLines(ledgersOf({}, { staff: [person({ inWorkload: false })] }), END, "R12")).toEqual([]);
  });
  it("names a person with two posts once", () => {
    const staff = [person({ inResume: false }), person({ inResume: false, post: "纪检委员" })];
    expect(remindersFor(ledgersOf({}, { staff }), END).reminders).toMatchObject([{ code: "R12", sourceCount: 2 }]);
  });
});
