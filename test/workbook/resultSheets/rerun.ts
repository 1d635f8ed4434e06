import { periodOf } from "../../../src/domain/model/period";
import { readOfficeEntries } from "../../../src/workbook/resultSheets/readOfficeEntries";
import type { OfficeEntries } from "../../../src/workbook/resultSheets/officeEntries";
import type { WritePlan } from "../../../src/workbook/port/writePlan";
import type { ResultPlanOptions } from "../../../src/workbook/resultSheets/planOptions";
import { planResultSheets } from "../../../src/workbook/resultSheets/planResultSheets";
import type { MemoryCell, MemoryHost, MemorySheet } from "../../support/memoryHost";
import { LABEL_SETS } from "./planFixture";

export const PERIOD = periodOf(2026, "Q3");

/** Reads the earlier sheets, plans and writes, as the product does on every run. */
export async function rerun(
  host: MemoryHost,
  options: ResultPlanOptions,
): Promise<Readonly<{ plan: WritePlan; entries: OfficeEntries }>> {
  const info = await host.describe();
  const entries = await readOfficeEntries(host, info, options.assessment.period, LABEL_SETS);
  const diagnostics = [...options.diagnostics, ...entries.diagnostics];
  const plan = planResultSheets({ ...options, info, officeEntries: entries, diagnostics });
  await host.apply(plan);
  return { plan, entries };
}

/** The sheet that has the mark of `kind`. */
export function ownSheet(host: MemoryHost, kind: string): MemorySheet {
  const mark = host.names.find(({ name }) => name === `_Kaohe.2026Q3.${kind}`);
  const sheet = host.sheets.find(({ id }) => id === mark?.sheetId);
  if (!sheet) throw new Error(`no sheet ${kind}`);
  return sheet;
}

/** Writes into the cell where the row holding `key` (in any column) meets the column with the label. */
export function fill(sheet: MemorySheet, key: string, label: string, value: MemoryCell): void {
  const header = sheet.rows.find((row) => row.includes(label));
  const row = sheet.rows.find((cells) => cells.includes(key));
  if (!header || !row) throw new Error(`no ${header ? `row ${key}` : `column ${label}`}`);
  row[header.indexOf(label)] = value;
}

/** The same for reading. */
export function look(sheet: MemorySheet, key: string, label: string): MemoryCell {
  const header = sheet.rows.find((row) => row.includes(label));
  const row = sheet.rows.find((cells) => cells.includes(key));
  if (!header || !row) throw new Error(`no ${header ? `row ${key}` : `column ${label}`}`);
  return row[header.indexOf(label)] ?? null;
}

/** What a plan writes, its rows walked, for comparing. */
export function walked({ styles, removeSheetIds, sheets }: WritePlan): unknown {
  return { styles, removeSheetIds, sheets: sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: [...rows()] })) };
}
