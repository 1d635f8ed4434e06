import { findKeyedSheet, placeOfKeyedSheet } from "../../workbook/port/keyedSheet";
import type { WorkbookInfo } from "../../workbook/port/workbookHost";
import type { WritePlan } from "../../workbook/port/writePlan";
import { SHEET_STYLES } from "../../workbook/layout/sheetStyles";
import { planRecordSheet, type RecordWords } from "../../workbook/recordSheets/planRecordSheet";
import { recordTableName } from "../../workbook/recordSheets/readRecordSheet";
import type { RecordDefinition, RecordSheet } from "../../workbook/recordSheets/recordSheet";

/** Words of the two records. */
export type RecordTexts = Readonly<{ adjustments: RecordWords; progress: RecordWords }>;

/** A row to add, by column. */
export type RecordValues = Readonly<Record<string, string>>;

/** A plan that adds rows to a record, and nothing when there are none. */
export function addToRecord(
  info: WorkbookInfo,
  definition: RecordDefinition,
  {
    existing,
    added,
    words,
  }: Readonly<{ existing: RecordSheet | null; added: readonly RecordValues[]; words: RecordWords }>,
): WritePlan {
  if (added.length === 0) return { styles: SHEET_STYLES, sheets: [], removeSheetIds: [] };
  const { key, sheetName } = definition;
  const wanted = { key, sheetName, tableName: recordTableName(definition) };
  const { name, removeSheetIds } = placeOfKeyedSheet(info, wanted, findKeyedSheet(info, wanted));
  const sheet = planRecordSheet({ definition, existing, added, words, sheetName: name });
  return { styles: SHEET_STYLES, sheets: [sheet], removeSheetIds };
}

/** Plans one after the other as one. */
export function joinedPlan(...plans: readonly WritePlan[]): WritePlan {
  return {
    styles: Object.assign({}, ...plans.map(({ styles }) => styles)) as WritePlan["styles"],
    sheets: plans.flatMap(({ sheets }) => sheets),
    removeSheetIds: plans.flatMap(({ removeSheetIds }) => removeSheetIds),
    unchanged: plans.flatMap(({ unchanged }) => unchanged ?? []),
  };
}
