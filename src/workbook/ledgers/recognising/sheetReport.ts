import type { FieldKey, LedgerKey } from "../../../domain/model/ledgers";
import { serialText } from "../values/cellText";
import { gridText, type Grid } from "../../port/grid";
import { assignColumns, type AssignedColumn, type Certainty } from "./assignColumns";
import type { ColumnEvidence, SheetEvidence } from "./evidence";
import { signatureAt } from "./layoutSignature";
import type { LedgerCandidate } from "./ledgerCandidate";
import { columnEvidence, sheetEvidence } from "./sheetEvidence";
import type { SheetLook } from "./sheetLook";
import type { PeriodColumn } from "./periodHeaders";
import type { SheetStatus } from "./understandSheet";

/** A column of a sheet and the field it is, or is proposed to be; `evidence` in the order in which it is told. */
export type ReportedColumn = Readonly<{
  field: FieldKey;
  columnIndex: number;
  label: string;
  certainty: Certainty;
  samples: readonly string[];
  evidence: readonly ColumnEvidence[];
}>;

/** A ledger that a sheet may be, with the columns it would be read by. */
export type ReportedCandidate = Readonly<{
  ledger: LedgerKey;
  headerRowIndex: number;
  columns: readonly ReportedColumn[];
  /** Fields that the ledger's indicators mostly need, and for which there is no column. */
  missing: readonly FieldKey[];
}>;

/** What a sheet was taken for, to be shown and confirmed. */
export type SheetReport = Readonly<{
  sheetId: string;
  sheet: string;
  status: SheetStatus;
  /** null unless it is read. */
  ledger: LedgerKey | null;
  /** Ledgers it may be, best first; of a sheet read without asking, what it was read as first. */
  candidates: readonly ReportedCandidate[];
  headerRowIndex: number | null;
  /** Of what it is read as, else of the first candidate. */
  columns: readonly ReportedColumn[];
  /** Months or quarters side by side, each of which gives a row of its own. */
  periods: readonly PeriodColumn[];
  /** The field that the figures of the periods are of; null without periods. */
  periodField: FieldKey | null;
  evidence: readonly SheetEvidence[];
  rowsRead: number;
  /** Examples, totals, notes and rows that take no part. */
  rowsLeftOut: number;
  /** Rows that would be read were the sheet confirmed; 0 unless it is proposed. */
  rowsProposed: number;
  /** Those rows, read or proposed, by month (year × 12 + month − 1); null without a column of days. */
  months: RowsByMonth | null;
  confirmed: boolean;
  fillDown: boolean;
  /** Its header texts in order; "" where it has none. */
  signature: string;
}>;

/** Whether a sheet that would have been asked about is read because all proposals are taken as confirmed. */
export function wasAccepted({ status, confirmed, candidates }: SheetReport): boolean {
  // What the office itself decided has no candidates.
  return status === "read" && confirmed && candidates.length > 0;
}

/** How many rows fall into each month. */
export type RowsByMonth = ReadonlyMap<number, number>;

/** What was counted while a sheet was read. */
export type SheetCounts = Readonly<{ rowsRead: number; rowsLeftOut: number; months: RowsByMonth | null }>;

const SAMPLES = 3;

export function reportOf(look: SheetLook, counts: SheetCounts | undefined, date1904: boolean): SheetReport {
  const { sheet, scene, status, header, place, confirmed, fillDown } = look;
  const candidates = look.candidates.map((candidate) => reportedCandidate(look, candidate, date1904));
  const [first] = candidates;
  const periods = (header ?? look.candidates[0])?.periods ?? null;
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    status,
    ledger: header?.ledger ?? null,
    candidates,
    headerRowIndex: header?.headerRowIndex ?? first?.headerRowIndex ?? null,
    columns: header ? readColumns(look, date1904) : (first?.columns ?? []),
    periods: periods?.columns ?? [],
    periodField: periods?.field ?? null,
    evidence: sheetEvidence(look),
    ...countsIn(status, counts),
    confirmed,
    fillDown,
    signature: place ? signatureAt(scene.grid, place) : "",
  };
}

const NOTHING_COUNTED: SheetCounts = { rowsRead: 0, rowsLeftOut: 0, months: null };

function countsIn(
  status: SheetStatus,
  { rowsRead, rowsLeftOut, months }: SheetCounts = NOTHING_COUNTED,
): Pick<SheetReport, keyof SheetCounts | "rowsProposed"> {
  return status === "proposed"
    ? { rowsRead: 0, rowsLeftOut: 0, rowsProposed: rowsRead, months }
    : { rowsRead, rowsLeftOut, rowsProposed: 0, months };
}

function reportedCandidate(look: SheetLook, candidate: LedgerCandidate, date1904: boolean): ReportedCandidate {
  const { ledger, place, missing } = candidate;
  const columns = candidate.columns.map((column) => reportedColumn(look, ledger, { column, row: place.row, date1904 }));
  return { ledger, headerRowIndex: place.row, columns, missing };
}

/** The columns that are read; those that the office confirmed are certain by its word. */
function readColumns(look: SheetLook, date1904: boolean): readonly ReportedColumn[] {
  const { ledger, headerRowIndex: row, columns } = look.header!;
  const place = look.place ?? { row, depth: 1 };
  const parsed =
    look.candidates[0]?.columns ??
    assignColumns(look.scene.grid, ledger, place, (column) => look.scene.contents(row, column));
  return columns.map(({ field, columnIndex, label }) => {
    const known = parsed.find((column) => column.field === field && column.columnIndex === columnIndex);
    const office: AssignedColumn = {
      ...{ field, columnIndex, label, certainty: "certain", likely: false, fixed: true, support: "open", rival: null },
      ...known,
    };
    const column = look.confirmed ? { ...office, certainty: "certain" as const } : office;
    return reportedColumn(look, ledger, { column, row, date1904 });
  });
}

type ColumnPlace = Readonly<{ column: AssignedColumn; row: number; date1904: boolean }>;

function reportedColumn(
  { scene }: SheetLook,
  ledger: LedgerKey,
  { column, row, date1904 }: ColumnPlace,
): ReportedColumn {
  const { field, columnIndex, label, certainty } = column;
  const samples = samplesOf(scene.grid, { headerRowIndex: row, columnIndex, date1904 });
  const evidence = columnEvidence(ledger, column, scene.contents(row, columnIndex));
  return { field, columnIndex, label, certainty, samples, evidence };
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
