import { rangeAddress } from "../../../workbook/port/address";
import type { CellRange } from "../../../workbook/port/cellBlock";

/** Characters of an address list; Excel takes 8,192. */
const LONGEST_ADDRESS = 4_000;

/** Ranges as few lists of addresses as Excel takes, each to be treated in one go. */
export function addressLists(ranges: readonly CellRange[]): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (const range of ranges) {
    const address = rangeAddress(range);
    if (list !== "" && list.length + address.length >= LONGEST_ADDRESS) {
      lists.push(list);
      list = "";
    }
    list += list === "" ? address : `,${address}`;
  }
  if (list !== "") lists.push(list);
  return lists;
}

/** Ranges by whether they have inner lines: setting a line that a range lacks is an error. */
export function byShape(ranges: readonly CellRange[]): readonly Readonly<{ inner: Inner; ranges: CellRange[] }>[] {
  const groups = new Map<string, { inner: Inner; ranges: CellRange[] }>();
  for (const range of ranges) {
    const inner = { rows: range.lastRow > range.firstRow, columns: range.lastColumn > range.firstColumn };
    const key = `${inner.rows}${inner.columns}`;
    const group = groups.get(key);
    if (group) group.ranges.push(range);
    else groups.set(key, { inner, ranges: [range] });
  }
  return [...groups.values()];
}

/** Whether there are several rows, several columns. */
export type Inner = Readonly<{ rows: boolean; columns: boolean }>;
