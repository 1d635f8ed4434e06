import { formatRational, type Rational } from "../../domain/model/rational";
import type { ItemResult } from "../../domain/results/result";
import { MEASURES } from "../../domain/measures/measureRegistry";
import { UNKNOWN_DAYS, unitOf, type ValueUnit } from "../../domain/measuring/measure";
import type { Rule } from "../../domain/rules/ruleSet";
import { displayNumber } from "../display/displayValue";
import { SHEET_STYLES } from "../layout/sheetStyles";
import type { CellStyle, PlannedCell } from "../port/writePlan";
import type { CountedUnit, SheetLabels } from "./sheetLabels";

/** Decimals of a value that is neither share nor judgement, and of a share (0.0001 is 0.01 %). */
const VALUE_DECIMALS = 4;

/** The looks of numbers with their unit: the cell stays a number, the format says what it counts. */
export function valueStyles({ valueFormats }: SheetLabels): Readonly<Record<string, CellStyle>> {
  const styled = Object.entries(valueFormats).map(
    ([unit, numberFormat]) => [unit, { ...SHEET_STYLES.measured, numberFormat }] as const,
  );
  return Object.fromEntries(styled);
}

/** The value of an item as a cell: a number in its unit, or words. */
export function valueCell({ value, rule }: ItemResult, labels: SheetLabels): PlannedCell {
  if (value === null) return null;
  switch (value.kind) {
    case "text":
      return words(value.text);
    case "events": {
      const happened = [...value.counts].filter(([, count]) => count !== 0);
      if (happened.length === 0) return words(labels.noEvents);
      return words(happened.map(([kind, count]) => labels.event(kind, count)).join(labels.listSeparator));
    }
    case "number":
      return numberCell(value.value, rule, labels);
  }
}

/** The target as a cell, in the unit of the value. */
export function targetCell({ target, rule }: ItemResult, labels: SheetLabels): PlannedCell {
  return target === null ? null : numberCell(target, rule, labels);
}

function words(value: string): PlannedCell {
  return { value, style: "center" };
}

function numberCell(value: Rational, { measure, parameters }: Rule, labels: SheetLabels): PlannedCell {
  // Most values are counts, which need no rounding.
  const number = value.denominator === 1n ? Number(value.numerator) : Number(formatRational(value, VALUE_DECIMALS));
  const unit = unitOf(MEASURES[measure], parameters);
  if (unit === "yesNo") return words(number >= 1 ? labels.inOrder : labels.notInOrder);
  if (unit === "daysVacant" && number >= UNKNOWN_DAYS) return words(labels.unknownDays);
  return { value: number, style: styleOf(unit, labels) };
}

/** Key of the style that shows a number with its unit. */
function styleOf(unit: ValueUnit, labels: SheetLabels): string {
  return unit === "share" ? "percent" : isCounted(unit, labels) ? unit : "measured";
}

function isCounted(unit: ValueUnit, { valueFormats }: SheetLabels): unit is CountedUnit {
  return unit in valueFormats;
}

/** What a cell of valueCell or targetCell shows in its sheet, with its unit; "" for none. */
export function shownText(cell: PlannedCell, labels: SheetLabels): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  const { value, style } = cell;
  if (typeof value !== "number") return value ?? "";
  const styles: Readonly<Record<string, CellStyle>> = { ...SHEET_STYLES, ...valueStyles(labels) };
  return displayNumber(value, styles[style ?? "measured"]?.numberFormat ?? "General", false);
}

/** A number that was read back from a cell of valueCell or targetCell, as it shows there; without its rule the unit is unknown. */
export function shownNumber(value: number, rule: Rule | null, labels: SheetLabels): string {
  const style = rule === null ? "measured" : styleOf(unitOf(MEASURES[rule.measure], rule.parameters), labels);
  return shownText({ value, style }, labels);
}
