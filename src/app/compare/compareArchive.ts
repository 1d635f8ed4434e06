import { formatRule } from "../../domain/rules/formatRule";
import type { ItemResult, OrganizationResult } from "../../domain/results/result";
import { rowsByOrganization, type LedgerRow } from "../../domain/review/ledgerRows";
import { RULE_COLUMNS } from "../../domain/model/ruleRow";
import { computedScore } from "../../domain/scoring/adjustItems";
import { ruleKey, type Archive, type ArchivedOrganization } from "../../workbook/archive/archive";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import { moversOf, unique, type Because, type Mover } from "./movers";
import type { ReadyAssessment } from "../assessWorkbook";

/** What is computed now, beside the settled version. */
export type ComparedWith = Readonly<{
  ready: ReadyAssessment;
  /** As settingTexts gives them. */
  settings: ReadonlyMap<string, string>;
  /** Where an organization's row of 考核结果 stands, whose 调整分 is another than the settled one. */
  adjustmentRow: (name: string) => Because | null;
  /** The last record of an indicator's adjustment; null: none. */
  itemRecord: (name: string, code: string) => Because | null;
}>;

type Pair = Readonly<{
  name: string;
  before: ArchivedOrganization | null;
  now: OrganizationResult | null;
  /** Why its own score is another. */
  own: readonly Because[];
}>;

/** Who would move if the settled period were computed anew, in the order of the settled version; new ones last. */
export function compareArchive(archive: Archive, compared: ComparedWith): readonly Mover[] {
  const { assessment, ledgers } = compared.ready;
  const { names } = ledgers.roster;
  const present = new Map(
    assessment.organizations.map((result) => [organizationKey(names[result.organization] ?? ""), result]),
  );
  const archived = new Set(archive.organizations.map(({ organization }) => organizationKey(organization)));
  const causes = compileCauses(archive, compared);
  const pairs = [
    ...archive.organizations.map((before) => ({
      ...{ name: before.organization, before, now: present.get(organizationKey(before.organization)) ?? null },
    })),
    ...[...present]
      .filter(([key]) => !archived.has(key))
      .map(([, now]) => ({ name: names[now.organization] ?? "", before: null, now })),
  ].map((pair): Pair => ({ ...pair, own: causes(pair) }));
  return moversOf(
    pairs.map(({ name, before, now, own }) => ({ ...{ name, before, now, own }, level: before?.level ?? now!.level })),
  );
}

/** Gives why an organization's own score is another: ledger rows, rule rows, settings, its adjustment. */
function compileCauses(
  archive: Archive,
  { ready, settings, adjustmentRow, itemRecord }: ComparedWith,
): (pair: Omit<Pair, "own">) => readonly Because[] {
  const rowsNow = rowsByOrganization(ready.ledgers, archive.cutoff);
  const rules = changedRules(archive, ready);
  const otherSettings = [...settings].filter(([name, value]) => (archive.settings.get(name) ?? "") !== value);
  const everyChange = changedRows(
    archive.organizations.flatMap(({ rows }) => rows),
    [...rowsNow.values()].flat(),
  );
  return (pair) => {
    const { name, before, now } = pair;
    const changed = changedItems(pair);
    const decided = changed.filter(
      ({ rule, adjustment = 0 }) => before?.items.get(rule.code)?.adjustment !== adjustment,
    );
    // Of an item that moved by its adjustment alone the ledgers are no cause.
    const items = changed.filter((item) => computedScore(item) !== computedBefore(before, item));
    const isAwarded = hasOtherAwards(pair);
    if (changed.length === 0 && !isAwarded && before?.total === now?.total) return [];
    const ledgers = new Set([...items.map(({ rule }) => rule.ledger), ...(isAwarded ? ["bonuses"] : []), "roster"]);
    const touches = ({ ledger }: LedgerRow): boolean => ledgers.has(ledger);
    const own = changedRows(before?.rows ?? [], now ? (rowsNow.get(now.organization) ?? []) : []).filter(touches);
    const ruled = items.filter(({ rule }) => rules.has(rule.code)).map(({ rule }) => ({ rule: rule.code }));
    const set = otherSettings.map(([rule]) => ({ rule }));
    const adjusted = before?.adjustment === now?.adjustment ? null : adjustmentRow(name);
    const records = decided.flatMap(({ rule }) => itemRecord(name, rule.code) ?? []);
    const direct = [...own.map(placeOf), ...ruled, ...set, ...(adjusted ? [adjusted] : []), ...records];
    // What an item reaches beyond the organization's own rows, such as the branches below it.
    return unique(direct.length > 0 ? direct : everyChange.filter(touches).map(placeOf));
  };
}

function hasOtherAwards({ before, now }: Omit<Pair, "own">): boolean {
  return before?.bonus !== now?.bonus || before?.deduction !== now?.deduction;
}

/** The indicators that are scored otherwise now. */
function changedItems({ before, now }: Omit<Pair, "own">): readonly ItemResult[] {
  return (now?.items ?? []).filter(({ rule, status, score }) => {
    const old = before?.items.get(rule.code);
    return old?.status !== status || old.score !== score;
  });
}

/** What was computed for the settled version. */
function computedBefore(before: ArchivedOrganization | null, { rule }: ItemResult): number | null {
  const old = before?.items.get(rule.code);
  return old === undefined || old.score === null ? null : old.score - old.adjustment;
}

const placeOf = ({ sheet, rowNumber }: LedgerRow): Because => ({ sheet, row: rowNumber });

/** Rows whose contents are on one side only, wherever they stand. */
function changedRows(before: readonly LedgerRow[], now: readonly LedgerRow[]): readonly LedgerRow[] {
  const changed = [...without(before, now), ...without(now, before)];
  const byPlace = new Map(changed.map((row) => [`${row.sheet}\n${row.rowNumber}`, row]));
  return [...byPlace.values()].sort((a, b) =>
    a.sheet === b.sheet ? a.rowNumber - b.rowNumber : a.sheet < b.sheet ? -1 : 1,
  );
}

/** The rows that the others have no equal of; of equal ones as many as there are more. */
function without(rows: readonly LedgerRow[], others: readonly LedgerRow[]): readonly LedgerRow[] {
  const keyOf = ({ ledger, sheet, check }: LedgerRow): string => `${ledger} ${sheet} ${check}`;
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(keyOf(row)) ?? 0;
    left.set(keyOf(row), count - 1);
    return count <= 0;
  });
}

/** Codes of the rule rows that are others than the settled ones, or gone, or new. */
function changedRules(archive: Archive, { ruleSet }: ReadyAssessment): ReadonlySet<string> {
  const now = new Map(
    ruleSet.rules.map((rule) => {
      const cells = formatRule(rule);
      return [ruleKey(cells), JSON.stringify(Object.fromEntries(RULE_COLUMNS.map(({ key }) => [key, cells[key]])))];
    }),
  );
  const keys = [...now.keys(), ...archive.rules.keys()].filter((key) => now.get(key) !== archive.rules.get(key));
  return new Set(keys.map((key) => key.split(" ")[0]!));
}
