import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { zipParts } from "../support/packageParts";
import { assessBytes, sheetRecords, sheetRows, type PlainCell } from "../support/assessBytes";
import { describeWithTool } from "../support/describeWithTool";
import { hasOpenpyxl } from "../support/externalTools";
import { hasLibreOffice, recalculate } from "../support/libreOffice";
import { editWithOpenpyxl } from "../support/openpyxlEdits";
import { assessOptions } from "../support/runAssess";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx"));
const OPTIONS = assessOptions("2026Q3");
const RESULTS = "考核结果 2026Q3";
const NOTES = "考核说明 2026Q3";

/** Time for two runs and LibreOffice's. */
const PATIENCE_MS = 180_000;

/** How many formulas a sheet of a written workbook has, so that a comparison of none fails. */
function formulaCount(file: Uint8Array, title: string): number {
  const text = (name: string): string =>
    zipParts(file)
      .find((part) => part.name === name)
      ?.content.toString() ?? "";
  const id = new RegExp(`<sheet [^>]*name="${title}"[^>]*r:id="([^"]+)"`).exec(text("xl/workbook.xml"))?.[1] ?? "";
  const relationship = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(text("xl/_rels/workbook.xml.rels"))?.[0];
  const target = /Target="([^"]+)"/.exec(relationship ?? "")?.[1]?.replace(/^\/xl\//, "") ?? "";
  return [...text(`xl/${target}`).matchAll(/<f[ >]/g)].length;
}

function different(engine: readonly (readonly PlainCell[])[], office: readonly (readonly PlainCell[])[]): string[] {
  return engine.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const other = office[r]?.[c] ?? null;
      const same =
        typeof value === "number" && typeof other === "number" ? Math.abs(value - other) < 1e-9 : value === other;
      return same ? [] : [`row ${r + 1} column ${c + 1}: ${String(value)} | ${String(other)}`];
    }),
  );
}

describeWithTool("LibreOffice", hasLibreOffice)("LibreOffice", () => {
  let written: Uint8Array;

  beforeAll(async () => {
    written = (await assessBytes(SAMPLE, OPTIONS)).written;
  }, PATIENCE_MS);

  it(
    "computes every formula of 考核结果 and 考核说明 to the engine's value",
    async () => {
      expect(formulaCount(written, RESULTS)).toBeGreaterThan(57 * 5);
      expect(formulaCount(written, NOTES)).toBeGreaterThan(20);
      const office = recalculate(written);
      for (const sheet of [RESULTS, NOTES])
        expect(different(await sheetRows(written, sheet), await sheetRows(office, sheet)), sheet).toEqual([]);
    },
    PATIENCE_MS,
  );

  describeWithTool("openpyxl", hasOpenpyxl)("with an adjustment filled in by hand", () => {
    it(
      "moves total, grade, rank and the summary as a second run of the engine does",
      async () => {
        const records = await sheetRecords(written, RESULTS);
        const branches = records.filter((row) => row["层级"] === "党支部" && row["参与排名"] === "是");
        const raised = branches.find((row) => Number(row["最终得分"]) < 83);
        const lowered = branches[0];
        // 1.005 is just below that number as a double and 0.125 in the middle: both round as the engine says.
        const edited = editWithOpenpyxl(written, {
          fill: [
            {
              sheet: RESULTS,
              where: { column: "党组织", is: String(raised?.["党组织"]) },
              set: { 调整分: 9.125, 调整理由: "承办现场会" },
            },
            {
              sheet: RESULTS,
              where: { column: "党组织", is: String(lowered?.["党组织"]) },
              set: { 调整分: -1.005, 调整理由: "核查扣减" },
            },
            { sheet: RESULTS, where: { column: "党组织", is: String(branches[5]?.["党组织"]) }, set: { 调整分: 5 } },
          ],
        });
        const office = await sheetRecords(recalculate(edited), RESULTS);
        const engine = await sheetRecords((await assessBytes(edited, OPTIONS)).written, RESULTS);
        expect(office).toHaveLength(engine.length);
        const figures = (rows: typeof office) =>
          new Map(rows.map((row) => [row["党组织"], ["最终得分", "等次", "名次"].map((label) => row[label])]));
        const before = figures(records);
        const after = figures(engine);
        expect(figures(office)).toEqual(after);
        expect(after.get(String(raised?.["党组织"]))?.[1]).not.toBe(before.get(String(raised?.["党组织"]))?.[1]);
        const moved = [...after].filter(([name, values]) => values[2] !== before.get(name)?.[2]);
        expect(moved.length).toBeGreaterThan(10);
        expect(after.get(String(branches[5]?.["党组织"]))?.[0]).toBe(branches[5]?.["最终得分"]);
      },
      PATIENCE_MS,
    );
  });
});
