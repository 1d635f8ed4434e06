import type { Inputs } from "../../app/readInputs";
import { coveringDay } from "../../domain/facts/coverage";
import { firstDayOfMonth, lastDayOfMonth, monthIndexOf, mustDay, type Day } from "../../domain/model/day";
import { LEDGER_KEYS, type LedgerKey } from "../../domain/model/ledgers";
import { periodOf, quarterOf, type Period } from "../../domain/model/period";
import type { ProductTexts } from "../../i18n/textsOf";
import { NEEDED_LEDGERS } from "../../workbook/ledgers/parsing/readWorkbook";
import type { SheetReport } from "../../workbook/ledgers/recognising/sheetReport";
import type { CoverageCell, CoverageView, LedgerCoverage } from "./dataView";

/**
 * How many rows each ledger has in each month, from January to the end of the period that would be assessed; with what is
 * only proposed. null where no sheet says when anything was.
 */
export function makeCoverage(inputs: Inputs, today: Day, texts: ProductTexts): CoverageView | null {
  const sheets = inputs.reading.sheets.filter((report) => ledgerOf(report) !== null);
  const period = likelyPeriod(inputs, sheets, today);
  if (period === null) return null;
  const january = monthIndexOf(mustDay(period.year, 1, 1));
  const end = monthIndexOf(period.end);
  const months = Array.from({ length: end - january + 1 }, (_, i) => january + i);
  return {
    year: period.year,
    months: months.map((month) => ({ month: (month % 12) + 1, inPeriod: firstDayOfMonth(month) >= period.start })),
    ledgers: LEDGER_KEYS.flatMap((ledger): LedgerCoverage[] => {
      const own = sheets.filter((report) => ledgerOf(report) === ledger);
      if (own.length === 0 || coveringDay(ledger) === undefined) return [];
      const cells = own.some((report) => report.months !== null) ? months.map((month) => cellOf(own, month)) : null;
      return [{ ledger, label: texts.sheets.ledgers[ledger], cells }];
    }),
    silentMonths: months.filter((month) => isSilent(sheets, month, today)).map((month) => (month % 12) + 1),
    missing: LEDGER_KEYS.filter(
      (ledger) => !NEEDED_LEDGERS.includes(ledger) && !sheets.some((report) => ledgerOf(report) === ledger),
    ).map((ledger) => texts.sheets.ledgers[ledger]),
  };
}

/** What a sheet is read as, or proposed to be first. */
function ledgerOf({ ledger, candidates, status }: SheetReport): LedgerKey | null {
  return status === "proposed" ? (candidates[0]?.ledger ?? null) : ledger;
}

/** The period of the settings, else the newest quarter with activities, read or proposed, that has begun by today. */
function likelyPeriod({ settings }: Inputs, sheets: readonly SheetReport[], today: Day): Period | null {
  if (settings && settings.year !== null && settings.periodKind !== null)
    return periodOf(settings.year, settings.periodKind);
  const begun = monthIndexOf(quarterOf(today).end);
  const monthsOf = (of: readonly SheetReport[]): readonly number[] =>
    of.flatMap(({ months }) => [...(months?.keys() ?? [])]).filter((month) => month <= begun);
  const activities = monthsOf(sheets.filter((report) => ledgerOf(report) === "activities"));
  const found = activities.length > 0 ? activities : monthsOf(sheets);
  return found.length === 0 ? null : quarterOf(firstDayOfMonth(Math.max(...found)));
}

function cellOf(sheets: readonly SheetReport[], month: number): CoverageCell {
  const rowsOf = (of: readonly SheetReport[]): number =>
    of.reduce((sum, { months }) => sum + (months?.get(month) ?? 0), 0);
  const proposed = rowsOf(sheets.filter(({ status }) => status === "proposed"));
  return { rows: rowsOf(sheets), proposed: proposed > 0 };
}

/** Months that are over and in which no activity of the whole office stands, read or proposed. */
function isSilent(sheets: readonly SheetReport[], month: number, today: Day): boolean {
  const isOver = lastDayOfMonth(month) < today;
  const activities = sheets.filter((report) => ledgerOf(report) === "activities");
  return isOver && activities.length > 0 && cellOf(activities, month).rows === 0;
}
