import { createContext, type Context } from "../facts/context";
import { isLeftOut } from "../facts/existence";
import type { AssessmentInput, OrganizationResult } from "../results/result";
import type { RuleSet } from "../rules/ruleSet";
import { rescoreItems, scoreItems } from "../scoring/scoreItems";
import { standings } from "./standings";

/**
 * What organizations come to by the rules that hold, and by others over the same data: their totals, grades and ranks as
 * `assess` gives them, flags left aside. Rules that are the same objects as before are not run again.
 */
export type Trial = Readonly<{
  context: Context;
  before: readonly OrganizationResult[];
  after: (ruleSet: RuleSet) => readonly OrganizationResult[];
}>;

/** Scores once by the rules that hold; what is tried afterwards stands on that. */
export function createTrial(input: AssessmentInput): Trial {
  const context = createContext(input);
  const organizations = context.organizations.filter(({ index }) => !isLeftOut(context, index));
  const known = { ruleSet: input.ruleSet, items: scoreItems(context, input.ruleSet, organizations) };
  // What is wrong with bonus rows was told when the workbook was assessed.
  const report = (): void => undefined;
  return {
    context,
    before: standings(context, input, { organizations, items: known.items, report }),
    after: (ruleSet) => {
      const items = rescoreItems(context, ruleSet, organizations, known);
      return standings(context, { ...input, ruleSet }, { organizations, items, report });
    },
  };
}
