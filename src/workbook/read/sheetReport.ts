import type { FieldKey, LedgerKey } from "../../domain/model/ledgers";
import { serialText } from "./cellText";
import { gridText, type Grid } from "./grid";
import type { SheetLook } from "./sheetLook";

/** What a sheet was taken for, to be shown and confirmed. */
export type SheetReport = Readonly<{
  sheetId: string;
  sheet: string;
  ledger: LedgerKey | null;
  /** Ledgers it may be, where it was not clear. */
  candidates: readonly LedgerKey[];
  headerRowIndex: number | null;
  columns: readonly Readonly<{ field: FieldKey; columnIndex: number; label: string; samples: readonly string[] }>[];
  rowsRead: number;
  /** Examples, totals, notes and rows that take no part. */
  rowsLeftOut: number;
  confirmed: boolean;
  fillDown: boolean;
}>;

const SAMPLES = 3;

export function reportOf(
  { sheet, head, header, candidates, confirmed, fillDown }: SheetLook,
  counts: Readonly<{ rowsRead: number; rowsLeftOut: number }> | undefined,
  date1904: boolean,
): SheetReport {
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    ledger: header?.ledger ?? null,
    candidates,
    headerRowIndex: header?.headerRowIndex ?? null,
    columns: (header?.columns ?? []).map((column) => ({
      ...column,
      samples: samplesOf(head, { headerRowIndex: header!.headerRowIndex, columnIndex: column.columnIndex, date1904 }),
    })),
    rowsRead: counts?.rowsRead ?? 0,
    rowsLeftOut: counts?.rowsLeftOut ?? 0,
    confirmed,
    fillDown,
  };
}

type SampleOptions = Readonly<{ headerRowIndex: number; columnIndex: number; date1904: boolean }>;

function samplesOf(head: Grid, { headerRowIndex, columnIndex, date1904 }: SampleOptions): readonly string[] {
  const samples: string[] = [];
  for (let row = headerRowIndex + 1; row < head.rowCount && samples.length < SAMPLES; row++) {
    const cell = head.cell(row, columnIndex);
    const text = cell?.kind === "date" ? serialText(cell.value, date1904) : gridText(cell);
    if (text !== "") samples.push(text);
  }
  return samples;
}
