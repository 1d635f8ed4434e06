import { describe, expect, it } from "vitest";
import { reminderLines } from "../../support/judgement";
import { at, END, ledgersOf, withThresholds } from "./reminderFixture";

describe("R1 换届提醒", () => {
  it.each([
    { case: "six months and a day before", expiry: "2027-04-01", lines: [] },
    { case: "six months before", expiry: "2027-03-30", lines: ["换届 2027-03-30 normal"] },
    { case: "three months and a day before", expiry: "2027-01-01", lines: ["换届 2027-01-01 normal"] },
    { case: "three months before, by the end of the month", expiry: "2026-12-31", lines: ["换届 2026-12-31 urgent"] },
    { case: "three months before", expiry: "2026-12-30", lines: ["换届 2026-12-30 urgent"] },
    { case: "on the day", expiry: "2026-09-30", lines: ["换届 2026-09-30 urgent"] },
    { case: "the day after", expiry: "2026-09-29", lines: ["换届 2026-09-29 overdue"] },
    { case: "no dates", expiry: null, lines: ["换届 none normal"] },
  ])("$case", ({ expiry, lines }) => {
    expect(reminderLines(ledgersOf({ expiry }), END, "R1")).toEqual(lines);
  });
  it("counts from an approved extension", () => {
    const cells = { expiry: "2026-05-10", extendedTo: "2027-01-31" };
    expect(reminderLines(ledgersOf(cells), END, "R1")).toEqual(["换届 2027-01-31 normal"]);
  });
  it("follows its thresholds", () => {
    const options = at("2026-09-30", withThresholds({ "R1.monthsBefore": 7, "R1.urgentMonths": 7 }));
    expect(reminderLines(ledgersOf({ expiry: "2027-04-30" }), options, "R1")).toEqual(["换届 2027-04-30 urgent"]);
  });
});
