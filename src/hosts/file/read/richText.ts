import { unescapeExcel } from "../package/excelText";
import { onPart } from "../package/workbookPackage";
import { childElements, rootElement, textOf, type XmlElement } from "../xml/xmlElement";

/** Longest text a cell can hold, in UTF-16 units. Source: Excel specifications and limits. */
export const LONGEST_CELL_TEXT = 32_767;

/**
 * Text of a string item (`si`, `is`) given as a whole XML element: its runs joined, phonetic runs left out.
 *
 * @throws HostError when it is not XML.
 */
export function stringItemText(xml: string, part: string): string {
  return onPart(part, () => {
    const item = rootElement(xml);
    return childElements(xml, item)
      .map((child) => runText(xml, child))
      .join("");
  });
}

function runText(xml: string, element: XmlElement): string {
  if (element.local === "t") return unescapeExcel(textOf(xml, element));
  if (element.local !== "r") return "";
  return childElements(xml, element)
    .filter(({ local }) => local === "t")
    .map((t) => unescapeExcel(textOf(xml, t)))
    .join("");
}
