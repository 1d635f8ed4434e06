import type { EntryValue, KeptRow } from "./officeEntries";
import type { PlannedCell, PlannedRow } from "../port/writePlan";
import type { BelowColumn, TableSheet } from "../layout/tableSheet";
import { GONE_MARK } from "./sheetKinds";
import type { Decision, SheetLabels } from "./sheetLabels";
import { lineCount, rowHeight } from "../layout/textFit";

/** The rows with office entries that are no longer listed, and the words over them. */
type GoneSection = Readonly<{
  rows: readonly KeptRow[];
  heading: string;
  explanation: string;
  decisions: Readonly<Record<Decision, string>>;
}>;

/** Looks of identity cells; all others are grey text. */
const DATE_COLUMNS = new Set(["due"]);

/**
 * The section under a table: a heading, column labels again (the table may be moved away from above them), the rows.
 * Columns that the kept rows know stand under the table's own columns, the others stay empty.
 */
function goneRows(columns: readonly BelowColumn[], section: GoneSection): readonly PlannedRow[] {
  const { rows, heading, explanation, decisions } = section;
  const known = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
  const head = columns.map(({ key, label, office }): PlannedCell =>
    known.has(key) ? { value: label, style: office ? "officeHead" : "head" } : null,
  );
  return [
    { cells: [{ value: heading, style: "section" }], height: 24 },
    { cells: [{ value: explanation, style: "subtitle" }], height: rowHeight(lineCount(explanation, width)) },
    { cells: lastFilled(head), style: "plain" },
    ...rows.map(({ cells }) => ({
      style: "plain",
      cells: lastFilled(
        columns.map((column): PlannedCell => {
          if (!known.has(column.key)) return null;
          const style = column.office ? column.style : DATE_COLUMNS.has(column.key) ? "goneDate" : "gone";
          return { value: entryCellValue(cells.get(column.key) ?? null, decisions), style };
        }),
      ),
    })),
  ];
}

/** The section as a table sheet takes it: nothing where no row is gone. */
export function belowTable(
  rows: readonly KeptRow[],
  { goneHeading, goneExplanation, decisions }: SheetLabels,
): Pick<TableSheet<never>, "below"> {
  if (rows.length === 0) return {};
  const section: GoneSection = { rows, heading: goneHeading, explanation: goneExplanation, decisions };
  return { below: { mark: GONE_MARK, rows: (columns) => goneRows(columns, section) } };
}

/** What a kept value looks like in a cell of this language. */
export function entryCellValue(
  value: EntryValue,
  decisions: Readonly<Record<Decision, string>>,
): string | number | null {
  if (value === null) return null;
  switch (value.kind) {
    case "number":
      return value.value;
    case "text":
      return value.text;
    case "decision":
      return decisions[value.decision];
  }
}

/** Cells up to the last filled one; columns before it that are none of the row's stay without a look. */
function lastFilled(cells: readonly PlannedCell[]): readonly PlannedCell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}
