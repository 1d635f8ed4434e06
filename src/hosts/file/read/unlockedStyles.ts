import { onPart } from "../package/workbookPackage";
import { attributesOf, childElements, rootElement } from "../xml/xmlElement";

const OPEN: ReadonlySet<string | undefined> = new Set(["0", "false"]);

/** By cell style (index into cellXfs): whether its cells stay open on a protected sheet. @throws HostError */
export function unlockedStyles(stylesXml: string, part: string): readonly boolean[] {
  return onPart(part, () => {
    const list = childElements(stylesXml, rootElement(stylesXml)).find(({ local }) => local === "cellXfs");
    const formats = list ? childElements(stylesXml, list) : [];
    return formats.map((xf) => {
      const protection = childElements(stylesXml, xf).find(({ local }) => local === "protection");
      return protection !== undefined && OPEN.has(attributesOf(stylesXml, protection).get("locked"));
    });
  });
}
