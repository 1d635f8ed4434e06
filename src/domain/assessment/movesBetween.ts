import type { ItemResult, OrganizationResult } from "../results/result";
import type { Settings } from "../settings/settings";
import { standingChange, type StandingChange } from "./standingChange";

/**
 * An organization that other rules move. `because`: codes of its indicators that count otherwise; none when only others
 * moved past it.
 */
export type Move = StandingChange & Readonly<{ organization: number; because: readonly string[] }>;

/** Organizations whose total, grade or rank differ, in the order in which they stand then. */
export function movesBetween(
  before: readonly OrganizationResult[],
  after: readonly OrganizationResult[],
  settings: Pick<Settings, "notApplicable">,
): readonly Move[] {
  const earlier = new Map(before.map((result) => [result.organization, result]));
  return after.flatMap((to): Move[] => {
    const from = earlier.get(to.organization)!;
    const change = standingChange(from, to);
    if (change === null) return [];
    return [{ organization: to.organization, ...change, because: changedCodes(from.items, to.items, settings) }];
  });
}

/** Codes in the order of the new rules, those that went behind them. */
function changedCodes(
  before: readonly ItemResult[],
  after: readonly ItemResult[],
  settings: Pick<Settings, "notApplicable">,
): readonly string[] {
  const weights = (items: readonly ItemResult[]) =>
    new Map(items.map((item) => [item.rule.code, weightOf(item, settings)]));
  const [from, to] = [weights(before), weights(after)];
  return [...new Set([...to.keys(), ...from.keys()])].filter(
    (code) => (from.get(code) ?? NOTHING) !== (to.get(code) ?? NOTHING),
  );
}

/** An item that adds neither to what is earned nor to what could be. */
const NOTHING = "";

function weightOf({ status, score, points }: ItemResult, { notApplicable }: Pick<Settings, "notApplicable">): string {
  if (points === 0) return NOTHING;
  if (status === "scored") return `${score!}/${points}`;
  return status === "notApplicable" && notApplicable === "full" ? `${points}/${points}` : NOTHING;
}
