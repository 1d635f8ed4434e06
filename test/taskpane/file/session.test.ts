import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { SheetAddress } from "../../../src/workbook/port/address";
import type { OpenedFile } from "../../../src/taskpane/file/fileSession";
import { assessBytes, openFileBytes, sheetRows } from "../../support/assessBytes";
import { compoundFile } from "../../support/compoundFile";
import { assessOptions } from "../../support/runAssess";
import { zipBytes } from "../../support/zipBytes";
import { done, keepProgress, quiet, written as writtenBy } from "../service/serving";
import { openBytes, sessionOfPorts } from "./sessionOfPorts";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/考核工作簿-样例.xlsx"));
const CASE = readFileSync(join(import.meta.dirname, "../../golden/cases/02-small-branch/input.xlsx"));
const QUARTER = { period: "2026Q3", cutoff: null };

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

describe("a file opened in the page", () => {
  it("is assessed, written, saved and restored by way of the session", async () => {
    const { session } = sessionOfPorts();
    const { service } = session;
    const changes: OpenedFile[] = [];
    session.onChange((file) => changes.push(file));
    const opened = await openBytes(session, SAMPLE);
    const sheets = (await (await openFileBytes(SAMPLE)).host.describe()).sheets;
    expect(opened).toEqual({
      name: "台账.xlsx",
      size: SAMPLE.length,
      unsaved: false,
      sheets: sheets.map((sheet) => ({ ...sheet, own: false })),
    });
    const { told, onProgress } = keepProgress();
    await done(service.start());
    expect((await done(service.inspect(onProgress))).sheets.length).toBeGreaterThan(0);
    expect(told.length).toBeGreaterThan(0);
    const preview = await done(service.assess(QUARTER, quiet));
    expect(preview.status).toBe("ready");
    const { sheets: written } = await writtenBy(service);
    await vi.waitFor(() => {
      expect(changes).toHaveLength(1);
    });
    expect(changes[0]).toMatchObject({ unsaved: true });
    expect(changes[0]!.sheets.filter(({ own }) => own).map(({ name }) => name)).toEqual(written);

    const saved = await done(session.save());
    expect(saved.suggestedName).toBe("台账-2026-10-08.xlsx");
    const bytes = await bytesOf(saved.bytes);
    const commandLine = (await assessBytes(SAMPLE, assessOptions("2026Q3"))).written;
    for (const name of written.filter((sheet) => !sheet.startsWith("考核说明"))) {
      expect(await sheetRows(bytes, name)).toEqual(await sheetRows(commandLine, name));
    }
    await session.markSaved();
    await vi.waitFor(() => {
      expect(changes.at(-1)).toMatchObject({ unsaved: false, size: bytes.length });
    });

    await done(service.restore());
    expect(await bytesOf((await done(session.save())).bytes)).toEqual(new Uint8Array(SAMPLE));
    expect(changes.at(-1)).toMatchObject({ unsaved: true, sheets: opened.sheets });
    await done(service.restore());
    expect(await bytesOf((await done(session.save())).bytes)).toEqual(bytes);
  }, 60_000);

  it("keeps an entry of a reminder", async () => {
    const { session } = sessionOfPorts();
    await openBytes(session, SAMPLE);
    await done(session.service.assess(QUARTER, quiet));
    await done(session.service.write(quiet));
    const { key } = (await done(session.service.reminders()))!.rows[0]!;
    const entry = { key, remindedAt: "2026-10-08", handling: "已提醒", remark: "=电话 & 当面" };
    const { rows } = await done(session.service.saveReminder(entry));
    expect(rows.find((row) => row.key === key)).toMatchObject(entry);
    const other = sessionOfPorts().session;
    await openBytes(other, await bytesOf((await done(session.save())).bytes));
    await done(other.service.assess(QUARTER, quiet));
    const reminders = (await done(other.service.reminders()))!;
    expect(reminders.rows.find((row) => row.key === key)).toMatchObject({ remark: "=电话 & 当面" });
  }, 60_000);

  it("shows where the pane points to, and only there", async () => {
    const { session } = sessionOfPorts();
    const shown: SheetAddress[] = [];
    session.onShow((at) => shown.push(at));
    const { sheets } = await openBytes(session, SAMPLE);
    const at = { sheet: sheets[1]!.name, rowIndex: 3, columnIndex: 1 };
    await done(session.service.show(at));
    expect(shown).toEqual([at]);
    expect(await session.service.show({ sheet: "没有" })).toMatchObject({ status: "failed" });
    expect(shown).toHaveLength(1);
  });

  it("gives way to another one, which has a service of its own", async () => {
    const { session } = sessionOfPorts();
    await openBytes(session, SAMPLE);
    const assessing = session.service.assess(QUARTER, quiet);
    const { sheets } = await openBytes(session, CASE, "另一本.xlsm");
    expect((await assessing).status).toBe("cancelled");
    expect(await done(session.service.results())).toBeNull();
    expect((await done(session.service.inspect(quiet))).sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(sheets.filter(({ own }) => !own).map(({ name }) => name)),
    );
    expect((await done(session.save())).suggestedName).toBe("另一本-2026-10-08.xlsm");
  });

  it("stays open when the other one can't be opened", async () => {
    const { session } = sessionOfPorts();
    const { sheets } = await openBytes(session, SAMPLE);
    expect(await session.open(new Blob(["a,b\n"]), "a.csv")).toMatchObject({ status: "failed" });
    expect((await done(session.layout(sheets[0]!.id))).rowCount).toBeGreaterThan(0);
    expect((await done(session.save())).suggestedName).toMatch(/^台账/);
  });

  it("answers as failed once the worker is broken", async () => {
    const { session, here } = sessionOfPorts();
    await openBytes(session, SAMPLE);
    here.dispatchEvent(new Event("error"));
    const failed = { status: "failed", trouble: { code: "internal", message: "程序内部出错，这一步没有完成。" } };
    expect(await session.save()).toMatchObject(failed);
    expect(await session.service.rules()).toMatchObject(failed);
    await session.markSaved();
    await session.service.setLanguage("en");
    expect(await session.layout("rId1")).toMatchObject({
      trouble: { message: "An error inside the program stopped this step." },
    });
  });
});

