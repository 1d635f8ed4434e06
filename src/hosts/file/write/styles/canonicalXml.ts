import { type XmlElement, attributesOf, childElements, rootElement } from "../../xml/xmlElement";

/**
 * A text that is the same for elements that say the same: prefixes, order of attributes, white space and `<a/>` or
 * `<a></a>` make no difference. For elements without text of their own.
 */
export function canonicalXml(text: string, element: XmlElement = rootElement(text)): string {
  const attributes = [...attributesOf(text, element)]
    .filter(([name]) => name !== "xmlns" && !name.startsWith("xmlns:"))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
  const children = childElements(text, element).map((child) => canonicalXml(text, child));
  return `${element.local}[${attributes.join(" ")}](${children.join("")})`;
}
