import type { CellRange } from "../cellBlock";
import { RESULT_STYLES } from "../write/resultStyles";
import type { TableSheet } from "../write/tableSheet";
import type { CellStyle, PlannedValidation } from "../writePlan";
import type { RuleSheetWords } from "./ruleSheetWords";

/** Fill of every second category or group. */
const BAND = { fill: "FAF7F5" } as const;

/** Styles the two sheets use: those of the results, tinted ones, and the office's numbers and days left-aligned like its words. */
export const RULE_SHEET_STYLES = {
  ...RESULT_STYLES,
  textBand: { ...RESULT_STYLES.text, ...BAND },
  centerBand: { ...RESULT_STYLES.center, ...BAND },
  pointsBand: { ...RESULT_STYLES.points, ...BAND },
  officeNumber: { ...RESULT_STYLES.officeText, numberFormat: "General" },
  officeDay: { ...RESULT_STYLES.officeText, numberFormat: "yyyy-mm-dd" },
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
    footer: `&L&9${name}&R&9${words.page}`,
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
