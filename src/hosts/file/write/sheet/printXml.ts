import type { PlannedPrint } from "../../../../workbook/writePlan";
import { escapeText } from "../xmlText";

/** Longest header or footer, codes included. Source: Excel specifications and limits. */
const LONGEST_HEADER = 255;
/** Paper size code of A4 (ECMA-376, ST_PaperSize list of pageSetup). */
const A4 = 9;

/**
 * Print options, margins, page set-up and header/footer: A4, as many pages high as needed and one page wide.
 *
 * @throws RangeError for a header or footer of more than 255 characters.
 */
export function printXml({ orientation, header, footer }: PlannedPrint): string {
  return (
    `<printOptions horizontalCentered="1"/>` +
    `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${A4}" fitToWidth="1" fitToHeight="0" orientation="${orientation}"/>` +
    headerFooterXml(header, footer)
  );
}

function headerFooterXml(header: string | undefined, footer: string | undefined): string {
  if (header === undefined && footer === undefined) return "";
  return `<headerFooter>${lineXml("oddHeader", header)}${lineXml("oddFooter", footer)}</headerFooter>`;
}

function lineXml(element: string, text: string | undefined): string {
  if (text === undefined) return "";
  if (text.length > LONGEST_HEADER) throw new RangeError(`${element} of ${text.length} characters`);
  return `<${element}>${escapeText(text)}</${element}>`;
}
