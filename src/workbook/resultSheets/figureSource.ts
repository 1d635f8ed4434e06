/**
 * Where figures of another period are taken from: the version that was settled last, or its live result sheet.
 * `reopened`: that version was taken up again since; `changed`: it no longer says what was settled; `archiveLost`: the
 * period was settled and its 考核定稿 is gone.
 */
export type FigureSource =
  | Readonly<{ kind: "archive"; sheet: string; version: number; reopened: boolean; changed: boolean }>
  | Readonly<{ kind: "sheet"; sheet: string; archiveLost: boolean }>
  | Readonly<{ kind: "none" }>;

/** Whether something has to be said of a source: its figures are not those of a settled version that still holds. */
export function isDoubtful(source: FigureSource): boolean {
  return source.kind !== "archive" || source.reopened || source.changed;
}
