import type { OrganizationFacts } from "../facts/context";
import type { Reason } from "../reasons/reason";
import { MAX_SOURCES, type ItemResult } from "../results/result";
import type { Missing, Value } from "../model/value";
import type { Hundredths, Rational } from "../model/rational";
import type { SourceRef } from "../model/source";
import type { Rule } from "../rules/ruleSet";
import type { SourceGroup } from "../measuring/measure";

type Explanation = Readonly<{
  reasons: (facts: OrganizationFacts, item: Pick<ItemResult, "value" | "target">) => readonly Reason[];
  sources: (facts: OrganizationFacts) => readonly SourceGroup[];
  /** The cell that the value stands in, the first of the sources where there is one. */
  cell?: ((facts: OrganizationFacts) => SourceRef | null) | undefined;
}>;

/**
 * How the items of one rule are explained; made once a rule. The sources of the organization it was asked of last are kept,
 * since who shows an item asks for them and then how many there are.
 */
export class Explainer {
  readonly reasons: Explanation["reasons"];
  readonly cell: Explanation["cell"];
  readonly #sources: Explanation["sources"];
  #facts: OrganizationFacts | null = null;
  #groups: readonly SourceGroup[] = [];

  constructor({ reasons, sources, cell }: Explanation) {
    this.reasons = reasons;
    this.cell = cell;
    this.#sources = sources;
  }

  sources(facts: OrganizationFacts): readonly SourceGroup[] {
    if (facts !== this.#facts) {
      this.#groups = this.#sources(facts);
      this.#facts = facts;
    }
    return this.#groups;
  }
}

type Found = Readonly<{
  rule: Rule;
  value: Value | null;
  target: Rational | null;
  /** Null: not assessed. */
  score: Hundredths | null;
}>;

/**
 * An item with a value. Its reasons and sources are worked out whenever they are asked for and not kept: there are
 * hundreds of thousands of items, and what each of them kept would outweigh all ledgers. They are getters, so a copy by
 * spreading or by structured cloning lacks them.
 */
export class ScoredItem implements ItemResult {
  readonly rule: Rule;
  readonly status: "scored" | "notAssessed";
  readonly value: Value | null;
  readonly target: Rational | null;
  readonly points: Hundredths;
  readonly score: Hundredths | null;
  readonly missing = null;
  readonly #facts: OrganizationFacts;
  readonly #explainer: Explainer;

  constructor({ rule, value, target, score }: Found, facts: OrganizationFacts, explainer: Explainer) {
    this.rule = rule;
    this.status = score === null ? "notAssessed" : "scored";
    this.value = value;
    this.target = target;
    this.points = rule.points;
    this.score = score;
    this.#facts = facts;
    this.#explainer = explainer;
  }

  /** Why points were lost, or why the item was not scored; none with full points. */
  get reasons(): readonly Reason[] {
    return this.score === this.points ? [] : this.#explainer.reasons(this.#facts, this);
  }

  /** The first MAX_SOURCES records that the value rests on. */
  get sources(): readonly SourceRef[] {
    const cell = this.#explainer.cell?.(this.#facts);
    if (cell) return [cell];
    const kept: SourceRef[] = [];
    for (const { ledger, records } of this.#explainer.sources(this.#facts)) {
      for (let i = 0; i < records.length && kept.length < MAX_SOURCES; i++) {
        kept.push({ ledger, recordIndex: records[i]! });
      }
    }
    return kept;
  }

  get sourceCount(): number {
    if (this.#explainer.cell?.(this.#facts)) return 1;
    let count = 0;
    for (const { records } of this.#explainer.sources(this.#facts)) count += records.length;
    return count;
  }
}

const NO_SOURCES: readonly SourceRef[] = [];

/** An item without a value. */
export function itemWithout(
  rule: Rule,
  status: "notApplicable" | "notAssessed",
  { reason, missing, source }: Readonly<{ reason: Reason; missing?: Missing; source?: SourceRef }>,
): ItemResult {
  return {
    rule,
    status,
    value: null,
    target: null,
    points: rule.points,
    score: null,
    reasons: [reason],
    sources: source ? [source] : NO_SOURCES,
    sourceCount: source ? 1 : 0,
    missing: missing ?? null,
  };
}
