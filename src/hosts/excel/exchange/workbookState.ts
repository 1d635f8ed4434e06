import type { CellRange } from "../../../workbook/cellBlock";
import { markKey } from "../../../workbook/shelf";
import { cellRangeOf, RANGE_PLACE } from "../read/describeWorkbook";

export type Visibility = `${Excel.SheetVisibility}`;
export type SheetState = Readonly<{ id: string; name: string; visibility: Visibility }>;
export type TableState = Readonly<{ id: string; name: string; sheetId: string }>;
export type MarkState = Readonly<{ name: string; key: string; sheetId: string; range: CellRange; visible: boolean }>;

/** What of a workbook an exchange may have to change: sheets in tab order, tables, the product's marks. */
export type WorkbookState = Readonly<{
  sheets: readonly SheetState[];
  tables: readonly TableState[];
  marks: readonly MarkState[];
}>;

/** Loads it in two requests. */
export async function loadWorkbookState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  tables.load("items/id,items/name,items/worksheet/id");
  names.load("items/name,items/type,items/visible");
  await context.sync();
  const marked = names.items.flatMap((item) => {
    const key = item.type === "Range" ? markKey(item.name) : null;
    return key === null ? [] : [{ item, key, range: item.getRangeOrNullObject() }];
  });
  for (const { range } of marked) range.load(`${RANGE_PLACE},worksheet/id`);
  if (marked.length > 0) await context.sync();
  return {
    sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
    tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
    marks: marked.flatMap(({ item, key, range }) =>
      range.isNullObject
        ? []
        : [{ name: item.name, key, sheetId: range.worksheet.id, range: cellRangeOf(range), visible: item.visible }],
    ),
  };
}
