import type { SheetAddress } from "../../workbook/port/address";
import type { KeptWrite, Recovery } from "../../workbook/port/liveWorkbook";
import type { CellEntry, SheetTail, WorkbookInfo, WriteNotice } from "../../workbook/port/workbookHost";
import type { PlannedSheet, WritePlan } from "../../workbook/port/writePlan";
import type { SentBlock } from "./blockCrossing";
import type { PackedRows } from "./packedRows";

/** A plan without its rows, which follow in pieces. */
export type PlanHead = Omit<WritePlan, "sheets"> & Readonly<{ sheets: readonly Omit<PlannedSheet, "rows">[] }>;

type Call<Given, Value, Told = never> = Readonly<{ given: Given; told: Told; value: Value }>;

/** How a LiveWorkbook is asked for from another thread. */
export type WorkbookCalls = {
  describe: Call<null, WorkbookInfo>;
  readSheet: Call<
    Readonly<{
      sheetId: string;
      rowLimit: number | null;
      columns: ReadonlySet<number> | null;
      withoutMerges: boolean;
    }>,
    SheetTail,
    Readonly<{ block: SentBlock }> | Readonly<{ rowsRead: number }>
  >;
  /** A plan is sent head first, then its rows in order, then it is applied and dropped. */
  openPlan: Call<PlanHead, number>;
  addRows: Call<Readonly<{ plan: number; sheetIndex: number; rows: PackedRows }>, null>;
  applyPlan: Call<number, readonly WriteNotice[], number>;
  dropPlan: Call<number, null>;
  show: Call<SheetAddress, null>;
  enter: Call<readonly CellEntry[], null>;
  /** Lasts until it is aborted; "ready" once changes are told by the ids of their sheets. */
  watch: Call<null, null, "ready" | Readonly<{ sheetId: string }>>;
  recover: Call<null, Recovery>;
  lastWrite: Call<null, KeptWrite | null>;
  restore: Call<null, null>;
};

/** Names these calls on a line that others share. */
export const WORKBOOK_TOPIC = "workbook";
