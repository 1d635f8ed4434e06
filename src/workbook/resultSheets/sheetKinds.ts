import type { Period } from "../../domain/model/period";

/** The six sheets of a period, in tab order (ledgers.md §4). */
export const SHEET_KINDS = ["results", "items", "flags", "reminders", "problems", "notes"] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** Sheets whose rows stand in a table. */
export type TableSheetKind = Exclude<SheetKind, "notes">;

/** Sheets in which the office writes. */
export type EntrySheetKind = "results" | "flags" | "reminders";

/** Period as keys and table names spell it, in any language: 2026Q3, 2026FY. */
export function periodKey(period: Period): string {
  return `${period.year}${period.kind}`;
}

/** Identity of a sheet of ours (`2026Q3.results`): PlannedSheet.key, and MARK_PREFIX + it is the hidden name. */
export function sheetKey(period: Period, kind: SheetKind): string {
  return `${periodKey(period)}.${kind}`;
}

/** Name of the sheet's table: Kaohe_2026Q3_results. */
export function tableName(period: Period, kind: SheetKind): string {
  return `Kaohe_${periodKey(period)}_${kind}`;
}

/** Mark of the rows under 已不在名单. */
export const GONE_MARK = "gone";

/**
 * What identifies a row of each sheet and what the office fills in. `key`: column that holds the key; `identity`: what
 * is kept of a row that has vanished, the key among it; `office`: the office's own cells.
 */
export const ENTRY_COLUMNS = {
  results: {
    key: "organization",
    identity: ["organization"],
    office: ["adjustment", "adjustmentReason", "decidedGrade", "decidedGradeReason"],
  },
  flags: { key: "organization", identity: ["organization", "codes"], office: ["decision", "decisionReason"] },
  reminders: {
    key: "key",
    identity: ["kind", "organization", "person", "matter", "due", "key"],
    office: ["remindedAt", "handling", "remark"],
  },
} as const satisfies Record<
  EntrySheetKind,
  Readonly<{ key: string; identity: readonly string[]; office: readonly string[] }>
>;

/** Columns that are read back from an earlier sheet, and so are marked: ENTRY_COLUMNS and 最终得分. */
export function columnsReadBack(kind: SheetKind): readonly string[] {
  if (kind !== "results" && kind !== "flags" && kind !== "reminders") return [];
  const { identity, office } = ENTRY_COLUMNS[kind];
  return [...identity, ...office, ...(kind === "results" ? ["total"] : [])];
}
