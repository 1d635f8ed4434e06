import { describe, expect, it } from "vitest";
import { remindersFor } from "../../support/judgement";
import { at, branch, END, finding, ledgersOf, many } from "../reminders/reminderFixture";

describe("ledgers that are missing", () => {
  it("give no reminders of their kind and are listed by code", () => {
    const { reminders, notMade } = remindersFor(
      ledgersOf({ expiry: null, weak: true, secretarySince: "2026-03-01" }),
      at("2026-12-15"),
    );
    expect(reminders.map(({ code }) => code)).toEqual(["R1"]);
    expect(notMade).toEqual([
      { code: "R2", ledger: "talks" },
      { code: "R3", ledger: "findings" },
      { code: "R5", ledger: "training" },
      { code: "R6", ledger: "training" },
      { code: "R7", ledger: "training" },
      { code: "R8", ledger: "tasks" },
      { code: "R9", ledger: "findings" },
      { code: "R10", ledger: "activities" },
      { code: "R11", ledger: "contacts" },
      { code: "R12", ledger: "staff" },
      { code: "R13", ledger: "dues" },
      { code: "R14", ledger: "activities" },
      { code: "R14", ledger: "debriefings" },
    ]);
  });
  it("are none when every ledger is there", () => {
    const empty = {
      staff: [],
      activities: [],
      tasks: [],
      findings: [],
      training: [],
      talks: [],
      debriefings: [],
      contacts: [],
      dues: [],
    };
    expect(remindersFor(ledgersOf({}, empty), END).notMade).toEqual([]);
  });
});

describe("organizations", () => {
  it.each([
    { case: "dissolved before the period", cells: { dissolved: "2026-07-01" } },
    { case: "dissolved in the period", cells: { dissolved: "2026-09-30" } },
    { case: "founded after the cutoff", cells: { founded: "2026-10-01" } },
  ])("$case have none", ({ cells }) => {
    const plain = ledgersOf({ expiry: "2026-09-01", ...cells }, { findings: many(6), tasks: [] });
    expect(remindersFor(plain, END).reminders).toEqual([]);
  });
});

it("sorts by code, organization, due day and subject", () => {
  const roster = [branch({ organization: "乙支部" }), branch({ organization: "甲支部", expiry: "2026-10-01" })];
  const finding9 = (organization: string, problem: string, due: string) =>
    finding({ organization, problem, due, closed: false, closedDate: null });
  const findings = [
    finding9("甲支部", "问题丙", "2026-10-05"),
    finding9("乙支部", "问题乙", "2026-10-05"),
    finding9("乙支部", "问题丁", "2026-10-05"),
    finding9("乙支部", "问题甲", "2026-10-04"),
  ];
  const list = remindersFor({ roster, findings }, END).reminders.map(({ code, organization, subject }) =>
    [code, organization, subject.kind === "text" ? subject.text : subject.word].join(" "),
  );
  expect(list).toEqual(["R1 1 换届", "R3 0 王明", "R9 0 问题甲", "R9 0 问题丁", "R9 0 问题乙", "R9 1 问题丙"]);
});
