import { planNamedMapping } from "../workbook/mapping/confirmMapping";
import { mergeMapping, type MappingWords } from "../workbook/mapping/planMappingSheet";
import { SHEET_STYLES } from "../workbook/layout/sheetStyles";
import type { PlannedSheet, WritePlan } from "../workbook/port/writePlan";
import type { Inputs } from "./readInputs";

/** The mapping sheet, where it would say something new: what stands on it besides our tables is the office's. */
export function mappingSheets({ info, mapping, reading }: Inputs, words: MappingWords): readonly PlannedSheet[] {
  const merged = mergeMapping(mapping, reading.sheets, reading.aliasSuggestions);
  const isSaved = mapping !== null && JSON.stringify(merged) === JSON.stringify(mapping);
  return isSaved ? [] : [planNamedMapping(merged, { info, words })];
}

/** A plan that writes nothing but the mapping. */
export function planMapping(inputs: Inputs, words: MappingWords): WritePlan {
  return { styles: SHEET_STYLES, sheets: mappingSheets(inputs, words), removeSheetIds: [] };
}
