import { serialText } from "../ledgers/values/cellText";
import { gridText, type GridCell } from "../port/grid";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import type { OwnRow } from "./ownRows";
import { findOwnSheets } from "./ownSheets";
import { listedRows, readWrittenRows, type WrittenQuestion } from "./readWrittenResults";
import { dayIn, numberIn } from "./writtenCells";
import type { WrittenReminder, WrittenReminders } from "./writtenResults";
import { WrittenWords } from "./writtenWords";

/**
 * Reads what 提醒名单 of a period says: several rows an organization, so for when the reminders are looked at.
 *
 * @returns no rows when there is no such sheet.
 * @throws HostError when the host fails.
 */
export async function readWrittenReminders(
  host: WorkbookHost,
  info: WorkbookInfo,
  { period, labelSets }: WrittenQuestion,
): Promise<WrittenReminders> {
  const sheet = findOwnSheets(info, period, labelSets).get("reminders");
  const { rows, leftOut } = listedRows(await readWrittenRows(host, sheet, labelSets), "reminders");
  const words = new WrittenWords(labelSets);
  return { rows: rows.map((row) => reminderOf(row, words, info)), leftOut };
}

function reminderOf(row: OwnRow, words: WrittenWords, { date1904 }: WorkbookInfo): WrittenReminder {
  return {
    rowIndex: row.rowIndex,
    key: row.text("key"),
    kind: words.word(row.text("kind"), ({ reminderNames }) => reminderNames),
    organization: row.text("organization"),
    person: row.text("person"),
    matter: row.text("matter"),
    explanation: row.text("explanation"),
    basis: words.basis(row.text("basis")),
    due: dayIn(row.cell("due"), date1904),
    daysLeft: numberIn(row.cell("daysLeft")),
    urgency: words.word(row.text("urgency"), ({ urgencies }) => urgencies),
    remindedAt: dayText(row.cell("remindedAt"), date1904),
    handling: row.text("handling"),
    remark: row.text("remark"),
  };
}

function dayText(cell: GridCell, date1904: boolean): string {
  return cell?.kind === "date" || cell?.kind === "number" ? serialText(cell.value, date1904) : gridText(cell);
}