const SAVE_AS = "另存为";

describe("what is no .xlsx file", () => {
  it.each<readonly [name: string, bytes: Uint8Array, code: string, words: RegExp]>([
    ["台账.xls", compoundFile("Workbook"), "legacy-xls", /\.xls 或 \.et/],
    ["台账.et", compoundFile("Workbook"), "legacy-xls", /\.xls 或 \.et/],
    ["加密.xlsx", compoundFile("EncryptionInfo", "EncryptedPackage"), "encrypted", /密码/],
    ["台账.csv", Buffer.from("党组织名称,时间\n甲,2026-1-1\n"), "csv-not-xlsx", /CSV/],
    [
      "台账.ods",
      zipBytes([{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" }]),
      "not-xlsx-ods",
      /\.ods/,
    ],
    ["台账.xlsx", SAMPLE.subarray(0, SAMPLE.length - 500), "damaged", /损坏/],
    ["空.xlsx", Buffer.alloc(0), "damaged", /损坏/],
    ["说明.pdf", Buffer.from("%PDF-1.7\n"), "not-a-workbook", /不是 Excel 工作簿/],
  ])("%s is answered in words, with the way out", async (name, bytes, code, words) => {
    const { session } = sessionOfPorts();
    const answer = await session.open(new Blob([new Uint8Array(bytes)]), name);
    if (answer.status !== "failed") expect.fail(JSON.stringify(answer));
    expect(answer.trouble.code).toBe(code);
    expect(answer.trouble.message).toMatch(words);
    if (code !== "not-a-workbook") expect(answer.trouble.hint).toContain(SAVE_AS);
    else expect(answer.trouble.hint).toContain(".xlsx");
  });
});
