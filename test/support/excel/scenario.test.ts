import { beforeAll, describe, expect, it } from "vitest";
import { bootOffice, type BootedOffice } from "./bootOffice";
import { Workbook } from "./model/workbook";

let office: BootedOffice;

beforeAll(async () => {
  office = await bootOffice();
});

function openNew() {
  const workbook = new Workbook();
  workbook.addSheet("Sheet1");
  return { workbook, server: office.openWorkbook(workbook) };
}

describe("the real client over the model", () => {
  it("writes and reads a block", async () => {
    openNew();
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("成绩 2026");
      const range = sheet.getRangeByIndexes(0, 0, 2, 3);
      range.values = [
        ["组织", "分", "日期"],
        ["'=一支部", 12.5, "2026-9-30"],
      ];
      range.load(["values", "valueTypes", "numberFormat", "address", "text"]);
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      address: "'成绩 2026'!A1:C2",
      values: [
        ["组织", "分", "日期"],
        ["=一支部", 12.5, 46295],
      ],
      valueTypes: [
        ["String", "String", "String"],
        ["String", "Double", "Double"],
      ],
      text: [
        ["组织", "分", "日期"],
        ["=一支部", "12.5", "2026/9/30"],
      ],
    });
  });
});
