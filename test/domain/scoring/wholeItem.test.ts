import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { mustDay } from "../../../src/domain/model/day";
import { integer } from "../../../src/domain/model/fraction";
import { rational } from "../../../src/domain/model/rational";
import type { ItemResult } from "../../../src/domain/results/result";
import type { Rule } from "../../../src/domain/rules/ruleSet";
import { inputOf } from "../../support/assessmentInput";
import type { PlainLedgers } from "../../support/ledgerBuilder";
import { branch, BRANCH, firstRuleOf, ruleOf, scoreItem, textIs, type ScoreOptions } from "../measures/scoreItem";

type Case = Readonly<{
  case: string;
  rule: Rule;
  plain?: PlainLedgers;
  options?: ScoreOptions;
  /** What differs from an item without value, target, score and sources. */
  item: Partial<ItemResult> & Pick<ItemResult, "status" | "reasons">;
}>;

const roster = [branch()];
const assembly = (date: string) => ({ organization: BRANCH, type: "支部党员大会", date });
const manual = (field: "groupCount" | "fullTimeStaffCount") =>
  ruleOf("O2.3", { conditions: [], parameters: { field }, method: "manual" });

const cases: readonly Case[] = [
  {
    case: "no records where that is nothing",
    rule: ruleOf("M2", { whenNone: "zero" }),
    plain: { roster, dues: [] },
    item: {
      status: "scored",
      target: integer(1),
      score: 0,
      reasons: [{ code: "no-records", params: { ledger: "dues" } }],
    },
  },
  {
    case: "no records where that is full points",
    rule: ruleOf("M2", { whenNone: "full" }),
    plain: { roster, dues: [] },
    item: { status: "scored", target: integer(1), score: 300, reasons: [] },
  },
  {
    case: "no records where the indicator is then not applicable",
    rule: ruleOf("M2"),
    plain: { roster, dues: [] },
    item: { status: "notApplicable", reasons: [{ code: "na-no-records", params: { ledger: "dues" } }] },
  },
  {
    case: "a number by hand beyond the points",
    rule: manual("groupCount"),
    plain: { roster: [branch({ groupCount: 1.5 })] },
    item: {
      status: "notAssessed",
      value: { kind: "number", value: rational(3, 2) },
      target: integer(1),
      reasons: [{ code: "manual-score-out-of-range", params: { value: "1.5", points: "1.00" } }],
      sources: [{ ledger: "roster", recordIndex: 0, field: "groupCount" }],
      sourceCount: 1,
    },
  },
  {
    case: "a grade that the rule doesn't name, at the cell that says it",
    rule: ruleOf("S4", {
      measure: "latestGrade",
      window: "all",
      parameters: { ...ruleOf("S4").parameters, field: "grade" },
    }),
    plain: { roster, debriefings: [{ organization: BRANCH, year: 2025, grade: "优秀" }] },
    item: {
      status: "notAssessed",
      value: { kind: "text", text: "优秀" },
      reasons: [{ code: "text-not-in-map", params: { text: "优秀" } }],
      sources: [{ ledger: "debriefings", recordIndex: 0, field: "grade" }],
      sourceCount: 1,
    },
  },
  {
    case: "a cell of the roster that is blank",
    rule: manual("fullTimeStaffCount"),
    plain: { roster: [branch(), branch({ organization: "第二党支部" })] },
    options: { organization: 1 },
    item: {
      status: "notAssessed",
      reasons: [{ code: "missing-cell", params: { field: "fullTimeStaffCount" } }],
      sources: [{ ledger: "roster", recordIndex: 1, field: "fullTimeStaffCount" }],
      sourceCount: 1,
      missing: { ledger: "roster", field: "fullTimeStaffCount", cell: true },
    },
  },
  {
    case: "a condition on a cell that is blank",
    rule: ruleOf("O2.2", { conditions: [textIs("branchType", "在职")] }),
    item: {
      status: "notAssessed",
      reasons: [{ code: "missing-cell", params: { field: "branchType" } }],
      sources: [{ ledger: "roster", recordIndex: 0, field: "branchType" }],
      sourceCount: 1,
      missing: { ledger: "roster", field: "branchType", cell: true },
    },
  },
  {
    case: "a condition on a column that is missing",
    rule: ruleOf("O2.2", { conditions: [textIs("branchType", "在职")] }),
    options: { without: ["roster.branchType"] },
    item: {
      status: "notAssessed",
      reasons: [{ code: "missing-column", params: { ledger: "roster", field: "branchType" } }],
      missing: { ledger: "roster", field: "branchType" },
    },
  },
  {
    case: "neither of the columns that place a task",
    rule: ruleOf("S1.2", { due: null }),
    plain: { roster, tasks: [{ organization: BRANCH, task: "学习", responsible: "张三" }] },
    options: { without: ["tasks.due", "tasks.year"] },
    item: {
      status: "notAssessed",
      reasons: [{ code: "missing-column", params: { ledger: "tasks", field: "due" } }],
      missing: { ledger: "tasks", field: "due" },
    },
  },
  {
    case: "one of the two columns is enough",
    rule: ruleOf("S1.2", { due: null }),
    plain: { roster, tasks: [{ organization: BRANCH, task: "学习", year: 2026, responsible: "张三" }] },
    options: { without: ["tasks.due"] },
    item: {
      status: "scored",
      score: 200,
      value: { kind: "number", value: integer(1) },
      target: integer(1),
      reasons: [],
      sources: [{ ledger: "tasks", recordIndex: 0 }],
      sourceCount: 1,
    },
  },
  {
    case: "no day is asked of all times",
    rule: ruleOf("P3"),
    plain: { roster, staff: [{ organization: BRANCH, name: "李红" }] },
    options: { without: ["staff.appointed"] },
    item: {
      status: "scored",
      score: 200,
      value: { kind: "number", value: integer(1) },
      target: integer(1),
      reasons: [],
      sources: [{ ledger: "staff", recordIndex: 0 }],
      sourceCount: 1,
    },
  },
  {
    case: "no quarter complete and nothing held",
    rule: firstRuleOf("L1"),
    plain: { roster, activities: [] },
    options: { cutoff: "2026-03-30" },
    item: { status: "notApplicable", reasons: [{ code: "na-unit-not-complete", params: { unit: "quarter" } }] },
  },
  {
    case: "no quarter complete and one meeting held",
    rule: firstRuleOf("L1"),
    plain: { roster, activities: [assembly("2026-02-03")] },
    options: { cutoff: "2026-03-30" },
    item: {
      status: "scored",
      score: 500,
      value: { kind: "number", value: integer(1) },
      target: integer(1),
      reasons: [],
      sources: [{ ledger: "activities", recordIndex: 0 }],
      sourceCount: 1,
    },
  },
  {
    case: "before the day from which it counts",
    rule: ruleOf("S1.1"),
    plain: { roster, tasks: [] },
    options: { cutoff: "2026-03-30" },
    item: { status: "notApplicable", reasons: [{ code: "na-not-due", params: { from: mustDay(2026, 3, 31) } }] },
  },
  {
    case: "before the day of the period from which it counts",
    rule: ruleOf("C3", { due: { kind: "fromDay", day: 60 }, levels: ["B"] }),
    options: { cutoff: "2026-02-28" },
    item: { status: "notApplicable", reasons: [{ code: "na-not-due", params: { from: mustDay(2026, 3, 1) } }] },
  },
  {
    case: "later in the period in which alone it counts",
    rule: ruleOf("L6.2"),
    plain: { roster, activities: [] },
    options: { cutoff: "2026-03-30" },
    item: { status: "notApplicable", reasons: [{ code: "na-not-due", params: { from: mustDay(2026, 3, 31) } }] },
  },
  {
    case: "in another period",
    rule: ruleOf("L6.2"),
    plain: { roster, activities: [] },
    options: { period: "2026Q2", cutoff: "2026-04-01" },
    item: { status: "notApplicable", reasons: [{ code: "na-other-period", params: { day: mustDay(2026, 3, 31) } }] },
  },
  {
    case: "on the first day of the period in which alone it counts",
    rule: ruleOf("O2.3", { due: { kind: "once", month: 4, day: 1 } }),
    options: { period: "2026Q2", cutoff: "2026-04-01" },
    item: {
      status: "scored",
      score: 100,
      value: { kind: "number", value: integer(1) },
      target: integer(1),
      reasons: [],
      sources: [{ ledger: "roster", recordIndex: 0 }],
      sourceCount: 1,
    },
  },
];

