import { LEDGERS, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import type { ProblemList } from "../../diagnostics/problemList";
import { fieldLabel } from "../recognising/confirmedHeader";
import { requiredFields } from "../recognising/ledgerCandidate";
import type { SheetLook } from "../recognising/sheetLook";

/**
 * Tells of sheets without a column that other sheets of their ledger have: where none has it, its indicators are not
 * assessed, but here they are, and these rows would silently count for nothing.
 */
export function reportUnevenSheets(looks: readonly SheetLook[], problems: ProblemList): void {
  const sheets = looks.map((look) => ({ look, own: fieldsOf(look) }));
  const ofLedger = new Map<LedgerKey, Set<FieldKey>>();
  for (const { look, own } of sheets) {
    if (look.header === null) continue;
    const fields = ofLedger.get(look.header.ledger) ?? new Set();
    for (const field of own) fields.add(field);
    ofLedger.set(look.header.ledger, fields);
  }
  for (const { look, own } of sheets) {
    if (look.header === null) continue;
    const { ledger } = look.header;
    const missing = requiredFields(ledger).filter((field) => !own.has(field) && ofLedger.get(ledger)?.has(field));
    if (missing.length === 0) continue;
    const fields = missing.map((field) => fieldLabel(ledger, field));
    problems.add("sheet-columns-missing", "error", {
      at: { sheet: look.sheet.name },
      params: { ledger: LEDGERS[ledger].label, fields },
    });
  }
}

function fieldsOf({ header, suppliedType }: SheetLook): ReadonlySet<FieldKey> {
  const { columns = [], periods } = header ?? {};
  return new Set<FieldKey>([
    ...columns.map(({ field }) => field),
    ...(periods ? [periods.field, periods.placing] : []),
    ...(suppliedType === null ? [] : (["type"] as const)),
  ]);
}
