import type { CellRange } from "../../../workbook/port/cellBlock";
import { markKey, markName } from "../../../workbook/port/shelf";
import { referenceOf } from "../read/describeWorkbook";

export type Visibility = `${Excel.SheetVisibility}`;
export type SheetState = Readonly<{ id: string; name: string; visibility: Visibility; isProtected: boolean }>;
export type TableState = Readonly<{ id: string; name: string; sheetId: string }>;
/** `isShelved`: named as on a shelf. */
export type MarkState = Readonly<{
  name: string;
  key: string;
  sheetId: string;
  range: CellRange;
  visible: boolean;
  isShelved: boolean;
}>;

/** What of a workbook an exchange may have to change: sheets in tab order, tables, the product's marks. */
export type WorkbookState = Readonly<{
  sheets: readonly SheetState[];
  tables: readonly TableState[];
  marks: readonly MarkState[];
  /** Id of the sheet that is in front. */
  active: string;
}>;

/** Asks for the state; call what comes back after the next sync. */
export function loadState(context: Excel.RequestContext): () => WorkbookState {
  const { worksheets, tables, names } = context.workbook;
  const active = worksheets.getActiveWorksheet().load("id");
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  tables.load("items/id,items/name,items/worksheet/id");
  names.load("items/name,items/formula,items/visible");
  return () => {
    const idOf = new Map(worksheets.items.map(({ id, name }) => [name, id]));
    return {
      active: active.id,
      sheets: worksheets.items.map(({ id, name, visibility, protection }) => ({
        id,
        name,
        visibility,
        isProtected: protection.protected,
      })),
      tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
      marks: names.items.flatMap(({ name, formula, visible }): readonly MarkState[] => {
        const key = markKey(name);
        const place = key === null ? null : referenceOf(formula);
        const sheetId = place && idOf.get(place.sheet);
        return key !== null && sheetId
          ? [{ name, key, sheetId, range: place.range, visible, isShelved: name !== markName(key, null) }]
          : [];
      }),
    };
  };
}
