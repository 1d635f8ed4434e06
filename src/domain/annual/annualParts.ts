import { debriefingOfYear, voteShareOf } from "../facts/debriefing";
import type { Context } from "../facts/context";
import { canonicalValue } from "../model/canonicalValue";
import type { Level } from "../model/level";
import { multiply, rational, type Rational } from "../model/rational";
import type { RuleSet } from "../rules/ruleSet";

/**
 * What a year takes from the debriefing of that year besides the quarters, in points of 100; null: none.
 * `contradictory`: two rows of it that don't say the same, so that neither holds.
 */
export type AnnualParts = Readonly<{ debriefing: Rational | null; votes: Rational | null; contradictory: boolean }>;

const NOTHING: AnnualParts = { debriefing: null, votes: null, contradictory: false };
const FULL_MARKS = rational(100);

/**
 * Makes ready to read each organization's debriefing of the year. A grade is worth what the office's own indicator of it
 * makes of it (述职等次), and without such an indicator as much as a vote for it.
 */
export function compileAnnualParts(context: Context, ruleSet: RuleSet): (organization: number) => AnnualParts {
  return (organization) => {
    const debriefing = debriefingOfYear(context, organization, context.input.period.year);
    if (debriefing?.kind === "contradictory") return { ...NOTHING, contradictory: true };
    if (debriefing?.kind !== "graded") return NOTHING;
    const share = gradeShare(ruleSet, context.organizations[organization]!.level, debriefing.grade);
    return {
      debriefing: share === undefined ? null : multiply(share, FULL_MARKS),
      votes: debriefing.voteScore,
      contradictory: false,
    };
  };
}

function gradeShare({ rules }: RuleSet, level: Level, grade: string): Rational | undefined {
  const shares = rules.find((rule) => rule.measure === "debriefingGrade" && rule.levels.includes(level))?.parameters
    .map;
  if (shares === undefined) return voteShareOf(grade);
  return shares.get(grade) ?? shares.get(canonicalValue("debriefings.grade", grade));
}
