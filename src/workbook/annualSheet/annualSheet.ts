import type { KeyedSheet } from "../port/keyedSheet";

/** 年度结果 of a year; `sheetName` in the language it is written in. */
export function annualSheetOf(year: number, sheetName: string): KeyedSheet {
  return { key: `${year}FY.annual`, tableName: `Kaohe_${year}FY_annual`, sheetName };
}
