import type { Context, OrganizationFacts, RecordGroups } from "../facts/context";
import { filterGroups } from "../facts/recordGroups";
import { windowOf } from "../facts/windows";
import { MEASURES } from "../measures/measureRegistry";
import type { MeasureInput, Need, PreparedMeasure } from "../measuring/measure";
import { compileFilter } from "../records/recordFilter";
import { byAll } from "../records/recordTest";
import { compileCondition, type ConditionState } from "../records/rosterCondition";
import { compileWindow, groupWindow } from "../records/takesPart";
import { METHODS } from "../methods/methodRegistry";
import type { Day } from "../model/day";
import { compare, formatHundredths, formatRational } from "../model/rational";
import type { Reason } from "../reasons/reason";
import type { ItemResult } from "../results/result";
import type { Missing, Value } from "../model/value";
import type { Comparison } from "../model/ruleTerms";
import type { Rule } from "../rules/ruleSet";
import { conditionReason } from "./conditionReason";
import { methodReasons } from "./methodReasons";
import { notDueReason } from "./ruleDue";
import { missingForRule, missingReason } from "./ruleNeeds";
import { compileTarget, type OrganizationTarget } from "./ruleTarget";
import { Explainer, itemWithout, ScoredItem } from "./scoredItem";

/** Scores one rule for organizations whose level it concerns. */
export type RuleScorer = (facts: OrganizationFacts) => ItemResult;

/** Makes ready everything about a rule that is the same for all organizations (rules.md §6.1 for the order of checks). */
export function prepareRule(context: Context, rule: Rule): RuleScorer {
  const notDue = notDueReason(context, rule);
  if (notDue) {
    const item = itemWithout(rule, "notApplicable", { reason: notDue });
    return () => item;
  }
  const measure = MEASURES[rule.measure].prepare(measureInput(context, rule));
  const conditions = rule.conditions.map((condition) => prepareCondition(context, rule, condition));
  const missing = missingForRule(context, rule, measure.needs);
  const missingItem = missing && itemWithout(rule, "notAssessed", { reason: missingReason(missing), missing });
  const score = prepareScore(context, rule, measure);
  const gated = new Map<string, ItemResult>();
  return (facts) => {
    let unknown: Missing | null = null;
    for (const { stateOf, item } of conditions) {
      const state = stateOf(facts.index);
      if (state === "fails") return item;
      if (state !== "holds") unknown ??= state;
    }
    const gate = measure.gate?.(facts);
    if (gate) return gatedItem(rule, gate, gated);
    if (unknown) return notAssessed(rule, unknown, facts);
    return missingItem ?? score(facts);
  };
}

/** The columns that a rule's measure can't do without, besides those of its filter. */
export function measureNeeds(context: Context, rule: Rule): readonly Need[] {
  return MEASURES[rule.measure].prepare(measureInput(context, rule)).needs;
}

/** An item of a gate; organizations with the same bare reason share one. */
function gatedItem(rule: Rule, reason: Reason, shared: Map<string, ItemResult>): ItemResult {
  const { code, params } = reason;
  const found = shared.get(code);
  if (found) return found;
  const item = itemWithout(rule, "notApplicable", { reason });
  if (Object.keys(params).length === 0) shared.set(code, item);
  return item;
}

