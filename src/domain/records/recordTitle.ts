import type { Context } from "../facts/context";
import type { FieldKey, LedgerKey } from "../model/ledgers";

/** The field in which the office says what a row is about. */
const TITLE_FIELD: Readonly<Record<LedgerKey, FieldKey>> = {
  roster: "organization",
  staff: "name",
  activities: "title",
  tasks: "task",
  findings: "problem",
  training: "course",
  talks: "target",
  debriefings: "secretary",
  contacts: "member",
  dues: "unpaidNames",
  bonuses: "matter",
};

/** What a row is about in the office's words; "" where the cell is blank. */
export function recordTitle(context: Context, ledger: LedgerKey, record: number): string {
  return cellText(context, { ledger, field: TITLE_FIELD[ledger], record });
}

/** The text of a dictionary cell as written; "" where it is blank, not there, or no text. */
export function cellText(
  context: Context,
  { ledger, field, record }: Readonly<{ ledger: LedgerKey; field: FieldKey; record: number }>,
): string {
  const column = context.table(ledger)?.columns.get(field);
  return column && "pool" in column ? column.pool[column.ids[record]!]! : "";
}
