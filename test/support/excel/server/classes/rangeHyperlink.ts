import { accessDenied, invalidArgument } from "../../model/excelError";
import { enter } from "../../model/cellWriting";
import { cellKey, type Hyperlink } from "../../model/sheet";
import type { SheetRange } from "../../model/sheetRange";
import { asRecord, asText } from "../methodArguments";

const FIELDS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;

/** The link of the first cell; null when it has none. */
export function hyperlinkOf({ sheet, area }: SheetRange): Hyperlink | null {
  return sheet.hyperlinks.get(cellKey(area.row, area.column)) ?? null;
}

/** Links every cell; a given text is written into them. @throws ExcelError InvalidArgument, AccessDenied */
export function setHyperlink({ sheet, area }: SheetRange, value: unknown): void {
  const given = asRecord(value);
  if (sheet.protection && sheet.protection.options["allowInsertHyperlinks"] !== true) throw accessDenied();
  const link: Record<string, string> = {};
  for (const [name, text] of Object.entries(given)) {
    if (!FIELDS.some((field) => field === name)) throw invalidArgument();
    if (text !== null && text !== undefined) link[name] = asText(text);
  }
  if (link["address"] === undefined && link["documentReference"] === undefined) throw invalidArgument();
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      sheet.hyperlinks.set(cellKey(row, column), link);
      if (link["textToDisplay"] !== undefined) enter(sheet, row, column, link["textToDisplay"]);
    }
  }
}
