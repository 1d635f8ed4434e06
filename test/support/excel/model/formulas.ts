import type { PropertyBag } from "./propertyBag";
import { calculateCell } from "./cellWriting";
import { columnOfKey, rowOfKey } from "./sheet";
import type { Workbook } from "./workbook";

/** Rewrites every formula of cells and names; cells that changed are calculated again. */
export function rewriteFormulas(workbook: Workbook, rewrite: (formula: string) => string): void {
  for (const sheet of workbook.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const formula = rewrite(cell.formula);
      if (formula === cell.formula) continue;
      cell.formula = formula;
      if (formula.includes("#REF!")) calculateCell(sheet, rowOfKey(key), columnOfKey(key), cell);
    }
  }
  for (const name of workbook.names) name.formula = rewrite(name.formula);
  for (const entry of workbook.undo.entries) if (entry.formula !== null) entry.formula = rewrite(entry.formula);
  for (const { charts, validations, conditionalFormats } of workbook.sheets) {
    for (const { bag, series } of charts) for (const one of [bag, ...series]) rewriteBag(one, rewrite);
    for (const { bag } of conditionalFormats) rewriteBag(bag, rewrite);
    for (const validation of validations)
      validation.rule = rewritten(validation.rule, rewrite) as typeof validation.rule;
  }
}

/** Addresses and formulas in a bag and those in it; other texts hold no reference and stay. */
function rewriteBag({ properties, children }: PropertyBag, rewrite: (formula: string) => string): void {
  for (const [name, value] of Object.entries(properties)) {
    if (REFERENCES.has(name) && typeof value === "string") properties[name] = rewrite(value);
  }
  for (const child of Object.values(children)) rewriteBag(child, rewrite);
}

const REFERENCES = new Set(["Values", "XAxisValues", "Source", "Formula"]);

function rewritten(value: unknown, rewrite: (formula: string) => string): unknown {
  if (typeof value === "string") return value.startsWith("=") ? rewrite(value) : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewritten(inner, rewrite)]));
}
