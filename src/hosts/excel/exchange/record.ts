import { HostError } from "../../../workbook/hostError";
import type { Visibility } from "./workbookState";

/**
 * A sheet that an exchange moves. `origin`: it stood in the workbook or on the shelf before. `name`, `visibility`: what it
 * has while it stands in the workbook. `place`: on the shelf, the same for a sheet and the one that takes its position.
 */
export type MovedSheet = Readonly<{
  id: string;
  place: number;
  origin: "workbook" | "shelf";
  name: string;
  visibility: Visibility;
}>;

/**
 * A formula on an office's sheet that names one of ours, so that Excel would let it follow the sheet that leaves. What it
 * says with the earlier sheet in place, and with the new one. Indexes 0-based.
 */
export type OfficeFormula = Readonly<{
  sheetId: string;
  rowIndex: number;
  columnIndex: number;
  before: string;
  after: string;
}>;

/**
 * An exchange under way: sheets on shelf `from` take the place of those that go to shelf `to`. `before`, `after`: ids of
 * the sheets in the workbook, in tab order.
 */
export type Exchange = Readonly<{
  phase: "exchange";
  from: number;
  to: number;
  sheets: readonly MovedSheet[];
  before: readonly string[];
  after: readonly string[];
  formulas: readonly OfficeFormula[];
  /** What is kept when it is done, and when it is taken back. */
  kept: Kept;
  keptBefore: Kept | null;
}>;

/** What the last write replaced (on `shelf`, with their names in the workbook) and what it wrote. */
export type Kept = Readonly<{
  phase: "kept";
  shelf: number;
  writtenAt: string;
  undone: boolean;
  shelved: readonly Readonly<{ id: string; place: number; name: string; visibility: Visibility }>[];
  placed: readonly Readonly<{ id: string; place: number }>[];
  /** Names of the sheets written, for people. */
  names: readonly string[];
}>;

/** The product's own account in the workbook's settings of what it has done to the sheets. */
export type WriteRecord = Exchange | Kept;

const SETTING = "Kaohe.write";

/**
 * Asks for the record; call what comes back after the next sync.
 *
 * @throws HostError host-failed when the record is none of this product's versions.
 */
export function loadRecord(context: Excel.RequestContext): () => WriteRecord | null {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
  return () => {
    if (setting.isNullObject) return null;
    const text: unknown = setting.value;
    const record = typeof text === "string" ? (JSON.parse(text) as Partial<WriteRecord>) : null;
    if (record?.phase !== "exchange" && record?.phase !== "kept") throw new HostError("host-failed", "excel");
    return record as WriteRecord;
  };
}

/** Puts the record into the workbook; null removes it. As text: settings turn dates and empty values into others. */
export function saveRecord(context: Excel.RequestContext, record: WriteRecord | null): void {
  if (record === null) context.workbook.settings.getItemOrNullObject(SETTING).delete();
  else context.workbook.settings.add(SETTING, JSON.stringify(record));
}
