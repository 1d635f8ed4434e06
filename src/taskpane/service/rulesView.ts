import type { ProblemView } from "./dataView";

/** A rule as the office reads it; all texts as in the rule sheet. */
export type RuleView = Readonly<{
  code: string;
  indicator: string;
  category: string;
  levels: string;
  points: string;
  /** One sentence: what is measured, over which window, against which target, by which method. */
  summary: string;
  basis: string;
  locked: boolean;
}>;

export type CategoryView = Readonly<{ category: string; points: string; rules: readonly RuleView[] }>;

export type SettingView = Readonly<{ group: string; name: string; value: string; meaning: string; isDefault: boolean }>;

/** `sheet` null: the defaults hold, the workbook has no such sheet. */
export type RulesView = Readonly<{
  version: string;
  ruleSheet: string | null;
  settingsSheet: string | null;
  categories: readonly CategoryView[];
  settings: readonly SettingView[];
  problems: readonly ProblemView[];
  /** Default rules or settings can be written, because the workbook lacks a sheet of them. */
  canWriteDefaults: boolean;
}>;
