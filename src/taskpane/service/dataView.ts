import type { FieldKey, LedgerKey } from "../../domain/model/ledgers";
import type { SheetAddress } from "../../workbook/port/address";

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
 * What a sheet was taken for. `ledger`: read as one; `unclear`: it looks like one, and nobody has confirmed it; `own`:
 * the product's; `other`: none of these.
 */
export type SheetState = "ledger" | "unclear" | "own" | "other";

export type ColumnView = Readonly<{
  field: FieldKey;
  fieldLabel: string;
  columnIndex: number;
  columnLetter: string;
  /** Header text in the sheet. */
  header: string;
  samples: readonly string[];
  /** What speaks for it, or against it, in words. */
  evidence: readonly string[];
}>;

/** What stands over a column of a sheet that is looked at: the field it is read as. `certain` false: to be confirmed. */
export type ColumnMark = Readonly<{ columnIndex: number; fieldLabel: string; certain: boolean }>;

/** What an unclear sheet is proposed to be. */
export type ProposalView = Readonly<{
  ledgerLabel: string;
  /** What speaks for it, or against it, in words. */
  evidence: readonly string[];
  /** Something speaks against it: the office must say, nothing is preset. */
  doubtful: boolean;
  /** Sheets with the same header texts have the same one. */
  layout: string;
}>;

export type SheetView = Readonly<{
  id: string;
  name: string;
  state: SheetState;
  ledger: LedgerKey | null;
  ledgerLabel: string;
  candidates: readonly LedgerKey[];
  /** null unless it is unclear. */
  proposal: ProposalView | null;
  /** 1-based; null without a header. */
  headerRow: number | null;
  columns: readonly ColumnView[];
  /** Of `columns`, and of months or quarters that stand side by side. */
  marks: readonly ColumnMark[];
  rowsRead: number;
  rowsLeftOut: number;
  /** Rows that would be read were it confirmed. */
  rowsProposed: number;
  confirmed: boolean;
  fillDown: boolean;
  errors: number;
  warnings: number;
}>;

export type FieldChoice = Readonly<{ field: FieldKey; label: string; required: boolean }>;
/** `anchors`: ways to be that ledger, each a list of groups of fields of which every one must have a column. */
export type LedgerChoice = Readonly<{
  ledger: LedgerKey;
  label: string;
  fields: readonly FieldChoice[];
  anchors: readonly (readonly (readonly FieldKey[])[])[];
}>;

/** Rows of a ledger in one month; `proposed`: some of them stand in sheets that nobody has confirmed. */
export type CoverageCell = Readonly<{ rows: number; proposed: boolean }>;
/** `cells`: one a month; null where no column says when a row was. */
export type LedgerCoverage = Readonly<{
  ledger: LedgerKey;
  label: string;
  cells: readonly CoverageCell[] | null;
}>;

/** What of a year, up to the end of the period that would be assessed, the ledgers speak of. */
export type CoverageView = Readonly<{
  year: number;
  /** 1 to 12, from January. */
  months: readonly Readonly<{ month: number; inPeriod: boolean }>[];
  ledgers: readonly LedgerCoverage[];
  /** Months, 1 to 12, that are over and have no activity of the whole office. */
  silentMonths: readonly number[];
  /** Ledgers that no sheet is or may be, but for those that are needed; by label. */
  missing: readonly string[];
}>;

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
  /** null where nothing says when anything was. */
  coverage: CoverageView | null;
}>;

/** The columns that a row's texts name, were it the header of a ledger. `headerRow` 1-based. */
export type HeaderGuess = Readonly<{
  headerRow: number;
  ledger: LedgerKey;
  columns: readonly Readonly<{ field: FieldKey; columnIndex: number }>[];
}>;

/**
 * First rows of a sheet as text; row 0 of `rows` is row 1 of the sheet. `headers`: what each column would be called were
 * that row the lowest of the header, upper rows joined to it. `guesses`: for each row and ledger that fit at all.
 */
export type SheetHeadView = Readonly<{
  sheetId: string;
  rows: readonly (readonly string[])[];
  headers: readonly (readonly string[])[];
  guesses: readonly HeaderGuess[];
  /** Fields that need no column, because the sheet's name gives them to all its rows. */
  supplied: readonly Readonly<{ ledger: LedgerKey; field: FieldKey }>[];
}>;

/** How the office wants a sheet read. `ledger` null: it is none. `headerRow` 1-based. */
export type MappingEdit = Readonly<{
  sheetId: string;
  ledger: LedgerKey | null;
  headerRow: number;
  columns: readonly Readonly<{ field: FieldKey; columnIndex: number }>[];
  fillDown: boolean;
}>;

/** The office's answers to what is proposed: whether sheets are read as proposed, and spellings that are confirmed. */
export type ProposalAnswers = Readonly<{
  sheets: readonly Readonly<{ sheetId: string; read: boolean }>[];
  aliases: readonly Readonly<{ written: string; organization: string }>[];
}>;
