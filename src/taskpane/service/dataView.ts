import type { FieldKey, LedgerKey } from "../../domain/model/ledgers";
import type { SheetAddress } from "../../workbook/address";

/** A place that can be shown: its words ("活动台账!B7") and where it is. */
export type PlaceView = Readonly<{ label: string; at: SheetAddress }>;

/** One problem in plain words. `title` is the same for all problems of its code, to group by. */
export type ProblemView = Readonly<{
  severity: "error" | "warning";
  code: string;
  title: string;
  place: PlaceView;
  /** The cell's content, "" where there is none. */
  value: string;
  message: string;
  hint: string;
  /** A spelling that one click can confirm. */
  alias: Readonly<{ written: string; organization: string }> | null;
}>;

/**
 * What a sheet was taken for. `ledger`: read as one; `unclear`: it may be several; `incomplete`: named as a ledger but
 * lacks its columns; `own`: the product's; `other`: none of these.
 */
export type SheetState = "ledger" | "unclear" | "incomplete" | "own" | "other";

export type ColumnView = Readonly<{
  field: FieldKey;
  fieldLabel: string;
  columnIndex: number;
  columnLetter: string;
  /** Header text in the sheet. */
  header: string;
  samples: readonly string[];
}>;

export type SheetView = Readonly<{
  id: string;
  name: string;
  state: SheetState;
  ledger: LedgerKey | null;
  ledgerLabel: string;
  candidates: readonly LedgerKey[];
  /** 1-based; null without a header. */
  headerRow: number | null;
  columns: readonly ColumnView[];
  rowsRead: number;
  rowsLeftOut: number;
  confirmed: boolean;
  fillDown: boolean;
  errors: number;
  warnings: number;
}>;

export type FieldChoice = Readonly<{ field: FieldKey; label: string; required: boolean }>;
export type LedgerChoice = Readonly<{ ledger: LedgerKey; label: string; fields: readonly FieldChoice[] }>;

export type DataView = Readonly<{
  sheets: readonly SheetView[];
  /** In the order of tabs, rows and columns. */
  problems: readonly ProblemView[];
  errors: number;
  warnings: number;
  rowsRead: number;
  /** Ledgers and fields to choose from. */
  ledgers: readonly LedgerChoice[];
  /** Ledgers no sheet was read as, by label; `needed`: without it nothing can be assessed. */
  missing: readonly Readonly<{ label: string; needed: boolean }>[];
}>;

/** The columns that a row's texts name, were it the header of a ledger. `headerRow` 1-based. */
export type HeaderGuess = Readonly<{
  headerRow: number;
  ledger: LedgerKey;
  columns: readonly Readonly<{ field: FieldKey; columnIndex: number }>[];
}>;

/** First rows of a sheet as text; row 0 of `rows` is row 1 of the sheet. `guesses`: for each row and ledger that fit at all. */
export type SheetHeadView = Readonly<{
  sheetId: string;
  rows: readonly (readonly string[])[];
  guesses: readonly HeaderGuess[];
}>;

/** How the office wants a sheet read. `ledger` null: it is none. `headerRow` 1-based. */
export type MappingEdit = Readonly<{
  sheetId: string;
  ledger: LedgerKey | null;
  headerRow: number;
  columns: readonly Readonly<{ field: FieldKey; columnIndex: number }>[];
  fillDown: boolean;
}>;
