import { parseIsoDay } from "../domain/model/day";
import type { Period } from "../domain/model/period";
import type { LiveWorkbook } from "../workbook/port/liveWorkbook";
import { serialText } from "../workbook/ledgers/values/cellText";
import type { EntryValue, KeptRow } from "../workbook/resultSheets/officeEntries";
import { readOwnRows, type OwnRows } from "../workbook/resultSheets/ownRows";
import { findOwnSheets, type FoundSheet } from "../workbook/resultSheets/ownSheets";
import { keptRows } from "../workbook/resultSheets/readOfficeEntries";
import { daySerial } from "../workbook/resultSheets/remindersSheet";
import type { SheetLabels } from "../workbook/resultSheets/sheetLabels";
import type { CellEntry, WorkbookHost, WorkbookInfo } from "../workbook/port/workbookHost";

/** What the office entered for a reminder. `remindedAt`: ISO where it is a day, else as it was written; null for none. */
export type ReminderNotes = Readonly<{ remindedAt: string | null; handling: string; remark: string }>;

/** What the list of reminders in the workbook holds. `sheet` null: there is none of this period. */
export type ReminderEntries = Readonly<{ sheet: string | null; notesOf: (key: string) => ReminderNotes }>;

/** The list of reminders: of which period, and the labels of every language, since it may be in any. */
export type ReminderSheet = Readonly<{ period: Period; labelSets: readonly SheetLabels[] }>;

const NO_NOTES: ReminderNotes = { remindedAt: null, handling: "", remark: "" };

/** Reads what the office entered into 提醒名单, by hand or with `saveReminder`. @throws HostError */
export async function readReminderEntries(host: WorkbookHost, wanted: ReminderSheet): Promise<ReminderEntries> {
  const info = await host.describe();
  const found = findOwnSheets(info, wanted.period, wanted.labelSets).get("reminders");
  if (found === undefined) return { sheet: null, notesOf: () => NO_NOTES };
  const own = await readOwnRows(host, found, wanted.labelSets);
  return entriesOf(keptRows(own, "reminders", wanted.labelSets), found, info);
}

function entriesOf(
  rows: ReadonlyMap<string, KeptRow>,
  { sheetName }: FoundSheet,
  { date1904 }: WorkbookInfo,
): ReminderEntries {
  const text = (value: EntryValue | undefined): string => {
    if (value === null || value === undefined) return "";
    return value.kind === "text" ? value.text : value.kind === "number" ? String(value.value) : value.decision;
  };
  return {
    sheet: sheetName,
    notesOf: (key) => {
      const cells = rows.get(key)?.cells;
      if (!cells) return NO_NOTES;
      const at = cells.get("remindedAt") ?? null;
      const remindedAt = at?.kind === "number" ? serialText(at.value, date1904) : text(at);
      return {
        remindedAt: remindedAt === "" ? null : remindedAt,
        handling: text(cells.get("handling")),
        remark: text(cells.get("remark")),
      };
    },
  };
}

/**
 * Writes what the office enters for a reminder into its row of 提醒名单, wherever that stands now.
 *
 * @returns whether the list has the row; without it nothing is written.
 * @throws HostError
 */
export async function saveReminder(
  workbook: LiveWorkbook,
  wanted: ReminderSheet,
  entry: ReminderNotes & Readonly<{ key: string }>,
): Promise<boolean> {
  const info = await workbook.describe();
  const found = findOwnSheets(info, wanted.period, wanted.labelSets).get("reminders");
  if (found === undefined) return false;
  const own = await readOwnRows(workbook, found, wanted.labelSets);
  const cells = cellsOf(own, entry, { sheetId: found.sheetId, date1904: info.date1904 });
  if (cells === null) return false;
  await workbook.enter(cells);
  return true;
}

function cellsOf(
  { rows, columnIndex }: OwnRows,
  { key, remindedAt, handling, remark }: ReminderNotes & Readonly<{ key: string }>,
  { sheetId, date1904 }: Readonly<{ sheetId: string; date1904: boolean }>,
): readonly CellEntry[] | null {
  const row = rows.find((other) => !other.gone && other.text("key") === key);
  if (!row) return null;
  const day = parseIsoDay(remindedAt ?? "");
  const values: readonly (readonly [string, string | number])[] = [
    ["remindedAt", daySerial(day, date1904) ?? remindedAt ?? ""],
    ["handling", handling],
    ["remark", remark],
  ];
  const cells: CellEntry[] = [];
  for (const [column, value] of values) {
    const at = columnIndex(column);
    // The office has taken the column out: what it wants to enter has no place.
    if (at === null && value !== "") return null;
    if (at !== null)
      cells.push({ sheetId, rowIndex: row.rowIndex, columnIndex: at, value: value === "" ? null : value });
  }
  return cells;
}
