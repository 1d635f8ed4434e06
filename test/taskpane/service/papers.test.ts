import { describe, expect, it } from "vitest";
import { memorySource } from "../../../src/hosts/file/byteSource";
import { nodeCompression } from "../../../src/hosts/file/node/nodeCompression";
import { openZip } from "../../../src/hosts/file/zip/zipArchive";
import type { PapersView, PaperWishes } from "../../../src/taskpane/service/papersView";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import { done, openSample, quiet, serve, smallWorkbook, written } from "./serving";

const QUARTER = { period: "2026Q3", cutoff: null };

type Ready = Extract<PapersView, { status: "ready" }>;

async function made(service: PaneService, wishes: Partial<PaperWishes>): Promise<Ready> {
  const view = await done(
    service.papers({ period: null, kind: "反馈单", organization: "", level: null, ...wishes }, quiet),
  );
  if (view.status !== "ready") expect.fail(view.reason);
  return view;
}

/** Names of the parts of a package. */
async function partsOf({ file }: Ready): Promise<readonly string[]> {
  const zip = await openZip(memorySource(file.bytes), nodeCompression);
  return zip.entries.map(({ name }) => name);
}

async function assessedSample() {
  const workbook = await openSample();
  const service = serve(workbook);
  await done(service.assess(QUARTER, quiet));
  await written(service);
  return { workbook, service };
}

describe("papers made in the pane", () => {
  it("come as one file, or several in a folder", { timeout: 120_000 }, async () => {
    const { service } = await assessedSample();
    const circular = await made(service, { kind: "通报", period: "2026Q3" });
    expect([circular.count, circular.file.name]).toEqual([1, "通报-2026Q3.docx"]);
    expect(await partsOf(circular)).toContain("word/document.xml");
    expect(circular.remarks[0]).toBe("数据取自“考核结果 2026Q3”，这一期还没有定稿。");
    expect(circular.remarks).toContain("用的是默认模板。");

    const all = await made(service, {});
    expect(all.file.name).toBe("反馈单-2026Q3.zip");
    const names = await partsOf(all);
    expect(names).toHaveLength(all.count);
    expect(names.length).toBeGreaterThan(40);
    expect(names).toContain("反馈单-2026Q3-市统计局党总支.docx");
    const one = await made(service, { organization: " 市统计局党总支 ", level: null });
    expect([one.count, one.file.name]).toEqual([1, "反馈单-2026Q3-市统计局党总支.docx"]);
  });

  it("are refused in words where there is nothing to write, or nobody to write of", async () => {
    const empty = serve(smallWorkbook());
    const wishes: PaperWishes = { period: "2026Q3", kind: "通报", organization: "", level: null };
    expect(await done(empty.papers(wishes, quiet))).toMatchObject({
      status: "refused",
      reason: "工作簿里没有2026年第三季度的考核结果，请先考核，写入工作簿。",
    });
    expect(await empty.papers({ ...wishes, period: null }, quiet)).toMatchObject({ trouble: { code: "not-assessed" } });
    const { service } = await assessedSample();
    const nobody = await done(
      service.papers({ period: null, kind: "反馈单", organization: "没有的支部", level: null }, quiet),
    );
    expect(nobody).toMatchObject({ status: "refused", reason: expect.stringContaining("没有“没有的支部”") as string });
  });

  it("follow 文书模板 once it is in the workbook, and name its faults", { timeout: 120_000 }, async () => {
    const { workbook, service } = await assessedSample();
    expect(await done(service.writeTemplate())).toEqual({ sheet: "文书模板" });
    expect((await made(service, { kind: "通报" })).remarks).toContain("用的是“文书模板”。");
    const sheet = workbook.sheet("文书模板");
    const isPlace = (cell: unknown): boolean => typeof cell === "string" && cell.includes("{周期}");
    const row = sheet.rows.findLastIndex((cells) => cells.some(isPlace));
    const column = sheet.rows[row]!.findIndex(isPlace);
    workbook.typeAsUser("文书模板", row, column, "{没有的占位}");
    const view = await done(service.papers({ period: null, kind: "通报", organization: "", level: null }, quiet));
    expect(view).toMatchObject({ status: "refused", problems: [expect.anything()] });
  });
});

describe("lists written from the pane", () => {
  it("stand in a sheet each, and are written anew by the next click", { timeout: 120_000 }, async () => {
    const { workbook, service } = await assessedSample();
    const view = await done(service.writeLists(null, quiet));
    if (view.status !== "ready") expect.fail(view.reason);
    expect(view.lists).toHaveLength(5);
    for (const { place, rows } of view.lists) {
      expect(workbook.sheet(place.at.sheet).rows.length).toBeGreaterThan(rows ?? 0);
    }
    const names = workbook.sheets.map(({ name }) => name);
    expect(await done(service.writeLists("2026Q3", quiet))).toEqual(view);
    expect(workbook.sheets.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  it("say for want of what they were not made", async () => {
    const view = await done(serve(smallWorkbook()).writeLists("2026Q3", quiet));
    if (view.status !== "ready") expect.fail(view.reason);
    const advice = view.lists.find(({ title }) => title === "委员联系建议")!;
    expect([advice.rows, advice.remarks.length]).toEqual([null, 1]);
  });
});
