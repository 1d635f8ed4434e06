import type { FieldKey, LedgerKey } from "../../../domain/model/ledgers";
import type { SheetAddress } from "../../port/address";

/** How one sheet is read. `ledger` null: not a ledger. `headerRowIndex` 0-based. */
export type MappedSheet = Readonly<{
  sheet: string;
  ledger: LedgerKey | null;
  headerRowIndex: number;
  /** A blank organization means "as above". */
  fillDown: boolean;
  /** The office has confirmed the row; one that the product only proposed is looked for anew every time. */
  confirmed: boolean;
  /** The header texts in order: a sheet with the same is read the same way, whatever its name. Absent: not kept. */
  signature?: string;
}>;

export type MappedField = Readonly<{ sheet: string; field: FieldKey; columnIndex: number; label: string }>;

/** A way of writing an organization's name; counts once confirmed. `at`: the cell of the name, where it is saved. */
export type OrganizationAlias = Readonly<{
  written: string;
  organization: string;
  confirmed: boolean;
  at?: SheetAddress;
}>;

/** A row that can't be understood: its cells, kept for the office, and which of them is not known. */
export type UnreadEntry = Readonly<{
  table: "sheets" | "fields";
  cells: readonly string[];
  label: string;
  value: string;
  at: SheetAddress;
}>;

/** What the sheet 考核映射 says; every row as the office left it. `unread` is absent when all rows are understood. */
export type SavedMapping = Readonly<{
  sheets: readonly MappedSheet[];
  fields: readonly MappedField[];
  aliases: readonly OrganizationAlias[];
  unread?: readonly UnreadEntry[];
  /** It was made for another workbook, whose sheets need not be in this one. */
  carried?: true;
}>;

/** What the tables are called. */
export const MAPPING_TABLES = { sheets: "工作表对应", fields: "字段对应", aliases: "党组织写法" } as const;
