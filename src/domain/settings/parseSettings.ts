import { fraction } from "../model/fraction";
import { normalizeText } from "../model/text";
import { RuleProblems, type RuleProblem } from "../diagnostics/ruleProblem";
import { DEFAULT_ANNUAL } from "./annualDefinitions";
import type { SettingValues } from "./settingDefinition";
import { DEFAULT_ASPECTS, SETTING_DEFINITIONS } from "./settingDefinitions";
import type { Settings } from "./settings";
import { THRESHOLD_DEFAULTS } from "./thresholds";

/** A row of the settings sheet as people read it. */
export type SettingRow = Readonly<{ rowNumber: number; name: string; value: string }>;

/** Labels of the settings sheet's columns. */
export const SETTING_COLUMNS = { group: "分类", name: "名称", value: "值", note: "说明" } as const;

/** Settings, or null with errors among the problems: nothing is scored with a setting that was misread. */
export type SettingsParse = Readonly<{ settings: Settings | null; problems: readonly RuleProblem[] }>;

const BY_NAME = new Map(SETTING_DEFINITIONS.map((definition) => [normalizeText(definition.name), definition]));

function defaultValues(): SettingValues {
  return {
    year: null,
    periodKind: null,
    cutoff: null,
    grades: [
      { label: "好", cut: 9000 },
      { label: "较好", cut: 8000 },
      { label: "一般", cut: 6000 },
      { label: "差", cut: 0 },
    ],
    notApplicable: "scale",
    bonusCap: 500,
    deductionCap: 1000,
    minimumDaysRanked: 30,
    shortTenureDays: 45,
    annualBestShare: fraction(3, 10),
    decimals: 2,
    annual: DEFAULT_ANNUAL,
    hideRanks: true,
    unitName: "",
    unitCode: "",
    submissionVersion: null,
    aspects: [...DEFAULT_ASPECTS],
    thresholds: { ...THRESHOLD_DEFAULTS },
  };
}

/** The settings of a workbook without a settings sheet (rules.md §10). */
export const defaultSettings: Settings = defaultValues();

/** Reads the rows of a settings sheet; a name that is not there has its default. All problems come at once. */
export function parseSettings(rows: readonly SettingRow[]): SettingsParse {
  const problems = new RuleProblems();
  const values = defaultValues();
  const seen = new Map<string, number>();
  rows.forEach(({ name, value, rowNumber }, record) => {
    const key = normalizeText(name);
    const definition = BY_NAME.get(key);
    const before = seen.get(key);
    seen.set(key, before ?? rowNumber);
    if (key === "") {
      const place = { record, column: SETTING_COLUMNS.name };
      problems.add("rule-cell-empty", { place, params: { label: SETTING_COLUMNS.name } });
    } else if (!definition) {
      problems.add("setting-unknown", {
        place: { record, column: SETTING_COLUMNS.name },
        value: name,
        params: { name },
      });
    } else if (before !== undefined) {
      problems.add("setting-twice", {
        place: { record, column: SETTING_COLUMNS.name },
        value: name,
        params: { name, rowNumber: before },
      });
    } else if (!definition.read(value.trim(), values)) {
      const params = { name: definition.name, expected: definition.expected };
      problems.add("setting-unreadable", { place: { record, column: SETTING_COLUMNS.value }, value, params });
    }
  });
  return { settings: problems.hasErrors ? null : values, problems: problems.all };
}
