import { childElements, rootElement, textOf, type XmlElement } from "../xml/xmlElement";
import { onPart } from "../package/workbookPackage";

/** Longest text a cell can hold, in UTF-16 units. Source: Excel specifications and limits. */
export const LONGEST_CELL_TEXT = 32_767;

/** `_x000D_` stands for a character XML cannot hold (ISO/IEC 29500-1 22.9.2.19). */
export function unescapeExcel(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * Text of a string item (`si`, `is`) given as a whole XML element: its runs joined, phonetic runs left out.
 *
 * @throws HostError when it is not XML.
 */
export function stringItemText(xml: string, part: string): string {
  return onPart(part, () => {
    const item = rootElement(xml);
    return unescapeExcel(
      childElements(xml, item)
        .map((child) => runText(xml, child))
        .join(""),
    );
  });
}

function runText(xml: string, element: XmlElement): string {
  if (element.local === "t") return textOf(xml, element);
  if (element.local !== "r") return "";
  return childElements(xml, element)
    .filter(({ local }) => local === "t")
    .map((t) => textOf(xml, t))
    .join("");
}
