import type { SettingExpectation } from "../diagnostics/settingExpectation";
import type { Settings } from "./settings";
import type { ThresholdKey } from "./thresholds";

/** Settings before thresholds and aspects are put together. */
export type SettingValues = {
  -readonly [K in Exclude<keyof Settings, "thresholds" | "aspects">]: Settings[K];
} & { thresholds: Record<ThresholdKey, number>; aspects: string[] };

/** What a setting is about: the sheet shows the settings of one group together. */
export type SettingGroup = "考核安排" | "计分排名" | "委员职责" | "预警" | "提醒" | "会审" | "否决" | "报送";

/** What the number of a setting counts. */
export type SettingUnit = "days" | "months" | "points";

/**
 * One row of the settings sheet. `value`: the default as the sheet shows it, "" for none. `expected`: what may be entered.
 * `read` puts a text into the settings and tells whether it could.
 */
export type SettingDefinition = Readonly<{
  group: SettingGroup;
  name: string;
  value: string;
  note: string;
  expected: SettingExpectation;
  /** What a number counts, where its kind doesn't say. */
  unit?: SettingUnit;
  /** Words to choose from, where there are few. */
  choices?: readonly string[];
  read: (text: string, values: SettingValues) => boolean;
}>;

/** Puts a value that could be read; false when it could not. */
export function put<T>(value: T | null, set: (value: T) => void): boolean {
  if (value !== null) set(value);
  return value !== null;
}

/** Reads a text into the one setting `key`. */
export function into<K extends keyof SettingValues>(
  key: K,
  parse: (text: string) => SettingValues[K] | null,
): SettingDefinition["read"] {
  return (text, values) =>
    put(parse(text), (value) => {
      values[key] = value;
    });
}

/** An empty cell leaves the setting as it is. */
export function unlessEmpty(read: SettingDefinition["read"]): SettingDefinition["read"] {
  return (text, values) => text === "" || read(text, values);
}

export function oneOf(...words: readonly string[]): Pick<SettingDefinition, "expected" | "choices"> {
  return { expected: { kind: "words", words }, choices: words };
}
