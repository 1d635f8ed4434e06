import { markName, tableNameOn } from "../../../workbook/port/shelf";
import type { CellRange } from "../../../workbook/port/cellBlock";
import type { PlannedSheet, WritePlan } from "../../../workbook/port/writePlan";
import { renameTables } from "./cellInput";
import type { RequestBudget } from "./requestBudget";
import { addCharts } from "./sheetCharts";
import { enterCells } from "./sheetCells";
import { applyColumns, applyDefaults, applyHeights, applyNumberFormats, applyStyles, rangeOf } from "./sheetFormats";
import { addConditionalFormats, addValidations } from "./sheetRules";

export type Preparation = Readonly<{
  plan: WritePlan;
  /** Shelf on which the sheets are prepared. */
  shelf: number;
  budget: RequestBudget;
  /** Called with the rows written since the last call. */
  onRows: (count: number) => void;
}>;

/** Bytes of the requests for a table, rule or name, about. */
const MEMBER_BYTES = 3_000;
/** Bytes of the request that enters one formula, without its text. */
const FORMULA_BYTES = 400;

/**
 * Fills a new hidden sheet: cells, then tables, then the formulas that name them, then looks, but for what Excel sets only on
 * sheets that are seen (dressSheets). Its tables and marks have their names on the shelf, and it is not protected yet; Excel renames tables in formulas when the sheet is put in its place.
 */
export async function prepareSheet(
  sheet: Excel.Worksheet,
  planned: PlannedSheet,
  preparation: Preparation,
): Promise<void> {
  const { budget, shelf, plan } = preparation;
  const { styles } = plan;
  const looks = await enterCells(sheet, planned, { styles, budget, onRows: preparation.onRows });
  await addTables(sheet, planned, preparation);
  await enterFormulas(sheet, looks.formulas, preparation);
  await budget.spend(MEMBER_BYTES * 4);
  applyDefaults(sheet);
  applyColumns(sheet, planned);
  await applyStyles(sheet, looks.styles, { styles, budget });
  await applyNumberFormats(sheet, looks.numberFormats, budget);
  await applyHeights(sheet, looks.heights, budget);
  for (const range of planned.merges) {
    await budget.spend(FORMULA_BYTES);
    rangeOf(sheet, range).merge(false);
  }
  for (const range of planned.protection?.unlocked ?? []) {
    await budget.spend(FORMULA_BYTES);
    rangeOf(sheet, range).format.protection.locked = false;
  }
  await budget.spend(MEMBER_BYTES * (planned.conditionalFormats.length + planned.validations.length + 2));
  addConditionalFormats(sheet, planned);
  addValidations(sheet, planned);
  addCharts(sheet, planned);
  if (planned.tabColor !== undefined) sheet.tabColor = `#${planned.tabColor}`;
  const { names } = budget.context.workbook;
  for (const { mark, range } of planned.marks) {
    await budget.spend(MEMBER_BYTES);
    const key = mark === "" ? planned.key : `${planned.key}.${mark}`;
    names.add(markName(key, shelf), rangeOf(sheet, range)).visible = false;
  }
}

async function addTables(
  sheet: Excel.Worksheet,
  { tables }: PlannedSheet,
  { budget, shelf }: Preparation,
): Promise<void> {
  for (const { name, range, style } of tables) {
    await budget.spend(MEMBER_BYTES);
    const table = sheet.tables.add(rangeOf(sheet, range), true);
    table.name = tableNameOn(name, shelf);
    table.style = style;
  }
}

async function enterFormulas(
  sheet: Excel.Worksheet,
  formulas: ReadonlyMap<string, readonly CellRange[]>,
  { budget, plan, shelf }: Preparation,
): Promise<void> {
  const ours = new Set(plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  const nameOf = (table: string): string => (ours.has(table.toLowerCase()) ? tableNameOn(table, shelf) : table);
  for (const [formula, ranges] of formulas) {
    const text = `=${renameTables(formula, nameOf)}`;
    for (const range of ranges) {
      await budget.spend(FORMULA_BYTES + text.length);
      // One formula for all cells: the declared type knows only a grid of them.
      rangeOf(sheet, range).formulas = text as unknown as string[][];
    }
  }
}
