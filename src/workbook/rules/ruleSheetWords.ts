import type { SettingExpectation } from "../../domain/diagnostics/settingExpectation";

/** A title and a text that Excel shows beside a cell. */
export type EntryWords = Readonly<{ title: string; text: string }>;

/** Words around the two sheets; the sheets' own words are the office's and stand in the domain. */
export type RuleSheetWords = Readonly<{
  ruleTitle: string;
  ruleLines: readonly string[];
  settingsTitle: string;
  settingsLines: readonly string[];
  testTitle: string;
  testLines: readonly string[];
  versionTitle: string;
  versionLines: readonly string[];
  /** What may be entered as a setting. */
  expected: (expectation: SettingExpectation) => string;
  /** Shown when a cell with a list is selected, and when an entry is not of the list. */
  choose: EntryWords;
  notInList: EntryWords;
  points: EntryWords;
  page: string;
  textCut: string;
}>;
