import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { memorySource } from "../../../src/hosts/file/byteSource";
import { openLiveFile } from "../../../src/hosts/file/liveFile";
import { nodeCompression } from "../../../src/hosts/file/node/nodeCompression";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import type { ReadyReviewView, ReviewEntries, ReviewView } from "../../../src/taskpane/service/reviewView";
import { createPaneService } from "../../../src/taskpane/service/workbookService";
import type { LiveWorkbook } from "../../../src/workbook/port/liveWorkbook";
import { gridText, readGrid } from "../../../src/workbook/port/grid";
import { openExcelBytes } from "../../support/excelBytes";
import { done, quiet } from "../../taskpane/service/serving";
import { inMemoryFiles } from "../../support/madeFile";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/考核工作簿-样例.xlsx"));
const QUARTER = { period: "2026Q3", cutoff: null };
const now = (): string => "2026-10-08T09:00";
const NOTHING = { matters: [], decisions: [] } as const;

function ready(view: ReviewView | null): ReadyReviewView {
  if (view?.status !== "ready") expect.fail(JSON.stringify(view));
  return view;
}

/** Explains all that asks for it, one organization after the other. */
async function explainAll(service: PaneService, view: ReadyReviewView): Promise<void> {
  const entry = { explanation: "防汛值守，九月已经补开", by: "何春梅", handling: "" };
  for (const { organization, matters } of view.organizations) {
    const open = matters.filter((matter) => matter.open).map(({ key }) => ({ key, entry }));
    if (open.length > 0) await done(service.saveReview({ ...NOTHING, organization, matters: open }, quiet));
  }
}

/** Every visible sheet as texts, as the host reads it. */
async function sheetsOf(host: LiveWorkbook): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const sheets = new Map<string, readonly (readonly string[])[]>();
  for (const { id, name, visible } of (await host.describe()).sheets) {
    if (!visible) continue;
    const grid = await readGrid(host, id);
    const row = (index: number): string[] =>
      Array.from({ length: grid.columnCount }, (_, column) => gridText(grid.cell(index, column)));
    sheets.set(
      name,
      Array.from({ length: grid.rowCount }, (_, index) => row(index)),
    );
  }
  return sheets;
}

/** A review from the assessment to the second opening; what is in the workbook when it is settled and after. */
async function reviewed(host: LiveWorkbook) {
  const service = createPaneService(host, { language: "zh-CN", now, productVersion: "0.1.0", ...inMemoryFiles });
  const view = ready(await done(service.review(QUARTER, quiet)));
  const { organization } = view.organizations.findLast((row) => row.organization !== null)!;
  const grounds = { reason: "会议研究决定", basis: "", proposedBy: "何春梅", agreedBy: "郑立" };
  const { decidable, flags } = await done(service.reviewOrganization(organization!));
  const { key } = decidable.find((one) => one.key.startsWith("indicator"))!;
  const decisions: ReviewEntries["decisions"] = [
    { ...grounds, item: { kind: "total", points: 350 } },
    { ...grounds, item: { kind: "indicator", code: key.slice("indicator ".length), points: -50 } },
    { ...grounds, item: { kind: "grade", grade: "差" } },
    ...(flags === null ? [] : [{ ...grounds, item: { kind: "flags", decision: "rejected" } as const }]),
  ];
  const adjusted = ready(await done(service.saveReview({ ...NOTHING, organization, decisions }, quiet)));
  await explainAll(service, adjusted);
  const settled = await done(service.finalise({ by: "郑立", document: "〔2026〕9号" }, quiet));
  const sheetsSettled = await sheetsOf(host);
  const reopened = await done(service.reopen({ period: "2026Q3", by: "郑立", reason: "漏记活动" }, quiet));
  return { settled, reopened, sheetsSettled, sheetsReopened: await sheetsOf(host) };
}

it("a review in Excel and one of a file leave the same in the workbook", { timeout: 300_000 }, async () => {
  const excel = await openExcelBytes(SAMPLE);
  const file = await openLiveFile(memorySource(SAMPLE), { compression: nodeCompression, now });
  const [inExcel, inFile] = [await reviewed(excel.host), await reviewed(file)];
  expect(inExcel.settled).toEqual(inFile.settled);
  expect(inExcel.settled).toMatchObject({ status: "finalised", version: 1, by: "郑立" });
  expect([inExcel.reopened.status, inFile.reopened.status]).toEqual(["ready", "ready"]);
  for (const moment of ["sheetsSettled", "sheetsReopened"] as const) {
    const [a, b] = [inExcel[moment], inFile[moment]];
    expect([...a.keys()].sort()).toEqual([...b.keys()].sort());
    const own = [...a.keys()].filter((name) => /^(考核|会审|调整|预警)/.test(name));
    expect(own.length).toBeGreaterThan(6);
    for (const name of own) expect(a.get(name), name).toEqual(b.get(name));
  }
  const record = inExcel.sheetsSettled.get("调整记录")!.flat();
  expect(record).toEqual(expect.arrayContaining(["会议研究决定", "何春梅", "+3.50"]));
  expect(inExcel.sheetsReopened.get("考核进程")!.flat()).toEqual(expect.arrayContaining(["定稿", "重开", "漏记活动"]));
  // Settled: values, and no formula that a later change would move.
  const results = excel.workbook.sheet("考核结果 2026Q3");
  expect([...results.cells.values()].filter(({ formula }) => formula !== null)).toEqual([]);
});
