import { parseIsoDay } from "../../domain/model/day";
import type { RuleVersion } from "../../domain/rules/inForce";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { readGrid } from "../port/grid";
import type { SheetInfo, WorkbookHost } from "../port/workbookHost";
import { cellWords, filledText, recordsUnder, settingText } from "./sheetCells";
import { findHeader, headerDiagnostics, type KnownColumn } from "./sheetHeader";
import { VERSION_COLUMN_LABELS } from "./versionSheet";

const { from: FROM, change: CHANGE } = VERSION_COLUMN_LABELS;

/** A version is told by the day it begins. */
const VERSION_COLUMNS: readonly KnownColumn[] = Object.values(VERSION_COLUMN_LABELS).map((label) => ({
  label,
  needed: label === FROM || label === CHANGE,
}));

/**
 * Versions of the rules as their sheet lists them, and what of it can't be read. `columns`: indexes by label; `freeRow`: the
 * first below everything, null where the sheet is of another kind.
 */
type RuleVersionsReading = Readonly<{
  versions: readonly RuleVersion[];
  columns: ReadonlyMap<string, number>;
  freeRow: number | null;
  diagnostics: readonly Diagnostic[];
}>;

/** Reads 细则版本. @throws HostError */
export async function readRuleVersions(
  host: WorkbookHost,
  { id, name: sheet }: Pick<SheetInfo, "id" | "name">,
  date1904: boolean,
): Promise<RuleVersionsReading> {
  const grid = await readGrid(host, id);
  const header = findHeader(grid, VERSION_COLUMNS);
  const ofHeader = headerDiagnostics(grid, header, { sheet, known: VERSION_COLUMNS, tellUnknown: false });
  const [from, change] = [header.columns.get(FROM), header.columns.get(CHANGE)];
  if (from === undefined || change === undefined) {
    return { versions: [], columns: header.columns, freeRow: null, diagnostics: ofHeader };
  }
  const diagnostics: Diagnostic[] = [...ofHeader];
  const versions = recordsUnder(grid, header, { counting: [from, change], key: undefined }).map((rowIndex) => {
    const text = filledText(settingText(grid, rowIndex, from, date1904));
    const day = parseIsoDay(text);
    if (day === null && text !== "") {
      const at = { sheet, rowIndex, columnIndex: from };
      diagnostics.push({ code: "rule-version-date", severity: "error", at, value: text, params: {} });
    }
    return { from: day, change: filledText(cellWords(grid, rowIndex, change)) };
  });
  return { versions, columns: header.columns, freeRow: grid.rowCount, diagnostics };
}
