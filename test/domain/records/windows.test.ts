import { describe, expect, it } from "vitest";
import { createContext, type Context } from "../../../src/domain/facts/context";
import { BLANK_DAY, formatDay, parseIsoDay } from "../../../src/domain/model/day";
import type { FieldKey, LedgerKey } from "../../../src/domain/model/ledgers";
import { rational } from "../../../src/domain/model/rational";
import type { Comparison, ComparisonOperator, Operand } from "../../../src/domain/model/ruleTerms";
import { byAll } from "../../../src/domain/records/recordTest";
import { cellText, recordTitle } from "../../../src/domain/records/recordTitle";
import { compileCondition } from "../../../src/domain/records/rosterCondition";
import { compilePlacingDay, compileWindow, groupWindow } from "../../../src/domain/records/takesPart";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers } from "../../support/ledgerBuilder";

const WINDOWS = ["period", "year", "last12Months", "all"] as const;
const contextOf = (plain: PlainLedgers, options: Partial<InputOptions> = {}): Context =>
  createContext(inputOf(plain, { period: "2026Q2", cutoff: "2026-06-15", rules: [], ...options }));
const roster = ["甲", "乙"].map((organization) => ({ organization, category: "党支部" }));

/** On each side of every bound of the four windows, and without a day. */
const DAYS = [
  "2025-06-15",
  "2025-06-16",
  "2025-12-31",
  "2026-01-01",
  "2026-03-31",
  "2026-04-01",
  "2026-06-15",
  "2026-06-16",
  null,
];
const DATED = { period: [5, 6], year: [3, 4, 5, 6], last12Months: [1, 2, 3, 4, 5, 6], all: [0, 1, 2, 3, 4, 5, 6] };
const inAll = (...records: readonly number[]) => ({
  period: records,
  year: records,
  last12Months: records,
  all: records,
});

describe("the rows of a ledger in each window", () => {
  const days = (field: string, more: object = {}) => DAYS.map((day) => ({ organization: "甲", [field]: day, ...more }));
  const cases: readonly Readonly<{
    ledger: LedgerKey;
    rows: readonly object[];
    is: Readonly<Record<(typeof WINDOWS)[number], readonly number[]>>;
  }>[] = [
    { ledger: "activities", rows: days("date"), is: DATED },
    { ledger: "talks", rows: days("date"), is: DATED },
    { ledger: "contacts", rows: days("date"), is: DATED },
    { ledger: "bonuses", rows: days("date"), is: DATED },
    { ledger: "dues", rows: days("month"), is: DATED },
    { ledger: "findings", rows: days("found", { problem: "不全" }), is: DATED },
    { ledger: "findings", rows: days("found", { problem: "无" }), is: inAll() },
    // Who may lack the day takes part in all times.
    { ledger: "staff", rows: days("appointed"), is: { ...DATED, all: [...DATED.all, 8] } },
    { ledger: "staff", rows: days("appointed", { removed: "2026-06-15" }), is: inAll() },
    { ledger: "training", rows: days("end"), is: { ...DATED, all: [...DATED.all, 8] } },
    { ledger: "training", rows: days("start"), is: { ...DATED, all: [...DATED.all, 8] } },
    // A task is not hidden by its due day in all times; of the year is what the year's list has.
    { ledger: "tasks", rows: days("due"), is: { ...DATED, year: [3, 4, 5, 6, 7], all: [0, 1, 2, 3, 4, 5, 6, 7, 8] } },
    {
      ledger: "tasks",
      rows: days("due", { year: 2026 }),
      is: { ...DATED, year: [0, 1, 2, 3, 4, 5, 6, 7, 8], all: [0, 1, 2, 3, 4, 5, 6, 7, 8] },
    },
    { ledger: "tasks", rows: days("due", { issued: "2026-06-16" }), is: inAll() },
    {
      ledger: "debriefings",
      rows: [2025, 2026, 2027, null].map((year) => ({ organization: "甲", year })),
      is: { period: [], year: [1], last12Months: [], all: [0, 1, 3] },
    },
  ];
  it.each(cases)("$ledger: $rows.0", ({ ledger, rows, is }) => {
    const context = contextOf({ roster, [ledger]: rows });
    const records = Array.from(rows.keys());
    const found = WINDOWS.map((window) => [window, records.filter(compileWindow(context, ledger, window))]);
    expect(Object.fromEntries(found)).toEqual(is);
    if (ledger === "contacts") return;
    const grouped = WINDOWS.map((window) => [window, [...groupWindow(context, ledger, window).records]]);
    expect(Object.fromEntries(grouped)).toEqual(is);
  });

  it("the roster is in all of them, a ledger that is missing in none", () => {
    const context = contextOf({ roster });
    expect(WINDOWS.map((window) => compileWindow(context, "roster", window)(0))).toEqual([true, true, true, true]);
    expect(WINDOWS.map((window) => compileWindow(context, "talks", window)(0))).toEqual([false, false, false, false]);
  });

  it("without the column of days no row is in any, but for staff in all times", () => {
    const row = { organization: "甲", date: "2026-05-01", appointed: "2026-05-01" };
    const context = contextOf({ roster, talks: [row], staff: [row] }, { without: ["talks.date", "staff.appointed"] });
    expect(WINDOWS.map((window) => compileWindow(context, "talks", window)(0))).toEqual([false, false, false, false]);
    expect(WINDOWS.map((window) => compileWindow(context, "staff", window)(0))).toEqual([false, false, false, true]);
  });

  it("the day of a row is that of its ledger", () => {
    const day = "2026-05-01";
    const row = {
      organization: "甲",
      date: day,
      due: day,
      found: day,
      end: null,
      start: day,
      month: day,
      appointed: day,
      year: 2026,
    };
    const ledgers = [
      "activities",
      "tasks",
      "findings",
      "training",
      "talks",
      "contacts",
      "dues",
      "bonuses",
      "staff",
    ] as const;
    const context = contextOf({
      roster,
      debriefings: [row],
      ...Object.fromEntries(ledgers.map((ledger) => [ledger, [row]])),
    });
    expect(ledgers.map((ledger) => formatDay(compilePlacingDay(context, ledger)(0)))).toEqual(ledgers.map(() => day));
    for (const ledger of ["roster", "debriefings"] as const)
      expect(compilePlacingDay(context, ledger)(0)).toBe(BLANK_DAY);
    for (const ledger of ledgers) expect(compilePlacingDay(contextOf({ roster }), ledger)(0)).toBe(BLANK_DAY);
  });
});

