import { displayWidth, fit } from "./displayWidth";

/** A column of a table of text; `widest`: never made wider. */
export type TextColumn<Key extends string> = Readonly<{ key: Key; align: "left" | "right"; widest: number }>;

export type TextRow<Key extends string> = Readonly<Record<Key, string>>;

/** Gives a row as a line, columns as wide as what stands in any row or in `labels`. */
export function textTable<Key extends string>(
  columns: readonly TextColumn<Key>[],
  labels: TextRow<Key>,
  rows: readonly TextRow<Key>[],
): (row: TextRow<Key>) => string {
  const widths = columns.map(({ key, widest }) => {
    let width = displayWidth(labels[key]);
    for (const row of rows) width = Math.max(width, displayWidth(row[key]));
    return Math.min(width, widest);
  });
  return (row) =>
    columns
      .map(({ key, align }, c) => fit(row[key], widths[c]!, align))
      .join("  ")
      .trimEnd();
}
