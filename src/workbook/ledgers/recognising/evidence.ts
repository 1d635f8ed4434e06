import type { LedgerKey } from "../../../domain/model/ledgers";

/** What the cells of a column are, where they bear its field out. */
export type CellsAre = "organizations" | "days" | "numbers" | "names" | "years" | "answers";

/** What speaks for a column's field, or against it, by code; words stand in the catalogues. */
export type ColumnEvidenceParams = {
  /** The header is a name of the field that everybody uses. */
  "header-known": Record<never, never>;
  /** The header is made of words that say the field. */
  "header-parsed": Record<never, never>;
  /** The header may mean the field. */
  "header-likely": Record<never, never>;
  /** `percent` of the first cells are of the kind that the field needs. */
  "cells-fit": { cells: CellsAre; percent: number };
  "cells-blank": Record<never, never>;
  "cells-open": Record<never, never>;
  /** Another column could be it as well. */
  rival: { label: string };
};

/** What speaks for or against a sheet's being a ledger. */
export type SheetEvidenceParams = {
  "title-fits": { ledger: LedgerKey };
  /** A sheet confirmed earlier has the same header. */
  "same-layout": { sheet: string };
  /** Columns that the ledger's indicators use and that are not there, by label. */
  "columns-missing": { fields: readonly string[] };
  /** A word that such ledgers don't have. */
  "foreign-word": { word: string };
  /** No organization of the roster is in the column of organizations. */
  "organizations-unknown": Record<never, never>;
  /** Months or quarters stand side by side. */
  "periods-across": { count: number };
  /** Quarters of activities prove none of their months. */
  "quarters-only": Record<never, never>;
  /** Periods stand side by side, and nothing says of which year. */
  "year-unknown": Record<never, never>;
  /** It may be another ledger as well. */
  "second-ledger": { ledger: LedgerKey };
};

type EvidenceOf<Params> = { [C in keyof Params]: Readonly<{ code: C; params: Params[C] }> }[keyof Params];

export type ColumnEvidence = EvidenceOf<ColumnEvidenceParams>;
export type SheetEvidence = EvidenceOf<SheetEvidenceParams>;

/** Evidence in words, a few each and without a full stop. */
export type EvidenceWords = Readonly<{
  column: (evidence: ColumnEvidence) => string;
  sheet: (evidence: SheetEvidence) => string;
}>;
