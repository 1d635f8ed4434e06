import { describe, expect, it } from "vitest";
import { createContext, type Context } from "../../../src/domain/facts/context";
import { parseIsoDay } from "../../../src/domain/model/day";
import type { Comparison } from "../../../src/domain/model/ruleTerms";
import { missingOf } from "../../../src/domain/reminding/missingOf";
import { groupBySubject, responsibleFor, type SubjectFields } from "../../../src/domain/reminding/recordsBySubject";
import { rowsByOrganization } from "../../../src/domain/reminding/rowsByOrganization";
import { isNotAssessed, rulesWithCode } from "../../../src/domain/reminding/rulesWithCode";
import { prepareTalkGrounds } from "../../../src/domain/reminding/talkGrounds";
import type { OrganizationResult } from "../../../src/domain/results/result";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import { judged, scoredItem, testRule, type JudgedOptions } from "../../support/judgement";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";
import { textIs } from "../measures/scoreItem";

const roster: PlainLedgers["roster"] = ["甲", "乙"].map((organization) => ({
  ...{ organization, category: "党支部", secretary: "张三", secretarySince: "2020-01-01", fullMemberCount: 7 },
}));
const contextOf = (plain: Omit<PlainLedgers, "roster">, options: Partial<InputOptions> = {}): Context =>
  createContext(inputOf({ roster, ...plain }, { period: "2026Q2", rules: [], ...options }));

describe("what a list lacks of a ledger", () => {
  const columns = [
    { ledger: "talks", anyOf: ["date"] },
    { ledger: "findings", anyOf: ["found"] },
    { ledger: "findings", anyOf: ["closed", "closedDate"] },
  ] as const;
  const lacking = (without: readonly string[], plain: Omit<PlainLedgers, "roster"> = { findings: [] }) =>
    missingOf(contextOf(plain, { without }), { columns }, "findings");
  it.each([
    { without: [], is: null },
    { without: ["findings.found"], is: { ledger: "findings", field: "found" } },
    { without: ["findings.closed"], is: null },
    { without: ["findings.closed", "findings.closedDate"], is: { ledger: "findings", field: "closed" } },
    { without: ["findings.problem"], is: null },
  ])("without $without", ({ without, is }) => {
    expect(lacking(without)).toEqual(is);
  });
  it("is the ledger itself where it is missing, and nothing where no column is needed", () => {
    expect(lacking([], {})).toEqual({ ledger: "findings" });
    expect(missingOf(contextOf({ findings: [] }, { without: ["findings.found"] }), {}, "findings")).toBeNull();
  });
});

describe("why a secretary is to be talked to", () => {
  const found = (day: string, more: RecordOf<"findings"> = {}) => ({
    ...{ organization: "甲", problem: "不全", found: day, due: "2026-12-31", closed: false },
    ...more,
  });
  const overdue = { due: "2026-06-29" };
  const groundsOf = (
    findings: PlainLedgers["findings"],
    result: Partial<OrganizationResult> = {},
    options: Partial<JudgedOptions> = {},
  ) => {
    const { context, ruleSet, results } = judged(
      { roster, ...(findings && { findings }) },
      { period: "2026Q2", results: { 0: result }, ...options },
    );
    return prepareTalkGrounds({ context, ruleSet, results, thresholds: context.input.settings.thresholds })(
      results[0]!,
    );
  };
  const ofPeriod = (count: number) => ({ code: "remind-period-findings", params: { count } });
  const ofYear = (count: number) => ({ code: "remind-year-findings", params: { year: 2026, count } });
  const overdueOnes = (count: number) => ({ code: "remind-overdue-findings", params: { count } });
  const score = (text: string) => ({ code: "remind-secretary-score", params: { score: text, limit: "60" } });

  it.each<{ case: string; findings: PlainLedgers["findings"]; result?: Partial<OrganizationResult>; is: unknown }>([
    { case: "two in the period", findings: [found("2026-04-01"), found("2026-06-30"), found("2026-03-31")], is: null },
    {
      case: "three in the period",
      findings: [
        found("2026-03-31"),
        found("2026-04-01"),
        found("2026-05-01"),
        found("2026-06-30"),
        found("2026-07-01"),
      ],
      is: { reasons: [ofPeriod(3)], findings: [1, 2, 3] },
    },
    {
      case: "four in the year",
      findings: ["01", "02", "03", "04"].map((month) => found(`2026-${month}-01`)),
      is: null,
    },
    {
      case: "five in the year",
      findings: ["2025-12-31", "2026-01-01", "2026-02-01", "2026-03-01", "2026-03-02", "2026-04-01"].map((day) =>
        found(day),
      ),
      is: { reasons: [ofYear(5)], findings: [1, 2, 3, 4, 5] },
    },
    { case: "one overdue", findings: [found("2025-05-01", overdue)], is: null },
    {
      case: "two overdue, whenever found",
      findings: [found("2025-05-01", overdue), found("2026-04-01"), found("2024-05-01", overdue)],
      is: { reasons: [overdueOnes(2)], findings: [0, 2] },
    },
    {
      case: "several at once, each row once, in the order of the sheet",
      findings: [found("2025-05-01", overdue), found("2026-04-01"), found("2026-05-01", overdue), found("2026-06-01")],
      is: { reasons: [ofPeriod(3), overdueOnes(2)], findings: [0, 1, 2, 3] },
    },
    { case: "a score of the limit", findings: [], result: { secretaryScore: 6000 }, is: null },
    {
      case: "a score below it",
      findings: [],
      result: { secretaryScore: 5999 },
      is: { reasons: [score("59.99")], findings: [] },
    },
    {
      case: "a score, without the ledger",
      findings: undefined,
      result: { secretaryScore: 0 },
      is: { reasons: [score("0.00")], findings: [] },
    },
    { case: "no score", findings: [], result: { secretaryScore: null }, is: null },
    {
      case: "another organization's",
      findings: ["04", "05", "06"].map((month) => found(`2026-${month}-01`, { organization: "乙" })),
      is: null,
    },
  ])("$case", ({ findings, result, is }) => {
    expect(groundsOf(findings, result)).toEqual(is);
  });

  it("is nobody's business where nobody is in office", () => {
    const [first, second] = roster;
    const { context, ruleSet, results } = judged(
      {
        roster: [
          { ...first!, secretarySince: "2026-07-01" },
          { ...second!, secretary: null },
        ],
      },
      { period: "2026Q2", results: { 0: { secretaryScore: 0 }, 1: { secretaryScore: 0 } } },
    );
    const judge = prepareTalkGrounds({ context, ruleSet, results, thresholds: context.input.settings.thresholds });
    expect(results.map(judge)).toEqual([null, null]);
  });
});

