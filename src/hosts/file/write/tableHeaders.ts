import { relationshipsOf, type WorkbookPackage } from "../package/workbookPackage";
import type { PackageDraft } from "./package/packageDraft";

/**
 * Gives the tables on sheets of ours that stay their header row back: some programs save that they have none, and the
 * labels would be a row of data.
 *
 * @param indexes - of the sheets, among all of the workbook.
 * @throws HostError
 */
export async function restoreTableHeaders(
  { zip, sheets }: WorkbookPackage,
  indexes: Iterable<number>,
  draft: PackageDraft,
): Promise<void> {
  for (const index of indexes) {
    for (const { kind, part } of await relationshipsOf(zip, sheets[index]?.part ?? "")) {
      const table = kind === "table" && part !== null ? await draft.edit(part) : null;
      if (table?.attributes(table.root).get("headerRowCount") !== "0") continue;
      table.setAttribute(table.root, "headerRowCount", "1");
      draft.setText(part!, table.result());
    }
  }
}
