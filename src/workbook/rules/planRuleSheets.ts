import { DEFAULT_RULE_ROWS } from "../../domain/rules/defaultRuleRows";
import { SETTING_COLUMNS } from "../../domain/rules/parseSettings";
import { LEDGERS } from "../../domain/model/ledgers";
import {
  MEASURE_WORDS,
  METHOD_WORDS,
  RULE_COLUMNS,
  WHEN_NONE_WORDS,
  WINDOW_WORDS,
  type RuleColumn,
} from "../../domain/rules/ruleWords";
import type { SettingExpectation } from "../../domain/rules/settingExpectation";
import { SETTING_DEFINITIONS, type SettingDefinition } from "../../domain/rules/settingDefinitions";
import { RESULT_STYLES, type StyleKey } from "../write/resultStyles";
import { planTableSheet, type TableArea, type TableSheet } from "../write/tableSheet";
import type { CellStyle, PlannedCell, PlannedSheet, PlannedValidation } from "../writePlan";
import { RULE_SHEET, SETTINGS_SHEET } from "./readRuleSheets";

/** Words around the two sheets; the sheets' own words are the office's and stand in the domain. */
export type RuleSheetWords = Readonly<{
  ruleTitle: string;
  ruleLines: readonly string[];
  settingsTitle: string;
  settingsLines: readonly string[];
  /** What may be entered as a setting, as the sheet's notes say it. */
  expected: (expected: SettingExpectation) => string;
  /** Shown when a cell with a list is selected, and when an entry is not of the list. */
  choose: Readonly<{ title: string; text: string }>;
  notInList: Readonly<{ title: string; text: string }>;
  points: Readonly<{ title: string; text: string }>;
  page: string;
  textCut: string;
}>;

/** Styles the two sheets use. */
export const RULE_SHEET_STYLES: Readonly<Record<string, CellStyle>> = RESULT_STYLES;

const WIDTHS: Readonly<Record<RuleColumn, number>> = {
  code: 7,
  category: 14,
  name: 20,
  levels: 13,
  conditions: 16,
  ledger: 13,
  filter: 26,
  measure: 14,
  window: 8,
  target: 8,
  points: 7,
  method: 8,
  parameters: 32,
  due: 10,
  whenNone: 9,
  locked: 7,
  basis: 32,
};
const CENTERED: ReadonlySet<RuleColumn> = new Set<RuleColumn>([
  "code",
  "window",
  "target",
  "method",
  "due",
  "whenNone",
  "locked",
]);

const labelsOf = (words: Readonly<Record<string, string | { label: string }>>): readonly string[] =>
  Object.values(words).map((word) => (typeof word === "string" ? word : word.label));

/** Words to choose from, by column. */
const CHOICES: Readonly<Partial<Record<RuleColumn, readonly string[]>>> = {
  ledger: labelsOf(LEDGERS),
  measure: labelsOf(MEASURE_WORDS),
  window: labelsOf(WINDOW_WORDS),
  method: labelsOf(METHOD_WORDS),
  whenNone: labelsOf(WHEN_NONE_WORDS),
  locked: ["是", "否"],
};

/** The default rule set as the office reads and edits it: one table, validated cells. */
export function planRuleSheet(words: RuleSheetWords): PlannedSheet {
  type Cells = (typeof DEFAULT_RULE_ROWS)[number];
  const sheet: TableSheet<Cells> = {
    ...frame(words, RULE_SHEET.name, RULE_SHEET.key),
    title: words.ruleTitle,
    subtitle: words.ruleLines[0] ?? "",
    lines: words.ruleLines.slice(1).map((text) => ({ text, style: "guide" as const })),
    columns: RULE_COLUMNS.map(({ key, label }) => ({
      key,
      label,
      width: WIDTHS[key],
      style: styleOf(key),
      cell: (row: Cells): PlannedCell => ruleCell(key, row[key] ?? ""),
    })),
    rowCount: DEFAULT_RULE_ROWS.length,
    rows: () => DEFAULT_RULE_ROWS,
    nothing: { text: "", column: "code" },
    frozenColumns: 3,
    orientation: "landscape",
    validations: (area) => ruleValidations(area, words),
  };
  return planTableSheet(sheet);
}

