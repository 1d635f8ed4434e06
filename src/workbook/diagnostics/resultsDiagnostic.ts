/** What is wrong with the office's own entries in earlier result sheets, with the values its words need. */
export type ResultsDiagnosticParams = {
  /** 调整分 that is no number; it is kept as it is and not applied. */
  "adjustment-unreadable": { organization: string; value: string };
  /** A non-zero 调整分 without 调整理由; it is kept and not applied (rules.md §6.5). */
  "adjustment-without-reason": { organization: string; value: string };
  /** 认定等次 that is no grade of the settings; it is kept and not applied. */
  "grade-unknown": { organization: string; value: string };
  /** 认定等次 without its reason; it is kept and not applied. */
  "grade-without-reason": { organization: string; value: string };
  /** 认定等次 better than the computed grade: nobody is lifted by it. */
  "grade-not-lower": { organization: string; value: string; grade: string };
  /** A column that a person added to a sheet of ours; its filled cells are not written again. */
  "own-column-dropped": { column: string; cells: number };
  /** Cells that a person filled in below or beside the table of a sheet of ours; `text`: the first of them. */
  "own-text-dropped": { text: string; cells: number };
  /** A record of 调整记录 adjusts an indicator (its code) and moves nothing: it has no score, no reason or no points. */
  "item-adjustment-unused": { organization: string; item: string; value: string };
};
