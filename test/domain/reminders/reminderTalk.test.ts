import { describe, expect, it } from "vitest";
import { reminderLines, remindersFor } from "../../support/judgement";
import { at, END, finding, ledgersOf, many } from "./reminderFixture";

describe("R3 提醒谈话", () => {
  const open = { closed: false, closedDate: null };
  it.each([
    { case: "two findings in the period", findings: many(2), lines: [] },
    { case: "three in the period", findings: many(3), lines: ["王明 none normal"] },
    { case: "three, the first before the period", findings: [...many(2), finding({ found: "2026-06-30" })], lines: [] },
    { case: "three, found on its first day", findings: many(3, { found: "2026-07-01" }), lines: ["王明 none normal"] },
    { case: "four in the year", findings: many(4, { found: "2026-03-01" }), lines: [] },
    { case: "five in the year", findings: many(5, { found: "2026-01-01" }), lines: ["王明 none normal"] },
    {
      case: "five, one of last year",
      findings: [...many(4, { found: "2026-01-01" }), finding({ found: "2025-12-31" })],
      lines: [],
    },
    { case: "one overdue open", findings: many(1, { ...open, due: "2026-09-29" }), lines: [] },
    { case: "two overdue open", findings: many(2, { ...open, due: "2026-09-29" }), lines: ["王明 none normal"] },
    { case: "two open, due at the cutoff", findings: many(2, { ...open, due: "2026-09-30" }), lines: [] },
    { case: "two grounds", findings: many(3, { ...open, due: "2026-09-29" }), lines: ["王明 none urgent"] },
  ])("$case", ({ findings, lines }) => {
    expect(reminderLines(ledgersOf({}, { findings }), END, "R3")).toEqual(lines);
  });
  it.each([
    { score: 5999, lines: ["王明 none normal"] },
    { score: 6000, lines: [] },
    { score: null, lines: [] },
  ])("secretary score $score", ({ score, lines }) => {
    const options = at("2026-09-30", { results: { 0: { secretaryScore: score } } });
    expect(reminderLines(ledgersOf({}), options, "R3")).toEqual(lines);
  });
  it("is not for a secretary who takes office after the cutoff", () => {
    const plain = ledgersOf({ secretarySince: "2026-10-01" }, { findings: many(6) });
    expect(reminderLines(plain, END, "R3")).toEqual([]);
  });
  it("is not for a vacant post", () => {
    const plain = ledgersOf({ secretary: null }, { findings: many(6) });
    expect(reminderLines(plain, END, "R3")).toEqual([]);
  });
  it("rests on findings in the order of the sheet, whichever criterion they meet", () => {
    const overdue = finding({ found: "2025-12-01", due: "2026-01-01", ...open });
    const { reminders } = remindersFor(ledgersOf({}, { findings: [overdue, ...many(3), overdue] }), END);
    const talk = reminders.find(({ code }) => code === "R3");
    expect(talk?.sources.map(({ recordIndex }) => recordIndex)).toEqual([0, 1, 2, 3, 4]);
  });
  it("rests on the findings of every criterion that is met, each once", () => {
    const findings = [
      ...many(3),
      finding({ found: "2026-02-01" }),
      finding({ found: "2025-12-01", due: "2026-01-01", ...open }),
    ];
    const [talk] = remindersFor(ledgersOf({}, { findings }), END).reminders.filter(({ code }) => code === "R3");
    expect(talk?.reasons).toEqual([{ code: "remind-period-findings", params: { count: 3 } }]);
    expect(talk?.sources.map(({ recordIndex }) => recordIndex)).toEqual([0, 1, 2]);
  });
});
