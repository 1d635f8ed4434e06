import { describe, expect, it } from "vitest";
import { LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import type { MemoryCell } from "../../support/memoryHost";
import { done, quiet, serve } from "./serving";

const A = "机关第一党支部";
const ROSTER = [
  ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
  [A, "党支部", 20, 20, "张三", "2023-01-05"],
];
/** Three rows of header, none of whose words anybody knows; the two counts differ only in the upper rows. */
const THREE_ROWS: MemoryCell[][] = [
  ["2026年工作纪实汇总"],
  ["甲项", "乙项", "丙项", "丁项", null],
  [null, null, null, "额定", "现场"],
  [null, null, null, "人头", "人头"],
  [A, "主题党日", "2026-07-10", 12, 9],
  [A, "党课", "2026-08-10", 12, 10],
];
const columns = [
  { field: "organization", columnIndex: 0 },
  { field: "type", columnIndex: 1 },
  { field: "date", columnIndex: 2 },
  { field: "dueCount", columnIndex: 3 },
  { field: "presentCount", columnIndex: 4 },
] as const;

describe("a header of three rows that is mapped by hand", () => {
  it("shows what each column is called, and is read as it was chosen, now and on a sheet like it", async () => {
    const workbook = new LiveMemoryWorkbook({ 名册: ROSTER, 第三季度: THREE_ROWS, 第四季度: THREE_ROWS });
    const service = serve(workbook);
    const first = await done(service.inspect(quiet));
    const sheet = first.sheets.find(({ name }) => name === "第三季度")!;
    expect(sheet.state).toBe("other");
    const head = await done(service.sheetHead(sheet.id));
    expect(head.headers[3]).toEqual(["甲项", "乙项", "丙项", "丁项额定人头", "丁项现场人头"]);
    const edit = { sheetId: sheet.id, ledger: "activities", headerRow: 4, columns, fillDown: false } as const;
    const { sheets } = await done(service.confirmMapping(edit, quiet));
    expect(sheets.filter(({ name }) => name.endsWith("季度")).map(({ state, rowsRead }) => [state, rowsRead])).toEqual([
      ["ledger", 2],
      ["ledger", 2],
    ]);
    const again = await done(serve(workbook).inspect(quiet));
    expect(again.sheets.find(({ name }) => name === "第三季度")!.columns.map(({ field }) => field)).toEqual(
      columns.map(({ field }) => field),
    );
  });
});
