import { describe, expect, it } from "vitest";
import { remindersFor, type JudgedOptions } from "../../support/judgement";
import type { RecordOf } from "../../support/ledgerBuilder";
import { END, finding, ledgersOf } from "../reminders/reminderFixture";

const open = (cells: RecordOf<"findings">) =>
  finding({ closed: false, closedDate: null, due: "2026-10-01", responsible: null, ...cells });

/** Subject, person and rows of each reminder of open findings. */
function groups(findings: readonly RecordOf<"findings">[], options: JudgedOptions = END) {
  return remindersFor(ledgersOf({}, { findings }), options)
    .reminders.filter(({ code }) => code === "R9")
    .map(({ subject, person, sources }) => [
      subject.kind === "text" ? subject.text : subject.word,
      person,
      sources.map(({ recordIndex }) => recordIndex),
    ]);
}

describe("rows that say the same", () => {
  it("are one reminder, which names everybody responsible once, in the order of names", () => {
    const findings = [
      open({ responsible: "王五、李四" }),
      open({ problem: "台账不实", responsible: "赵六" }),
      open({ responsible: "李四" }),
    ];
    expect(groups(findings)).toEqual([
      ["台账不实", "赵六", [1]],
      ["记录不全", "李四、王五", [0, 2]],
    ]);
  });
  it("are two reminders when they are due on two days", () => {
    expect(groups([open({}), open({ due: "2026-10-02" })])).toEqual([
      ["记录不全", "王明", [0]],
      ["记录不全", "王明", [1]],
    ]);
  });
  it("name the persons of a single row in its own order", () => {
    expect(groups([open({ responsible: "王五、李四" })])).toEqual([["记录不全", "王五、李四", [0]]]);
  });
  it.each([
    { case: "responsible", without: ["findings.responsible"], said: [["记录不全", "王明", [0, 1]]] },
    { case: "problem", without: ["findings.problem"], said: [] },
  ])("without the column $case", ({ without, said }) => {
    const findings = [open({ responsible: "李四" }), open({ responsible: "王五" })];
    expect(groups(findings, { ...END, without })).toEqual(said);
  });
});
