import { expect, it } from "vitest";
import { CATALOGUES } from "../../../src/i18n/textsOf";
import { planResultSheets } from "../../../src/workbook/resultSheets/planResultSheets";
import { readWrittenResults } from "../../../src/workbook/resultSheets/readWrittenResults";
import { MemoryHost } from "../../support/memoryHost";
import { assessmentOf, LABEL_SETS, planOptions } from "./planFixture";
import { ownSheet, PERIOD } from "./rerun";
import { readBack } from "./writtenExpectation";

it("is nothing where the workbook has no results of the period, and says so of rows that found no room", async () => {
  const host = new MemoryHost({ 任务清单: [["责任单位"]] });
  expect(await readWrittenResults(host, await host.describe(), { period: PERIOD, labelSets: LABEL_SETS })).toBeNull();
  await host.apply(planResultSheets(planOptions(assessmentOf({ organizations: [{}] }))));
  const sheet = ownSheet(host, "flags");
  expect((await readBack(host, PERIOD)).results).toMatchObject({ flags: [], leftOut: [] });
  const said = CATALOGUES["zh-CN"].sheetLabels.rowsLeftOut(7);
  ownSheet(host, "results").rows.push([null, said]);
  expect(sheet.rows.flat()).toContain(CATALOGUES["zh-CN"].sheetLabels.nothing.flags);
  expect((await readBack(host, PERIOD)).results).toMatchObject({ organizations: [{}], leftOut: [said] });
});
