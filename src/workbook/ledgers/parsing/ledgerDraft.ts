import type { LedgerKey } from "../../../domain/model/ledgers";
import type { OrganizationIndex } from "../values/organizationIndex";
import { SEVERAL_ORGANIZATIONS } from "./sheetFields";
import { TableDraft } from "./tableDraft";

/** A draft of a ledger without records. @param index - null: its organizations can't be known. */
export function ledgerDraft(ledger: LedgerKey, index: OrganizationIndex | null): TableDraft {
  const several = SEVERAL_ORGANIZATIONS.has(ledger);
  return new TableDraft(ledger, (_, text) => {
    const resolution = index?.resolve(text, several);
    return resolution?.kind === "found" ? resolution.organizations : [];
  });
}
