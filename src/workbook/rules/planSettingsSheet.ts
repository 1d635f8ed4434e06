import { SETTING_COLUMNS } from "../../domain/settings/parseSettings";
import type { SettingDefinition } from "../../domain/settings/settingDefinition";
import { SETTING_DEFINITIONS } from "../../domain/settings/settingDefinitions";
import { planTableSheet, type TableArea, type TableColumn } from "../layout/tableSheet";
import type { PlannedCell, PlannedSheet, PlannedValidation } from "../port/writePlan";
import { SETTINGS_SHEET } from "./guidingSheets";
import { bandOf, listValidation, ruleSheetFrame, type RULE_SHEET_STYLES } from "./ruleSheetFrame";
import type { EntryWords, RuleSheetWords } from "./ruleSheetWords";

/** Longest title of an entry's message. Source: Excel's dialog. */
const LONGEST_TITLE = 32;

/**
 * The default settings by group, with what each does and what may be entered beside it.
 *
 * @param values - values of other than the defaults, by the setting's name.
 */
export function planSettingsSheet(
  words: RuleSheetWords,
  values: ReadonlyMap<string, string> = new Map(),
): PlannedSheet {
  const settings = SETTING_DEFINITIONS.map((setting) => ({
    ...setting,
    value: values.get(setting.name) ?? setting.value,
  }));
  const groups = [...new Set(SETTING_DEFINITIONS.map(({ group }) => group))];
  const tinted = ({ group }: SettingDefinition, style: "text" | "center") =>
    groups.indexOf(group) % 2 === 1 ? bandOf(style) : style;
  const columns: readonly TableColumn<SettingDefinition>[] = [
    {
      key: "group",
      label: SETTING_COLUMNS.group,
      width: 11,
      style: "center",
      cell: (row) => ({ value: row.group, style: tinted(row, "center") }),
    },
    {
      key: "name",
      label: SETTING_COLUMNS.name,
      width: 30,
      style: "text",
      cell: (row) => ({ value: row.name, style: tinted(row, "text") }),
    },
    { key: "value", label: SETTING_COLUMNS.value, width: 40, style: "officeText", office: true, cell: valueCell },
    {
      key: "note",
      label: SETTING_COLUMNS.note,
      width: 64,
      style: "text",
      cell: (row) => ({ value: `${row.note}（${words.expected(row.expected)}）`, style: tinted(row, "text") }),
    },
  ];
  return planTableSheet<SettingDefinition>({
    ...ruleSheetFrame(words, SETTINGS_SHEET),
    title: words.settingsTitle,
    subtitle: words.settingsLines[0] ?? "",
    lines: words.settingsLines.slice(1).map((text) => ({ text, style: "guide" as const })),
    columns,
    rowCount: settings.length,
    rows: () => settings,
    nothing: { text: "", column: "name" },
    frozenColumns: 2,
    orientation: "landscape",
    validations: (area) => SETTING_DEFINITIONS.flatMap((setting, i) => validationOf(setting, { area, i, words })),
  });
}

/** Whole numbers, points and days are numbers in the sheet; percentages and words are text, so that 100% stays 100%. */
function valueCell({ value, expected }: SettingDefinition): PlannedCell {
  const style: keyof typeof RULE_SHEET_STYLES =
    expected.kind === "day" ? "officeDay" : boundsOf(expected) === null ? "officeText" : "officeNumber";
  const isNumber = style === "officeNumber" && value !== "";
  return { value: isNumber ? Number(value) : value === "" ? null : value, style };
}

type Spot = Readonly<{ area: TableArea; i: number; words: RuleSheetWords }>;

function validationOf(setting: SettingDefinition, { area, i, words }: Spot): readonly PlannedValidation[] {
  const { choices, expected, name } = setting;
  const column = area.column("value");
  const range = { ...column, firstRow: column.firstRow + i, lastRow: column.firstRow + i };
  if (choices) return [listValidation(range, choices, { words, strict: true })];
  const bounds = boundsOf(expected);
  const rule: PlannedValidation["rule"] | null =
    expected.kind === "day" ? { kind: "date" } : bounds && { kind: "decimal", ...bounds };
  if (rule === null) return [];
  const entry: EntryWords = { title: name.slice(0, LONGEST_TITLE), text: words.expected(expected) };
  return [{ range, rule, prompt: entry, error: entry, strict: true }];
}

/** Least and most of a setting that is a number; null for others. */
function boundsOf(expected: SettingDefinition["expected"]): Readonly<{ minimum: number; maximum: number }> | null {
  switch (expected.kind) {
    case "year":
      return { minimum: 1901, maximum: 9998 };
    case "points":
      return { minimum: 0, maximum: 100 };
    case "days":
      return { minimum: 0, maximum: 3660 };
    case "integers":
    case "numbers":
      return { minimum: expected.least, maximum: expected.most };
    default:
      return null;
  }
}
