import type { WorkbookHost } from "../workbook/workbookHost";
import { sortDiagnostics } from "../workbook/read/sortDiagnostics";
import { readInputs, type Inputs, type RunOptions } from "./readInputs";

/** What each sheet was taken for, and every problem, in sheet, row and column order. */
export async function inspectWorkbook(host: WorkbookHost, options: RunOptions = {}): Promise<Inputs> {
  const inputs = await readInputs(host, options);
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
