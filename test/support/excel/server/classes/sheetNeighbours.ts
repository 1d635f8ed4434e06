import { itemNotFound } from "../../model/excelError";
import type { Sheet } from "../../model/sheet";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, orNull } from "../excelObject";

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): Sheet | undefined {
  const { sheets } = sheet.workbook;
  const ordered =
    step === 1 ? sheets.slice(sheets.indexOf(sheet) + 1) : sheets.slice(0, sheets.indexOf(sheet)).reverse();
  return ordered.find(({ visibility }) => !visibleOnly || visibility === "Visible");
}

function needed(sheet: Sheet | undefined) {
  if (!sheet) throw itemNotFound();
  return excelObject("Worksheet", sheet);
}

/** Sheets beside a sheet. */
export const sheetNeighbours: ClassDefinition<Sheet>["methods"] = {
  GetNext: (sheet, args) => needed(neighbour(sheet, 1, args.optionalBoolean(0, false))),
  GetPrevious: (sheet, args) => needed(neighbour(sheet, -1, args.optionalBoolean(0, false))),
  GetNextOrNullObject: (sheet, args) =>
    orNull(neighbour(sheet, 1, args.optionalBoolean(0, false)), (next) => excelObject("Worksheet", next)),
  GetPreviousOrNullObject: (sheet, args) =>
    orNull(neighbour(sheet, -1, args.optionalBoolean(0, false)), (previous) => excelObject("Worksheet", previous)),
};
