/** What a use case is doing; rows so far where it reads or writes. */
export type Progress =
  | Readonly<{ step: "reading"; sheet: string; rows: number }>
  | Readonly<{ step: "scoring" }>
  | Readonly<{ step: "writing"; rows: number }>;

/** Told now and then, at least once a step. */
export type OnProgress = (progress: Progress) => void;
