import type { ChainFault } from "../recordSheets/recordChain";
import type { Matter } from "../../domain/review/matter";

/** Rows of a sheet that take no part. `cells`: the first of them; `message`: what is wrong with one of them. */
export type RowsLeftOut = Readonly<{ sheet: string; cells: readonly string[]; count: number; message: string }>;

/** Words of 会审清单. */
export type ReviewWords = Readonly<{
  title: string;
  guide: string;
  nothing: string;
  /** What still keeps the period from being finalised: matters to correct, matters to explain. */
  open: (must: number, explain: number) => string;
  matter: (matter: Matter) => string;
  /** A row of a record that is no longer as it was written. */
  recordFault: Readonly<Record<ChainFault["kind"], (sheet: string, number: number) => string>>;
  /** A settled version whose check code is another than 考核进程 says. */
  archiveChanged: (sheet: string) => string;
  rowsLeftOut: (rows: RowsLeftOut) => string;
}>;
