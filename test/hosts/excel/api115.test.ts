import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { plainSheet, samplePlan } from "../../support/samplePlan";
import { bootOffice } from "../../support/excel/bootOffice";
import { openExcelBytes } from "../../support/excelBytes";
import { jsonOf, assessOptions, mustAssess } from "../../support/runAssess";
import { openFileBytes } from "../../support/assessBytes";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/考核工作簿-样例.xlsx"));

// The client reads the version at boot, once a process: so this stands in a file of its own.
it("works the same in an Excel of ExcelApi 1.15", async () => {
  await bootOffice({ apiVersion: "1.15" });
  const { host, server, workbook } = await openExcelBytes(SAMPLE, { apiVersion: "1.15" });
  expect(server.apiVersion).toBe("1.15");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  const outcome = await mustAssess(host, assessOptions("2026Q3"));
  expect(jsonOf(outcome)).toEqual(
    jsonOf(await mustAssess((await openFileBytes(SAMPLE)).host, assessOptions("2026Q3"))),
  );
  await host.apply(outcome.plan);
  await host.restore();
  await host.restore();
  const visible = workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  expect(visible).toEqual(expect.arrayContaining(outcome.plan.sheets.map(({ name }) => name)));
});

it("points the office's charts to the new sheet after a write, and to the earlier one after restoring", async () => {
  const { host, workbook } = await openExcelBytes(SAMPLE, { apiVersion: "1.15" });
  const plan = (name: string) =>
    samplePlan([plainSheet("2026Q3.notes", name, [{ cells: ["一", 1] }, { cells: ["二", 2] }])]);
  await host.apply(plan("说明 1"));
  await Excel.run(async (context) => {
    const source = context.workbook.worksheets.getItem("说明 1").getRange("B1:B2");
    const chart = context.workbook.worksheets.getItem("谈话台账").charts.add("Pie", source, "Columns");
    chart.series.getItemAt(0).setValues(source);
    await context.sync();
  });
  const [series] = workbook.sheet("谈话台账").charts[0]!.series;
  const before = series!.properties["Values"];
  expect(await host.apply(plan("说明 2"))).toEqual([]);
  expect(series!.properties["Values"]).toBe("'说明 2'!$B$1:$B$2");
  await host.restore();
  expect(series!.properties["Values"]).toBe(before);
});
