import type { Missing, Value } from "../model/value";
import type { Hundredths, Rational } from "../model/rational";
import type { SourceRef } from "../model/source";
import { isWhiteSpace } from "../model/whiteSpace";
import type { Reason } from "../reasons/reason";
import type { Adjustment, ItemAdjustments, ItemResult } from "../results/result";
import type { Rule } from "../rules/ruleSet";

/**
 * Items with what was decided on some of them added to what was computed. A score stays between 0 and its points; only what
 * was scored is adjusted, and only with a reason.
 */
export function adjustItems(
  items: readonly ItemResult[],
  adjustments: ItemAdjustments | undefined,
): readonly ItemResult[] {
  if (adjustments === undefined || adjustments.size === 0) return items;
  return items.map((item) => {
    const adjustment = adjustments.get(item.rule.code);
    return adjustment === undefined ? item : adjustItem(item, adjustment);
  });
}

/** One item likewise; an adjustment that it has already is replaced. */
export function adjustItem(item: ItemResult, adjustment: Adjustment): ItemResult {
  const computed = computedItem(item);
  const isNone = adjustment.points === 0 || isWhiteSpace(adjustment.reason) || computed.score === null;
  return isNone ? computed : new AdjustedItem(computed, adjustment);
}

/** The item as it was before anybody adjusted it. */
export function computedItem(item: ItemResult): ItemResult {
  return item instanceof AdjustedItem ? item.computed : item;
}

/** What an item came to before anybody adjusted it. */
export function computedScore(item: ItemResult): Hundredths | null {
  return item.score === null ? null : item.score - (item.adjustment ?? 0);
}

/** An item that somebody has adjusted. What it rests on is that of the computed one, worked out when it is asked for. */
class AdjustedItem implements ItemResult {
  readonly rule: Rule;
  readonly status = "scored";
  readonly value: Value | null;
  readonly target: Rational | null;
  readonly points: Hundredths;
  readonly score: Hundredths;
  readonly missing: Missing | null;
  readonly adjustment: Hundredths;

  constructor(
    readonly computed: ItemResult,
    private readonly decided: Adjustment,
  ) {
    const { rule, value, target, points, missing } = computed;
    const before = computed.score!;
    this.rule = rule;
    this.value = value;
    this.target = target;
    this.points = points;
    this.missing = missing;
    this.score = Math.max(0, Math.min(points, before + decided.points));
    this.adjustment = this.score - before;
  }

  /** Why points were lost, and the adjustment. */
  get reasons(): readonly Reason[] {
    const { points: asked, reason } = this.decided;
    const params = { asked, points: this.adjustment, computed: this.computed.score!, reason };
    return [...this.computed.reasons, { code: "item-adjusted", params }];
  }

  get sources(): readonly SourceRef[] {
    return this.computed.sources;
  }

  get sourceCount(): number {
    return this.computed.sourceCount;
  }
}
