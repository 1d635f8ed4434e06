/** What is wrong with the rule sheet and the settings sheet, with the values its words need. */
export type RuleDiagnosticParams = {
  /** No measure has this name. */
  "unknown-measure": { name: string };
};
