import { createContext } from "../facts/context";
import type { DomainDiagnostic } from "../diagnostics/diagnostic";
import { isLeftOut } from "../facts/existence";
import { judgeFlags } from "./judgeFlags";
import { makeReminders } from "./makeReminders";
import { standings } from "./standings";
import type { Assessment, AssessmentInput } from "../results/result";
import { dataNotes } from "../scoring/dataNotes";
import { ItemProblems } from "../scoring/itemProblems";
import { scoreItems } from "../scoring/scoreItems";

/**
 * Scores a period: items, totals, grades, ranks, flags and reminders (rules.md). Reads no clock; the same input gives the
 * same result. Reasons and sources of scored items are worked out when they are looked at.
 */
export function assess(input: AssessmentInput): Assessment {
  const context = createContext(input);
  const organizations = context.organizations.filter(({ index }) => !isLeftOut(context, index));
  const items = scoreItems(context, input.ruleSet, organizations);
  const problems = new ItemProblems();
  organizations.forEach(({ index }, i) => {
    problems.add(index, items[i]!);
  });
  const bonusProblems: DomainDiagnostic[] = [];
  const ranked = standings(context, input, { organizations, items, report: (d) => bonusProblems.push(d) });
  const flags = judgeFlags(context, ranked);
  const results = ranked.map((result) => ({ ...result, flags: flags.get(result.organization) ?? [] }));
  const { reminders, notMade } = makeReminders(context, { ruleSet: input.ruleSet, organizations: results });
  return {
    period: input.period,
    cutoff: input.cutoff,
    incomplete: results.some(({ notes }) => notes.includes("incomplete")),
    missing: problems.missing,
    organizations: results,
    reminders,
    remindersNotMade: notMade,
    diagnostics: [...dataNotes(context, input.ruleSet), ...problems.diagnostics, ...bonusProblems],
  };
}
