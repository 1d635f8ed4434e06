import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { SHEET_STYLES } from "../../../src/workbook/layout/sheetStyles";
import { planRecordSheet } from "../../../src/workbook/recordSheets/planRecordSheet";
import { readRecordSheet } from "../../../src/workbook/recordSheets/readRecordSheet";
import { ADJUSTMENT_RECORD } from "../../../src/workbook/recordSheets/recordSheet";
import { openFileBytes } from "../../support/assessBytes";
import { describeWithTool } from "../../support/describeWithTool";
import { hasOpenpyxl } from "../../support/externalTools";
import { hasLibreOffice, recalculate } from "../../support/libreOffice";
import { editWithOpenpyxl } from "../../support/openpyxlEdits";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/考核工作簿-样例.xlsx"));
const WORDS = {
  title: "调整记录",
  subtitle: "只增不改",
  headLine: (count: number, check: string) => `共 ${count} 条，末行校验 ${check}`,
  page: "&P",
  textCut: "",
  leftOut: () => "",
};
const ROW = {
  period: "2026Q3",
  organization: "第一党支部",
  before: "88.50",
  after: "+90",
  reason: "=见纪要\n二",
  time: "2026-10-08T09:00",
};

async function appended(bytes: Uint8Array): Promise<Uint8Array> {
  const { host, written } = await openFileBytes(bytes);
  const existing = await readRecordSheet(host, await host.describe(), ADJUSTMENT_RECORD);
  const sheet = planRecordSheet({ definition: ADJUSTMENT_RECORD, existing, added: [ROW, ROW], words: WORDS });
  await host.apply({ styles: SHEET_STYLES, sheets: [sheet], removeSheetIds: [] });
  return written();
}

async function expectWhole(bytes: Uint8Array, count: number): Promise<void> {
  const { host } = await openFileBytes(bytes);
  const record = await readRecordSheet(host, await host.describe(), ADJUSTMENT_RECORD);
  expect(record?.faults).toEqual([]);
  expect(record?.rows.map(({ values }) => values["reason"])).toEqual(Array.from({ length: count }, () => ROW.reason));
}

describeWithTool("LibreOffice", hasLibreOffice)("a record that LibreOffice has saved", () => {
  it("has every row as it was, and goes on", async () => {
    const saved = recalculate(await appended(SAMPLE));
    await expectWhole(saved, 2);
    await expectWhole(await appended(saved), 4);
  }, 120_000);
});

describeWithTool("openpyxl", hasOpenpyxl)("a record that openpyxl has saved", () => {
  it("has every row as it was, and goes on", async () => {
    const saved = editWithOpenpyxl(await appended(SAMPLE), { rename: { 调整记录: "记录（已审）" } });
    await expectWhole(saved, 2);
    await expectWhole(await appended(saved), 4);
  });
});
