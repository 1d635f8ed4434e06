import { createContext, type Context, type OrganizationFacts } from "./context";
import type { DomainDiagnostic } from "./diagnostic";
import { isLeftOut } from "./facts/existence";
import { isInOffice } from "./facts/secretary";
import { judgeFlags } from "./flags/judgeFlags";
import { LEVELS } from "./model/level";
import { makeReminders } from "./reminders/makeReminders";
import type { Assessment, AssessmentInput, ItemResult, OrganizationNote, OrganizationResult } from "./result";
import { compileBonusRows } from "./scoring/bonusRows";
import { dataNotes } from "./scoring/dataNotes";
import { gradeIndexOf, lastBestRank } from "./scoring/grades";
import { ItemProblems } from "./scoring/itemProblems";
import { compileItemTotals } from "./scoring/itemTotals";
import { hasShortTenure, notRankedNote } from "./scoring/organizationNotes";
import { toDecimals } from "./scoring/percent";
import { rankLevel } from "./scoring/ranks";
import { scoreItems } from "./scoring/scoreItems";
import { isVetoedByRoster } from "./scoring/veto";

/** The highest total, in hundredths. */
const FULL_TOTAL = 10_000;

/** Indexes of the best and second grade. */
const BEST = 0;
const SECOND = 1;

/**
 * Scores a period: items, totals, grades, ranks, flags and reminders (rules.md). Reads no clock; the same input gives the
 * same result. Reasons and sources of scored items are worked out when they are looked at.
 */
export function assess(input: AssessmentInput): Assessment {
  const context = createContext(input);
  const organizations = context.organizations.filter(({ index }) => !isLeftOut(context, index));
  const items = scoreItems(context, organizations);
  const problems = new ItemProblems();
  organizations.forEach(({ index }, i) => {
    problems.add(index, items[i]!);
  });
  const bonusProblems: DomainDiagnostic[] = [];
  const unranked = scoreOrganizations(context, organizations, { items, report: (d) => bonusProblems.push(d) });
  const ranked = rankOrganizations(context, unranked);
  const flags = judgeFlags(context, ranked);
  const results = ranked.map((result) => ({ ...result, flags: flags.get(result.organization) ?? [] }));
  const { reminders, notMade } = makeReminders(context, results);
  return {
    period: input.period,
    cutoff: input.cutoff,
    incomplete: results.some(({ notes }) => notes.includes("incomplete")),
    missing: problems.missing,
    organizations: results,
    reminders,
    remindersNotMade: notMade,
    diagnostics: [...dataNotes(context), ...problems.diagnostics, ...bonusProblems],
  };
}

type Scores = Readonly<{
  /** By position in the organizations given. */
  items: readonly (readonly ItemResult[])[];
  report: (diagnostic: DomainDiagnostic) => void;
}>;

/** Totals and grades, before ranks are known. */
function scoreOrganizations(
  context: Context,
  organizations: readonly OrganizationFacts[],
  { items, report }: Scores,
): readonly OrganizationResult[] {
  const { settings, ruleSet, previous } = context.input;
  const totalsOf = compileItemTotals(ruleSet, settings);
  const bonusRowsOf = compileBonusRows(context, report);
  return organizations.map((facts, i): OrganizationResult => {
    const { index } = facts;
    const { isIncomplete, ...totals } = totalsOf(items[i]!);
    const { bonus, deduction, hasVeto } = bonusRowsOf(index);
    const adjustment = adjustmentOf(context, index);
    const total =
      totals.base === null ? null : toDecimals(clamp(totals.base + bonus - deduction + adjustment), settings.decimals);
    const vetoed = hasVeto || isVetoedByRoster(context, index);
    const notRanked = notRankedNote(context, index, total);
    const notes: readonly (OrganizationNote | false | null)[] = [
      hasShortTenure(context, index) && "shortTenure",
      notRanked,
      vetoed && "vetoed",
      isIncomplete && "incomplete",
    ];
    return {
      organization: index,
      level: facts.level,
      secretary: isInOffice(context, index) ? facts.secretary : "",
      ...totals,
      bonus,
      deduction,
      adjustment,
      total,
      grade: total === null ? null : settings.grades[gradeIndexOf(settings.grades, total, vetoed)]!.label,
      rank: null,
      order: 0,
      previousTotal: previous?.finalTotals.get(index) ?? null,
      vetoed,
      notes: notes.filter((note) => note !== false && note !== null),
      items: items[i]!,
      flags: [],
    };
  });
}

/** As applied: an adjustment without a reason is not (its cell is reported where it was read). */
function adjustmentOf({ input: { adjustments } }: Context, organization: number): number {
  const adjustment = adjustments.get(organization);
  return adjustment && adjustment.reason.trim() !== "" ? adjustment.points : 0;
}

function clamp(total: number): number {
  return Math.max(0, Math.min(FULL_TOTAL, total));
}

/** Ranks, and in a year the limit on the best grade; in level order, inside a level by place. */
function rankOrganizations(context: Context, results: readonly OrganizationResult[]): readonly OrganizationResult[] {
  return LEVELS.flatMap((level) => {
    const ofLevel = results.filter((result) => result.level === level);
    const rankable = ofLevel.map((result) => ({
      result,
      isRanked: notRankedNote(context, result.organization, result.total) === null,
    }));
    const places = rankLevel(rankable);
    const rankedCount = rankable.filter(({ isRanked }) => isRanked).length;
    return ofLevel
      .map((result) => ({ ...result, ...places.get(result.organization)! }))
      .map((result) => ({ ...result, grade: limitedGrade(context, result, rankedCount) }))
      .sort((a, b) => a.order - b.order);
  });
}

/** In a year the best grade goes to the first ranks only (rules.md §6.7). */
function limitedGrade({ input }: Context, { grade, rank }: OrganizationResult, rankedCount: number): string | null {
  const { period, settings } = input;
  if (period.kind !== "FY" || rank === null || grade !== settings.grades[BEST]?.label) return grade;
  return rank <= lastBestRank(rankedCount, settings.annualBestShare) ? grade : settings.grades[SECOND]!.label;
}
