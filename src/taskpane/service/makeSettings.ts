import type { CheckedRules } from "../../app/readRules";
import { valueOf } from "../../app/session/saveSetting";
import { normalizeText } from "../../domain/model/text";
import type { SettingDefinition } from "../../domain/settings/settingDefinition";
import { SETTING_DEFINITIONS } from "../../domain/settings/settingDefinitions";
import type { ProductTexts } from "../../i18n/textsOf";
import type { SettingEntry, SettingView } from "./rulesView";

/** The settings as their sheet shows them, with what may be entered. */
export function settingViews({ settings }: CheckedRules, texts: ProductTexts): readonly SettingView[] {
  return SETTING_DEFINITIONS.map((definition) => {
    const { group, name, value: standard, note, expected } = definition;
    const value = valueOf(definition, settings);
    return {
      ...{ group, name, value, standard },
      meaning: `${note}（${texts.catalogue.ruleSheets.expected(expected)}）`,
      isDefault: normalizeText(value) === normalizeText(standard),
      entry: entryOf(definition, texts),
    };
  });
}

/** Days of ten years, the most that any setting of days can be. */
const MOST_DAYS = 3660;

function entryOf({ expected, choices, unit }: SettingDefinition, { catalogue }: ProductTexts): SettingEntry {
  const { units } = catalogue.answers.ruleForm;
  const words = unit === undefined ? "" : units[unit];
  const number = { kind: "number", decimals: false, percent: false, unit: words } as const;
  if (choices !== undefined) return { kind: "words", options: choices };
  switch (expected.kind) {
    case "year":
      return { ...number, least: 1901, most: 9998 };
    case "day":
      return { kind: "day" };
    case "points":
      return { ...number, least: 0, most: 100, decimals: true, unit: units.points };
    case "days":
      return { ...number, least: 0, most: MOST_DAYS, unit: units.days };
    case "percent":
    case "wholePercent":
      return { ...number, least: 0, most: 100, decimals: expected.kind === "percent", percent: true, unit: "%" };
    case "integers":
      return { ...number, least: expected.least, most: expected.most };
    case "numbers":
      return { ...number, least: expected.least, most: expected.most, decimals: true };
    case "words":
      return { kind: "words", options: expected.words };
    default:
      return { kind: "text" };
  }
}
