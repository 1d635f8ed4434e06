import { normalizeText } from "../model/text";
import type { SettingRow } from "./parseSettings";
import { SETTING_DEFINITIONS } from "./settingDefinitions";

/** Every setting as the settings sheet shows it, by its name: the value of its row, else its default. */
export function settingTexts(rows: readonly SettingRow[]): ReadonlyMap<string, string> {
  const given = new Map(rows.map(({ name, value }) => [normalizeText(name), value]));
  return new Map(SETTING_DEFINITIONS.map(({ name, value }) => [name, given.get(normalizeText(name)) ?? value]));
}
