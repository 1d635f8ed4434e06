import type { PreviousResults } from "../domain/facts/previousResults";
import { previousPeriod, type Period } from "../domain/model/period";
import type { Archive } from "../workbook/archive/archive";
import { previousOfArchive } from "../workbook/archive/previousOfArchive";
import { readArchive } from "../workbook/archive/readArchive";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import type { WorkbookHost, WorkbookInfo } from "../workbook/port/workbookHost";
import { progressOf } from "../workbook/recordSheets/periodProgress";
import { readRecordSheet } from "../workbook/recordSheets/readRecordSheet";
import { ADJUSTMENT_RECORD, PROGRESS_RECORD, type RecordSheet } from "../workbook/recordSheets/recordSheet";
import { readPreviousResults } from "../workbook/resultSheets/readPreviousResults";
import type { SheetLabels } from "../workbook/resultSheets/sheetLabels";

/** The records of the workbook as they stand; null where it has none. */
export type Records = Readonly<{ progress: RecordSheet | null; adjustments: RecordSheet | null }>;

/** Reads the records. @throws HostError */
export async function readRecords(host: WorkbookHost, info: WorkbookInfo): Promise<Records> {
  return {
    progress: await readRecordSheet(host, info, PROGRESS_RECORD),
    adjustments: await readRecordSheet(host, info, ADJUSTMENT_RECORD),
  };
}

type Question = Readonly<{
  period: Period;
  /** Of the roster, by index. */
  names: readonly string[];
  labelSets: readonly SheetLabels[];
  records: Records;
  /** Takes what of the earlier sheets can't be read. */
  problems: Diagnostic[];
}>;

/**
 * What the period before came to: as it was settled last, without that as its live sheets say; null without either.
 *
 * @throws HostError
 */
export async function readPrevious(
  host: WorkbookHost,
  info: WorkbookInfo,
  { records, ...question }: Question,
): Promise<Readonly<{ previous: PreviousResults | null; previousArchive: Archive | null }>> {
  const previousArchive = await readPreviousArchive(host, info, { period: question.period, records });
  const previous = previousArchive
    ? previousOfArchive(previousArchive, question.names)
    : await readPreviousResults(host, info, question);
  return { previous, previousArchive };
}

/** The latest version of the period before that the workbook holds. @throws HostError */
export async function readPreviousArchive(
  host: WorkbookHost,
  info: WorkbookInfo,
  { period: of, records }: Pick<Question, "period" | "records">,
): Promise<Archive | null> {
  const period = previousPeriod(of);
  const { versions } = progressOf(records.progress, period);
  return versions === 0 ? null : readArchive(host, info, { period, version: versions });
}