describe("rows by what they say and when they are due", () => {
  const FIELDS: SubjectFields = { ledger: "tasks", subject: "task", responsible: "responsible" };
  const tasks = [
    { organization: "甲", task: "学习 ", due: "2026-05-01", responsible: "王五、李四" },
    { organization: "甲", task: "学习", due: "2026-05-01", responsible: "李四" },
    { organization: "甲", task: "学习", due: "2026-05-02", responsible: null },
    { organization: "甲", task: null, due: "2026-05-01" },
  ];
  const dueOf = (record: number) => parseIsoDay(tasks[record]!.due)!;
  const groups = (records: readonly number[], without: readonly string[] = []) =>
    groupBySubject(contextOf({ tasks }, { without }), FIELDS, { records, dueOf });

  it("those that say the same are one, by the spelling that sorts first", () => {
    expect(groups([0, 1, 2, 3])).toEqual([
      { text: "学习", due: dueOf(0), records: [0, 1] },
      { text: "学习", due: dueOf(2), records: [2] },
      { text: "", due: dueOf(3), records: [3] },
    ]);
    expect(groups([1, 0])).toEqual([{ text: "学习", due: dueOf(0), records: [1, 0] }]);
    expect(groups([0])).toEqual([{ text: "学习 ", due: dueOf(0), records: [0] }]);
    expect(groups([])).toEqual([]);
    expect(groups([0, 1, 2], ["tasks.task"])).toEqual([
      { text: "", due: dueOf(0), records: [0, 1] },
      { text: "", due: dueOf(2), records: [2] },
    ]);
    expect(groups([2], ["tasks.task"])).toEqual([{ text: "", due: dueOf(2), records: [2] }]);
  });

  it.each([
    { records: [0], who: "王五、李四" },
    { records: [0, 1], who: "李四、王五" },
    { records: [1, 2], who: "李四" },
    { records: [2], who: "张三" },
    { records: [2, 3], who: "张三" },
  ])("of $records responsible: $who", ({ records, who }) => {
    const asked = { records, secretary: "张三" };
    expect(responsibleFor(contextOf({ tasks }), FIELDS, asked)).toBe(who);
    expect(responsibleFor(contextOf({ tasks }, { without: ["tasks.responsible"] }), FIELDS, asked)).toBe("张三");
    expect(responsibleFor(contextOf({}), FIELDS, asked)).toBe("张三");
  });

  it("are found by organization", () => {
    const rows = rowsByOrganization(
      contextOf({ tasks: [...tasks, { organization: "乙" }] }),
      "tasks",
      (record) => record !== 1,
    );
    expect([rows(0), rows(1)]).toEqual([[0, 2, 3], [4]]);
  });
});

describe("the rules of a code", () => {
  const atLeast = (number: bigint): Comparison => ({
    field: "fullMemberCount",
    operator: ">=",
    operands: [{ kind: "number", value: { numerator: number, denominator: 1n } }],
  });
  it("hold where all their conditions do, and not where the roster leaves one open", () => {
    const rules = [
      testRule({ code: "L2", conditions: [atLeast(7n), atLeast(2n)] }),
      testRule({ code: "L3" }),
      testRule({ code: "L2", conditions: [atLeast(2n), atLeast(8n)] }),
      testRule({ code: "L2", conditions: [textIs("branchType", "在职")] }),
      testRule({ code: "L2" }),
    ];
    const { ruleSet } = inputOf({ roster }, { period: "2026Q2", rules });
    const found = rulesWithCode({ context: contextOf({}), ruleSet }, "L2");
    expect(found.map(({ rule, applies }) => [rules.indexOf(rule), applies(0)])).toEqual([
      [0, true],
      [2, false],
      [3, false],
      [4, true],
    ]);
  });
  it("could not be assessed where an item of the measure was not", () => {
    const { results } = judged({ roster }, { period: "2026Q2" });
    const items = [scoredItem("L1"), scoredItem("L5", { status: "notAssessed", score: null })];
    expect(isNotAssessed({ ...results[0]!, items }, "monthsMet")).toBe(true);
    expect(isNotAssessed({ ...results[0]!, items }, "count")).toBe(false);
    expect(isNotAssessed(results[0]!, "monthsMet")).toBe(false);
  });
});
