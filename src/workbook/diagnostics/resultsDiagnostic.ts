/** What is wrong with the office's own entries in earlier result sheets, with the values its words need. */
export type ResultsDiagnosticParams = {
  /** 调整分 that is no number; it is kept as it is and not applied. */
  "adjustment-unreadable": { organization: string; value: string };
  /** A non-zero 调整分 without 调整理由; it is kept and not applied (rules.md §6.5). */
  "adjustment-without-reason": { organization: string; value: string };
};
