import type { SheetAddress } from "../../workbook/port/address";
import type { OpenedFile, SheetLayout, ViewRow } from "./fileSession";

type Call<Given, Value, Told = never> = Readonly<{ given: Given; told: Told; value: Value }>;

/** What the page is told of the opened workbook without asking. */
export type FileNews = Readonly<{ show: SheetAddress }> | Readonly<{ change: OpenedFile }>;

/** How the page asks the worker that holds the opened file. Fails with HostError. */
export type FileCalls = {
  open: Call<Readonly<{ file: Blob; name: string }>, OpenedFile>;
  save: Call<null, Readonly<{ bytes: Blob; suggestedName: string }>>;
  markSaved: Call<null, null>;
  layout: Call<string, SheetLayout>;
  rows: Call<Readonly<{ sheetId: string; firstRow: number; count: number }>, readonly ViewRow[]>;
  /** Lasts as long as the worker. */
  news: Call<null, null, FileNews>;
};

/** Names these calls on a line that others share. */
export const FILE_TOPIC = "file";
