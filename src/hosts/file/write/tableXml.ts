import { rangeAddress } from "../../../workbook/port/address";
import type { PlannedTable } from "../../../workbook/port/writePlan";
import { type Namespaces, XML_DECLARATION } from "./namespaces";
import { escapeAttribute, xstring } from "./xmlText";

/** Longest name of a table. Source: Excel, "Rename a table". */
const LONGEST_NAME = 255;

/**
 * A table part: header row with a filter, banded rows, no totals.
 *
 * @param id - unique among the workbook's tables.
 * @throws RangeError for a table Excel would refuse: no body row, as many labels as it has not, twice the same label.
 */
export function tableXml(table: PlannedTable, id: number, { main }: Namespaces): string {
  checkTable(table);
  const ref = rangeAddress(table.range);
  const columns = table.columns.map((label, i) => `<tableColumn id="${i + 1}" name="${labelText(label)}"/>`).join("");
  return (
    XML_DECLARATION +
    `<table xmlns="${main}" id="${id}" name="${table.name}" displayName="${table.name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${table.columns.length}">${columns}</tableColumns>` +
    `<tableStyleInfo name="${escapeAttribute(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" ` +
    `showColumnStripes="0"/></table>`
  );
}

function checkTable({ name, range, columns }: PlannedTable): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || name.length > LONGEST_NAME)
    throw new RangeError(`table name ${name}`);
  if (range.lastRow <= range.firstRow) throw new RangeError(`table ${name} has no body row`);
  if (columns.length !== range.lastColumn - range.firstColumn + 1) throw new RangeError(`table ${name}: columns`);
  const labels = new Set(columns.map((label) => label.toLowerCase()));
  if (labels.size !== columns.length || labels.has(""))
    throw new RangeError(`table ${name}: labels not unique or empty`);
}

/** Line breaks in a label are written as Excel's escapes, not as character references. */
function labelText(label: string): string {
  return escapeAttribute(xstring(label).replaceAll("\n", "_x000a_"));
}
