import type { FieldKey, LedgerKey } from "../domain/model/ledgers";
import { headerTextAt } from "../workbook/read/detectHeader";
import { readGrid } from "../workbook/read/grid";
import { MAPPING_KEY, readSavedMapping, type MappedField, type SavedMapping } from "../workbook/read/savedMapping";
import { markedSheetId } from "../workbook/shelf";
import { freeSheetName } from "../workbook/write/sheetNames";
import { mergeMapping, planMappingSheet, type MappingWords } from "../workbook/write/planMappingSheet";
import { RESULT_STYLES } from "../workbook/write/resultStyles";
import type { WorkbookHost, WorkbookInfo } from "../workbook/workbookHost";
import type { PlannedSheet, WritePlan } from "../workbook/writePlan";
import type { WorkbookReading } from "../workbook/read/readWorkbook";
import type { RunOptions } from "./readInputs";

/** How the office wants a sheet read. `ledger` null: it is none. `headerRowIndex` 0-based. */
export type SheetDecision = Readonly<{
  sheetId: string;
  ledger: LedgerKey | null;
  headerRowIndex: number;
  columns: readonly Readonly<{ field: FieldKey; columnIndex: number }>[];
  fillDown: boolean;
}>;

type Reading = Pick<WorkbookReading, "sheets" | "aliasSuggestions">;

const NO_MAPPING: SavedMapping = { sheets: [], fields: [], aliases: [] };

type ConfirmOptions = Pick<RunOptions, "signal"> & Readonly<{ words: MappingWords }>;

/**
 * Plans the mapping sheet with the office's decision on one sheet in it; all else on it stays as it is now.
 *
 * @param reading - what the sheets were last taken for.
 * @returns null when the workbook has no such sheet.
 * @throws HostError
 */
export async function planSheetDecision(
  host: WorkbookHost,
  reading: Reading,
  decision: SheetDecision,
  { words, signal }: ConfirmOptions,
): Promise<WritePlan | null> {
  const { sheetId, ledger, headerRowIndex, fillDown } = decision;
  const info = await host.describe();
  const sheet = info.sheets.find(({ id }) => id === sheetId)?.name;
  if (sheet === undefined) return null;
  const head = await readGrid(host, sheetId, { rowLimit: headerRowIndex + 1, ...(signal ? { signal } : {}) });
  const fields = (ledger === null ? [] : decision.columns).map(({ field, columnIndex }): MappedField => ({
    ...{ sheet, field, columnIndex },
    label: headerTextAt(head, headerRowIndex, columnIndex),
  }));
  const saved = (await readSavedMapping(host, info)) ?? NO_MAPPING;
  const decided: SavedMapping = {
    ...saved,
    sheets: [
      ...saved.sheets.filter((entry) => entry.sheet !== sheet),
      { sheet, ledger, headerRowIndex, fillDown, confirmed: true },
    ],
    fields: [...saved.fields.filter((entry) => entry.sheet !== sheet), ...fields],
    // Rows about the sheet that were not understood are answered by the decision.
    unread: (saved.unread ?? []).filter(({ cells }) => cells[0] !== sheet),
  };
  // What was read of this sheet before the decision says nothing any more.
  const others = reading.sheets.filter((report) => report.sheetId !== sheetId);
  const merged = mergeMapping(decided, others, reading.aliasSuggestions);
  return planOf(planNamedMapping(merged, { info, words }));
}

/** Plans the mapping sheet with `written` confirmed to mean the roster's `organization`. @throws HostError */
export async function planAlias(
  host: WorkbookHost,
  reading: Reading,
  { written, organization }: Readonly<{ written: string; organization: string }>,
  words: MappingWords,
): Promise<WritePlan> {
  const info = await host.describe();
  const merged = mergeMapping(await readSavedMapping(host, info), reading.sheets, reading.aliasSuggestions);
  const others = merged.aliases.filter((alias) => alias.written !== written);
  const aliases = [...others, { written, organization, confirmed: true }];
  return planOf(planNamedMapping({ ...merged, aliases }, { info, words }));
}

/** The mapping sheet under a name that is free: one without our mark may stand there, of a copied workbook. */
export function planNamedMapping(
  mapping: SavedMapping,
  { info, words }: Readonly<{ info: WorkbookInfo; words: MappingWords }>,
): PlannedSheet {
  const planned = planMappingSheet(mapping, words);
  const own = markedSheetId(info, MAPPING_KEY);
  const taken = new Set(info.sheets.filter(({ id }) => id !== own).map(({ name }) => name.toLowerCase()));
  return { ...planned, name: freeSheetName(planned.name, taken) };
}

function planOf(sheet: PlannedSheet): WritePlan {
  return { styles: RESULT_STYLES, sheets: [sheet], removeSheetIds: [] };
}
