import { quoteSheetName } from "../../../../workbook/port/address";
import type { XmlEdit } from "../../xml/xmlEdit";
import { type XmlElement, textOf } from "../../xml/xmlElement";

/** A defined name of the workbook part. `sheetIndex`: of the sheet it is local to, among all sheets; null: workbook. */
export type DefinedName = Readonly<{ element: XmlElement; name: string; sheetIndex: number | null; formula: string }>;

/** Names in document order. */
export function definedNames(edit: XmlEdit): DefinedName[] {
  const list = edit.child("definedNames");
  if (!list) return [];
  return edit.children(list).map((element) => {
    const attributes = edit.attributes(element);
    const local = attributes.get("localSheetId");
    return {
      element,
      name: attributes.get("name") ?? "",
      sheetIndex: local === undefined ? null : Number(local),
      formula: textOf(edit.text, element),
    };
  });
}

/** The sheet whose cells a simple name stands for: `'My sheet'!$A$1:$B$2` → `My sheet`; null for anything else. */
export function sheetOfReference(formula: string): string | null {
  const match = /^\s*=?\s*(?:'((?:[^']|'')+)'|([^'!\s()[\]:,;"#]+))!\$?[A-Za-z0-9$:]+\s*$/.exec(formula);
  if (!match) return null;
  return match[1]?.replaceAll("''", "'") ?? match[2] ?? null;
}

/** A string, or a sheet's name with its exclamation mark; not one behind another workbook's `[1]`. */
const SHEET_REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\]\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/**
 * A formula with references to a sheet turned to another one, or to `#REF!` as Excel does when a sheet is deleted.
 *
 * @param to - name of the sheet; null when it is gone.
 */
export function turnReferences(formula: string, from: string, to: string | null): string {
  const wanted = from.toLowerCase();
  return formula.replace(SHEET_REFERENCE, (all, quoted?: string, plain?: string) => {
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    if (sheet?.toLowerCase() !== wanted) return all;
    return to === null ? "#REF!" : `${quoteSheetName(to)}!`;
  });
}
