import { describe, expect, it, vi } from "vitest";
import { HostError } from "../../../src/workbook/port/hostError";
import { startService } from "../../../src/taskpane/worker/startService";
import { done, keepProgress, openSample, quiet, serve, smallWorkbook } from "../service/serving";
import { line, serviceAcrossPorts } from "./throughPorts";

const QUARTER = { period: "2026Q3", cutoff: null };

describe("the service at the other end of a line", () => {
  it.each(["zh-CN", "en"] as const)(
    "answers in %s as it does here",
    async (language) => {
      const [near, far] = [await openSample(), await openSample()];
      const here = serve(near, language);
      const there = serviceAcrossPorts(far, language);
      expect(await there.start()).toEqual(await here.start());
      const { told, onProgress } = keepProgress();
      const nearProgress = keepProgress();
      expect(await there.inspect(onProgress)).toEqual(await here.inspect(nearProgress.onProgress));
      expect(told).toEqual(nearProgress.told);
      expect(await there.rules()).toEqual(await here.rules());
      expect(await there.setup(quiet)).toEqual(await here.setup(quiet));
      expect(await there.sheetHead(far.sheets[0]!.id)).toEqual(await here.sheetHead(near.sheets[0]!.id));
      expect(await there.assess(QUARTER, quiet)).toEqual(await here.assess(QUARTER, quiet));
      expect(await there.results()).toEqual(await here.results());
      expect(await there.organization(3)).toEqual(await here.organization(3));
      expect(await there.reminders()).toEqual(await here.reminders());
      expect(await there.write(quiet)).toEqual(await here.write(quiet));
      expect(far.sheets).toEqual(near.sheets);
      expect(far.names).toEqual(near.names);
      expect(await there.reminders()).toEqual(await here.reminders());
      expect(await there.lastWrite()).toEqual(await here.lastWrite());
      const other = language === "en" ? "zh-CN" : "en";
      await Promise.all([there.setLanguage(other), here.setLanguage(other)]);
      expect(await there.results()).toEqual(await here.results());
      expect(await there.restore()).toEqual(await here.restore());
      expect(far.sheets).toEqual(near.sheets);
    },
    60_000,
  );

  it("confirms, enters and writes like here", async () => {
    const [near, far] = [smallWorkbook(), smallWorkbook()];
    const [here, there] = [serve(near), serviceAcrossPorts(far)];
    for (const service of [here, there]) {
      await done(service.confirmAlias("机关第二支部", "机关第二党支部", quiet));
      await done(service.writeDefaultRules());
      const { id } = near.sheet("名册");
      const columns = [{ field: "organization", columnIndex: 0 }] as const;
      await done(
        service.confirmMapping({ sheetId: id, ledger: "roster", headerRow: 1, columns, fillDown: true }, quiet),
      );
      await done(service.assess(QUARTER, quiet));
      await done(service.write(quiet));
      const key = (await done(service.reminders()))!.rows[0]!.key;
      await done(service.saveReminder({ key, remindedAt: "2026-10-06", handling: "已办", remark: "" }));
      await done(service.show({ sheet: "名册" }));
    }
    expect(far.sheets).toEqual(near.sheets);
    expect(far.shown).toEqual(near.shown);
  });

  it("fails in words with the host's code", async () => {
    const workbook = smallWorkbook();
    const service = serviceAcrossPorts(workbook);
    workbook.failNext.set("describe", new HostError("request-too-large", "excel", { sheet: "活动台账" }));
    expect(await service.inspect(quiet)).toMatchObject({
      status: "failed",
      trouble: { code: "request-too-large", message: expect.stringContaining("活动台账") as string },
    });
  });

  it("is cancelled while the workbook is read", async () => {
    const workbook = smallWorkbook();
    const service = serviceAcrossPorts(workbook);
    let letGo = quiet;
    const begun = new Promise<void>((resolve) => {
      workbook.beforeRead = () => {
        resolve();
        return new Promise((go) => (letGo = go));
      };
    });
    const answer = service.assess(QUARTER, quiet);
    await begun;
    await service.cancel();
    workbook.beforeRead = () => Promise.resolve();
    letGo();
    expect(await answer).toEqual({ status: "cancelled" });
    expect(await service.assess(QUARTER, quiet)).toMatchObject({ status: "done" });
  });

  it("tells when results are out of date", async () => {
    const workbook = smallWorkbook();
    const service = serviceAcrossPorts(workbook);
    const outOfDate = vi.fn();
    await service.onOutOfDate(outOfDate);
    await done(service.inspect(quiet));
    workbook.typeAsUser("名册", 1, 2, 21);
    workbook.typeAsUser("名册", 1, 2, 22);
    await vi.waitFor(() => {
      expect(outOfDate).toHaveBeenCalledTimes(1);
    });
  });
});

describe("a worker that breaks", () => {
  it("leaves no request without an answer", async () => {
    const [here] = line();
    const service = startService(here, smallWorkbook(), { language: "en", productVersion: "0.1.0" });
    const waiting = service.inspect(quiet);
    here.dispatchEvent(new Event("error"));
    const failed = {
      status: "failed",
      trouble: { code: "internal", message: "An error inside the program stopped this step." },
    };
    expect(await waiting).toMatchObject(failed);
    expect(await service.rules()).toMatchObject(failed);
    await service.setLanguage("zh-CN");
    expect(await service.results()).toMatchObject({ trouble: { message: "程序内部出错，这一步没有完成。" } });
    await service.cancel();
    await service.onOutOfDate(quiet);
  });
});
