import { expect, it } from "vitest";
import { writeXlsx } from "hucre/xlsx";
import { memorySource } from "../../src/hosts/file/byteSource";
import { openLiveFile } from "../../src/hosts/file/liveFile";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import type { LiveWorkbook } from "../../src/workbook/port/liveWorkbook";
import { createPaneService } from "../../src/taskpane/service/workbookService";
import { openExcelBytes } from "../support/excelBytes";
import { inMemoryFiles } from "../support/madeFile";
import { done, quiet, written } from "../taskpane/service/serving";

const RESULTS = "考核结果 2026Q3";
const QUARTER = { period: "2026Q3", cutoff: null };
const now = (): string => "2026-10-08T09:00";

const SHEETS = [
  {
    name: "名册",
    rows: [
      ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
      ["机关第一党支部", "党支部", 20, 20, "张三", "2023-01-05"],
    ],
  },
  {
    name: "活动台账",
    rows: [
      ["党组织名称", "活动类型", "时间", "名称"],
      ["机关第一党支部", "支部党员大会", "2026-07-10", "学习"],
    ],
  },
];

it.each([
  ["a file", (bytes: Uint8Array) => openLiveFile(memorySource(bytes), { compression: nodeCompression, now })],
  ["Excel", async (bytes: Uint8Array) => (await openExcelBytes(bytes)).host],
] as const)("tells of what was written outside the tables before it is written over, in %s", async (_, open) => {
  const host: LiveWorkbook = await open(await writeXlsx({ sheets: SHEETS }));
  const service = createPaneService(host, { language: "zh-CN", now, productVersion: "0.1.0", ...inMemoryFiles });
  await done(service.assess(QUARTER, quiet));
  await written(service);
  const sheet = (await host.describe()).sheets.find(({ name }) => name === RESULTS)!;
  await host.enter([{ sheetId: sheet.id, rowIndex: 30, columnIndex: 1, value: "经部务会研究" }]);
  const view = await done(service.assess(QUARTER, quiet));
  expect("remarks" in view && view.remarks).toEqual([
    expect.stringMatching(/^考核结果 2026Q3!B31 表格外面有单位自己写的内容（1 格，第一格是“经部务会研究”），不会保留/),
  ]);
});
