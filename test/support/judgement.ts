import type { RuleSet, Rule } from "../../src/domain/rules/ruleSet";
import { createContext, type Context } from "../../src/domain/facts/context";
import { judgeFlags } from "../../src/domain/assessment/judgeFlags";
import { formatDay } from "../../src/domain/model/day";
import { LEVELS, type Level } from "../../src/domain/model/level";
import { rational } from "../../src/domain/model/rational";
import { makeReminders } from "../../src/domain/assessment/makeReminders";
import type { Assessment, Flag, ItemResult, OrganizationResult, Reminder } from "../../src/domain/results/result";
import type { Comparison } from "../../src/domain/model/ruleTerms";
import { inputOf, type InputOptions } from "./assessmentInput";
import type { PlainLedgers } from "./ledgerBuilder";

const BRANCH: readonly Level[] = ["B"];
const text = (field: Comparison["field"], ...words: string[]): Comparison => ({
  field,
  operator: "=",
  operands: words.map((word) => ({ kind: "text", text: word })),
});
const atLeast = (field: Comparison["field"], number: number): Comparison => ({
  field,
  operator: ">=",
  operands: [{ kind: "number", value: rational(number) }],
});
const previousYear: Comparison = { field: "forYear", operator: "=", operands: [{ kind: "previousYear" }] };

/** A row of the rule set; by default a count of activities. */
export function testRule(overrides: Partial<Rule> & Pick<Rule, "code">): Rule {
  return {
    category: "组织生活",
    name: overrides.code,
    levels: LEVELS,
    conditions: [],
    ledger: "activities",
    filter: [],
    measure: "count",
    window: "period",
    target: { kind: "number", value: rational(1) },
    points: 500,
    method: "rate",
    parameters: {},
    due: null,
    whenNone: "notApplicable",
    locked: false,
    basis: "",
    ...overrides,
  };
}

/** The rows of rules.md §5 that flags and reminders read, as far as they need them. */
export const JUDGED_RULES: readonly Rule[] = [
  testRule({
    code: "S3",
    name: "新任书记任职谈话",
    ledger: "talks",
    measure: "daysToAppointmentTalk",
    filter: [text("type", "任职谈话")],
  }),
  testRule({ code: "S5.1", name: "书记培训学时", ledger: "training", measure: "secretaryHoursPace" }),
  testRule({ code: "S5.2", name: "书记集中培训", ledger: "training", measure: "secretaryConcentratedTraining" }),
  testRule({ code: "L1", name: "支部党员大会", levels: BRANCH, filter: [text("type", "支部党员大会")] }),
  testRule({
    code: "L2",
    name: "支部委员会",
    levels: BRANCH,
    conditions: [atLeast("fullMemberCount", 7)],
    filter: [text("type", "支部委员会")],
    measure: "monthsMet",
  }),
  testRule({ code: "L2", name: "委员会会议", levels: ["C", "G"], filter: [text("type", "委员会会议", "支部委员会")] }),
  testRule({
    code: "L3",
    name: "党小组会",
    levels: BRANCH,
    conditions: [atLeast("groupCount", 1)],
    filter: [text("type", "党小组会")],
    measure: "groupMonths",
  }),
  testRule({ code: "L4.1", name: "党课", filter: [text("type", "党课")] }),
  testRule({
    code: "L5",
    name: "主题党日",
    levels: BRANCH,
    filter: [text("type", "主题党日")],
    measure: "monthsMet",
  }),
  testRule({
    code: "L6.1",
    name: "组织生活会",
    filter: [text("type", "组织生活会", "民主生活会"), previousYear],
    window: "all",
  }),
  testRule({
    code: "L6.2",
    name: "民主评议党员",
    levels: BRANCH,
    filter: [text("type", "民主评议党员"), previousYear],
    window: "all",
  }),
  testRule({ code: "M1", name: "党员学习学时", ledger: "training", measure: "pacePerHead" }),
  testRule({ code: "C3", name: "委员联系薄弱支部", levels: ["C"], ledger: "contacts", measure: "weakBranchContact" }),
];

/** A scored item of a rule of the set. */
export function scoredItem(code: string, overrides: Partial<ItemResult> = {}): ItemResult {
  const rule = JUDGED_RULES.find((row) => row.code === code) ?? testRule({ code });
  return {
    rule,
    status: "scored",
    value: { kind: "number", value: rational(1) },
    target: rational(1),
    points: rule.points,
    score: rule.points,
    reasons: [],
    sources: [],
    sourceCount: 0,
    missing: null,
    ...overrides,
  };
}

/** What a test says of the results; by organization index. */
export type JudgedOptions = Partial<InputOptions> &
  Readonly<{ period: string; results?: Readonly<Record<number, Partial<OrganizationResult>>> }>;

/** A context and results of which nothing is flagged: every organization ranked, full marks. */
export function judged(
  plain: PlainLedgers,
  options: JudgedOptions,
): Readonly<{ context: Context; ruleSet: RuleSet; results: readonly OrganizationResult[] }> {
  const input = inputOf(plain, { rules: JUDGED_RULES, ...options });
  const context = createContext(input);
  const results = context.organizations.map(({ index, level, secretary }): OrganizationResult => {
    const overrides = options.results?.[index] ?? {};
    return {
      organization: index,
      level,
      secretary,
      secretaryScore: 10_000,
      categories: [],
      earned: 10_000,
      applicable: 10_000,
      notApplicablePoints: 0,
      base: 10_000,
      bonus: 0,
      deduction: 0,
      adjustment: 0,
      total: 10_000,
      grade: "好",
      rank: 1,
      order: index,
      previousTotal: null,
      vetoed: false,
      notes: [],
      items: [],
      flags: [],
      ...overrides,
    };
  });
  return { context, ruleSet: input.ruleSet, results };
}

/** The flags of each organization, by index. */
export function flagsOf(plain: PlainLedgers, options: JudgedOptions): ReadonlyMap<number, readonly Flag[]> {
  const { context, results } = judged(plain, options);
  return judgeFlags(context, results);
}

/** The codes of the flags of one organization. */
export function flagCodes(plain: PlainLedgers, options: JudgedOptions, organization = 0): readonly string[] {
  return (flagsOf(plain, options).get(organization) ?? []).map(({ code }) => code);
}

/** The reminders made for results without flags, unless `results` gives some. */
export function remindersFor(
  plain: PlainLedgers,
  options: JudgedOptions,
): Readonly<{ reminders: readonly Reminder[]; notMade: Assessment["remindersNotMade"] }> {
  const { context, ruleSet, results } = judged(plain, options);
  return makeReminders(context, { ruleSet, organizations: results });
}

/** `R2 王明 2025-03-12 overdue` for each reminder of a code; `none` for no due day. */
export function reminderLines(plain: PlainLedgers, options: JudgedOptions, code: string): readonly string[] {
  return remindersFor(plain, options)
    .reminders.filter((reminder) => reminder.code === code)
    .map(({ subject, due, urgency }) => {
      const name = subject.kind === "text" ? subject.text : `${subject.name ? `${subject.name}·` : ""}${subject.word}`;
      return `${name} ${due === null ? "none" : formatDay(due)} ${urgency}`;
    });
}
