import type { Context, OrganizationFacts } from "../context";
import { windowOf } from "../facts/windows";
import { MEASURES } from "../measures/measureRegistry";
import type { MeasureInput, Outcome, PreparedMeasure } from "../measures/measure";
import { compileFilter } from "../measures/recordFilter";
import { compileCondition, type ConditionState } from "../measures/rosterCondition";
import { compileWindow } from "../measures/takesPart";
import { METHODS } from "../methods/methodRegistry";
import type { Day } from "../model/day";
import { compare, formatHundredths, formatRational, type Rational } from "../model/rational";
import type { Reason } from "../reason";
import type { ItemResult, Missing, Value } from "../result";
import type { Comparison, Rule } from "../rules/ruleSet";
import { conditionReason } from "./conditionReason";
import { methodReasons } from "./methodReasons";
import { notDueReason } from "./ruleDue";
import { missingForRule, missingReason } from "./ruleNeeds";
import { compileTarget, type OrganizationTarget } from "./ruleTarget";
import { itemWithout, ScoredItem } from "./scoredItem";

/** Scores one rule for organizations whose level it concerns. */
export type RuleScorer = (facts: OrganizationFacts) => ItemResult;

/** Makes ready everything about a rule that is the same for all organizations (rules.md §6.1 for the order of checks). */
export function prepareRule(context: Context, rule: Rule): RuleScorer {
  const notDue = notDueReason(context, rule);
  if (notDue) {
    const item = itemWithout(rule, "notApplicable", { reason: notDue });
    return () => item;
  }
  const measure = MEASURES[rule.measure](measureInput(context, rule));
  const conditions = rule.conditions.map((condition) => prepareCondition(context, rule, condition));
  const missing = missingForRule(context, rule, measure.needs);
  const missingItem = missing && itemWithout(rule, "notAssessed", { reason: missingReason(missing), missing });
  const score = prepareScore(context, rule, measure);
  return (facts) => {
    let unknown: Missing | null = null;
    for (const { stateOf, item } of conditions) {
      const state = stateOf(facts.index);
      if (state === "fails") return item;
      if (state !== "holds") unknown ??= state;
    }
    const gate = measure.gate?.(facts);
    if (gate) return itemWithout(rule, "notApplicable", { reason: gate });
    if (unknown) return notAssessed(rule, unknown, facts);
    return missingItem ?? score(facts);
  };
}

function measureInput(context: Context, rule: Rule): MeasureInput {
  const passesFilter = compileFilter(context, rule.ledger, rule.filter);
  const inWindow = compileWindow(context, rule.ledger, rule.window);
  return {
    context,
    rule,
    window: windowOf(context, rule.window),
    passesFilter,
    takesPart: rule.filter.length === 0 ? inWindow : (record) => passesFilter(record) && inWindow(record),
    recordsOf: (organization) => context.recordsOf(rule.ledger, organization),
  };
}

type PreparedCondition = Readonly<{ stateOf: (organization: number) => ConditionState; item: ItemResult }>;

function prepareCondition(context: Context, rule: Rule, condition: Comparison): PreparedCondition {
  return {
    stateOf: compileCondition(context, condition),
    item: itemWithout(rule, "notApplicable", { reason: conditionReason(context, condition) }),
  };
}

/** A cell of the roster is where to look; a column that isn't there has no cell. */
function notAssessed(rule: Rule, missing: Missing, { index }: OrganizationFacts): ItemResult {
  const reason = missingReason(missing);
  if (!missing.cell || missing.field === undefined) return itemWithout(rule, "notAssessed", { reason, missing });
  const source = { ledger: "roster", recordIndex: index, field: missing.field } as const;
  return itemWithout(rule, "notAssessed", { reason, missing, source });
}

/** The last step of the checks: measure, target, method. */
function prepareScore(context: Context, rule: Rule, measure: PreparedMeasure): RuleScorer {
  const targetOf = compileTarget(context, rule, measure);
  const { cutoff } = context.input;
  return (facts) => {
    const outcome = measure.value(facts);
    switch (outcome.kind) {
      case "notApplicable":
        return itemWithout(rule, "notApplicable", { reason: outcome.reason });
      case "notAssessed":
        return notAssessed(rule, outcome.missing, facts);
      case "none":
        return withoutRecords(rule, measure, facts);
      case "zero":
        return scored({ rule, measure, facts, value: null, target: null }, 0);
      default: {
        const found = { rule, measure, facts, value: valueOf(outcome) };
        return heldAgainst(found, targetOf(facts), { since: sinceOf(outcome), cutoff });
      }
    }
  };
}

type Found = Readonly<{
  rule: Rule;
  measure: PreparedMeasure;
  facts: OrganizationFacts;
  value: Value | null;
  target: Rational | null;
}>;

function valueOf(outcome: Extract<Outcome, { kind: Value["kind"] }>): Value {
  return outcome.kind === "number" ? { kind: "number", value: outcome.value } : outcome;
}

function sinceOf(outcome: Outcome): Day | null {
  return outcome.kind === "number" ? (outcome.since ?? null) : null;
}

function withoutRecords(rule: Rule, measure: PreparedMeasure, facts: OrganizationFacts): ItemResult {
  const { ledger } = rule;
  if (rule.whenNone === "notApplicable") {
    return itemWithout(rule, "notApplicable", { reason: { code: "na-no-records", params: { ledger } } });
  }
  const score = rule.whenNone === "full" ? rule.points : 0;
  return new ScoredItem(
    { rule, value: null, target: null, score },
    { reasons: () => [{ code: "no-records", params: { ledger } }], sources: () => measure.sources(facts) },
  );
}

type FoundValue = Omit<Found, "value" | "target"> & Readonly<{ value: Value }>;

function heldAgainst(
  found: FoundValue,
  { value: target, ifReached }: OrganizationTarget,
  days: Readonly<{ since: Day | null; cutoff: Day }>,
): ItemResult {
  const { rule, value } = found;
  const { points, parameters } = rule;
  if (ifReached) {
    if (value.kind === "number" && target !== null && compare(value.value, target) >= 0) {
      return scored({ ...found, target }, points);
    }
    const unit = rule.target?.kind === "per" ? rule.target.unit : "month";
    return itemWithout(rule, "notApplicable", { reason: { code: "na-unit-not-complete", params: { unit } } });
  }
  const score = METHODS[rule.method]({ points, parameters, value, target, ...days });
  if (typeof score === "number") return scored({ ...found, target }, score);
  return refused(found, score === "text-not-in-map");
}

function scored({ rule, measure, facts, value, target }: Found, score: number): ItemResult {
  return new ScoredItem(
    { rule, value, target, score },
    {
      reasons: () => [...measure.reasons(facts, { value, target }), ...methodReasons(rule, value, target)],
      sources: () => measure.sources(facts),
    },
  );
}

/** A value that the method can't make points of: not assessed, with the value shown. */
function refused({ rule, measure, facts, value }: FoundValue, isText: boolean): ItemResult {
  const reason: Reason =
    isText && value.kind === "text"
      ? { code: "text-not-in-map", params: { text: value.text } }
      : {
          code: "manual-score-out-of-range",
          params: {
            value: value.kind === "number" ? formatRational(value.value) : "",
            points: formatHundredths(rule.points),
          },
        };
  return new ScoredItem(
    { rule, value, target: null, score: null },
    { reasons: () => [reason], sources: () => measure.sources(facts) },
  );
}
