import type { CellRange } from "../port/cellBlock";
import { pageFooter } from "../layout/pageFooter";
import { SHEET_STYLES } from "../layout/sheetStyles";
import type { TableSheet } from "../layout/tableSheet";
import type { CellStyle, PlannedValidation } from "../port/writePlan";
import type { RuleSheetWords } from "./ruleSheetWords";

/** Fill of every second category or group. */
const BAND = { fill: "FAF7F5" } as const;

/** Styles the two sheets use: those of the results, tinted ones, and the office's numbers and days left-aligned like its words. */
export const RULE_SHEET_STYLES = {
  ...SHEET_STYLES,
  textBand: { ...SHEET_STYLES.text, ...BAND },
  centerBand: { ...SHEET_STYLES.center, ...BAND },
  pointsBand: { ...SHEET_STYLES.points, ...BAND },
  officeNumber: { ...SHEET_STYLES.officeText, numberFormat: "General" },
  officeDay: { ...SHEET_STYLES.officeText, numberFormat: "yyyy-mm-dd" },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** The tinted form of a style. */
export function bandOf<S extends "text" | "center" | "points">(style: S): `${S}Band` {
  return `${style}Band`;
}

/** What both sheets have around their table. */
export function ruleSheetFrame(words: RuleSheetWords, { name, key }: Readonly<{ name: string; key: string }>) {
  return {
    key,
    name,
    tableName: `Kaohe_${key}`,
    markedColumns: [],
    leftOut: () => "",
    textCut: words.textCut,
    footer: pageFooter(name, words.page),
    tabColor: "7C8A99",
  } as const satisfies Partial<TableSheet<never>>;
}

/** A list to choose from; not `strict`: other entries are possible after a warning. */
export function listValidation(
  range: CellRange,
  values: readonly string[],
  { words, strict }: Readonly<{ words: RuleSheetWords; strict: boolean }>,
): PlannedValidation {
  return { range, rule: { kind: "list", values }, prompt: words.choose, error: words.notInList, strict };
}
