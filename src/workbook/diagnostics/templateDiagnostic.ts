/** What is wrong with 文书模板, with the values its words need; no paper is made before it is right. */
export type TemplateDiagnosticParams = {
  /** The sheet has no header with all of its columns. */
  "template-column-missing": { labels: readonly string[] };
  /** A cell under 文书 or 样式 that names none. */
  "template-word-unknown": { label: string; allowed: readonly string[] };
  /** A placeholder that the paper doesn't know. */
  "template-placeholder-unknown": { name: string; allowed: readonly string[] };
  /** A placeholder for a whole part of a paper, beside other words. */
  "template-placeholder-beside-words": { name: string };
  /** A brace without its other one. */
  "template-brace-open": Record<never, never>;
};