describe("an item, whole", () => {
  it.each(cases)("$case", ({ rule, plain = { roster }, options, item }) => {
    const { status, value, target, points, score, reasons, sources, sourceCount, missing } = scoreItem(
      rule,
      plain,
      options,
    );
    expect({ status, value, target, points, score, reasons, sources, sourceCount, missing }).toEqual({
      ...{ value: null, target: null, points: rule.points, score: null, sources: [], sourceCount: 0, missing: null },
      ...item,
    });
  });
});

describe("what items reveal of the data", () => {
  it("is each told once, what is missing by ledgers, columns and cells", () => {
    const rules = [
      { ...manual("fullTimeStaffCount"), code: "A" },
      { ...manual("fullTimeStaffCount"), code: "B" },
      { ...manual("groupCount"), code: "C" },
      ruleOf("O2.2", { code: "D", conditions: [textIs("branchType", "在职")] }),
      ruleOf("L1", { code: "E" }),
      ruleOf("M2", { code: "F" }),
      ruleOf("S4", { code: "G" }),
      ruleOf("O2.2", { code: "H", conditions: [textIs("unitCategory", "机关")] }),
    ];
    const plain: PlainLedgers = {
      roster: [branch({ groupCount: 2 }), branch({ organization: "第二党支部", fullTimeStaffCount: 1 })],
      debriefings: [{ organization: "第二党支部", secretary: "张三", year: 2025, grade: "优秀" }],
    };
    const { missing, diagnostics, incomplete } = assess(
      inputOf(plain, { period: "2026Q2", rules, without: ["roster.branchType"] }),
    );
    expect(incomplete).toBe(true);
    expect(missing).toEqual([
      { ledger: "activities" },
      { ledger: "dues" },
      { ledger: "roster", field: "branchType" },
      { ledger: "roster", field: "fullTimeStaffCount", cell: true },
      { ledger: "roster", field: "unitCategory", cell: true },
    ]);
    const blank = (recordIndex: number, field: "fullTimeStaffCount" | "unitCategory") => ({
      code: "roster-cell-blank",
      severity: "warning",
      at: { ledger: "roster", recordIndex, field },
      params: { field },
    });
    expect(diagnostics).toEqual([
      blank(0, "fullTimeStaffCount"),
      {
        code: "score-out-of-range",
        severity: "error",
        at: { ledger: "roster", recordIndex: 0, field: "groupCount" },
        params: { code: "C" },
      },
      blank(0, "unitCategory"),
      {
        code: "grade-not-in-map",
        severity: "error",
        at: { ledger: "debriefings", recordIndex: 0, field: "grade" },
        params: { code: "G", text: "优秀" },
      },
      blank(1, "unitCategory"),
    ]);
  });
});
