/**
 * What may be entered as a setting; the words stand in the catalogues.
 * `words`: one of these; `integers`, `numbers`: from `least` to `most`; `points`: a number from 0.
 */
export type SettingExpectation =
  | Readonly<{ kind: "year" | "day" | "grades" | "points" | "days" | "percent" | "wholePercent" | "text" }>
  | Readonly<{ kind: "words"; words: readonly string[] }>
  | Readonly<{ kind: "integers" | "numbers"; least: number; most: number }>;
