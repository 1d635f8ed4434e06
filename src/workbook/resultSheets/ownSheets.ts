import { columnMark } from "../layout/tableSheet";
import { PERIOD_KINDS, periodOf, type Period } from "../../domain/model/period";
import type { CellRange } from "../port/cellBlock";
import type { NameInfo, WorkbookInfo } from "../port/workbookHost";
import { GONE_MARK, SHEET_KINDS, sheetKey, tableName, type SheetKind } from "./sheetKinds";
import type { SheetLabels } from "./sheetLabels";
import { standardSheetName } from "./sheetNames";
import { MARK_PREFIX } from "../port/writePlan";

/**
 * A sheet of ours as it is in the workbook now. `foundBy`: its hidden name, the name of its table, or only the sheet's
 * name. Without any mark it may be the office's own by now: it is read but never taken out.
 */
export type FoundSheet = Readonly<{
  kind: SheetKind;
  sheetId: string;
  sheetName: string;
  foundBy: "mark" | "table" | "sheetName";
  /** Any mark of ours stands on it, so that hosts take it out when asked. */
  bearsMarks: boolean;
  /** Header row as marked, null when unknown. */
  headerRow: number | null;
  /** Last row of ours as marked, that of the section 已不在名单 where there is one, and last column; null when unknown. */
  lastRow: number | null;
  lastColumn: number | null;
  /** Where a column was marked, by its key. */
  markedColumn: (key: string) => number | null;
  /** First row of the section 已不在名单 as marked. */
  goneRow: number | null;
}>;

/** The sheets of a period that are in the workbook, whatever the user calls them now, in whichever language. */
export function findOwnSheets(
  info: WorkbookInfo,
  period: Period,
  labelSets: readonly SheetLabels[],
): ReadonlyMap<SheetKind, FoundSheet> {
  const found = new Map<SheetKind, FoundSheet>();
  for (const kind of SHEET_KINDS) {
    const sheet = findOwnSheet(info, { period, kind, labelSets });
    if (sheet) found.set(kind, sheet);
  }
  return found;
}

/** The periods of which the workbook has a 考核结果, in no order: by years that marks, tables and sheets name. */
export function writtenPeriods(info: WorkbookInfo, labelSets: readonly SheetLabels[]): readonly Period[] {
  const named = [
    ...info.names.filter(({ name }) => name.toLowerCase().startsWith(MARK_PREFIX.toLowerCase())),
    ...info.tables,
    ...info.sheets,
  ];
  const years = new Set(named.flatMap(({ name }) => name.match(/(?<!\d)(?:20|21)\d{2}(?!\d)/g) ?? []).map(Number));
  return [...years]
    .flatMap((year) => PERIOD_KINDS.map((kind) => periodOf(year, kind)))
    .filter((period) => findOwnSheet(info, { period, kind: "results", labelSets }) !== null);
}

type Wanted = Readonly<{ period: Period; kind: SheetKind; labelSets: readonly SheetLabels[] }>;

function findOwnSheet(info: WorkbookInfo, { period, kind, labelSets }: Wanted): FoundSheet | null {
  const mark = info.names.find((name) => isMark(name, sheetKey(period, kind)));
  const table = info.tables.find(({ name }) => isTableName(name, tableName(period, kind)));
  const named = info.sheets.find(({ name }) =>
    labelSets.some((labels) => name.toLowerCase() === standardSheetName(labels, period, kind).toLowerCase()),
  );
  const sheetId = mark?.sheetId ?? table?.sheetId ?? named?.id;
  const sheet = info.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return null;
  const on = (suffix: string): CellRange | null =>
    info.names.find((name) => name.sheetId === sheet.id && isMark(name, `${sheetKey(period, kind)}.${suffix}`))
      ?.range ?? null;
  return {
    kind,
    sheetId: sheet.id,
    sheetName: sheet.name,
    bearsMarks: info.names.some(
      ({ sheetId: id, name }) => id === sheet.id && name.toLowerCase().startsWith(MARK_PREFIX.toLowerCase()),
    ),
    foundBy: mark ? "mark" : table ? "table" : "sheetName",
    lastRow: mark ? Math.max(mark.range.lastRow, on(GONE_MARK)?.lastRow ?? 0) : null,
    lastColumn: mark?.range.lastColumn ?? null,
    headerRow: mark?.range.firstRow ?? table?.range.firstRow ?? null,
    markedColumn: (key) => on(columnMark(key))?.firstColumn ?? null,
    goneRow: on(GONE_MARK)?.firstRow ?? null,
  };
}

function isMark({ name }: NameInfo, key: string): boolean {
  return name.toLowerCase() === (MARK_PREFIX + key).toLowerCase();
}

/** Also with the number that was added when the name was taken. */
function isTableName(name: string, standard: string): boolean {
  return name.toLowerCase().replace(/_\d+$/, "") === standard.toLowerCase();
}
