import type { FieldKey, LedgerKey } from "../../domain/model/ledgers";
import { headerPlaceAt } from "../ledgers/recognising/headerPlace";
import { headerLabel } from "../ledgers/recognising/headerRows";
import { signatureAt } from "../ledgers/recognising/layoutSignature";
import { readGrid, type Grid } from "../port/grid";
import { MAPPING_KEY, readSavedMapping } from "./savedMapping";
import type { MappedField, SavedMapping } from "../ledgers/recognising/sheetMapping";
import { markedSheetId } from "../port/shelf";
import { freeSheetName } from "../port/freeName";
import { mergeMapping, planMappingSheet, type MappingWords } from "./planMappingSheet";
import { SHEET_STYLES } from "../layout/sheetStyles";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import type { PlannedSheet, WritePlan } from "../port/writePlan";
import type { WorkbookReading } from "../ledgers/parsing/readWorkbook";

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

type ConfirmOptions = Readonly<{ words: MappingWords; signal?: AbortSignal }>;

/** A spelling that is confirmed to mean an organization of the roster. */
export type AliasDecision = Readonly<{ written: string; organization: string }>;

/**
 * Plans the mapping sheet with the office's decisions in it; all else on it stays as it is now.
 *
 * @param reading - what the sheets were last taken for.
 * @returns null when the workbook has not all of the sheets.
 * @throws HostError
 */
export async function planDecisions(
  host: WorkbookHost,
  reading: Reading,
  { sheets, aliases }: Readonly<{ sheets: readonly SheetDecision[]; aliases: readonly AliasDecision[] }>,
  { words, signal }: ConfirmOptions,
): Promise<WritePlan | null> {
  const info = await host.describe();
  let decided = (await readSavedMapping(host, info)) ?? NO_MAPPING;
  for (const decision of sheets) {
    const sheet = info.sheets.find(({ id }) => id === decision.sheetId)?.name;
    if (sheet === undefined) return null;
    const rowLimit = decision.headerRowIndex + 1;
    const head = await readGrid(host, decision.sheetId, { rowLimit, ...(signal ? { signal } : {}) });
    decided = withDecision(decided, { ...decision, sheet }, head);
  }
  // What was read of these sheets before the decisions says nothing any more.
  const ids = new Set(sheets.map(({ sheetId }) => sheetId));
  const others = reading.sheets.filter((report) => !ids.has(report.sheetId));
  const merged = mergeMapping(decided, others, reading.aliasSuggestions);
  const written = new Set(aliases.map((alias) => alias.written));
  const confirmed = [
    ...merged.aliases.filter((alias) => !written.has(alias.written)),
    ...aliases.map((alias) => ({ ...alias, confirmed: true })),
  ];
  return planOf(planNamedMapping({ ...merged, aliases: confirmed }, { info, words }));
}

function withDecision(
  saved: SavedMapping,
  { sheet, ledger, headerRowIndex, fillDown, columns }: SheetDecision & Readonly<{ sheet: string }>,
  head: Grid,
): SavedMapping {
  const place = headerPlaceAt(head, ledger, headerRowIndex);
  const fields = (ledger === null ? [] : columns).map(({ field, columnIndex }): MappedField => ({
    ...{ sheet, field, columnIndex },
    label: headerLabel(head, place, columnIndex),
  }));
  const signature = signatureAt(head, place);
  return {
    ...saved,
    sheets: [
      ...saved.sheets.filter((entry) => entry.sheet !== sheet),
      { sheet, ledger, headerRowIndex, fillDown, confirmed: true, ...(signature === "" ? {} : { signature }) },
    ],
    fields: [...saved.fields.filter((entry) => entry.sheet !== sheet), ...fields],
    // Rows about the sheet that were not understood are answered by the decision.
    unread: (saved.unread ?? []).filter(({ cells }) => cells[0] !== sheet),
  };
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
  return { styles: SHEET_STYLES, sheets: [sheet], removeSheetIds: [] };
}
