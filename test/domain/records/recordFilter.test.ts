import { describe, expect, it } from "vitest";
import { createContext } from "../../../src/domain/facts/context";
import { parseIsoDay } from "../../../src/domain/model/day";
import type { FieldKey, LedgerKey } from "../../../src/domain/model/ledgers";
import { rational } from "../../../src/domain/model/rational";
import type { ComparisonOperator, Operand } from "../../../src/domain/model/ruleTerms";
import { compileFilter, valuesHold } from "../../../src/domain/records/recordFilter";
import { inputOf } from "../../support/assessmentInput";
import type { PlainLedgers } from "../../support/ledgerBuilder";

const OPERATORS = ["=", "<>", "<", "<=", ">", ">="] as const satisfies readonly ComparisonOperator[];
const number = (numerator: number, denominator = 1): Operand => ({
  kind: "number",
  value: rational(numerator, denominator),
});
const day = (text: string): Operand => ({ kind: "day", day: parseIsoDay(text)! });
const BLANK: Operand = { kind: "blank" };

const LEDGERS: PlainLedgers = {
  roster: [
    { organization: "第一党支部", groupCount: 2, memberCount: 20, fourStrong: "创建" },
    { organization: "第二党支部" },
  ],
  activities: [
    { organization: "第一党支部", type: "党课", date: "2026-03-01", dueCount: -1, forYear: 2025 },
    { organization: "第二党支部", type: "党课、支部党员大会", date: "2026-03-02", dueCount: 9.5 },
    { organization: "第一党支部", type: "主题党日", date: "2026-04-03", dueCount: 10, presentCount: 8 },
    { organization: "第一党支部、第二党支部", dueCount: null },
  ],
  tasks: [
    { organization: "第一党支部", task: "甲", due: "2026-02-01", done: true },
    { organization: "第一党支部", task: "乙", due: "2025-12-31", done: false },
    { organization: "第一党支部", task: "丙", due: "2026-02-03", done: null, year: 2025 },
    { organization: "第一党支部", task: "丁", due: "2026-12-31", done: "长期坚持" },
  ],
};

const context = createContext(inputOf(LEDGERS, { period: "2026Q1", rules: [] }));

/** Which rows of a ledger, counted from 1, meet a comparison. */
function rows(ledger: LedgerKey, field: FieldKey, operator: ComparisonOperator, ...operands: Operand[]): string {
  const test = compileFilter(context, ledger, [{ field, operator, operands }]);
  const count = context.table(ledger)!.rowCount;
  return Array.from({ length: count }, (_, i) => i)
    .filter(test)
    .map((i) => i + 1)
    .join(" ");
}

/** The same for each operator in turn, "/" between them. */
const byOperator = (ledger: LedgerKey, field: FieldKey, ...operands: Operand[]): string =>
  OPERATORS.map((operator) => rows(ledger, field, operator, ...operands)).join("/");

describe("comparisons of numbers", () => {
  it.each([
    // =, <>, <, <=, >, >=; the fourth row is blank and is never less or more than anything.
    { limit: "10", operand: number(10), expected: "3/1 2 4/1 2/1 2 3//3" },
    { limit: "9.5", operand: number(19, 2), expected: "2/1 3 4/1/1 2/3/2 3" },
    { limit: "-1", operand: number(-1), expected: "1/2 3 4//1/2 3/1 2 3" },
    // Between two numbers that can be written: nothing equals it.
    { limit: "28/3", operand: number(28, 3), expected: "/1 2 3 4/1/1/2 3/2 3" },
    { limit: "-2/3", operand: number(-2, 3), expected: "/1 2 3 4/1/1/2 3/2 3" },
    { limit: "-4/3", operand: number(-4, 3), expected: "/1 2 3 4///1 2 3/1 2 3" },
    { limit: "a blank cell", operand: BLANK, expected: "4/1 2 3/4/4/4/4" },
    { limit: "a day, which is no number", operand: day("2026-03-01"), expected: "/1 2 3 4////" },
  ])("with $limit", ({ operand, expected }) => {
    expect(byOperator("activities", "dueCount", operand)).toBe(expected);
  });

  it("hold for any of several, and <> for none of them", () => {
    expect(rows("activities", "dueCount", "=", number(10), number(-1), BLANK)).toBe("1 3 4");
    expect(rows("activities", "dueCount", "<>", number(10), number(-1))).toBe("2 4");
  });

  it("take a blank count of groups in the roster for none, and no other blank", () => {
    expect(rows("roster", "groupCount", "=", number(0))).toBe("2");
    expect(rows("roster", "groupCount", "=", BLANK)).toBe("");
    expect(rows("roster", "memberCount", "=", number(0))).toBe("");
    expect(rows("roster", "memberCount", "=", BLANK)).toBe("2");
    expect(rows("activities", "presentCount", "=", number(0))).toBe("");
  });
});

