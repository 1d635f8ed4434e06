import { MATTERS } from "../matters/matterRegistry";
import type { OrganizationResult } from "../results/result";
import type { Matter, MatterCode } from "../review/matter";
import type { MatterRule, ReviewInput } from "../review/matterRule";

/** Everything the review of a period should look at, in the order of the results, inside one organization by code. */
export function findMatters(input: ReviewInput): readonly Matter[] {
  const finders = (Object.keys(MATTERS) as MatterCode[]).map((code) => compileFinder(code, input));
  return input.assessment.organizations.flatMap((result) => finders.flatMap((find) => find(result) ?? []));
}

function compileFinder(code: MatterCode, input: ReviewInput): (result: OrganizationResult) => Matter | null {
  // The registry pairs each code with the rule of that code; which pair it is does not matter here.
  const rule = MATTERS[code] as MatterRule<"RV9">;
  const find = rule.prepare(input);
  return (result) => {
    const params = find(result);
    if (params === null) return null;
    const { organization } = result;
    return { code, organization, strength: rule.strength, params, value: rule.value(params) } as Matter;
  };
}
