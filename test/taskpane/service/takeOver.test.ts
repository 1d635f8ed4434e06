import { describe, expect, it } from "vitest";
import type { TakeOverView, TakeOverWishes } from "../../../src/taskpane/service/takeOverView";
import { done, openSample, quiet, serve, written } from "./serving";

const LEDGER = "检查发现问题台账";
const WISHES: TakeOverWishes = { period: "2026Q3", list: "整改清单", due: "2026-12-31" };

function ready(view: TakeOverView): Extract<TakeOverView, { status: "ready" }> {
  if (view.status !== "ready") expect.fail(JSON.stringify(view));
  return view;
}

describe("lines taken into a ledger from the pane", () => {
  it("are shown, written as seen, refused when changed meanwhile, and taken back", { timeout: 120_000 }, async () => {
    const workbook = await openSample();
    const service = serve(workbook);
    await done(service.assess({ period: "2026Q3", cutoff: null }, quiet));
    await written(service);
    const rows = () => workbook.sheet(LEDGER).rows.map((row) => row.map((cell) => cell ?? null));
    const before = rows();
    const proposed = ready(await done(service.proposeLedgerRows(WISHES, quiet)));
    expect(proposed.count).toBeGreaterThan(50);
    expect([proposed.rows.length, proposed.more]).toEqual([proposed.count, 0]);
    expect(rows()).toEqual(before);

    // Somebody writes below the ledger.
    workbook.typeAsUser(LEDGER, before.length, 1, "新的一行");
    const changed = ready(await done(service.addLedgerRows(WISHES, { seen: proposed.seen, leftOut: [0] }, quiet)));
    expect([changed.isChanged, rows().length]).toEqual([true, before.length + 1]);
    const added = await done(service.addLedgerRows(WISHES, { seen: changed.seen, leftOut: [] }, quiet));
    expect(added.status).toBe("added");
    expect(rows()).toHaveLength(before.length + 1 + proposed.count);
    expect(rows().slice(0, before.length)).toEqual(before);

    const again = ready(await done(service.proposeLedgerRows(WISHES, quiet)));
    expect([again.count, again.remarks]).toEqual([0, [`${proposed.count} 项已在台账里，不再写。`]]);
    expect((await done(service.rules())).canTakeBack).toBe(false);
    expect(await done(service.takeBackLedgerRows())).toEqual({ status: "takenBack" });
    expect(ready(await done(service.proposeLedgerRows(WISHES, quiet))).count).toBe(proposed.count);
  });

  it("are written without those that the person leaves out", { timeout: 120_000 }, async () => {
    const workbook = await openSample();
    const service = serve(workbook);
    await done(service.assess({ period: "2026Q3", cutoff: null }, quiet));
    await written(service);
    const before = workbook.sheet(LEDGER).rows.length;
    const { seen, count, rows } = ready(await done(service.proposeLedgerRows(WISHES, quiet)));
    const added = await done(service.addLedgerRows(WISHES, { seen, leftOut: [0, 2] }, quiet));
    expect(added).toMatchObject({ status: "added", where: expect.stringContaining(`${before + 1}`) as string });
    expect(workbook.sheet(LEDGER).rows).toHaveLength(before + count - 2);
    const again = ready(await done(service.proposeLedgerRows(WISHES, quiet)));
    expect(again.rows).toEqual([rows[0], rows[2]]);
    expect(again.remarks).toEqual([`${count - 2} 项已在台账里，不再写。`]);
  });

  it("are refused in words", { timeout: 60_000 }, async () => {
    const service = serve(await openSample());
    expect(await done(service.proposeLedgerRows(WISHES, quiet))).toMatchObject({
      status: "refused",
      reason: "工作簿里没有2026年第三季度的考核结果，请先考核，写入工作簿。",
    });
    expect(await done(service.proposeLedgerRows({ ...WISHES, due: "年底" }, quiet))).toMatchObject({
      status: "refused",
      reason: expect.stringContaining("日期“年底”看不懂") as string,
    });
    expect(await service.takeBackLedgerRows()).toMatchObject({ trouble: { code: "not-taken-back" } });
  });
});
