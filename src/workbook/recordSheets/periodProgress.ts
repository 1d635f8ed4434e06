import { formatPeriod, parsePeriod, type Period } from "../../domain/model/period";
import type { RecordRow, RecordSheet } from "./recordSheet";

/** Steps as 考核进程 writes them. `previousReopened`: results that this period was compared with were taken up again. */
export const STEPS = { finalised: "定稿", reopened: "重开", previousReopened: "上期已重开" } as const;

/** Steps that a person enters: the software takes none of them. */
export const ENTERED_STEPS = ["初评", "复核", "会议", "审定", "公示"] as const;
export type EnteredStep = (typeof ENTERED_STEPS)[number];

/** A period that was settled. `date` as written, `code`: 结果校验码. */
export type Finalised = Readonly<{ version: number; date: string; by: string; code: string }>;

/**
 * How far a period is. `versions`: how often it was settled; `finalised`: it is settled now; `previousReopened`: since then
 * the period before was taken up again.
 */
export type PeriodProgress = Readonly<{
  versions: number;
  codes: readonly string[];
  finalised: Finalised | null;
  previousReopened: boolean;
}>;

/** What 考核进程 says of a period; null: the workbook has no such sheet. */
export function progressOf(record: RecordSheet | null, period: Period): PeriodProgress {
  const rows = rowsOfPeriod(record, period);
  const settled = rows.filter((row) => stepOf(row) === STEPS.finalised);
  const last = rows.findLast((row) => [STEPS.finalised, STEPS.reopened].some((step) => step === stepOf(row)));
  const isFinal = last !== undefined && stepOf(last) === STEPS.finalised;
  const marked = rows.findLast((row) => stepOf(row) === STEPS.previousReopened);
  return {
    versions: settled.length,
    codes: settled.map(({ values }) => values["resultCode"] ?? ""),
    finalised: isFinal
      ? {
          version: settled.length,
          date: last.values["date"] ?? "",
          by: last.values["by"] ?? "",
          code: last.values["resultCode"] ?? "",
        }
      : null,
    previousReopened: isFinal && marked !== undefined && marked.number > last.number,
  };
}

/** The rows of a record that are of a period, in the order they were added. */
export function rowsOfPeriod(record: RecordSheet | null, period: Period): readonly RecordRow[] {
  const name = formatPeriod(period);
  return (record?.rows ?? [])
    .filter(({ values }) => isPeriod(values["period"] ?? "", name))
    .sort((a, b) => a.number - b.number);
}

/** Whether a period was settled at some time, taken up again or not: its sheets may still be protected by us. */
export function wasSettled(record: RecordSheet | null, period: Period): boolean {
  return progressOf(record, period).versions > 0;
}

function stepOf({ values }: RecordRow): string {
  return values["step"] ?? "";
}

function isPeriod(text: string, name: string): boolean {
  const period = parsePeriod(text);
  return period !== null && formatPeriod(period) === name;
}
