import { columnOf, inSheetOrder, type LedgerTable } from "../../../domain/model/ledgerTable";
import type { SheetAddress } from "../../port/address";
import type { ProblemList } from "../../diagnostics/problemList";

/** Says where a name stands twice in one organization of the staff ledger: one person or two, only the office knows. */
export function reportPersonsTwice(
  table: LedgerTable | undefined,
  locate: (record: number) => SheetAddress,
  problems: ProblemList,
): void {
  const names = table && columnOf(table, "name", "names");
  const organizations = table && columnOf(table, "organization", "organization");
  if (!names || !organizations) return;
  const first = new Map<string, number>();
  for (const record of inSheetOrder(table)) {
    const name = names.values[names.ids[record]!]!.join("、");
    if (name === "") continue;
    const key = `${organizations.values[organizations.ids[record]!]!.join(",")}\0${name}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, record);
    else {
      const params = { name, rowNumber: table.rowNumbers[before]! };
      problems.add("person-twice", "warning", { at: locate(record), value: name, params });
    }
  }
}
