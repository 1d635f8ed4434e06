import { narrowedTo, type Context, type OrganizationFacts } from "../facts/context";
import { MEASURES } from "../measures/measureRegistry";
import type { Reach } from "../measuring/measure";
import { LEVELS, type Level } from "../model/level";
import type { LedgerKey } from "../model/ledgers";
import type { ItemResult } from "../results/result";
import type { Rule, RuleSet } from "../rules/ruleSet";
import { computedItem } from "./adjustItems";
import { prepareRule, type RuleScorer } from "./ruleScorer";
import { itemWithout } from "./scoredItem";

/**
 * Scores every indicator of every organization. Each rule is made ready once; then one organization after the other is
 * scored by all rules, since they look at the same records.
 *
 * @param organizations - those that take part.
 * @returns items by position in `organizations`, in the order in which codes first stand in the rule set.
 */
export function scoreItems(
  context: Context,
  ruleSet: RuleSet,
  organizations: readonly OrganizationFacts[],
): readonly ItemResult[][] {
  const scorers = rulesByCode(ruleSet).map((rules) => scorersByLevel(context, rules));
  return organizations.map((facts) => scorers.map((byLevel) => byLevel[facts.level](facts)));
}

/** Items of organizations as they were scored by a rule set. */
export type ScoredItems = Readonly<{ ruleSet: RuleSet; items: readonly (readonly ItemResult[])[] }>;

/**
 * Like scoreItems, but only indicators with another rule than before are scored: a rule is the same when it is the same
 * object.
 */
export function rescoreItems(
  context: Context,
  ruleSet: RuleSet,
  organizations: readonly OrganizationFacts[],
  before: ScoredItems,
): readonly ItemResult[][] {
  const known = rulesByCode(before.ruleSet);
  const columns = rulesByCode(ruleSet).map((rules): ((facts: OrganizationFacts, i: number) => ItemResult) => {
    const place = known.findIndex((others) => others.length === rules.length && others.every((r, k) => r === rules[k]));
    if (place >= 0) return (_, i) => before.items[i]![place]!;
    const byLevel = scorersByLevel(context, rules);
    return (facts) => byLevel[facts.level](facts);
  });
  return organizations.map((facts, i) => columns.map((itemOf) => itemOf(facts, i)));
}

/** A record that holds other values than before: its ledger, the organizations it belongs to, and all those above them. */
export type ChangedRecord = Readonly<{ ledger: LedgerKey; own: readonly number[]; above: readonly number[] }>;

/**
 * Like scoreItems, but only those items are scored that a record of one ledger reaches, by what their measures read.
 *
 * @param context - of the ledgers as they are now.
 * @param itemsOf - the items that an organization had.
 * @returns the items of every organization that has one scored again, by its index; of records that may reach anybody only
 *   where an item says something else.
 */
export function rescoreReached(
  context: Context,
  ruleSet: RuleSet,
  { ledger, own, above }: ChangedRecord,
  itemsOf: ReadonlyMap<number, readonly ItemResult[]>,
): ReadonlyMap<number, readonly ItemResult[]> {
  const near = narrowedTo(context, own);
  const rescored = new Map<number, ItemResult[]>();
  for (const [place, rules] of rulesByCode(ruleSet).entries()) {
    const reach = widestReach(rules, ledger);
    if (reach === null) continue;
    const byLevel = scorersByLevel(reach === "own" ? near : context, rules);
    const reached = reach === "own" ? own : reach === "below" ? [...own, ...above] : itemsOf.keys();
    for (const organization of reached) {
      const before = itemsOf.get(organization);
      // Left out of the assessment.
      if (before === undefined) continue;
      const facts = context.organizations[organization]!;
      const item = byLevel[facts.level](facts);
      if (reach === "all" && saysTheSame(computedItem(before[place]!), item)) continue;
      let items = rescored.get(organization);
      if (!items) rescored.set(organization, (items = [...before]));
      items[place] = item;
    }
  }
  return rescored;
}

/** How far the records of a ledger reach by some of the rules; null: none looks at it. */
function widestReach(rules: readonly Rule[], ledger: LedgerKey): Reach | null {
  const reaches = rules.flatMap((rule) => {
    const { reads, besides = [] } = MEASURES[rule.measure];
    return rule.ledger === ledger || besides.includes(ledger) ? [reads] : [];
  });
  return REACHES.find((reach) => reaches.includes(reach)) ?? null;
}

/** The widest first. */
const REACHES: readonly Reach[] = ["all", "below", "own"];

/** Whether two items of one indicator say the same, and rest on the same records. */
function saysTheSame(a: ItemResult, b: ItemResult): boolean {
  if (a.status !== b.status || a.score !== b.score) return false;
  return JSON.stringify(saidBy(a), withoutBigInt) === JSON.stringify(saidBy(b), withoutBigInt);
}

function saidBy({ value, target, missing, reasons, sources, sourceCount }: ItemResult): unknown {
  const counts = value?.kind === "events" ? [...value.counts] : null;
  return [value, counts, target, missing, reasons, sources, sourceCount];
}

function withoutBigInt(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

function rulesByCode(ruleSet: RuleSet): readonly (readonly Rule[])[] {
  const byCode = new Map<string, Rule[]>();
  for (const rule of ruleSet.rules) {
    const sameCode = byCode.get(rule.code);
    if (sameCode) sameCode.push(rule);
    else byCode.set(rule.code, [rule]);
  }
  return [...byCode.values()];
}

/** An indicator without a row for a level is listed there as not applicable. */
function scorersByLevel(context: Context, rules: readonly Rule[]): Readonly<Record<Level, RuleScorer>> {
  const prepared = rules.map((rule) => ({ rule, scorer: prepareRule(context, rule) }));
  const scorerOf = (level: Level): RuleScorer => {
    const found = prepared.find(({ rule }) => rule.levels.includes(level));
    if (found) return found.scorer;
    const item = itemWithout(rules[0]!, "notApplicable", { reason: { code: "na-level", params: {} } });
    return () => item;
  };
  return Object.fromEntries(LEVELS.map((level) => [level, scorerOf(level)])) as Record<Level, RuleScorer>;
}
