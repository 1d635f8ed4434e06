import type { Day } from "../domain/model/day";
import type { WorkbookHost } from "../workbook/port/workbookHost";
import { sortDiagnostics } from "../workbook/diagnostics/sortDiagnostics";
import { readInputs, type Inputs, type RecognitionOptions, type RunOptions } from "./readInputs";

/**
 * What each sheet was taken for, and every problem, in sheet, row and column order. `today`: chooses the period whose
 * rules are checked; absent: all of them are.
 */
export async function inspectWorkbook(
  host: WorkbookHost,
  { today, ...options }: RunOptions & RecognitionOptions & Readonly<{ today?: Day }> = {},
): Promise<Inputs> {
  const wishes = today === undefined ? {} : { wishes: { period: null, cutoff: null, today } };
  const inputs = await readInputs(host, { ...options, ...wishes });
  return { ...inputs, diagnostics: inSheetOrder(inputs, inputs.diagnostics) };
}

/** Puts a report into the order of the workbook's tabs. */
export function inSheetOrder(
  { info }: Pick<Inputs, "info">,
  diagnostics: Inputs["diagnostics"],
): Inputs["diagnostics"] {
  const order = new Map(info.sheets.map(({ name }, index) => [name, index]));
  return sortDiagnostics(diagnostics, (sheet) => order.get(sheet) ?? (sheet === "" ? -1 : info.sheets.length));
}
