/** Reasons for lost points and for items not scored; months are month indexes, days are Day, points hundredths. */
export type ItemReasonParams = {
  /** Months of the window without a row that counts. */
  "months-missing": { monthIndexes: readonly number[] };
};
