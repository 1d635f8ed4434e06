import type {
  MappedField,
  MappedSheet,
  OrganizationAlias,
  SavedMapping,
  UnreadEntry,
} from "../ledgers/recognising/sheetMapping";
import { LEDGERS, type FieldKey, type LedgerKey } from "../../domain/model/ledgers";
import { columnIndexOf } from "../port/address";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { markedSheetId } from "../port/shelf";
import { matchHeader } from "../ledgers/vocabulary/headerAliases";
import { yesNoOfText } from "../ledgers/vocabulary/words";
import { YES_NO } from "../../domain/model/ledgerTable";
import { gridText, readGrid, type Grid } from "../port/grid";

/** Sheet name and key of the mapping; its words are the office's own and not translated. */
export const MAPPING_SHEET = "考核映射";
export const MAPPING_KEY = "mapping";

/** Column labels of the three tables on the mapping sheet. */
export const MAPPING_LABELS = {
  sheets: ["工作表", "台账", "表头行", "向下填充", "已确认", "表头特征"],
  fields: ["工作表名", "字段", "列", "表头文字"],
  aliases: ["台账写法", "名册名称", "是否确认"],
} as const;

/** Labels that a mapping kept by an earlier version lacks; their cells count as blank. */
const MAY_LACK: ReadonlySet<string> = new Set(["表头特征"]);

/** The word of a sheet that is not a ledger. */
export const NOT_A_LEDGER = "不是台账";

/** Finds the mapping sheet: by its hidden mark, else by its name. */
export function mappingSheetId(info: WorkbookInfo): string | null {
  return markedSheetId(info, MAPPING_KEY) ?? info.sheets.find(({ name }) => name === MAPPING_SHEET)?.id ?? null;
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
  const sheetName = info.sheets.find(({ id }) => id === sheetId)?.name ?? MAPPING_SHEET;
  const unread: UnreadEntry[] = [];
  const unknown = (table: UnreadEntry["table"], { cells, addressOf }: SavedRow, column: number): void => {
    const [label, value] = [MAPPING_LABELS[table][column]!, cells[column]!];
    unread.push({ table, cells, label, value, at: { sheet: sheetName, ...addressOf(column) } });
  };
  const sheets: MappedSheet[] = [];
  for (const row of rowsUnder(grid, MAPPING_LABELS.sheets)) {
    const [sheet, ledgerLabel, headerRow, fillDown, confirmed, signature] = row.cells as readonly [string, ...string[]];
    const ledger = ledgerOfLabel(ledgerLabel!);
    if (ledger === undefined) {
      // A row that the office has not filled in yet is no mistake.
      if (ledgerLabel !== "" || isYes(confirmed!)) unknown("sheets", row, 1);
      continue;
    }
    const headerRowIndex = Math.max(0, (Number.parseInt(headerRow!, 10) || 1) - 1);
    sheets.push({
      ...{ sheet, ledger, headerRowIndex, fillDown: isYes(fillDown!), confirmed: isYes(confirmed!) },
      ...(signature === "" ? {} : { signature: signature! }),
    });
  }
  const mapped = new Map(sheets.map((entry) => [entry.sheet, entry]));
  const fields: MappedField[] = [];
  for (const row of rowsUnder(grid, MAPPING_LABELS.fields)) {
    const [sheet, name, letters, label] = row.cells as readonly [string, string, string, string];
    const field = fieldOfLabel(mapped.get(sheet)?.ledger ?? null, name);
    const columnIndex = columnIndexOf(letters);
    if (field !== null && columnIndex !== null) fields.push({ sheet, field, columnIndex, label });
    else if (mapped.get(sheet)?.confirmed) unknown("fields", row, field === null ? 1 : 2);
  }
  const aliases = rowsUnder(grid, MAPPING_LABELS.aliases).map(({ cells, addressOf }): OrganizationAlias => {
    const [written, organization, confirmed] = cells as readonly [string, string, string];
    return { written, organization, confirmed: isYes(confirmed), at: { sheet: sheetName, ...addressOf(1) } };
  });
  return { sheets, fields, aliases, ...(unread.length > 0 ? { unread } : {}) };
}

const isYes = (text: string): boolean => yesNoOfText(text) === YES_NO.YES;

/** A row of one of the tables: its cells in the order of the labels, and where each stands. */
type SavedRow = Readonly<{
  cells: readonly string[];
  addressOf: (column: number) => Readonly<{ rowIndex: number; columnIndex: number }>;
}>;

/** Rows of the table whose header holds these labels side by side in any order, wherever it stands; without blank rows, up to the next table. */
function rowsUnder(grid: Grid, labels: readonly string[]): readonly SavedRow[] {
  for (let row = 0; row < grid.rowCount; row++) {
    const columns = columnsOfLabels(grid, row, labels);
    if (!columns) continue;
    const rows: SavedRow[] = [];
    for (let r = row + 1; r < grid.rowCount && !isHeader(grid, r); r++) {
      const cells = columns.map((column) => (column < 0 ? "" : gridText(grid.cell(r, column))));
      const addressOf = (column: number) => ({ rowIndex: r, columnIndex: columns[column]! });
      if (cells[0] !== "") rows.push({ cells, addressOf });
    }
    return rows;
  }
  return [];
}

function columnsOfLabels(grid: Grid, row: number, labels: readonly string[]): readonly number[] | null {
  const columns = labels.map((label) => {
    for (let c = 0; c < grid.columnCount; c++) if (gridText(grid.cell(row, c)) === label) return c;
    return -1;
  });
  return columns.every((column, i) => column >= 0 || MAY_LACK.has(labels[i]!)) ? columns : null;
}

function isHeader(grid: Grid, row: number): boolean {
  return Object.values(MAPPING_LABELS).some((labels) => columnsOfLabels(grid, row, labels) !== null);
}

function ledgerOfLabel(label: string): LedgerKey | null | undefined {
  if (label === NOT_A_LEDGER) return null;
  return (Object.keys(LEDGERS) as LedgerKey[]).find((key) => LEDGERS[key].label === label);
}

/** The field with this label, or one of its usual names. */
function fieldOfLabel(ledger: LedgerKey | null, label: string): FieldKey | null {
  return ledger === null ? null : (matchHeader(ledger, label)?.field ?? null);
}
