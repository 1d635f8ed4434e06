import type { Context, OrganizationFacts } from "../facts/context";
import { bySheetAndRow, type LedgerTable } from "../model/ledgerTable";
import type { LedgerKey } from "../model/ledgers";
import type { RuleSet } from "../rules/ruleSet";

/** A record of a ledger, and the organizations it belongs to. */
export type OneRecord = Readonly<{ ledger: LedgerKey; record: number; organizations: readonly number[] }>;

/** What notes on the data are asked of; `only`: of one record and its organizations, null: of everything. */
export type Asked = Readonly<{ context: Context; ruleSet: RuleSet; only: OneRecord | null }>;

/** The records of a ledger that are asked about and meet a test, in the order of its rows. */
export function recordsThat({ only }: Asked, table: LedgerTable, test: (record: number) => boolean): readonly number[] {
  if (only) return only.ledger === table.ledger && test(only.record) ? [only.record] : [];
  const found: number[] = [];
  for (let record = 0; record < table.rowCount; record++) if (test(record)) found.push(record);
  return found.sort(bySheetAndRow(table));
}

/** The organizations that are asked about, in the order of the roster. */
export function organizationsOf({ context, only }: Asked): readonly OrganizationFacts[] {
  return only ? only.organizations.map((index) => context.organizations[index]!) : context.organizations;
}
