import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
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
