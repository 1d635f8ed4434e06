import type { DomainDiagnostic } from "../diagnostics/diagnostic";
import { coversYearBefore } from "../facts/activityCoverage";
import { narrowedTo, withLedgers, type Context } from "../facts/context";
import { organizationsOf } from "../model/byOrganization";
import { columnOf, type LedgerTable } from "../model/ledgerTable";
import type { AssessmentInput, ItemResult, OrganizationResult } from "../results/result";
import { compileBonusRows } from "../scoring/bonusRows";
import { notesAround } from "../scoring/dataNotes";
import { rankResults, withOwnGrade } from "../scoring/finalTotal";
import { rescoreReached } from "../scoring/scoreItems";
import { concluded, type Assessed } from "./assess";
import { rejudgeFlags } from "./judgeFlags";
import { remakeReminders } from "./makeReminders";
import { scoreOrganizations } from "./standings";

/** A table in which one record holds other values than before; all else is as it was, also in which order records are. */
export type ChangedTable = Readonly<{ table: LedgerTable; record: number }>;

/**
 * Assesses again after one record has changed: scores the organizations that it reaches, ranks all, and judges and reminds
 * where something may be otherwise. Gives what `assess` gives of the ledgers with the changed table.
 *
 * @returns null where more would have to be looked at: a record of the roster or one that belongs to other organizations
 *   now, or anything that is told of the data comes or goes. Then everything is to be assessed anew.
 */
export function reassess(before: Assessed, { table, record }: ChangedTable): Assessed | null {
  const { ledger } = table;
  const known = before.input.ledgers.tables.get(ledger);
  if (ledger === "roster" || known === undefined) return null;
  const own = organizationsOf(table, record);
  if (own.join() !== organizationsOf(known, record).join()) return null;
  const tables = new Map(before.input.ledgers.tables).set(ledger, table);
  const input: AssessmentInput = { ...before.input, ledgers: { ...before.input.ledgers, tables } };
  const context = withLedgers(before.context, input.ledgers);
  const around = { ledger, record, organizations: own };
  if (aroundOf(before.context, before.input, around) !== aroundOf(context, input, around)) return null;

  const { organizations: results } = before.assessment;
  const itemsOf = new Map(results.map(({ organization, items }) => [organization, items]));
  const reached = { ledger, own, above: above(context, own) };
  const rescored = new Map(rescoreReached(context, input.ruleSet, reached, itemsOf));
  // Bonus rows count although no indicator reads them.
  for (const o of own) if (itemsOf.has(o) && !rescored.has(o)) rescored.set(o, itemsOf.get(o)!);
  const scored = scoredAnew(context, input, rescored);
  const unranked = results.map((result) => scored.get(result.organization) ?? withOwnGrade(result, input.settings));
  const ranked = rankResults(unranked, input.period.kind, input.settings);

  const earlier = new Map(results.map((result) => [result.organization, result]));
  const flags = rejudgeFlags(context, ranked, {
    isChanged: (organization) => scored.has(organization),
    before: new Map(results.map((result) => [result.organization, result.flags])),
  });
  const organizations = ranked.map((result) => withFlags(result, flags.get(result.organization) ?? []));
  const changed = new Set(scored.keys());
  for (const result of organizations)
    if (isOtherwise(earlier.get(result.organization)!, result)) changed.add(result.organization);
  const reminders = remakeReminders(
    context,
    { ruleSet: input.ruleSet, organizations },
    { ledger, changed, before: before.assessment.reminders },
  );
  const { notes, bonusProblems } = before;
  const { remindersNotMade } = before.assessment;
  return concluded({ input, context, notes, bonusProblems, organizations, reminders, remindersNotMade });
}

type Around = Parameters<typeof notesAround>[2];

/** What is told of a record and of its organizations, and what it has a part in that everything rests on; to be compared. */
function aroundOf(context: Context, input: AssessmentInput, around: Around): string {
  const { ledger, record, organizations } = around;
  const near = narrowedTo(context, organizations);
  const notes = notesAround(near, input.ruleSet, around);
  const problems: DomainDiagnostic[] = [];
  if (ledger === "bonuses") {
    const bonusRowsOf = compileBonusRows(near, (problem) => problems.push(problem));
    for (const organization of organizations) bonusRowsOf(organization);
  }
  const table = context.table(ledger)!;
  const type = ledger === "activities" ? columnOf(table, "type", "text") : undefined;
  const office = ledger === "activities" && [coversYearBefore(context), type?.ids[record] === 0];
  return JSON.stringify([notes, problems, office]);
}

/** All organizations above some, each once. */
function above({ organizations }: Context, own: readonly number[]): readonly number[] {
  const found = new Set<number>();
  for (const o of own) {
    for (let up = organizations[o]!.superior; up >= 0; up = organizations[up]!.superior) found.add(up);
  }
  return [...found].filter((o) => !own.includes(o));
}

/** Totals and grades of organizations by their items as they are now. */
function scoredAnew(
  context: Context,
  input: AssessmentInput,
  rescored: ReadonlyMap<number, readonly ItemResult[]>,
): ReadonlyMap<number, OrganizationResult> {
  const organizations = [...rescored.keys()].map((organization) => context.organizations[organization]!);
  const items = [...rescored.values()];
  // Problems of bonus rows are those of before.
  const results = scoreOrganizations(context, input, { organizations, items, report: () => undefined });
  return new Map(results.map((result) => [result.organization, result]));
}

/** The same object where it has them already, or none. */
function withFlags(result: OrganizationResult, flags: OrganizationResult["flags"]): OrganizationResult {
  const isSame = result.flags === flags || result.flags.length + flags.length === 0;
  return isSame ? result : { ...result, flags };
}

/** Whether flags or the grade, which others can move, are others. */
function isOtherwise(before: OrganizationResult, after: OrganizationResult): boolean {
  return before.grade !== after.grade || before.flags !== after.flags;
}