describe("comparisons of years that are worked out where they are blank", () => {
  it("take an activity up to March for the year before, unless it says another", () => {
    expect(rows("activities", "forYear", "=", number(2025))).toBe("1 2");
    expect(rows("activities", "forYear", "=", { kind: "previousYear" })).toBe("1 2");
    expect(rows("activities", "forYear", "=", number(2026))).toBe("3");
  });

  it("take a task for the year it is due unless it says another", () => {
    expect(rows("tasks", "year", "=", number(2026))).toBe("1 4");
    expect(rows("tasks", "year", "=", { kind: "previousYear" })).toBe("2 3");
    expect(rows("tasks", "year", "<>", { kind: "previousYear" })).toBe("1 4");
  });
});

describe("comparisons of days", () => {
  it.each([
    { limit: "a day", operand: day("2026-03-02"), expected: "2/1 3 4/1/1 2/3/2 3" },
    { limit: "a blank cell", operand: BLANK, expected: "4/1 2 3/4/4/4/4" },
    { limit: "a number, which is no day", operand: number(2), expected: "/1 2 3 4////" },
  ])("with $limit", ({ operand, expected }) => {
    expect(byOperator("activities", "date", operand)).toBe(expected);
  });

  it("hold for any of several, and <> for none of them", () => {
    expect(rows("activities", "date", "=", day("2026-03-01"), day("2026-04-03"))).toBe("1 3");
    expect(rows("activities", "date", "<>", day("2026-03-01"), day("2026-04-03"))).toBe("2 4");
  });
});

describe("comparisons of yes and no", () => {
  it.each([
    { word: "是", operand: { kind: "yes" } as const, is: "1", isNot: "2 3 4" },
    // A blank cell, and one that goes on, is not done.
    { word: "否", operand: { kind: "no" } as const, is: "2 3 4", isNot: "1" },
    { word: "空", operand: BLANK, is: "3", isNot: "1 2 4" },
    { word: "a number", operand: number(1), is: "", isNot: "1 2 3 4" },
  ])("$word", ({ operand, is, isNot }) => {
    expect([rows("tasks", "done", "=", operand), rows("tasks", "done", "<>", operand)]).toEqual([is, isNot]);
  });

  it("hold for any of several, and <> for none of them", () => {
    expect(rows("tasks", "done", "=", { kind: "yes" }, BLANK)).toBe("1 3");
    expect(rows("tasks", "done", "<>", { kind: "yes" }, BLANK)).toBe("2 4");
  });
});

describe("comparisons of words", () => {
  const text = (word: string): Operand => ({ kind: "text", text: word });

  it("hold when one of a cell's words is meant", () => {
    expect(rows("activities", "type", "=", text("党课"))).toBe("1 2");
    expect(rows("activities", "type", "<>", text("党课"))).toBe("3 4");
    expect(rows("activities", "type", "=", BLANK)).toBe("4");
    expect(rows("activities", "type", "=", number(1))).toBe("");
  });

  it("look at the names of organizations, also of several in a cell", () => {
    expect(rows("activities", "organization", "=", text("第一党支部"))).toBe("1 3 4");
    expect(rows("activities", "organization", "<>", text("第一党支部"))).toBe("2");
  });

  it("take a blank 四强支部 of the roster for none that was created", () => {
    expect(rows("roster", "fourStrong", "=", text("未创建"))).toBe("2");
    expect(rows("roster", "fourStrong", "=", BLANK)).toBe("");
  });

  it("know no order", () => {
    for (const operator of ["<", "<=", ">", ">="] as const) {
      expect(valuesHold(context, ["党课"], { field: "type", operator, operands: [text("党课")] })).toBe(false);
    }
  });

  it("know the year before the period's", () => {
    const holds = (values: readonly string[]) =>
      valuesHold(context, values, { field: "type", operator: "=", operands: [{ kind: "previousYear" }] });
    expect([holds(["2025"]), holds(["2026"]), holds(["2027"]), holds([])]).toEqual([true, false, false, false]);
  });
});

describe("several comparisons", () => {
  const both = [
    { field: "dueCount", operator: ">", operands: [number(9)] },
    { field: "date", operator: ">=", operands: [day("2026-04-03")] },
    { field: "type", operator: "=", operands: [{ kind: "text", text: "主题党日" }] },
  ] as const;

  it.each([0, 1, 2, 3])("hold together: the first %i", (count) => {
    const passes = compileFilter(context, "activities", both.slice(0, count));
    const expected = [
      [true, true, true, true],
      [false, true, true, false],
      [false, false, true, false],
      [false, false, true, false],
    ][count]!;
    expect([0, 1, 2, 3].map(passes)).toEqual(expected);
  });

  it("hold for no record where a ledger or column is missing, whatever they say", () => {
    const bare = createContext(inputOf(LEDGERS, { period: "2026Q1", rules: [], without: ["activities.dueCount"] }));
    for (const operator of OPERATORS) {
      const passes = compileFilter(bare, "activities", [{ field: "dueCount", operator, operands: [number(1)] }]);
      expect([0, 1, 2, 3].some(passes)).toBe(false);
    }
    expect(compileFilter(bare, "talks", [])(0)).toBe(false);
  });
});
