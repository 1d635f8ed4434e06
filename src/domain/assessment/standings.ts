import type { DomainDiagnostic } from "../diagnostics/diagnostic";
import type { Context, OrganizationFacts } from "../facts/context";
import { isInOffice } from "../facts/secretary";
import { isWhiteSpace } from "../model/whiteSpace";
import type { AssessmentInput, ItemResult, OrganizationNote, OrganizationResult } from "../results/result";
import { adjustItems } from "../scoring/adjustItems";
import { compileBonusRows } from "../scoring/bonusRows";
import { finalTotal, gradeOf, rankResults } from "../scoring/finalTotal";
import { compileItemTotals } from "../scoring/itemTotals";
import { hasShortTenure, notRankedNote } from "../scoring/organizationNotes";
import { isVetoedByRoster } from "../scoring/veto";

type Scores = Readonly<{
  organizations: readonly OrganizationFacts[];
  /** As computed, by position in the organizations given. */
  items: readonly (readonly ItemResult[])[];
  report: (diagnostic: DomainDiagnostic) => void;
}>;

/** Totals, grades and ranks that items come to, without flags; in level order, inside a level by place. */
export function standings(context: Context, input: AssessmentInput, scores: Scores): readonly OrganizationResult[] {
  return rankResults(scoreOrganizations(context, input, scores), input.period.kind, input.settings);
}

/** Totals and grades, before ranks are known. */
export function scoreOrganizations(
  context: Context,
  { ruleSet, settings, previous, adjustments, itemAdjustments, decidedGrades }: AssessmentInput,
  { organizations, items: computed, report }: Scores,
): readonly OrganizationResult[] {
  const totalsOf = compileItemTotals(ruleSet, settings);
  const bonusRowsOf = compileBonusRows(context, report);
  return organizations.map((facts, i): OrganizationResult => {
    const { index } = facts;
    const items = adjustItems(computed[i]!, itemAdjustments.get(index));
    const { isIncomplete, ...totals } = totalsOf(items);
    const { bonus, deduction, hasVeto } = bonusRowsOf(index);
    const adjustment = adjustmentOf(adjustments, index);
    const decidedGrade = decidedGrades.get(index);
    const total = finalTotal({ base: totals.base, bonus, deduction, adjustment }, settings);
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
      grade: gradeOf(total, vetoed, settings),
      ...(decidedGrade && { decidedGrade }),
      rank: null,
      order: 0,
      previousTotal: previous?.finalTotals.get(index) ?? null,
      vetoed,
      notes: notes.filter((note) => note !== false && note !== null),
      items,
      flags: [],
    };
  });
}

/** As applied: an adjustment without a reason is not (its cell is reported where it was read). */
function adjustmentOf(adjustments: AssessmentInput["adjustments"], organization: number): number {
  const adjustment = adjustments.get(organization);
  return adjustment && !isWhiteSpace(adjustment.reason) ? adjustment.points : 0;
}
