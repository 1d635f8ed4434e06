import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { flagCodes, reminderLines } from "../../support/judgement";
import { inputOf } from "../../support/assessmentInput";
import type { RecordOf } from "../../support/ledgerBuilder";
import { branch, BRANCH, inShort, reasonCodes, ruleOf, scoreItem, sourceRows } from "../measures/scoreItem";

type Row = RecordOf<"debriefings">;

const row = (more: Row = {}): Row => ({ organization: BRANCH, secretary: "张三", year: 2025, grade: "好", ...more });
const itemOf = (rows: readonly Row[]) =>
  scoreItem(ruleOf("S4"), { roster: [branch()], debriefings: rows }, { period: "2026Q2" });
const diagnosticsOf = (rows: readonly Row[]) =>
  assess(inputOf({ roster: [branch()], debriefings: rows }, { period: "2026Q2", rules: [ruleOf("S4")] })).diagnostics;

const CONTRADICTORY: readonly Readonly<{ case: string; rows: readonly Row[]; field: string }>[] = [
  { case: "two grades", rows: [row(), row({ grade: "差" })], field: "grade" },
  { case: "blank beside a grade", rows: [row({ good: 9 }), row({ grade: null, good: 9 })], field: "grade" },
  { case: "votes that differ", rows: [row({ good: 9 }), row({ good: 8 })], field: "good" },
  {
    case: "votes returned that differ",
    rows: [row({ votesReturned: 9 }), row({ votesReturned: null })],
    field: "votesReturned",
  },
  {
    case: "two rows without a name",
    rows: [row({ secretary: null }), row({ secretary: null, grade: "一般" })],
    field: "grade",
  },
];

describe("two rows of one debriefing that don't say the same", () => {
  it.each(CONTRADICTORY)("$case: an error at both, not assessed, in either order", ({ rows, field }) => {
    for (const ordered of [rows, [...rows].reverse()]) {
      const item = itemOf(ordered);
      expect(inShort(item)).toBe("not assessed debriefing-contradictory");
      expect(reasonCodes(item)).toEqual(["debriefing-contradictory"]);
      expect(sourceRows(item)).toEqual([0, 1]);
      expect(diagnosticsOf(ordered).filter(({ code }) => code === "debriefing-contradictory")).toEqual(
        [0, 1].map((recordIndex) => ({
          code: "debriefing-contradictory",
          severity: "error",
          at: { ledger: "debriefings", recordIndex, field },
          params: { year: 2025 },
        })),
      );
    }
  });

  it.each([
    { case: "the same twice", rows: [row(), row()], short: "6.00" },
    { case: "较差 and 差", rows: [row({ grade: "较差" }), row({ grade: "差" })], short: "0.00" },
    { case: "another secretary's", rows: [row(), row({ secretary: "李四", grade: "差" })], short: "6.00" },
    {
      case: "one without a name beside the present one's",
      rows: [row(), row({ secretary: null, grade: "差" })],
      short: "6.00",
    },
    { case: "another year's", rows: [row(), row({ year: 2024, grade: "差" })], short: "6.00" },
    { case: "one with neither grade nor votes", rows: [row(), row({ grade: null, votesIssued: 9 })], short: "6.00" },
  ])("$case is no contradiction, in either order", ({ rows, short }) => {
    for (const ordered of [rows, [...rows].reverse()]) {
      expect(inShort(itemOf(ordered))).toBe(short);
      expect(diagnosticsOf(ordered).map(({ code }) => code)).not.toContain("debriefing-contradictory");
    }
  });

  it("does not raise FB4, and counts as held", () => {
    const roster = [branch({ secretary: "张三" })];
    const poor = [row({ grade: "差" }), row()];
    expect(flagCodes({ roster, debriefings: poor }, { period: "2026Q3" })).not.toContain("FB4");
    expect(flagCodes({ roster, debriefings: poor.slice(0, 1) }, { period: "2026Q3" })).toContain("FB4");
    const thisYear = poor.map((each) => ({ ...each, year: 2026 }));
    const lines = reminderLines({ roster, debriefings: thisYear }, { period: "2026Q4", cutoff: "2026-12-15" }, "R14");
    expect(lines).toEqual([]);
  });
});