it("several tests must all be met", () => {
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7];
  const bits = [1, 2, 4].map((bit) => (record: number) => (record & bit) !== 0);
  const met = [0, 1, 2, 3].map((count) => numbers.filter(byAll(bits.slice(0, count))));
  expect(met).toEqual([numbers, [1, 3, 5, 7], [3, 7], [7]]);
});

describe("conditions on the roster", () => {
  const ORGANIZATION = {
    ...{ organization: "甲", category: "党支部", memberCount: 12, founded: "2020-01-01", branchType: "在职" },
    ...{
      weak: true,
      superior: "乙",
      secretary: "张三",
      disciplineMember: "李四",
      extendedTo: "2027-01-01",
      groupCount: 2,
      fourStrong: "已命名",
    },
  };
  const number = (value: number): Operand => ({ kind: "number", value: rational(value) });
  const text = (word: string): Operand => ({ kind: "text", text: word });
  const day = (iso: string): Operand => ({ kind: "day", day: parseIsoDay(iso)! });
  const states = (field: FieldKey, operator: ComparisonOperator, ...operands: Operand[]) => {
    const condition: Comparison = { field, operator, operands };
    const context = contextOf({ roster: [ORGANIZATION, { organization: "乙", category: "党支部" }] });
    const lacking = contextOf({ roster: [ORGANIZATION] }, { without: [`roster.${field}`] });
    expect(compileCondition(lacking, condition)(0)).toEqual({ ledger: "roster", field });
    return [0, 1].map(compileCondition(context, condition));
  };
  const blank = (field: FieldKey) => ({ ledger: "roster", field, cell: true });

  it.each<{ field: FieldKey; operator: ComparisonOperator; operand: Operand; is: readonly unknown[] }>([
    { field: "memberCount", operator: ">=", operand: number(12), is: ["holds", blank("memberCount")] },
    { field: "memberCount", operator: ">", operand: number(12), is: ["fails", blank("memberCount")] },
    { field: "memberCount", operator: "=", operand: { kind: "blank" }, is: ["fails", "holds"] },
    { field: "groupCount", operator: "<", operand: number(1), is: ["fails", "holds"] },
    { field: "probationaryCount", operator: "=", operand: number(0), is: ["holds", "holds"] },
    { field: "founded", operator: "<=", operand: day("2020-01-01"), is: ["holds", blank("founded")] },
    { field: "founded", operator: "<>", operand: { kind: "blank" }, is: ["holds", "fails"] },
    { field: "extendedTo", operator: ">", operand: day("2026-01-01"), is: ["holds", "fails"] },
    { field: "branchType", operator: "=", operand: text("在职"), is: ["holds", blank("branchType")] },
    { field: "weak", operator: "=", operand: { kind: "yes" }, is: ["holds", "fails"] },
    { field: "weak", operator: "=", operand: { kind: "no" }, is: ["fails", "holds"] },
    { field: "superior", operator: "=", operand: text("乙"), is: ["holds", "fails"] },
    { field: "secretary", operator: "<>", operand: text("张三"), is: ["fails", "holds"] },
    { field: "disciplineMember", operator: "=", operand: text("李四"), is: ["holds", "fails"] },
    { field: "fourStrong", operator: "=", operand: text("未创建"), is: ["fails", "holds"] },
  ])("$field $operator $operand", ({ field, operator, operand, is }) => {
    expect(states(field, operator, operand)).toEqual(is);
  });
});

it("what a row is about stands in its ledger's own column", () => {
  const titles = {
    ...{ staff: "name", activities: "title", tasks: "task", findings: "problem", training: "course", talks: "target" },
    ...{ debriefings: "secretary", contacts: "member", dues: "unpaidNames", bonuses: "matter" },
  } as const;
  const plain = Object.fromEntries(
    Object.entries(titles).map(([ledger, field]) => [ledger, [{ [field]: `${field} 一` }, {}]]),
  );
  const context = contextOf({ roster, ...plain });
  for (const [ledger, field] of Object.entries(titles) as [keyof typeof titles, FieldKey][]) {
    expect([0, 1].map((record) => recordTitle(context, ledger, record))).toEqual([`${field} 一`, ""]);
    expect(recordTitle(contextOf({ roster }), ledger, 0)).toBe("");
    expect(recordTitle(contextOf({ roster, ...plain }, { without: [`${ledger}.${field}`] }), ledger, 0)).toBe("");
  }
  expect([
    recordTitle(context, "roster", 1),
    cellText(context, { ledger: "activities", field: "date", record: 0 }),
  ]).toEqual(["乙", ""]);
});
