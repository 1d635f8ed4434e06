import { beforeEach, describe, expect, it } from "vitest";
import { HostError } from "../../../src/workbook/port/hostError";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import type { LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import { done, quiet, serve, smallWorkbook, written } from "./serving";

const QUARTER = { period: "2026Q3", cutoff: null };

let workbook: LiveMemoryWorkbook;
let service: PaneService;

beforeEach(() => {
  workbook = smallWorkbook();
  service = serve(workbook);
});

/** Holds the next reading of a sheet until it is let go. */
function holdReading(): Readonly<{ begun: Promise<void>; letGo: () => void }> {
  let letGo = quiet;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const begun = new Promise<void>((resolve) => {
    workbook.beforeRead = () => {
      resolve();
      return held;
    };
  });
  return { begun, letGo };
}

describe("requests", () => {
  it("are answered one after the other", async () => {
    const { begun, letGo } = holdReading();
    const order: string[] = [];
    const first = service.inspect(quiet).then(() => order.push("inspect"));
    const second = service.lastWrite().then(() => order.push("lastWrite"));
    await begun;
    // What changes nothing waits for nothing.
    expect(await done(service.show({ sheet: "活动台账" }))).toBeNull();
    expect(order).toEqual([]);
    letGo();
    await Promise.all([first, second]);
    expect(order).toEqual(["inspect", "lastWrite"]);
  });

  it("end when they are cancelled, and the next is answered", async () => {
    const { begun, letGo } = holdReading();
    const first = service.assess(QUARTER, quiet);
    const second = service.assess(QUARTER, quiet);
    await begun;
    await service.cancel();
    letGo();
    expect(await first).toEqual({ status: "cancelled" });
    expect(await second).toMatchObject({ status: "done", value: { status: "ready" } });
  });

  it("leave everything as it was when they are cancelled", async () => {
    const before = await done(service.assess(QUARTER, quiet));
    const results = await done(service.results());
    const { begun, letGo } = holdReading();
    const again = service.assess({ period: "2026Q2", cutoff: null }, quiet);
    await begun;
    await service.cancel();
    letGo();
    expect(await again).toEqual({ status: "cancelled" });
    expect(await done(service.results())).toEqual(results);
    if (before.status !== "ready") expect.fail();
    expect((await written(service)).sheets).toEqual(before.sheets.map(({ name }) => name));
  });

  it("are not hurt by a cancel when nothing is under way", async () => {
    await service.cancel();
    expect(await service.inspect(quiet)).toMatchObject({ status: "done" });
  });
});

describe("failures", () => {
  it("of the host come in its words, in the language set", async () => {
    workbook.failNext.set("readSheet", new HostError("cell-editing", "excel"));
    expect(await service.inspect(quiet)).toEqual({
      status: "failed",
      trouble: {
        code: "cell-editing",
        message: "有单元格正在编辑，Excel 暂时不能读写。",
        hint: "请按回车键完成编辑，或按 Esc 键放弃，然后再试。",
      },
    });
    await service.setLanguage("en");
    workbook.failNext.set("describe", new HostError("sheet-protected", "excel", { sheet: "名册" }));
    expect(await service.rules()).toMatchObject({
      status: "failed",
      trouble: { code: "sheet-protected", message: "Sheet “名册” is protected and can't be written." },
    });
  });

  it("that nobody foresaw are told without their inner workings", async () => {
    workbook.failNext.set("describe", new TypeError("x is not a function at secret.ts:12"));
    const answer = await service.inspect(quiet);
    expect(answer).toMatchObject({ status: "failed", trouble: { code: "internal" } });
    expect(JSON.stringify(answer)).not.toMatch(/secret|function/);
  });

  it("of a write leave it to be tried again", async () => {
    await done(service.assess(QUARTER, quiet));
    workbook.failNext.set("apply", new HostError("sheet-protected", "excel", { sheet: "考核结果 2026Q3" }));
    expect(await service.write(quiet)).toMatchObject({ status: "failed", trouble: { code: "sheet-protected" } });
    expect((await done(service.results()))?.written).toBe(false);
    expect(workbook.applied).toEqual([]);
    await done(service.write(quiet));
    expect((await done(service.results()))?.written).toBe(true);
  });

  it("after a write don't unmake it", async () => {
    await done(service.assess(QUARTER, quiet));
    const failBehind = (): void => {
      workbook.failNext.set("describe", new HostError("office-busy", "excel"));
    };
    expect(await service.write(failBehind)).toMatchObject({ status: "done" });
    expect(workbook.applied).toHaveLength(1);
    expect(workbook.failNext.has("describe")).toBe(false);
  });
});

describe("the workbook before a person", () => {
  it("is cleared of a broken write at the start", async () => {
    workbook.recovery = "takenBack";
    expect(await done(service.start())).toEqual({ recovery: "takenBack" });
  });

  it("shows a place; the workbook as a whole is none", async () => {
    await done(service.show({ sheet: "名册", rowIndex: 1 }));
    expect(workbook.shown).toEqual([{ sheet: "名册", rowIndex: 1 }]);
    expect(await service.show({ sheet: "" })).toMatchObject({ trouble: { code: "no-such-sheet" } });
  });

  it("is restored, and restored back", async () => {
    expect(await done(service.lastWrite())).toBeNull();
    await done(service.assess(QUARTER, quiet));
    await done(service.write(quiet));
    const names = workbook.sheets.map(({ name }) => name);
    expect(await done(service.restore())).toMatchObject({ undone: true });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["名册", "活动台账"]);
    expect((await done(service.results()))?.written).toBe(false);
    expect(await done(service.restore())).toMatchObject({ undone: false });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
    expect((await done(service.results()))?.written).toBe(true);
  });
});