function styleOf(key: RuleColumn): StyleKey {
  if (key === "points") return "points";
  return CENTERED.has(key) ? "center" : "text";
}

/** Points and plain targets are numbers, so that the office can sum and sort them. */
function ruleCell(key: RuleColumn, text: string): PlannedCell {
  const isNumber = (key === "points" || key === "target") && /^\d+(?:\.\d+)?$/.test(text);
  return text === "" ? null : isNumber ? Number(text) : text;
}

function ruleValidations(area: TableArea, words: RuleSheetWords): readonly PlannedValidation[] {
  const lists = (Object.entries(CHOICES) as [RuleColumn, readonly string[]][]).map(([key, values]): PlannedValidation =>
    listValidation(area.column(key), values, words),
  );
  return [
    ...lists,
    {
      range: area.column("points"),
      rule: { kind: "decimal", minimum: 0, maximum: 100 },
      prompt: words.points,
      error: words.points,
      strict: true,
    },
  ];
}

function listValidation(
  range: PlannedValidation["range"],
  values: readonly string[],
  words: RuleSheetWords,
): PlannedValidation {
  return { range, rule: { kind: "list", values }, prompt: words.choose, error: words.notInList, strict: true };
}

/** The default settings, with what may be entered beside each. */
export function planSettingsSheet(words: RuleSheetWords): PlannedSheet {
  const columns = [
    {
      key: "name",
      label: SETTING_COLUMNS.name,
      width: 30,
      style: "text",
      cell: (row: SettingDefinition): PlannedCell => row.name,
    },
    { key: "value", label: SETTING_COLUMNS.value, width: 40, style: "officeText", office: true, cell: settingCell },
    {
      key: "note",
      label: SETTING_COLUMNS.note,
      width: 56,
      style: "text",
      cell: (row: SettingDefinition) => noteCell(row, words),
    },
  ] as const satisfies TableSheet<SettingDefinition>["columns"];
  return planTableSheet<SettingDefinition>({
    ...frame(words, SETTINGS_SHEET.name, SETTINGS_SHEET.key),
    title: words.settingsTitle,
    subtitle: words.settingsLines[0] ?? "",
    lines: words.settingsLines.slice(1).map((text) => ({ text, style: "guide" as const })),
    columns,
    rowCount: SETTING_DEFINITIONS.length,
    rows: () => SETTING_DEFINITIONS,
    nothing: { text: "", column: "name" },
    frozenColumns: 1,
    orientation: "portrait",
    validations: (area) => settingValidations(area, words),
  });
}

function settingCell({ value }: SettingDefinition): PlannedCell {
  return value === "" ? null : value;
}

function noteCell({ note, expected }: SettingDefinition, words: RuleSheetWords): PlannedCell {
  const entry = words.expected(expected);
  return note === "" ? entry : `${note}（${entry}）`;
}

function settingValidations(area: TableArea, words: RuleSheetWords): readonly PlannedValidation[] {
  const { firstRow, firstColumn, lastColumn } = area.column("value");
  return SETTING_DEFINITIONS.flatMap(({ choices }, i) => {
    const row = firstRow + i;
    return choices ? [listValidation({ firstRow: row, lastRow: row, firstColumn, lastColumn }, choices, words)] : [];
  });
}

function frame(words: RuleSheetWords, name: string, key: string) {
  return {
    key,
    name,
    tableName: `Kaohe_${key}`,
    markedColumns: [],
    leftOut: () => "",
    textCut: words.textCut,
    footer: `&L&9${name}&R&9${words.page}`,
    tabColor: "7C8A99",
  };
}
