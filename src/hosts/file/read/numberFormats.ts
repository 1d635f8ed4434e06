import { BUILT_IN_FORMATS, GENERAL } from "../../../workbook/display/builtInFormats";
import { onPart } from "../package/workbookPackage";
import { attributesOf, childElements, rootElement } from "../xml/xmlElement";

/** By cell style (index into cellXfs): the code of its number format. @throws HostError */
export function numberFormats(stylesXml: string, part: string): readonly string[] {
  return onPart(part, () => {
    const lists = childElements(stylesXml, rootElement(stylesXml));
    const items = (local: string) => {
      const list = lists.find((element) => element.local === local);
      return list ? childElements(stylesXml, list).map((element) => attributesOf(stylesXml, element)) : [];
    };
    const codes = new Map<number, string>(Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [Number(id), code]));
    for (const format of items("numFmts")) {
      codes.set(Number(format.get("numFmtId")), format.get("formatCode") ?? GENERAL);
    }
    return items("cellXfs").map((xf) => codes.get(Number(xf.get("numFmtId") ?? 0)) ?? GENERAL);
  });
}
