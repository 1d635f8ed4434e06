import type { ExcelError } from "../model/excelError";
import { ACTION, type WireError, type WireRequest } from "./wire";

/** An error as it goes to the client. */
export function wireError(
  { code, message, httpStatus, location }: ExcelError,
  { index, location: asked }: Readonly<{ index: number; location: string }>,
): WireError {
  return { Code: code, Message: message, Location: location ?? asked, ActionIndex: index, HttpStatusCode: httpStatus };
}

/** "Range.values" of a failed setter, "WorksheetCollection.getItem" of a failed path, as far as names tell. */
export function locationOf({ Actions, ObjectPaths }: WireRequest, index: number): string {
  const action = Actions[index]!;
  const path = ObjectPaths[String(action.ObjectPathId)];
  const name = action.ActionType === ACTION.setProperty || action.ActionType === ACTION.method ? action.Name : "";
  return [path?.Name ?? "", name ?? ""].filter((part) => part !== "").join(".");
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
