import { LEDGERS, type FieldKey, type LedgerKey } from "../../domain/model/ledgers";
import { columnIndexOf } from "../address";
import type { WorkbookHost, WorkbookInfo } from "../workbookHost";
import { MARK_PREFIX } from "../writePlan";
import { yesNoOfText } from "../schema/words";
import { YES_NO } from "../../domain/model/ledgerTable";
import { gridText, readGrid, type Grid } from "./grid";

/** How one sheet is read. `ledger` null: not a ledger. `headerRowIndex` 0-based. */
export type MappedSheet = Readonly<{
  sheet: string;
  ledger: LedgerKey | null;
  headerRowIndex: number;
  /** A blank organization means "as above". */
  fillDown: boolean;
  /** The office has confirmed the row; one that the product only proposed is looked for anew every time. */
  confirmed: boolean;
}>;

export type MappedField = Readonly<{ sheet: string; field: FieldKey; columnIndex: number; label: string }>;

/** A way of writing an organization's name; counts once confirmed. */
export type OrganizationAlias = Readonly<{ written: string; organization: string; confirmed: boolean }>;

/** What the sheet 考核映射 says; every row as the office left it. */
export type SavedMapping = Readonly<{
  sheets: readonly MappedSheet[];
  fields: readonly MappedField[];
  aliases: readonly OrganizationAlias[];
}>;

/** Sheet name and key of the mapping; its words are the office's own and not translated. */
export const MAPPING_SHEET = "考核映射";
export const MAPPING_KEY = "mapping";

/** Column labels of the three tables on the mapping sheet. */
export const MAPPING_LABELS = {
  sheets: ["工作表", "台账", "表头行", "向下填充", "已确认"],
  fields: ["工作表名", "字段", "列", "表头文字"],
  aliases: ["台账写法", "名册名称", "是否确认"],
} as const;

/** The word of a sheet that is not a ledger. */
export const NOT_A_LEDGER = "不是台账";

/** Finds the mapping sheet: by its hidden mark, else by its name. */
export function mappingSheetId(info: WorkbookInfo): string | null {
  const marked = info.names.find(({ name }) => name.toLowerCase() === `${MARK_PREFIX}${MAPPING_KEY}`.toLowerCase());
  return marked?.sheetId ?? info.sheets.find(({ name }) => name === MAPPING_SHEET)?.id ?? null;
}

/**
 * Reads the mapping that the office keeps in its workbook.
 *
 * @returns null when there is none.
 * @throws HostError when the host fails.
 */
export async function readSavedMapping(host: WorkbookHost, info: WorkbookInfo): Promise<SavedMapping | null> {
  const sheetId = mappingSheetId(info);
  if (sheetId === null) return null;
  const grid = await readGrid(host, sheetId);
  const isYes = (text: string): boolean => yesNoOfText(text) === YES_NO.YES;
  const sheets = rowsUnder(grid, MAPPING_LABELS.sheets).flatMap(
    ([sheet = "", ledger = "", row = "", fill = "", sure = ""]) => {
      const key = ledgerOfLabel(ledger);
      if (key === undefined) return [];
      const headerRowIndex = Math.max(0, (Number.parseInt(row, 10) || 1) - 1);
      return [{ sheet, ledger: key, headerRowIndex, fillDown: isYes(fill), confirmed: isYes(sure) }];
    },
  );
  const ledgerOf = new Map(sheets.map(({ sheet, ledger }) => [sheet, ledger]));
  const fields = rowsUnder(grid, MAPPING_LABELS.fields).flatMap(
    ([sheet = "", fieldLabel = "", letters = "", label = ""]) => {
      const field = fieldOfLabel(ledgerOf.get(sheet) ?? null, fieldLabel);
      const columnIndex = columnIndexOf(letters);
      return field === null || columnIndex === null ? [] : [{ sheet, field, columnIndex, label }];
    },
  );
  const aliases = rowsUnder(grid, MAPPING_LABELS.aliases).map(([written = "", organization = "", sure = ""]) => ({
    written,
    organization,
    confirmed: isYes(sure),
  }));
  return { sheets, fields, aliases };
}

/** Rows of the table whose header holds these labels side by side in any order, wherever it stands; up to a blank first cell. */
function rowsUnder(grid: Grid, labels: readonly string[]): readonly (readonly string[])[] {
  for (let row = 0; row < grid.rowCount; row++) {
    const columns = labels.map((label) => {
      for (let c = 0; c < grid.columnCount; c++) if (gridText(grid.cell(row, c)) === label) return c;
      return -1;
    });
    if (columns.some((column) => column < 0)) continue;
    const rows: string[][] = [];
    for (let r = row + 1; r < grid.rowCount; r++) {
      const texts = columns.map((column) => gridText(grid.cell(r, column)));
      if (texts[0] === "") continue;
      rows.push(texts);
    }
    return rows;
  }
  return [];
}

function ledgerOfLabel(label: string): LedgerKey | null | undefined {
  if (label === NOT_A_LEDGER) return null;
  return (Object.keys(LEDGERS) as LedgerKey[]).find((key) => LEDGERS[key].label === label);
}

function fieldOfLabel(ledger: LedgerKey | null, label: string): FieldKey | null {
  if (ledger === null) return null;
  const fields = Object.entries(LEDGERS[ledger].fields) as [FieldKey, { label: string }][];
  return fields.find(([, definition]) => definition.label === label)?.[0] ?? null;
}
