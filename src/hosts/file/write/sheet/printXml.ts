import { LAST_COLUMN_INDEX } from "../../../../workbook/port/address";
import { isFittedToWidth, OWN_SCALE, pageMargins } from "../../../../workbook/port/pageSetup";
import type { PlannedPrint } from "../../../../workbook/port/writePlan";
import { escapeText } from "../xmlText";

/** Longest header or footer, codes included. Source: Excel specifications and limits. */
const LONGEST_HEADER = 255;
/** Paper size code of A4 (ECMA-376, ST_PaperSize list of pageSetup). */
const A4 = 9;

/**
 * Print options, margins, page set-up, header/footer and breaks: A4, as many pages high as needed, fitted to one page's
 * width or in its own size.
 *
 * @throws RangeError for a header or footer of more than 255 characters.
 */
export function printXml(print: PlannedPrint): string {
  const { orientation, header, footer, pageStarts = [] } = print;
  const margins = Object.entries(pageMargins(print)).map(([side, inches]) => ` ${side}="${inches}"`);
  const size = isFittedToWidth(print) ? `fitToWidth="1" fitToHeight="0"` : `scale="${OWN_SCALE}"`;
  return (
    `<printOptions horizontalCentered="1"/>` +
    `<pageMargins${margins.join("")}/>` +
    `<pageSetup paperSize="${A4}" ${size} orientation="${orientation}"/>` +
    headerFooterXml(header, footer) +
    rowBreaksXml(pageStarts)
  );
}

/** A break is named by the row above it, counted from 1. */
function rowBreaksXml(pageStarts: readonly number[]): string {
  if (pageStarts.length === 0) return "";
  const breaks = pageStarts.map((row) => `<brk id="${row}" max="${LAST_COLUMN_INDEX}" man="1"/>`);
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join("")}</rowBreaks>`;
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
