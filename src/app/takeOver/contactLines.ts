import type { ListCell, MadeList } from "../../domain/listing/officeList";
import type { RowTexts } from "../../workbook/ledgerRows/rowTexts";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import type { TakenLines, TakenRow } from "./takenRows";

/** Between branches that stand in one cell. */
const SEPARATORS = /[、,，;；/／\n]/u;

/**
 * Lines of 委员联系建议 as rows of the contacts ledger, without a day: who is to contact whom. A branch that the ledger has
 * in such a row already is not arranged twice.
 *
 * @param names - of the roster, by index.
 */
export function contactLines(
  { rows: lines }: Pick<MadeList, "rows">,
  { names, existing }: Readonly<{ names: readonly string[]; existing: readonly RowTexts[] }>,
): TakenLines {
  const arranged = new Set(
    existing
      .filter(({ text }) => text("date") === "")
      .flatMap(({ text }) => text("branch").split(SEPARATORS).map(organizationKey)),
  );
  const textOf = (cell: ListCell | undefined): string => {
    if (cell?.kind === "organization") return names[cell.organization] ?? "";
    return cell?.kind === "text" ? cell.text : "";
  };
  const rows: TakenRow[] = [];
  const unassigned: string[] = [];
  let present = 0;
  for (const { cells } of lines) {
    const [branch, member] = [textOf(cells.branch), textOf(cells.member)];
    if (arranged.has(organizationKey(branch))) present++;
    else if (member === "") unassigned.push(branch);
    else {
      const row = { member, committee: textOf(cells.committee), department: textOf(cells.department), branch };
      rows.push({ organization: branch, about: member, row });
    }
  }
  return { rows, present, clashes: [], unassigned };
}
