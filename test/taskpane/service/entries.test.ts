import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemoryCell } from "../../support/memoryHost";
import { done, quiet, serve, smallWorkbook, written } from "./serving";

const QUARTER = { period: "2026Q3", cutoff: null };
const RESULTS = "考核结果 2026Q3";
const REMINDERS = "提醒名单 2026Q3";
const BRANCH = "机关第一党支部";

type Workbook = ReturnType<typeof smallWorkbook>;

/** Types into a row of a result sheet under a header, as a person does. */
function type(workbook: Workbook, entries: Readonly<Record<string, string | number>>): void {
  const { rowIndex } = workbook.rowWith(RESULTS, "党组织", BRANCH);
  const head = workbook.sheet(RESULTS).rows.find((row) => row.includes("调整分"))!;
  for (const [label, value] of Object.entries(entries)) {
    workbook.typeAsUser(RESULTS, rowIndex, head.indexOf(label), value);
  }
}

async function previewed(): Promise<Readonly<{ workbook: Workbook; service: ReturnType<typeof serve> }>> {
  const workbook = smallWorkbook();
  const service = serve(workbook);
  await done(service.assess(QUARTER, quiet));
  await written(service);
  await done(service.assess(QUARTER, quiet));
  return { workbook, service };
}

describe("what the office enters between preview and write", () => {
  it("is written, and an adjustment counts", async () => {
    const { workbook, service } = await previewed();
    type(workbook, { 调整分: -2, 调整理由: "会议决定" });
    await written(service);
    const { record } = workbook.rowWith(RESULTS, "党组织", BRANCH);
    expect([record["调整分"], record["调整理由"]]).toEqual([-2, "会议决定"]);
    const rows = (await done(service.results()))!.levels.flatMap((level) => level.rows);
    const again = serve(workbook);
    await done(again.assess(QUARTER, quiet));
    const anew = (await done(again.results()))!.levels.flatMap((level) => level.rows);
    expect(rows.map(({ name, total, rank }) => [name, total, rank])).toEqual(
      anew.map(({ name, total, rank }) => [name, total, rank]),
    );
  });

  it("is kept where the pane itself saved it", async () => {
    const { workbook, service } = await previewed();
    const key = (await done(service.reminders()))!.rows[0]!.key;
    await done(service.saveReminder({ key, remindedAt: "2026-10-06", handling: "已电话提醒", remark: "等批复" }));
    await written(service);
    expect(workbook.rowWith(REMINDERS, "标识", key).record["处理情况"]).toBe("已电话提醒");
  });

  it("is written too when it is typed while the sheets are prepared", async () => {
    const { workbook, service } = await previewed();
    let times = 0;
    workbook.whilePreparing = () => {
      if (++times === 1) type(workbook, { 调整分: 3, 调整理由: "抢险救灾" });
    };
    await written(service);
    const { record } = workbook.rowWith(RESULTS, "党组织", BRANCH);
    expect([times, record["调整分"], record["调整理由"]]).toEqual([2, 3, "抢险救灾"]);
  });

  it("is not written over by a write that is overtaken again and again", async () => {
    const { workbook, service } = await previewed();
    let points = 0;
    workbook.whilePreparing = () => {
      type(workbook, { 调整分: ++points, 调整理由: "会议决定" });
    };
    expect(await service.write(quiet)).toMatchObject({ status: "failed" });
    expect(workbook.rowWith(RESULTS, "党组织", BRANCH).record["调整分"]).toBe(points);
  });

  it("law: survives whenever it is typed", async () => {
    const moment = fc.constantFrom("before", "between", "after");
    const points = fc.integer({ min: -500, max: 500 }).map((hundredths) => hundredths / 100);
    await fc.assert(
      fc.asyncProperty(moment, points, async (when, adjustment) => {
        const workbook = smallWorkbook();
        const service = serve(workbook);
        const enter = (now: string): void => {
          if (now === when) type(workbook, { 调整分: adjustment, 调整理由: "会议决定" });
        };
        await done(service.assess(QUARTER, quiet));
        await written(service);
        enter("before");
        await done(service.assess(QUARTER, quiet));
        enter("between");
        await written(service);
        enter("after");
        await done(service.assess(QUARTER, quiet));
        await written(service);
        expect(workbook.rowWith(RESULTS, "党组织", BRANCH).record["调整分"]).toBe(adjustment);
      }),
      { numRuns: 12 },
    );
  });
});

