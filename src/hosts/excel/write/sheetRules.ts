import type { PlannedConditionalFormat, PlannedSheet, PlannedValidation } from "../../../workbook/port/writePlan";
import { rangeOf } from "./sheetFormats";

/** Colours of data bars below zero and of their axis, as in files. */
const NEGATIVE_COLOR = "#C0504D";
const AXIS_COLOR = "#7F7F7F";
/** First and last day Excel knows. */
const FIRST_DAY = "1900-01-01";
const LAST_DAY = "9999-12-31";

/** Rules of looks: the plan's first one goes first, so it is added last, as Excel puts each new one before the others. */
export function addConditionalFormats(sheet: Excel.Worksheet, { conditionalFormats }: PlannedSheet): void {
  for (const format of [...conditionalFormats].reverse()) addConditionalFormat(rangeOf(sheet, format.range), format);
}

function addConditionalFormat(range: Excel.Range, planned: PlannedConditionalFormat): void {
  if (planned.kind === "dataBar") {
    const { dataBar } = range.conditionalFormats.add("DataBar");
    dataBar.lowerBoundRule = { type: "Number", formula: String(planned.minimum) };
    dataBar.upperBoundRule = { type: "Number", formula: String(planned.maximum) };
    dataBar.positiveFormat.fillColor = `#${planned.color}`;
    dataBar.positiveFormat.gradientFill = false;
    dataBar.negativeFormat.matchPositiveFillColor = false;
    dataBar.negativeFormat.fillColor = NEGATIVE_COLOR;
    dataBar.axisColor = AXIS_COLOR;
    return;
  }
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = `=${planned.formula}`;
  const { color, fill, bold } = planned.style;
  if (color !== undefined) custom.format.font.color = `#${color}`;
  if (bold) custom.format.font.bold = true;
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
}

/** Entry rules of the office's own cells. */
export function addValidations(sheet: Excel.Worksheet, { validations }: PlannedSheet): void {
  for (const { range, rule, prompt, error, strict } of validations) {
    const { dataValidation } = rangeOf(sheet, range);
    dataValidation.ignoreBlanks = true;
    dataValidation.rule = validationRule(rule);
    dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
    dataValidation.errorAlert = {
      showAlert: true,
      style: strict ? "Stop" : "Warning",
      title: error.title,
      message: error.text,
    };
  }
}

function validationRule(rule: PlannedValidation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "listRange":
      return { list: { inCellDropDown: true, source: `=${rule.formula}` } };
    case "decimal":
      return { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
    case "date":
      return { date: { formula1: FIRST_DAY, formula2: LAST_DAY, operator: "Between" } };
  }
}
