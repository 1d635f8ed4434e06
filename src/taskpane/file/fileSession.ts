import type { SheetShape } from "../../hosts/file/view/shapeReader";
import type { SheetAddress } from "../../workbook/port/address";
import type { Answer } from "../service/paneService";

/** A tab of the opened workbook. */
export type SheetTab = Readonly<{ id: string; name: string; visible: boolean; own: boolean }>;

/** The workbook that is open. `unsaved`: it has changes that are in no file yet. */
export type OpenedFile = Readonly<{ name: string; size: number; sheets: readonly SheetTab[]; unsaved: boolean }>;

/** How a sheet is laid out. */
export type SheetLayout = SheetShape & Readonly<{ sheetId: string }>;

/** A cell as people see it: text after its number format; `align` as Excel would without a setting. */
export type ViewCell = Readonly<{ text: string; align: "left" | "center" | "right"; error: boolean }>;

/** A row of a sheet; empty cells are null, trailing ones left out. */
export type ViewRow = Readonly<{ rowIndex: number; cells: readonly (ViewCell | null)[] }>;

/**
 * What the page asks of the worker that holds the opened file. The workbook lives in the worker's memory; nothing of it
 * is stored in the browser. Never rejects.
 */
export interface FileSession {
  /** Opens a file in place of the one before. Damaged, protected and foreign files are answered in words, with the way out. */
  open(file: Blob, name: string): Promise<Answer<OpenedFile>>;
  /** The workbook as a file of today: its bytes, and the name it should have when it isn't saved back. */
  save(): Promise<Answer<Readonly<{ bytes: Blob; suggestedName: string }>>>;
  /** Says that what `save` gave last is in a file now. */
  markSaved(): Promise<void>;
  layout(sheetId: string): Promise<Answer<SheetLayout>>;
  rows(sheetId: string, firstRow: number, count: number): Promise<Answer<readonly ViewRow[]>>;
  /** Called when the pane shows a place: the viewer goes there. */
  onShow(listener: (at: SheetAddress) => void): void;
  /** Called when the opened workbook has changed: sheets written, restored, saved. */
  onChange(listener: (file: OpenedFile) => void): void;
}
