/** What the reader finds wrong with sheets, headers and cells, with the values its words need. */
export type ReadDiagnosticParams = {
  /** The organization is not in the roster. */
  "unknown-organization": { name: string };
};
