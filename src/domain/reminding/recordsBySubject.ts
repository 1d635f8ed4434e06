import type { Context } from "../facts/context";
import { columnOf } from "../model/ledgerTable";
import type { Day } from "../model/day";
import type { FieldKey, LedgerKey } from "../model/ledgers";

/** Rows of one organization that say the same and are due on the same day: one reminder. Records in sheet order. */
export type SubjectGroup = Readonly<{ text: string; due: Day; records: readonly number[] }>;

/** Where the text of a row stands, and who is responsible for it. */
export type SubjectFields = Readonly<{ ledger: LedgerKey; subject: FieldKey; responsible: FieldKey }>;

/**
 * Groups rows by text, as compared everywhere, and due day. Of spellings that compare alike the group has the one that
 * sorts first, so that the order of rows doesn't matter.
 */
export function groupBySubject(
  context: Context,
  { ledger, subject }: SubjectFields,
  { records, dueOf }: Readonly<{ records: readonly number[]; dueOf: (record: number) => Day }>,
): readonly SubjectGroup[] {
  const column = context.table(ledger) && columnOf(context.table(ledger)!, subject, "text");
  const textOf = (record: number) => (column ? column.pool[column.ids[record]!]! : "");
  const [first] = records;
  if (first !== undefined && records.length === 1) return [{ text: textOf(first), due: dueOf(first), records }];
  const groups = new Map<string, { text: string; due: Day; records: number[] }>();
  for (const record of records) {
    const text = textOf(record);
    const due = dueOf(record);
    const key = `${due} ${column ? column.values[column.ids[record]!]!.join("、") : ""}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { text, due, records: [record] });
    else {
      group.records.push(record);
      if (text < group.text) group.text = text;
    }
  }
  return [...groups.values()];
}

/** The persons responsible for rows, each once, joined by 、; the secretary where the rows name none. */
export function responsibleFor(
  context: Context,
  { ledger, responsible }: SubjectFields,
  { records, secretary }: Readonly<{ records: readonly number[]; secretary: string }>,
): string {
  const column = context.table(ledger) && columnOf(context.table(ledger)!, responsible, "names");
  if (!column) return secretary;
  const names = records.flatMap((record) => column.values[column.ids[record]!]!);
  const distinct = records.length > 1 ? [...new Set(names)].sort() : names;
  return distinct.length === 0 ? secretary : distinct.join("、");
}