function measureInput(context: Context, rule: Rule): MeasureInput {
  const { ledger } = rule;
  const passesFilter = compileFilter(context, ledger, rule.filter);
  const takesPart = byAll([passesFilter, compileWindow(context, ledger, rule.window)]);
  let rows: RecordGroups | null = null;
  return {
    context,
    rule,
    window: windowOf(context, rule.window),
    passesFilter,
    takesPart,
    // Some measures pick their records themselves.
    get rows() {
      return (rows ??= filterGroups(groupWindow(context, ledger, rule.window), passesFilter));
    },
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

/** How items of one rule are explained, by how they came about. */
type Explainers = Readonly<{ scored: Explainer; noRecords: Explainer; refused: Explainer }>;

function explainersOf(rule: Rule, { reasons, sources, valueCell }: PreparedMeasure): Explainers {
  const { ledger } = rule;
  return {
    scored: new Explainer({
      reasons: (facts, { value, target }) => [
        ...reasons(facts, { value, target }),
        ...methodReasons(rule, value, target),
      ],
      sources,
    }),
    noRecords: new Explainer({ reasons: () => [{ code: "no-records", params: { ledger } }], sources }),
    refused: new Explainer({
      reasons: (_, { value }) => (value ? [refusalReason(rule, value)] : []),
      sources,
      cell: valueCell,
    }),
  };
}

/** The last step of the checks: measure, target, method. */
function prepareScore(context: Context, rule: Rule, measure: PreparedMeasure): RuleScorer {
  const targetOf = compileTarget(context, rule, measure);
  const explainers = explainersOf(rule, measure);
  const { cutoff } = context.input;
  const days = { since: null, cutoff };
  return (facts) => {
    const outcome = measure.value(facts);
    switch (outcome.kind) {
      case "notApplicable":
        return itemWithout(rule, "notApplicable", { reason: outcome.reason });
      case "notAssessed":
        return notAssessed(rule, outcome.missing, facts);
      case "none":
        return withoutRecords({ rule, facts, explainers }, targetOf);
      case "unclear": {
        const reasons = () => [outcome.reason];
        const unclear = new Explainer({ reasons, sources: measure.sources });
        return new ScoredItem({ rule, value: null, target: null, score: null }, facts, unclear);
      }
      case "zero":
        return new ScoredItem({ rule, value: null, target: targetOf(facts).value, score: 0 }, facts, explainers.scored);
      case "number": {
        const { value, since, target } = outcome;
        if (target) {
          const own: Value = { kind: "number", value };
          return heldAgainst({ rule, facts, explainers, value: own, days }, { value: target, ifReached: false });
        }
        if (since === undefined) return heldAgainst({ rule, facts, explainers, value: outcome, days }, targetOf(facts));
        const found = { rule, facts, explainers, value: { kind: "number", value }, days: { since, cutoff } } as const;
        return heldAgainst(found, targetOf(facts));
      }
      case "text":
      case "events":
        return heldAgainst({ rule, facts, explainers, value: outcome, days }, targetOf(facts));
    }
  };
}

function withoutRecords(
  { rule, facts, explainers }: Pick<FoundValue, "rule" | "facts" | "explainers">,
  targetOf: (facts: OrganizationFacts) => OrganizationTarget,
): ItemResult {
  if (rule.whenNone === "notApplicable") {
    const reason: Reason = { code: "na-no-records", params: { ledger: rule.ledger } };
    return itemWithout(rule, "notApplicable", { reason });
  }
  const score = rule.whenNone === "full" ? rule.points : 0;
  return new ScoredItem({ rule, value: null, target: targetOf(facts).value, score }, facts, explainers.noRecords);
}

type FoundValue = Readonly<{
  rule: Rule;
  facts: OrganizationFacts;
  explainers: Explainers;
  value: Value;
  days: Readonly<{ since: Day | null; cutoff: Day }>;
}>;

function heldAgainst(
  { rule, facts, explainers, value, days }: FoundValue,
  { value: target, ifReached }: OrganizationTarget,
): ItemResult {
  const { points, parameters } = rule;
  if (ifReached) {
    if (value.kind === "number" && target !== null && compare(value.value, target) >= 0) {
      return new ScoredItem({ rule, value, target, score: points }, facts, explainers.scored);
    }
    const unit = rule.target?.kind === "per" ? rule.target.unit : "month";
    return itemWithout(rule, "notApplicable", { reason: { code: "na-unit-not-complete", params: { unit } } });
  }
  const score = METHODS[rule.method]({ points, parameters, value, target, since: days.since, cutoff: days.cutoff });
  return typeof score === "number"
    ? new ScoredItem({ rule, value, target, score }, facts, explainers.scored)
    : new ScoredItem({ rule, value, target, score: null }, facts, explainers.refused);
}

/** Why the method can't make points of a value: not assessed, with the value shown. */
function refusalReason(rule: Rule, value: Value): Reason {
  if (value.kind === "text") return { code: "text-not-in-map", params: { text: value.text } };
  const text = value.kind === "number" ? formatRational(value.value) : "";
  return {
    code: "manual-score-out-of-range",
    params: { value: text, points: formatHundredths(rule.points) },
  };
}
