import { isWhiteSpace } from "../../domain/model/whiteSpace";
import type { Period } from "../../domain/model/period";
import { normalizeText } from "../../domain/model/text";
import { gridText, readGrid, type Grid } from "../port/grid";
import { findKeyedSheet, type FoundKeyedSheet } from "../port/keyedSheet";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import type { EntryValue, KeptRow } from "../resultSheets/officeEntries";
import {
  BASELINE_LABELS,
  NO_ENTRY,
  REVIEW_COLUMNS,
  reviewSheetOf,
  STRENGTH_WORDS,
  type Baseline,
  type ReviewEntry,
  type ReviewRow,
} from "./reviewSheet";

/**
 * What an earlier 会审清单 holds: rows with entries by the key of their matter, and the baseline (null: it has none).
 * `rowOf`: where a matter stands, `columnOf`: where the office enters.
 */
export type ReviewReading = Readonly<{
  kept: ReadonlyMap<string, KeptRow>;
  baseline: Baseline | null;
  rowOf: ReadonlyMap<string, number>;
  columnOf: ReadonlyMap<keyof ReviewEntry, number>;
}>;

/** Of a workbook without the sheet. */
export const NO_READING: ReviewReading = { kept: new Map(), baseline: null, rowOf: new Map(), columnOf: new Map() };

type ColumnKey = keyof typeof REVIEW_COLUMNS;
const OFFICE_COLUMNS = ["explanation", "by", "handling"] as const satisfies readonly ColumnKey[];
/** What is kept of a matter that is on the list no more. */
const KEPT_COLUMNS = [
  "organization",
  "code",
  "situation",
  ...OFFICE_COLUMNS,
  "key",
] as const satisfies readonly ColumnKey[];
const HEADER_ROWS = 60;

/** Reads 会审清单; the section of matters that are gone counts like the list itself. @throws HostError */
export async function readReviewSheet(host: WorkbookHost, { id }: FoundKeyedSheet): Promise<ReviewReading> {
  const grid = await readGrid(host, id);
  const header = findHeader(grid);
  const kept = new Map<string, KeptRow>();
  if (header === null) return NO_READING;
  const rowOf = new Map<string, number>();
  for (let r = header.rowIndex + 1; r < grid.rowCount; r++) {
    const text = (column: ColumnKey): string => {
      const at = header.columns.get(REVIEW_COLUMNS[column].label);
      return at === undefined ? "" : gridText(grid.cell(r, at));
    };
    if (text("key") !== "" && !rowOf.has(text("key"))) rowOf.set(text("key"), r);
    const isHeader = text("explanation") === REVIEW_COLUMNS.explanation.label;
    if (isHeader || OFFICE_COLUMNS.every((column) => isWhiteSpace(text(column)))) continue;
    // Without its key a row can't be told from others: it is kept, as one that is on no list.
    const key = text("key") || `?|${text("code")}|${normalizeText(text("organization"))}|${text("situation")}`;
    keep(kept, { key, cells: new Map(KEPT_COLUMNS.map((column) => [column, entryOf(text(column))])) });
  }
  const columns = OFFICE_COLUMNS.flatMap((column) => {
    const at = header.columns.get(REVIEW_COLUMNS[column].label);
    return at === undefined ? [] : [[column, at] as const];
  });
  return { kept, baseline: readBaseline(grid, header), rowOf, columnOf: new Map(columns) };
}

/** A matter as it is kept of the sheet it stands on. */
export function keptRowOf(row: ReviewRow): KeptRow {
  const { key, organization, code, situation, entry } = row;
  const texts = { key, organization, code, situation, ...entry };
  return { key, cells: new Map(KEPT_COLUMNS.map((column) => [column, entryOf(texts[column])])) };
}

/** A matter as it stands on the list. */
export type ListedMatter = Readonly<
  Record<"organization" | "code" | "situation" | "strength" | "explanation" | "by" | "handling", string>
>;

/** The matters on the list of a period, without those that are on it no more; none without a list. @throws HostError */
export async function readListedMatters(
  host: WorkbookHost,
  info: WorkbookInfo,
  period: Period,
): Promise<readonly ListedMatter[]> {
  const sheet = findKeyedSheet(info, reviewSheetOf(period));
  if (sheet === null) return [];
  const grid = await readGrid(host, sheet.id);
  const header = findHeader(grid);
  if (header === null) return [];
  const listed: ListedMatter[] = [];
  const strengths: readonly string[] = Object.values(STRENGTH_WORDS);
  for (let r = header.rowIndex + 1; r < grid.rowCount; r++) {
    const text = (column: ColumnKey): string =>
      gridText(grid.cell(r, header.columns.get(REVIEW_COLUMNS[column].label) ?? -1));
    // Only what is on the list says how strong it is.
    if (!strengths.includes(text("strength"))) continue;
    listed.push({
      ...{ organization: text("organization"), code: text("code") },
      ...{ situation: text("situation"), strength: text("strength") },
      ...{ explanation: text("explanation"), by: text("by"), handling: text("handling") },
    });
  }
  return listed;
}

/** The entries of a kept row. */
export function reviewEntryOf(row: KeptRow | undefined): ReviewEntry {
  if (row === undefined) return NO_ENTRY;
  const text = (column: (typeof OFFICE_COLUMNS)[number]): string => {
    const value = row.cells.get(column) ?? null;
    return value?.kind === "text" ? value.text : "";
  };
  return { explanation: text("explanation"), by: text("by"), handling: text("handling") };
}

const entryOf = (text: string): EntryValue => (text === "" ? null : { kind: "text", text });

/** Two rows with one key and other entries are both kept. */
function keep(rows: Map<string, KeptRow>, row: KeptRow): void {
  const earlier = rows.get(row.key);
  const isSame = earlier && JSON.stringify(reviewEntryOf(earlier)) === JSON.stringify(reviewEntryOf(row));
  if (earlier && !isSame) keep(rows, { ...row, key: `${row.key}~` });
  else rows.set(row.key, row);
}

type Header = Readonly<{ rowIndex: number; columns: ReadonlyMap<string, number> }>;

function findHeader(grid: Grid): Header | null {
  const { organization, code, explanation } = REVIEW_COLUMNS;
  for (let rowIndex = 0; rowIndex < Math.min(grid.rowCount, HEADER_ROWS); rowIndex++) {
    const columns = new Map<string, number>();
    for (let c = grid.columnCount - 1; c >= 0; c--) columns.set(gridText(grid.cell(rowIndex, c)), c);
    if ([organization, code, explanation].every(({ label }) => columns.has(label))) return { rowIndex, columns };
  }
  return null;
}

function readBaseline(grid: Grid, { rowIndex, columns }: Header): Baseline | null {
  const [names, checks] = [columns.get(BASELINE_LABELS.organization), columns.get(BASELINE_LABELS.check)];
  if (names === undefined || checks === undefined) return null;
  const baseline = new Map<string, string>();
  for (let r = rowIndex + 1; r < grid.rowCount; r++) {
    const [name, check] = [gridText(grid.cell(r, names)), gridText(grid.cell(r, checks))];
    if (name !== "" && check !== "") baseline.set(name, check);
  }
  return baseline;
}
