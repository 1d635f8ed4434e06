import { forEachInput } from "../../model/cellWriting";
import { withFormat } from "../../model/cellFormat";
import { assertFormatsOpen, setFormat } from "../../model/formatWriting";
import { invalidArgument } from "../../model/excelError";
import type { SheetRange } from "../../model/sheetRange";
import { asText } from "../methodArguments";

/** One format for all cells, or a grid of them. @throws ExcelError InvalidArgument, AccessDenied */
export function setNumberFormats(range: SheetRange, value: unknown): void {
  const { sheet, area } = range;
  if (!Array.isArray(value)) {
    setFormat(range, "numberFormat", formatCode(value));
    return;
  }
  assertFormatsOpen(sheet);
  forEachInput(area, value, (_row, _column, code) => formatCode(code));
  forEachInput(area, value, (row, column, code) => {
    const cell = sheet.ensureCell(row, column);
    cell.format = withFormat(cell.format, "numberFormat", formatCode(code));
  });
}

function formatCode(value: unknown): string {
  const code = asText(value);
  const quotes = code.replace(/\\./g, "").split('"').length - 1;
  if (code === "" || quotes % 2 !== 0 || code.split(";").length > 4) throw invalidArgument();
  return code;
}
