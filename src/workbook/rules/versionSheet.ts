/** 细则版本: from which day other rules hold, who approved it, and what was changed. */
export const VERSION_SHEET = { name: "细则版本", key: "ruleVersions" } as const;

/** The labels of its columns; its words are the office's own and not translated. */
export const VERSION_COLUMN_LABELS = {
  version: "版本",
  from: "启用日期",
  document: "批准文号",
  change: "改动",
} as const;

export type VersionColumn = keyof typeof VERSION_COLUMN_LABELS;
