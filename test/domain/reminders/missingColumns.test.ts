import { describe, expect, it } from "vitest";
import { flagCodes, remindersFor } from "../../support/judgement";
import { A, at, END, finding, ledgersOf, many, withThresholds } from "./reminderFixture";

const task = { organization: A, task: "换届", responsible: "李红", due: "2026-09-01", done: false };
const open = finding({ due: "2026-09-01", closed: false, closedDate: null });

describe("a list that lacks a column it needs", () => {
  it.each([
    ["R2", { talks: [] }, ["talks.date"], { ledger: "talks", field: "date" }],
    ["R6", { training: [] }, ["training.start", "training.end"], { ledger: "training", field: "end" }],
    ["R8", { tasks: [task] }, ["tasks.done", "tasks.doneDate"], { ledger: "tasks", field: "done" }],
    ["R8", { tasks: [] }, ["tasks.due", "tasks.year"], { ledger: "tasks", field: "due" }],
    ["R9", { findings: [open] }, ["findings.closed", "findings.closedDate"], { ledger: "findings", field: "closed" }],
    ["R10", { activities: [] }, ["activities.date"], { ledger: "activities", field: "date" }],
    ["R10", { activities: [] }, ["activities.type"], { ledger: "activities", field: "type" }],
    ["R11", { contacts: [] }, ["contacts.date"], { ledger: "contacts", field: "date" }],
    ["R14", { debriefings: [] }, ["debriefings.year"], { ledger: "debriefings", field: "year" }],
  ])("%s claims nothing, and says what it lacks", (code, ledgers, without, missing) => {
    const plain = ledgersOf({ secretarySince: "2026-05-01", weak: true }, ledgers);
    for (const cutoff of ["2026-09-30", "2026-12-31"]) {
      const { reminders, notMade } = remindersFor(plain, { ...at(cutoff), without });
      expect(reminders.filter((reminder) => reminder.code === code)).toEqual([]);
      expect(notMade).toContainEqual({ code, ...missing });
    }
  });

  it("is made with the other column that tells the same", () => {
    const plain = ledgersOf({}, { findings: [open], tasks: [task] });
    const { reminders } = remindersFor(plain, { ...END, without: ["findings.closedDate", "tasks.doneDate"] });
    expect(reminders.map(({ code }) => code)).toEqual(expect.arrayContaining(["R8", "R9"]));
  });
});

describe("findings of which nothing tells whether they are closed", () => {
  const without = ["findings.closed", "findings.closedDate"];
  const plain = ledgersOf({}, { findings: many(3, { due: "2026-08-01", closed: false, closedDate: null }) });

  it("are not overdue: neither flagged nor a ground for a talk", () => {
    const few = {
      ...END,
      ...withThresholds({ "R3.periodFindings": 9, "R3.yearFindings": 9, "R3.overdueFindings": 3 }),
    };
    expect(flagCodes(plain, few)).toContain("FB7");
    expect(flagCodes(plain, { ...few, without })).not.toContain("FB7");
    const talks = (options: typeof few) => remindersFor(plain, options).reminders.filter(({ code }) => code === "R3");
    expect(talks(few)).toHaveLength(1);
    expect(talks({ ...few, without })).toEqual([]);
  });
});
