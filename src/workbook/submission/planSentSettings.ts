import { SETTING_COLUMNS, type SettingRow } from "../../domain/settings/parseSettings";
import { planTableSheet } from "../layout/tableSheet";
import type { PlannedSheet } from "../port/writePlan";
import { SETTINGS_SHEET } from "../rules/guidingSheets";
import { ruleSheetFrame } from "../rules/ruleSheetFrame";
import type { RuleSheetWords } from "../rules/ruleSheetWords";

/** Plans 考核设置 with the settings as they were read, so that they read back the same. */
export function planSentSettings(rows: readonly SettingRow[], words: RuleSheetWords): PlannedSheet {
  const column = (key: "name" | "value", width: number) => ({
    key,
    label: SETTING_COLUMNS[key],
    width,
    style: "text" as const,
    cell: (row: SettingRow) => row[key] || null,
  });
  return planTableSheet<SettingRow>({
    ...ruleSheetFrame(words, SETTINGS_SHEET),
    title: words.settingsTitle,
    subtitle: "",
    lines: [],
    columns: [column("name", 30), column("value", 50)],
    rowCount: rows.length,
    rows: () => rows,
    nothing: { text: "", column: "name" },
    frozenColumns: 1,
    orientation: "portrait",
  });
}
