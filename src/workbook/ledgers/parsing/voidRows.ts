import { BLANK_DAY } from "../../../domain/model/day";
import { columnOf, type LedgerTable } from "../../../domain/model/ledgerTable";
import type { FieldKey } from "../../../domain/model/ledgers";
import type { SheetAddress } from "../../port/address";
import type { ProblemList } from "../../diagnostics/problemList";
import { voidWordIn } from "../vocabulary/words";

/**
 * Tells of records that a person wrote 作废 or 已撤销 into: they count like the others, since only the office knows what
 * was meant. An organization with a day of dissolution is no such.
 *
 * @param locate - where a field of a record stands.
 */
export function reportVoidRows(
  table: LedgerTable,
  locate: (record: number, field: FieldKey) => SheetAddress,
  problems: ProblemList,
): void {
  const dissolved = table.ledger === "roster" ? columnOf(table, "dissolved", "date") : undefined;
  for (const [field, column] of table.columns) {
    if (column.kind !== "text") continue;
    const words = column.pool.map(voidWordIn);
    if (words.every((word) => word === null)) continue;
    for (let record = 0; record < table.rowCount; record++) {
      const word = words[column.ids[record]!];
      if (word === null || word === undefined || (dissolved && dissolved.days[record] !== BLANK_DAY)) continue;
      const value = column.pool[column.ids[record]!]!;
      problems.add("record-called-void", "warning", { at: locate(record, field), value, params: { word } });
    }
  }
}
