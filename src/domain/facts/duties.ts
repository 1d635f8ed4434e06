import type { Context } from "./context";
import { columnOf } from "../model/ledgerTable";
import type { FieldKey } from "../model/ledgers";
import { normalizeText } from "../model/text";
import { contactsOf, membersNamed } from "./members";
import { windowOf } from "./windows";

/** Columns of the six aspects of a committee member's duties, in order. */
export const ASPECT_FIELDS = [
  "aspect1",
  "aspect2",
  "aspect3",
  "aspect4",
  "aspect5",
  "aspect6",
] as const satisfies readonly FieldKey[];

/** Words that say no in a cell of free text. Source: ledgers.md §1, Yes and no. */
const NO_WORDS: ReadonlySet<string> = new Set(
  ["否", "×", "✗", "x", "N", "0", "未", "未完成", "未落实", "没有", "无", "-", "/", "—"].map(normalizeText),
);

/**
 * Which of the six aspects are recorded this year for each member that a committee's contact rows name: a cell that is
 * neither blank nor a "no". Bit i of the number is aspect i + 1.
 *
 * @param counts - which contact records count; by default every one.
 */
export function aspectsRecorded(
  context: Context,
  committee: number,
  counts: (record: number) => boolean = () => true,
): ReadonlyMap<string, number> {
  const recorded = new Map<string, number>();
  const table = context.table("contacts");
  if (!table) return recorded;
  const columns = ASPECT_FIELDS.map((field) => columnOf(table, field, "text"));
  for (const record of contactsOf(context, committee, windowOf(context, "year"))) {
    if (!counts(record)) continue;
    let bits = 0;
    columns.forEach((column, i) => {
      const values = column ? column.values[column.ids[record]!]! : [];
      if (values.length > 0 && !values.every((value) => NO_WORDS.has(value))) bits |= 1 << i;
    });
    for (const name of membersNamed(context, record)) recorded.set(name, (recorded.get(name) ?? 0) | bits);
  }
  return recorded;
}
