import { gridText, readGrid, type Grid } from "../port/grid";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { MARK_PREFIX } from "../port/writePlan";

/** Mark of the sheet that says what stands behind the results of a period. */
const NOTES_MARK = /^\d{4}(?:q[1-4]|h[12]|fy)\.notes$/;
/** A version as that sheet has it, alone in its cell. */
const VERSION = /^v\d+(?:\+[0-9a-f]{8})?$/;

/**
 * The version of the rule set that the results in a workbook were worked out with, those of the latest period: a workbook
 * without a rule sheet keeps it, also when a later product has another one (rules.md §11).
 *
 * @returns "" where the workbook has no results.
 * @throws HostError when the host fails.
 */
export async function assessedVersion(host: WorkbookHost, info: WorkbookInfo): Promise<string> {
  const notes = info.names
    .map(({ name, sheetId }) => ({ key: name.toLowerCase(), sheetId }))
    .filter(({ key }) => key.startsWith(MARK_PREFIX.toLowerCase()) && NOTES_MARK.test(key.slice(MARK_PREFIX.length)))
    .sort((a, b) => (a.key < b.key ? 1 : -1));
  for (const { sheetId } of notes) {
    const version = versionIn(await readGrid(host, sheetId));
    if (version !== null) return version;
  }
  return "";
}

function versionIn(grid: Grid): string | null {
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      const text = gridText(grid.cell(row, column)).trim();
      if (VERSION.test(text)) return text;
    }
  }
  return null;
}
