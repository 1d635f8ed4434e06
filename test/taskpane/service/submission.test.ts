import { describe, expect, it } from "vitest";
import type {
  ReadySubmissionView,
  SubmissionView,
  SubmissionWishes,
  SubmittedView,
} from "../../../src/taskpane/service/submissionView";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import { openFileBytes } from "../../support/assessBytes";
import { liveCopyOf, type LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import { done, openSample, quiet, serve, smallWorkbook, written } from "./serving";

const QUARTER = { period: "2026Q3", cutoff: null };
const WISHES: SubmissionWishes = { period: QUARTER, contents: "brief", hideRanks: null, hideTotals: false };
const SIGNED = { name: "测试机关工委", code: "LJ-0107", mask: true, passphrase: "" };

function ready(view: SubmissionView): ReadySubmissionView {
  if (view.status !== "ready") expect.fail(JSON.stringify(view));
  return view;
}

function made(view: SubmittedView): Extract<SubmittedView, { status: "made" }> {
  if (view.status !== "made") expect.fail(JSON.stringify(view));
  return view;
}

type Open = Readonly<{ workbook: LiveMemoryWorkbook; service: PaneService }>;

/** A workbook with its results written; the small one unless said otherwise. */
async function assessed(workbook = smallWorkbook()): Promise<Open> {
  const service = serve(workbook);
  await done(service.assess(QUARTER, quiet));
  await written(service);
  return { workbook, service };
}

async function opened(bytes: Blob): Promise<LiveMemoryWorkbook> {
  return liveCopyOf((await openFileBytes(new Uint8Array(await bytes.arrayBuffer()))).host);
}

describe("submitting from the pane", () => {
  it("has nothing to show before anything was assessed or written", async () => {
    expect(await done(serve(smallWorkbook()).submission(null, quiet))).toEqual({ status: "none" });
  });

  it("shows what would go up before anybody has said who submits, and writes nothing", async () => {
    const { workbook, service } = await assessed();
    const before = workbook.sheets.map(({ id }) => id);
    const view = ready(await done(service.submission(null, quiet)));
    expect(view.wishes).toEqual({ ...WISHES, period: { ...QUARTER, withoutActivities: false }, hideRanks: true });
    expect([view.period, view.version, view.settled, view.notWritten]).toEqual(["2026年第三季度", 1, null, false]);
    expect(view.unit).toEqual({ name: "", code: "" });
    expect(view.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["考核结果 2026Q3", "得分明细 2026Q3", "预警名单 2026Q3", "考核说明 2026Q3"]),
    );
    expect(view.sheets.some(({ name }) => /提醒名单|数据问题|名册|台账/.test(name))).toBe(false);
    expect(view.periods.map(({ period }) => period)).toContain("2026Q3");
    expect(workbook.sheets.map(({ id }) => id)).toEqual(before);
    const full = ready(await done(service.submission({ ...WISHES, contents: "full" }, quiet)));
    expect(full.sheets.length).toBeGreaterThan(view.sheets.length);
  });

  it("makes a file that verifies, notes it, and keeps who submits and what is hidden", async () => {
    const { workbook, service } = await assessed(await openSample());
    const wishes = { ...WISHES, contents: "full", hideRanks: false } as const;
    await done(service.submission(wishes, quiet));
    const file = made(await done(service.submit(wishes, { ...SIGNED, passphrase: "北山 2026" }, quiet)));
    expect(file.name).toBe("测试机关工委-报送-2026Q3-第1版.xlsx");
    expect(file.code).toMatch(/^\d{4}( \d{4}){5}$/);
    const rows = workbook.sheet("报送记录").rows.map((row) => row.map(String));
    expect(rows.some((row) => row.includes(file.code) && row.includes("LJ-0107"))).toBe(true);
    const next = ready(await done(service.submission({ ...WISHES, contents: "full" }, quiet)));
    expect([next.unit, next.version, next.wishes.hideRanks]).toEqual([
      { name: "测试机关工委", code: "LJ-0107" },
      2,
      false,
    ]);
    const received = serve(await opened(file.bytes));
    expect(await done(received.submission(null, quiet))).toMatchObject({
      status: "received",
      facts: { unit: "测试机关工委", code: "LJ-0107", version: "1", contents: "全量" },
    });
    expect(await done(received.verify(file.code, "", quiet))).toMatchObject({
      ...{ status: "verified", verdict: "unchanged", code: file.code, paper: true, changes: [] },
      ...{ passphrase: "unasked", recomputed: { count: 0 } },
    });
    for (const [given, passphrase, verdict] of [
      ["北山 2026 ", "same", "unchanged"],
      ["北山", "other", "changed"],
    ] as const) {
      expect(await done(received.verify("", given, quiet))).toMatchObject({ passphrase, verdict });
    }
  });

  it("names the cell that somebody changed, and the code of another paper", async () => {
    const { service } = await assessed();
    await done(service.submission(WISHES, quiet));
    const file = made(await done(service.submit(WISHES, SIGNED, quiet)));
    const workbook = await opened(file.bytes);
    const sheet = "考核结果 2026Q3";
    const head = workbook.sheet(sheet).rows.findIndex((row) => row.includes("最终得分"));
    const column = workbook.sheet(sheet).rows[head]!.indexOf("最终得分");
    workbook.typeAsUser(sheet, head + 1, column, 99.99);
    const found = await done(serve(workbook).verify("", "", quiet));
    expect(found).toMatchObject({
      ...{ verdict: "changed", paper: null, moreChanges: 0, recomputed: null },
      changes: [{ place: { at: { sheet, rowIndex: head + 1, columnIndex: column } }, to: "99.99" }],
    });
    expect(await done(serve(workbook).verify("1234", "", quiet))).toEqual({
      status: "unverifiable",
      reason: "bad-code",
    });
    const other = await done(serve(workbook).verify("1".repeat(24), "", quiet));
    expect(other).toMatchObject({ status: "verified", verdict: "changed", paper: false });
  });

  it("says that a workbook is no submission", async () => {
    expect(await done(serve(smallWorkbook()).verify("", "", quiet))).toEqual({
      status: "unverifiable",
      reason: "no-manifest",
    });
  });

  it("makes nothing without a unit, and nothing unmasked", async () => {
    const { workbook, service } = await assessed();
    const { record } = workbook.rowWith("考核结果 2026Q3", "序号", 1);
    const row = workbook.rowWith("考核结果 2026Q3", "序号", 1).rowIndex;
    const head = workbook.sheet("考核结果 2026Q3").rows.find((cells) => cells.includes("调整理由"))!;
    workbook.typeAsUser("考核结果 2026Q3", row, head.indexOf("调整分"), 1);
    workbook.typeAsUser("考核结果 2026Q3", row, head.indexOf("调整理由"), "请问 13812345678");
    expect(record["党组织"]).toBeDefined();
    await done(service.assess(QUARTER, quiet));
    await written(service);
    const view = ready(await done(service.submission(WISHES, quiet)));
    expect(view.personal.length).toBeGreaterThan(0);
    expect(view.personal[0]).toMatchObject({ kinds: ["mobile"], masked: "请问 138****5678" });
    const sheets = workbook.sheets.map(({ id }) => id);
    expect(await done(service.submit(WISHES, { ...SIGNED, name: " " }, quiet))).toMatchObject({
      status: "notMade",
      view: { status: "refused", obstacle: { reason: "no-unit" } },
    });
    expect(await done(service.submit(WISHES, { ...SIGNED, mask: false }, quiet))).toMatchObject({
      status: "notMade",
      view: { status: "refused", obstacle: { reason: "unmasked", count: view.personal.length } },
    });
    expect(workbook.sheets.map(({ id }) => id)).toEqual(sheets);
    const file = made(await done(service.submit(WISHES, SIGNED, quiet)));
    expect(file.masked).toBe(view.personal.length);
  });

  it("does not mask what the person has not seen", async () => {
    const { workbook, service } = await assessed();
    await done(service.submission(WISHES, quiet));
    const { rowIndex } = workbook.rowWith("考核结果 2026Q3", "序号", 1);
    const head = workbook.sheet("考核结果 2026Q3").rows.find((cells) => cells.includes("调整理由"))!;
    workbook.typeAsUser("考核结果 2026Q3", rowIndex, head.indexOf("调整理由"), "请问 13812345678");
    const answer = await done(service.submit(WISHES, SIGNED, quiet));
    expect(answer).toMatchObject({ status: "notMade", view: { status: "ready", changed: true } });
    expect(workbook.sheets.some(({ name }) => name === "报送记录")).toBe(false);
    made(await done(service.submit(WISHES, SIGNED, quiet)));
  });

  it("refuses results that are not those of the ledgers, naming the figures", async () => {
    const { workbook, service } = await assessed();
    const { rowIndex } = workbook.rowWith("考核结果 2026Q3", "序号", 1);
    const head = workbook.sheet("考核结果 2026Q3").rows.find((cells) => cells.includes("最终得分"))!;
    workbook.typeAsUser("考核结果 2026Q3", rowIndex, head.indexOf("最终得分"), 1);
    const view = await done(service.submission(WISHES, quiet));
    expect(view).toMatchObject({
      status: "refused",
      obstacle: { reason: "stale", count: 1, settled: false, differences: [{ item: "最终得分", shipped: "1" }] },
    });
  });

  it("leaves everything as it was when the file can't be noted", async () => {
    const { workbook, service } = await assessed();
    await done(service.submission(WISHES, quiet));
    workbook.failNext.set("apply", new Error("gone"));
    expect((await service.submit(WISHES, SIGNED, quiet)).status).toBe("failed");
    expect(workbook.sheets.some(({ name }) => name === "报送记录")).toBe(false);
  });
});
