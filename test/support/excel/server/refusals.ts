import { ExcelError, generalException } from "../model/excelError";
import type { Sheet } from "../model/sheet";

/** What Excel refuses while another workbook's window is in front. Source: its troubleshooting page, 2025. */
const NEEDS_FRONT: Readonly<Record<string, RegExp>> = {
  WorksheetCollection: /^Add$/,
  Worksheet: /^(?:Activate|Gridlines|Delete)$/,
  WorksheetFreezePanes: /^(?:Freeze|Unfreeze)/,
  Range: /^Select$/,
};

/** View and print set-up, which Excel refuses on sheets that are not shown (office-js #1463, #2196, #3148, #4266). */
const NEEDS_SIGHT: Readonly<Record<string, RegExp>> = {
  Worksheet: /^Gridlines$/,
  WorksheetFreezePanes: /^(?:Freeze|Unfreeze)/,
  PageLayout: /^(?!Get)/,
  PageBreakCollection: /^(?!Get)/,
};

/** Members that are called or set. @throws ExcelError for what Excel refuses in this state of its windows. */
export function assertAllowed(
  { className, target }: Readonly<{ className: string; target: unknown }>,
  member: string,
  isInFront: boolean,
): void {
  const location = `${className}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  if (!isInFront && NEEDS_FRONT[className]?.test(member)) {
    if (member === "Delete")
      throw new ExcelError("InvalidSelection", "The current selection is invalid.", 400, location);
    throw generalException(location);
  }
  if (NEEDS_SIGHT[className]?.test(member) && (target as Sheet).visibility !== "Visible") {
    throw generalException(location);
  }
}
