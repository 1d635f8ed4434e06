import type { Context } from "../facts/context";
import type { LedgerKey } from "../model/ledgers";

/** The records of an organization that pass a test, in sheet order. */
export function rowsByOrganization(
  context: Context,
  ledger: LedgerKey,
  test: (record: number) => boolean,
): (organization: number) => readonly number[] {
  const { starts, records } = context.groupsOf(ledger);
  return (organization) => {
    const found: number[] = [];
    for (let i = starts[organization]!; i < starts[organization + 1]!; i++) {
      if (test(records[i]!)) found.push(records[i]!);
    }
    return found;
  };
}
