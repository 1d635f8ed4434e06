import { describe, expect, it } from "vitest";
import { formatDay } from "../../../../src/domain/model/day";
import { readWorkbook } from "../../../../src/workbook/ledgers/parsing/readWorkbook";
import { openFileBytes } from "../../../support/assessBytes";
import type { MemoryCell } from "../../../support/memoryHost";
import { memoryXlsx } from "../../../support/memoryXlsx";
import { withParts } from "../../../support/zipBytes";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Built-in formats of Excel in China; exceljs and openpyxl don't know them, and leave bare serial numbers behind. */
const CHINESE = [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];
const SERIAL = 46_210;

const ROSTER: readonly (readonly MemoryCell[])[] = [
  ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
  ["机关第一党支部", "党支部", 20, 20, "张三", "2023-01-05"],
];

/** A workbook whose activity days are shown in a built-in format; null: the format was lost. */
function workbookWith(format: number | null): Uint8Array {
  const day: MemoryCell = format === null ? SERIAL : { date: SERIAL };
  const bytes = memoryXlsx({
    名册: { rows: ROSTER },
    活动台账: {
      rows: [
        ["党组织名称", "活动类型", "时间"],
        ["机关第一党支部", "党课", day],
      ],
    },
  });
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${format ?? 0}" applyNumberFormat="1"/></cellXfs></styleSheet>`;
  return withParts(bytes, { "xl/styles.xml": () => styles });
}

describe("a day in a column of days", () => {
  it.each([...CHINESE, 14, 22, null])("in the built-in format %s is a day", async (format) => {
    const { host } = await openFileBytes(workbookWith(format));
    const { ledgers, diagnostics } = await readWorkbook(host, { mapping: null, skipSheetIds: new Set() });
    const date = ledgers!.tables.get("activities")!.columns.get("date");
    expect(date?.kind === "date" && formatDay(date.days[0]!)).toBe("2026-07-07");
    expect(diagnostics).toEqual([]);
  });
});
