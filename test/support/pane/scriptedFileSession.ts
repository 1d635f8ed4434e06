import type { SheetAddress } from "../../../src/workbook/port/address";
import type { FileSession, OpenedFile, SheetLayout, SheetTab, ViewRow } from "../../../src/taskpane/file/fileSession";
import type { Answer } from "../../../src/taskpane/service/paneService";
import { done } from "./scriptedService";

type Replies = {
  open: Answer<OpenedFile>;
  save: Answer<Readonly<{ bytes: Blob; suggestedName: string }>>;
  layout: Answer<SheetLayout>;
  rows: Answer<readonly ViewRow[]>;
};

export type ScriptedFileSession = FileSession &
  Readonly<{
    /** Names of what was opened, and every other request by its method. */
    asked: string[];
    answer: <M extends keyof Replies>(method: M, reply: Replies[M]) => void;
    /** As if the pane had shown a place. */
    show: (at: SheetAddress) => void;
    /** As if the workbook had changed. */
    change: (file: Partial<OpenedFile>) => void;
    /** The next opening ends only with `release`. */
    hold: () => void;
    release: () => void;
  }>;

export const SHEETS: readonly SheetTab[] = [
  { id: "s1", name: "党组织名册", visible: true, own: false },
  { id: "s2", name: "三会一课台账", visible: true, own: false },
  { id: "s3", name: "旧表", visible: false, own: false },
  { id: "s4", name: "考核结果", visible: true, own: true },
];

export const ROW_COUNT = 5000;

export function scriptedLayout(sheetId: string): SheetLayout {
  return {
    sheetId,
    rowCount: ROW_COUNT,
    columnCount: 5,
    columnWidths: { 0: 20 },
    hiddenColumns: [3],
    hiddenRows: [4, 5],
    frozenRows: 2,
    frozenColumns: 1,
    merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 4 }],
  };
}

/** Row 1 is a merged title, row 2 a header, others have a name and a number; every tenth is empty. */
function scriptedRow(sheetId: string, rowIndex: number): ViewRow | null {
  if (rowIndex === 0) return { rowIndex, cells: [{ text: `${sheetId} 标题`, align: "center", error: false }] };
  if (rowIndex % 10 === 9) return null;
  return {
    rowIndex,
    cells: [
      { text: `${sheetId} 第${rowIndex + 1}行`, align: "left", error: false },
      null,
      rowIndex === 2
        ? { text: "#REF!", align: "center", error: true }
        : { text: "1,234.50", align: "right", error: false },
    ],
  };
}

/** A file session that answers from a script, without a worker or a file. */
export function scriptedFileSession(): ScriptedFileSession {
  const asked: string[] = [];
  const set = new Map<keyof Replies, unknown>();
  let opened: OpenedFile = { name: "", size: 0, sheets: SHEETS, unsaved: false };
  let onShow: (at: SheetAddress) => void = () => undefined;
  let onChange: (file: OpenedFile) => void = () => undefined;
  let held: Promise<void> | null = null;
  let release = (): void => undefined;
  const reply = <M extends keyof Replies>(method: M, usual: () => Replies[M]): Replies[M] =>
    set.has(method) ? (set.get(method) as Replies[M]) : usual();
  const change = (file: Partial<OpenedFile>): void => {
    opened = { ...opened, ...file };
    onChange(opened);
  };
  return {
    asked,
    answer: (method, given) => {
      set.set(method, given);
    },
    show: (at) => onShow(at),
    change,
    hold: () => {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    open: async (file, name) => {
      asked.push(`open ${name}`);
      await held;
      held = null;
      return reply("open", () => {
        opened = { name, size: file.size, sheets: SHEETS, unsaved: false };
        return done(opened);
      });
    },
    save: async () => {
      asked.push("save");
      return reply("save", () => done({ bytes: new Blob(["new"]), suggestedName: "台账-考核结果.xlsx" }));
    },
    markSaved: async () => {
      asked.push("markSaved");
      change({ unsaved: false });
    },
    layout: async (sheetId) => {
      asked.push(`layout ${sheetId}`);
      return reply("layout", () => done(scriptedLayout(sheetId)));
    },
    rows: async (sheetId, firstRow, count) => {
      asked.push(`rows ${sheetId} ${firstRow}`);
      return reply("rows", () => {
        const indexes = Array.from({ length: Math.min(count, ROW_COUNT - firstRow) }, (_, at) => firstRow + at);
        return done(indexes.flatMap((rowIndex) => scriptedRow(sheetId, rowIndex) ?? []));
      });
    },
    onShow: (listener) => {
      onShow = listener;
    },
    onChange: (listener) => {
      onChange = listener;
    },
  };
}
