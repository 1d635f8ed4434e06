import { listed } from "../listedNames";
import type { TakeOverTexts } from "../takeOverTexts";

/** Names that are told in one line. */
const NAMES = 5;

const rows = ({ sheet, first, last }: Readonly<{ sheet: string; first: number; last: number }>): string =>
  first === last ? `row ${first} of “${sheet}”` : `rows ${first}–${last} of “${sheet}” (${last - first + 1})`;

const some = (names: readonly string[]): string => listed(names, NAMES, ", ", (count) => ` (${count} in all)`);

export const takeOver: TakeOverTexts = {
  place: (place) => `Will be written to ${rows(place)}.`,
  nothing: (sheet) => `There is nothing to add to “${sheet}”.`,
  present: (count) => `In the ledger already, not written again: ${count}.`,
  clashes: (numbers) => `The ledger has these numbers for other matters; not written, please check: ${some(numbers)}.`,
  unassigned: (branches) => `There is no member to arrange it with; not written: ${some(branches)}.`,
  missing: (labels) => `The ledger has no column ${labels.map((label) => `“${label}”`).join(", ")}; left out.`,
  otherBelow: "Notes or totals stand at the end of the sheet; the new rows go below them.",
  belowTable: "The ledger is an Excel table; the new rows go below it. Afterwards draw its range over them.",
  noLedger: (ledger) =>
    `No sheet was read as “${ledger}”. Prepare that ledger in the workbook, or confirm it under “Data”.`,
  row: (organization, about) => `  ${organization}: ${about}`,
  added: (place) => `Written to ${rows(place)}.`,
  badList: (text, lists) =>
    `“${text}” can't be taken into a ledger; there are ${lists.map((list) => `“${list}”`).join(", ")}.`,
  dueOfFindings: "A time limit (--due) goes with “整改清单” only.",
  suffix: (list, period) => `-${list}-${period}`,
};