describe("ledgers that change between preview and write, of which Excel tells nothing", () => {
  /** Changes a cell as a choice from a dropdown does on the web: no event is raised. */
  function change(
    workbook: Workbook,
    sheet: string,
    [row, column]: readonly [number, number],
    value: MemoryCell,
  ): void {
    workbook.sheet(sheet).rows[row]![column] = value;
  }

  it("are never written from the old plan: the new preview comes first, and then is written", async () => {
    const { workbook, service } = await previewed();
    type(workbook, { 调整分: -2, 调整理由: "会议决定" });
    change(workbook, "活动台账", [2, 1], "支部党员大会");
    const before = structuredClone(workbook.sheet(RESULTS).rows);
    const applied = workbook.applied.length;
    const outcome = await done(service.write(quiet));
    expect(outcome).toMatchObject({ status: "changed", preview: { status: "ready" } });
    expect([workbook.applied.length, workbook.sheet(RESULTS).rows]).toEqual([applied, before]);
    await written(service);
    const again = serve(workbook);
    await done(again.assess(QUARTER, quiet));
    expect(await done(service.results())).toEqual({ ...(await done(again.results())), written: true });
    expect(workbook.rowWith(RESULTS, "党组织", BRANCH).record["调整分"]).toBe(-2);
  });

  it("are not written when they can't be assessed any more, nor by a second click", async () => {
    const { workbook, service } = await previewed();
    change(workbook, "活动台账", [0, 2], "");
    const applied = workbook.applied.length;
    const outcome = await done(service.write(quiet));
    expect(outcome).toMatchObject({ status: "changed", preview: { status: "refused" } });
    expect(await service.write(quiet)).toMatchObject({ status: "failed", trouble: { code: "nothing-planned" } });
    expect(workbook.applied.length).toBe(applied);
  });

  it("are not asked about when only a sheet was renamed: the links lead to its new name", async () => {
    const { workbook, service } = await previewed();
    workbook.sheets = workbook.sheets.map((sheet) =>
      sheet.name === "活动台账" ? { ...sheet, name: "三季度活动" } : sheet,
    );
    const { sheets } = await written(service);
    expect(sheets).toContain(RESULTS);
    const items = JSON.stringify(workbook.sheet("得分明细 2026Q3").rows);
    const bases = items.match(/(活动台账|三季度活动)!\d+ 行/gu) ?? [];
    expect(bases.length).toBeGreaterThan(0);
    expect(bases.filter((basis) => basis.startsWith("活动台账"))).toEqual([]);
  });

  it("law: what is written is what an assessment of the workbook gives then", async () => {
    const cell = fc.constantFrom(
      { at: [1, 1], value: "支部委员会" },
      { at: [1, 2], value: "2026-05-01" },
      { at: [3, 0], value: BRANCH },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 2 }), async (changes) => {
        const { workbook, service } = await previewed();
        for (const { at, value } of changes) change(workbook, "活动台账", at, value);
        const first = await done(service.write(quiet));
        expect(first.status).toBe(changes.length === 0 ? "written" : "changed");
        if (first.status === "changed") await written(service);
        const again = serve(workbook);
        await done(again.assess(QUARTER, quiet));
        expect(await done(service.results())).toEqual({ ...(await done(again.results())), written: true });
      }),
      { numRuns: 8 },
    );
  });
});
