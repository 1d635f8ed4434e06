/**
 * What may be entered as a setting; the words stand in the catalogues.
 * `words`: one of these; `weights`: whole numbers, like `example`, for each of the names, or where not `every`, for the first
 * above 0 and any of the others; `integers`, `numbers`: from `least` to `most`; `points`: a number from 0.
 */
export type SettingExpectation =
  | Readonly<{
      kind: "year" | "day" | "grades" | "points" | "days" | "percent" | "wholePercent" | "text" | "bestQuarters";
    }>
  | Readonly<{ kind: "weights"; names: readonly string[]; example: string; every: boolean }>
  | Readonly<{ kind: "words"; words: readonly string[] }>
  | Readonly<{ kind: "integers" | "numbers"; least: number; most: number }>;
