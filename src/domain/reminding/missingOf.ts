import type { Context } from "../facts/context";
import type { FieldKey, LedgerKey } from "../model/ledgers";
import type { ReminderList } from "./reminderList";

/** A ledger that is missing, or the first column of it that a list lacks. */
export type MissingLedger = Readonly<{ ledger: LedgerKey; field?: FieldKey }>;

/** What a list lacks of a ledger; null when it can be made as far as that ledger goes. */
export function missingOf(
  { table }: Context,
  { columns = [] }: Pick<ReminderList, "columns">,
  ledger: LedgerKey,
): MissingLedger | null {
  const found = table(ledger);
  if (found === undefined) return { ledger };
  const lacking = columns.find(
    (need) => need.ledger === ledger && !need.anyOf.some((field) => found.columns.has(field)),
  );
  return lacking ? { ledger, field: lacking.anyOf[0] } : null;
}
