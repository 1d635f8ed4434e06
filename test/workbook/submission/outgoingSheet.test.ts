import { describe, expect, it } from "vitest";
import { withoutColumns } from "../../../src/workbook/submission/outgoingSheet";
import { plainSheet, range } from "../../support/samplePlan";

const sheet = plainSheet(
  "2026Q3.results",
  "考核结果",
  [
    { cells: ["标题", null, null, "填写说明"] },
    { cells: ["名次", "党组织", "变化", "序号"] },
    { cells: [1, "甲", 2, 7] },
  ],
  {
    merges: [range(0, 0, 0, 2), range(0, 3, 0, 3)],
    tables: [{ name: "t", range: range(1, 0, 2, 3), columns: ["名次", "党组织", "变化", "序号"], style: "" }],
    print: { orientation: "landscape", area: range(0, 0, 2, 2), pageStarts: [2] },
  },
);

describe("a sheet without some columns", () => {
  it("keeps its title, prints what is left of the printed ones, and merges no single cell", () => {
    const left = withoutColumns(sheet, new Set(["名次", "变化"]));
    expect([...left.rows()].map(({ cells }) => cells)).toEqual([
      ["标题", "填写说明"],
      ["党组织", "序号"],
      ["甲", 7],
    ]);
    expect(left.print).toEqual({ orientation: "landscape", area: range(0, 0, 2, 0), pageStarts: [2] });
    expect(left.merges).toEqual([]);
    expect(left.tables[0]).toMatchObject({ range: range(1, 0, 2, 1), columns: ["党组织", "序号"] });
  });
});
