import { rangeAddress } from "../../../../workbook/port/address";
import type { PlannedValidation } from "../../../../workbook/port/writePlan";
import { fileFormula } from "../formulaText";
import { escapeAttribute, escapeText } from "../xmlText";
import { numberText } from "./rowXml";

/** Bounds of what a validation shows and lists. Source: Excel's dialog; above them Excel calls the file damaged. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;
/** Last day Excel knows, 9999-12-31 (1900 system). */
const LAST_DAY_SERIAL = 2_958_465;

/**
 * `<dataValidations>`, "" when there are none. Empty cells are always allowed.
 *
 * @throws RangeError for a list of more than 255 characters (needs a list range), a listed value with a comma, or a text
 * beyond Excel's bounds.
 */
export function validationsXml(validations: readonly PlannedValidation[]): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`;
}

function validationXml({ range, rule, prompt, error, strict }: PlannedValidation): string {
  const texts =
    attribute("errorTitle", error.title, LONGEST_TITLE) +
    attribute("error", error.text, LONGEST_MESSAGE) +
    attribute("promptTitle", prompt.title, LONGEST_TITLE) +
    attribute("prompt", prompt.text, LONGEST_MESSAGE);
  const { type, formulas } = ruleParts(rule);
  return (
    `<dataValidation ${type}${strict ? "" : ' errorStyle="warning"'} allowBlank="1" showInputMessage="1" ` +
    `showErrorMessage="1"${texts} sqref="${rangeAddress(range)}">` +
    formulas.map((f, i) => `<formula${i + 1}>${escapeText(f)}</formula${i + 1}>`).join("") +
    `</dataValidation>`
  );
}

function ruleParts(rule: PlannedValidation["rule"]): { type: string; formulas: readonly string[] } {
  switch (rule.kind) {
    case "list":
      return { type: 'type="list"', formulas: [listFormula(rule.values)] };
    case "listRange":
      return { type: 'type="list"', formulas: [fileFormula(rule.formula)] };
    case "decimal":
      return { type: 'type="decimal"', formulas: [numberText(rule.minimum), numberText(rule.maximum)] };
    case "date":
      return { type: 'type="date"', formulas: ["1", String(LAST_DAY_SERIAL)] };
  }
}

function listFormula(values: readonly string[]): string {
  const list = values.join(",");
  if (values.some((value) => value.includes(","))) throw new RangeError(`a listed value has a comma: ${list}`);
  if (list.length > LONGEST_LIST) throw new RangeError(`list of ${list.length} characters`);
  return `"${list.replaceAll('"', '""')}"`;
}

function attribute(name: string, text: string, longest: number): string {
  if (text.length > longest) throw new RangeError(`${name} of ${text.length} characters`);
  return text === "" ? "" : ` ${name}="${escapeAttribute(text)}"`;
}
