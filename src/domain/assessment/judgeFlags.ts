import type { Context } from "../facts/context";
import { isActive } from "../facts/existence";
import type { FlagCode } from "../reasons/flagReason";
import type { Flag, OrganizationResult } from "../results/result";
import { expiredTerm } from "../flags/expiredTerm";
import { flaggedAgain } from "../flags/flaggedAgain";
import type { FlagInput, FlagRule } from "../flagging/flagRule";
import { incompleteSetup } from "../flags/incompleteSetup";
import { lowestOfLevel } from "../flags/lowestOfLevel";
import { lowTotal } from "../flags/lowTotal";
import { overdueFindings } from "../flags/overdueFindings";
import { poorDebriefing } from "../flags/poorDebriefing";
import { vacantSecretary } from "../flags/vacantSecretary";
import { weakOrganizationalLife } from "../flags/weakOrganizationalLife";

/** Every flag, by code. */
const FLAG_RULES: readonly FlagRule[] = [
  vacantSecretary,
  expiredTerm,
  weakOrganizationalLife,
  poorDebriefing,
  lowTotal,
  lowestOfLevel,
  overdueFindings,
  flaggedAgain,
  incompleteSetup,
];

/** How urgent a flag is, which its code says. */
export function flagKindOf(code: FlagCode): Flag["kind"] {
  return FLAG_RULES.find((rule) => rule.code === code)!.kind;
}

/**
 * Judges the flags of rules.md §7.
 *
 * @param results - every result, totals and ranks worked out.
 * @returns the flags of each organization that has some, by organization index, in the order of their codes.
 *   Organizations dissolved in the period have none.
 */
export function judgeFlags(
  context: Context,
  results: readonly OrganizationResult[],
): ReadonlyMap<number, readonly Flag[]> {
  const { thresholds } = context.input.settings;
  const input: FlagInput = { context, thresholds, results, isPeriodJudged: isPeriodJudged(context) };
  const rules = FLAG_RULES.map(({ code, kind, prepare }) => ({ code, kind, judge: prepare(input) }));
  const flags = new Map<number, readonly Flag[]>();
  for (const result of results) {
    if (!isActive(context, result.organization)) continue;
    const raised: Flag[] = [];
    for (const { code, kind, judge } of rules) {
      const grounds = judge(result, raised);
      if (grounds) {
        const { reasons, sources, sourceCount } = grounds;
        raised.push({ code, kind, reasons, sources, sourceCount });
      }
    }
    if (raised.length > 0) flags.set(result.organization, raised);
  }
  return flags;
}

/** From day 60 of the period on, or when the cutoff is its end. */
function isPeriodJudged({ input: { period, cutoff, settings } }: Context): boolean {
  return cutoff === period.end || cutoff - period.start + 1 >= settings.thresholds["FB.firstDayJudged"];
}
