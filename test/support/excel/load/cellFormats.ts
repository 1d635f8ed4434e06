import { child, type XmlNode } from "../../xmlTree";
import { DEFAULT_FORMAT, withFormat, type CellFormat } from "../model/cellFormat";
import { BUILT_IN_FORMATS } from "./builtInFormats";

/** Formats of the styles part by index: number format and lock; other looks are not read. */
export function cellFormats(styles: XmlNode | null): readonly CellFormat[] {
  const codes = new Map<number, string>();
  for (const { attributes } of child(styles ?? undefined, "numFmts")?.children ?? []) {
    codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "General");
  }
  return (child(styles ?? undefined, "cellXfs")?.children ?? []).map((xf) => {
    const id = Number(xf.attributes["numFmtId"] ?? 0);
    const code = codes.get(id) ?? BUILT_IN_FORMATS[id] ?? "General";
    const locked = child(xf, "protection")?.attributes["locked"];
    const format = withFormat(DEFAULT_FORMAT, "numberFormat", code);
    return locked === "0" || locked === "false" ? withFormat(format, "protection.locked", false) : format;
  });
}