describe("results out of date", () => {
  let told: number;

  beforeEach(async () => {
    told = 0;
    await service.onOutOfDate(() => told++);
  });

  it("are told once until the next reading", async () => {
    workbook.typeAsUser("名册", 1, 2, 21);
    expect(told).toBe(0);
    await done(service.inspect(quiet));
    workbook.typeAsUser("名册", 1, 2, 22);
    workbook.typeAsUser("活动台账", 1, 2, "2026-07-11");
    expect(told).toBe(1);
    await done(service.assess(QUARTER, quiet));
    workbook.typeAsUser("名册", 1, 2, 23);
    expect(told).toBe(2);
    expect(workbook.watcherCount).toBe(1);
  });

  it("are so by a change while they are read", async () => {
    const { begun, letGo } = holdReading();
    const answer = service.inspect(quiet);
    await begun;
    workbook.typeAsUser("名册", 1, 2, 22);
    letGo();
    await answer;
    expect(told).toBe(1);
  });

  it("are not so by what the product or the office writes into result sheets", async () => {
    await done(service.writeDefaultRules());
    await done(service.assess(QUARTER, quiet));
    await done(service.write(quiet));
    workbook.typeAsUser("考核结果 2026Q3", 6, 14, 2);
    workbook.typeAsUser("提醒名单 2026Q3", 6, 11, "已办");
    expect(told).toBe(0);
  });

  it.each(["考核细则", "考核设置", "考核映射"])("are so by a change of %s", async (sheet) => {
    await done(service.writeDefaultRules());
    await done(service.assess(QUARTER, quiet));
    await done(service.write(quiet));
    workbook.typeAsUser(sheet, 6, 4, "x");
    expect(told).toBe(1);
  });

  it("are told again once the host can watch", async () => {
    const other = smallWorkbook();
    other.failNext.set("watch", new HostError("office-busy", "memory"));
    const late = serve(other);
    let count = 0;
    await late.onOutOfDate(() => count++);
    await done(late.inspect(quiet));
    other.typeAsUser("名册", 1, 2, 21);
    expect(count).toBe(1);
  });
});
