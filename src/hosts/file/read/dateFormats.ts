import { isDateFormat } from "../../../workbook/dateFormat";
import { attributesOf, childElements, rootElement } from "../xml/xmlElement";
import { onPart } from "../package/workbookPackage";

/**
 * Built-in number formats that show a day: ids 14–17 and 22, and those of East Asian Excel, 27–36 and 50–58.
 * Times (18–21, 45–47) are no days. Source: ISO/IEC 29500-1 18.8.30.
 */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
  );
}

/** By cell style (index into cellXfs): 1 where numbers are shown as days. @throws HostError */
export function dateStyles(stylesXml: string, part: string): Uint8Array {
  return onPart(part, () => {
    const lists = childElements(stylesXml, rootElement(stylesXml));
    const items = (local: string) => {
      const list = lists.find((element) => element.local === local);
      return list ? childElements(stylesXml, list).map((element) => attributesOf(stylesXml, element)) : [];
    };
    const custom = new Map<number, boolean>();
    for (const format of items("numFmts")) {
      custom.set(Number(format.get("numFmtId")), isDateFormat(format.get("formatCode") ?? ""));
    }
    return Uint8Array.from(items("cellXfs"), (xf) => {
      const id = Number(xf.get("numFmtId") ?? 0);
      return (custom.get(id) ?? isBuiltInDate(id)) ? 1 : 0;
    });
  });
}
