import { describe, expect, it } from "vitest";
import { createContext, type Context } from "../../../src/domain/facts/context";
import {
  debriefingOf,
  debriefingOfYear,
  differingField,
  hasDebriefingOfYear,
  voteShareOf,
} from "../../../src/domain/facts/debriefing";
import { formatRational } from "../../../src/domain/model/rational";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { RecordOf } from "../../support/ledgerBuilder";
import { branch, BRANCH } from "../measures/scoreItem";

type Row = RecordOf<"debriefings">;
const row = (more: Row = {}): Row => ({ organization: BRANCH, secretary: "张三", year: 2025, grade: "好", ...more });
const contextOf = (
  debriefings: readonly Row[] | undefined,
  roster: RecordOf<"roster"> = {},
  options: Partial<InputOptions> = {},
): Context =>
  createContext(
    inputOf(
      { roster: [branch(roster)], ...(debriefings && { debriefings }) },
      { period: "2026Q2", rules: [], ...options },
    ),
  );

/** In short: `好 95 0` for a grade, its vote score and row. */
function shortOf(found: ReturnType<typeof debriefingOf> | null): string | null {
  switch (found?.kind) {
    case undefined:
      return null;
    case "graded":
      return `${found.year} ${found.grade} ${found.voteScore === null ? "-" : formatRational(found.voteScore, 2)} row ${found.record}`;
    case "missed":
      return `${found.year} missed`;
    case "notApplicable":
      return `${found.year} ${found.why}`;
    case "contradictory":
      return `${found.year} contradictory ${found.records.join(",")}`;
    case "unknown":
      return "unknown";
  }
}

