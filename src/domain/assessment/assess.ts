import type { DomainDiagnostic } from "../diagnostics/diagnostic";
import { createContext, type Context } from "../facts/context";
import { isLeftOut } from "../facts/existence";
import type { Assessment, AssessmentInput } from "../results/result";
import { dataNotes } from "../scoring/dataNotes";
import { ItemProblems } from "../scoring/itemProblems";
import { scoreItems } from "../scoring/scoreItems";
import { judgeFlags } from "./judgeFlags";
import { makeReminders } from "./makeReminders";
import { standings } from "./standings";

/** An assessment with what it was made from, so that it can be made again when a record changes (`reassess`). */
export type Assessed = Readonly<{
  input: AssessmentInput;
  context: Context;
  assessment: Assessment;
  /** Of the assessment's diagnostics those of dataNotes, and those of bonus rows. */
  notes: readonly DomainDiagnostic[];
  bonusProblems: readonly DomainDiagnostic[];
}>;

/**
 * Scores a period: items, totals, grades, ranks, flags and reminders (rules.md). Reads no clock; the same input gives the
 * same result. Reasons and sources of scored items are worked out when they are looked at.
 */
export function assess(input: AssessmentInput): Assessment {
  return assessOn(input).assessment;
}

/** Scores a period likewise, and keeps what it was made from. */
export function assessOn(input: AssessmentInput): Assessed {
  const context = createContext(input);
  const taking = context.organizations.filter(({ index }) => !isLeftOut(context, index));
  const items = scoreItems(context, input.ruleSet, taking);
  const bonusProblems: DomainDiagnostic[] = [];
  const report = (problem: DomainDiagnostic): void => void bonusProblems.push(problem);
  const ranked = standings(context, input, { organizations: taking, items, report });
  const flags = judgeFlags(context, ranked);
  const organizations = ranked.map((result) => ({ ...result, flags: flags.get(result.organization) ?? [] }));
  const { reminders, notMade } = makeReminders(context, { ruleSet: input.ruleSet, organizations });
  const notes = dataNotes(context, input.ruleSet);
  return concluded({ input, context, notes, bonusProblems, organizations, reminders, remindersNotMade: notMade });
}

type Found = Pick<Assessed, "input" | "context" | "notes" | "bonusProblems"> &
  Pick<Assessment, "organizations" | "reminders" | "remindersNotMade">;

/** Puts an assessment together, with what is missing and wrong by its items. */
export function concluded({ input, context, notes, bonusProblems, ...found }: Found): Assessed {
  const problems = new ItemProblems();
  // An organization all of whose items could be assessed has none.
  const incomplete = found.organizations.filter((result) => result.notes.includes("incomplete"));
  incomplete.sort((a, b) => a.organization - b.organization);
  for (const { organization, items } of incomplete) problems.add(organization, items);
  const { organizations, reminders, remindersNotMade } = found;
  const assessment: Assessment = {
    period: input.period,
    cutoff: input.cutoff,
    incomplete: incomplete.length > 0,
    missing: problems.missing,
    organizations,
    reminders,
    remindersNotMade,
    diagnostics: [...notes, ...problems.diagnostics, ...bonusProblems],
  };
  return { input, context, assessment, notes, bonusProblems };
}