describe("the debriefing that counts", () => {
  it.each<{
    case: string;
    rows: readonly Row[] | undefined;
    roster?: RecordOf<"roster">;
    options?: Partial<InputOptions>;
    found: string;
  }>([
    { case: "the grade that is written", rows: [row()], found: "2025 好 - row 0" },
    { case: "beside votes", rows: [row({ grade: "一般", good: 20 })], found: "2025 一般 100 row 0" },
    {
      // Worked example 8: (20 + 4.8 + 1.2) ÷ 28 × 100.
      case: "by votes",
      rows: [row({ grade: null, good: 20, fairlyGood: 6, average: 2, abstained: 1 })],
      found: "2025 好 92.86 row 0",
    },
    { case: "votes of 90", rows: [row({ grade: null, good: 1, fairlyGood: 1 })], found: "2025 好 90 row 0" },
    { case: "votes of 80", rows: [row({ grade: null, fairlyGood: 5, poor: 0 })], found: "2025 较好 80 row 0" },
    { case: "votes of 60", rows: [row({ grade: null, average: 5 })], found: "2025 一般 60 row 0" },
    { case: "votes below", rows: [row({ grade: null, good: 1, poor: 1 })], found: "2025 差 50 row 0" },
    { case: "only bad votes", rows: [row({ grade: null, poor: 3 })], found: "2025 差 0 row 0" },
    { case: "votes of nought are none", rows: [row({ grade: null, good: 0 })], found: "2025 missed" },
    { case: "no row", rows: [], found: "2025 missed" },
    { case: "no ledger", rows: undefined, found: "2025 missed" },
    { case: "a row of another year", rows: [row({ year: 2024 })], found: "2025 missed" },
    { case: "somebody else's", rows: [row({ secretary: "李四" })], found: "2025 otherSecretary" },
    { case: "of several names one", rows: [row({ secretary: "李四、张三" })], found: "2025 好 - row 0" },
    {
      case: "the one that names him goes before one without a name",
      rows: [row({ secretary: null, grade: "差" }), row({ grade: "一般" })],
      found: "2025 一般 - row 1",
    },
    { case: "without a name", rows: [row({ secretary: null })], found: "2025 好 - row 0" },
    {
      case: "without a name, in office since the year's last day",
      rows: [row({ secretary: null })],
      roster: { secretarySince: "2025-12-31" },
      found: "2025 好 - row 0",
    },
    {
      case: "without a name, in office since the next day",
      rows: [row({ secretary: null })],
      roster: { secretarySince: "2026-01-01" },
      found: "2025 otherSecretary",
    },
    {
      case: "without a name, since an unknown day",
      rows: [row({ secretary: null })],
      roster: { secretarySince: null },
      found: "unknown",
    },
    { case: "no row, since an unknown day", rows: [], roster: { secretarySince: null }, found: "unknown" },
    {
      case: "no row, in office since the year's last day",
      rows: [],
      roster: { secretarySince: "2025-12-31" },
      found: "2025 missed",
    },
    {
      case: "no row, in office since the next day",
      rows: [],
      roster: { secretarySince: "2026-01-01" },
      found: "2025 notInOffice",
    },
    {
      case: "not due before 31 March",
      rows: [],
      options: { period: "2026Q1", cutoff: "2026-03-30" },
      found: "2025 notDue",
    },
    { case: "due on 31 March", rows: [], options: { period: "2026Q1" }, found: "2025 missed" },
    { case: "nobody is named", rows: [row()], roster: { secretary: null }, found: "2025 noSecretary" },
    { case: "not yet in office", rows: [row()], roster: { secretarySince: "2026-07-01" }, found: "2025 notInOffice" },
    {
      case: "on 31 December that of the year",
      rows: [row(), row({ year: 2026, grade: "较好" })],
      options: { period: "2026Q4" },
      found: "2026 较好 - row 1",
    },
    {
      case: "on 31 December the last, where the year has none",
      rows: [row()],
      options: { period: "2026Q4" },
      found: "2025 好 - row 0",
    },
    {
      case: "on the day before that of last year",
      rows: [row(), row({ year: 2026, grade: "较好" })],
      options: { period: "2026Q4", cutoff: "2026-12-30" },
      found: "2025 好 - row 0",
    },
    {
      case: "three rows of which one differs",
      rows: [row(), row(), row({ grade: "差" })],
      found: "2025 contradictory 0,1,2",
    },
    { case: "three that say the same", rows: [row(), row(), row()], found: "2025 好 - row 0" },
  ])("$case", ({ rows, roster, options, found }) => {
    expect(shortOf(debriefingOf(contextOf(rows, roster, options), 0))).toBe(found);
  });

  it("rests on the columns there are", () => {
    const rows = [row({ grade: "好", good: 1, poor: 1 })];
    const without = (...fields: string[]) =>
      shortOf(debriefingOf(contextOf(rows, {}, { without: fields.map((field) => `debriefings.${field}`) }), 0));
    expect(without("secretary")).toBe("2025 好 50 row 0");
    expect(without("grade")).toBe("2025 差 50 row 0");
    expect(without("good", "poor")).toBe("2025 好 - row 0");
    expect(without("year")).toBe("2025 missed");
  });

  it("of a year alone", () => {
    const context = contextOf([row(), row({ year: 2024, secretary: "李四" })]);
    expect([2023, 2024, 2025].map((year) => shortOf(debriefingOfYear(context, 0, year)))).toEqual([
      null,
      "2024 otherSecretary",
      "2025 好 - row 0",
    ]);
    expect([2023, 2024, 2025].map((year) => hasDebriefingOfYear(context, 0, year))).toEqual([false, true, true]);
    expect(debriefingOfYear(contextOf(undefined), 0, 2025)).toBeNull();
  });
});

describe("the first column in which two rows differ", () => {
  it.each<{ rows: readonly [Row, Row]; field: string | null }>([
    { rows: [row(), row()], field: null },
    { rows: [row({ good: 1 }), row({ good: 2 })], field: "good" },
    { rows: [row({ good: null }), row({ good: 0 })], field: "good" },
    { rows: [row({ good: null }), row({ good: null })], field: null },
    { rows: [row({ grade: "较差" }), row({ grade: "差" })], field: null },
    { rows: [row({ secretary: "张三、李四" }), row({ secretary: "张三" })], field: "secretary" },
    { rows: [row({ year: 2025 }), row({ year: 2024 })], field: "year" },
    { rows: [row(), row({ organization: null })], field: null },
  ])("$rows: $field", ({ rows, field }) => {
    expect(differingField(contextOf(rows).table("debriefings")!, 0, 1)).toBe(field);
  });
});

it("a vote for a grade is worth its share", () => {
  const share = (grade: string) => {
    const found = voteShareOf(grade);
    return found && formatRational(found, 2);
  };
  expect(["好", "较好", "一般", "差", "优秀"].map(share)).toEqual(["1", "0.8", "0.6", "0", undefined]);
});
