import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { streamCompression } from "../../../../src/hosts/file/browser/streamCompression";
import { takeTurns } from "../../../../src/hosts/file/browser/takeTurns";
import { memorySource } from "../../../../src/hosts/file/byteSource";
import { ChunkedBytes } from "../../../../src/hosts/file/chunkedBytes";
import type { Compression } from "../../../../src/hosts/file/compression";
import { openLiveFile } from "../../../../src/hosts/file/liveFile";
import type { LiveWorkbook } from "../../../../src/workbook/port/liveWorkbook";
import { cellsOfSheet } from "../../../support/hostCells";
import { plainSheet, resultSheet, samplePlan } from "../../../support/samplePlan";
import { bytesOf, openLive } from "./openLive";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../../../examples/考核工作簿-样例.xlsx"));
const PLAN = {
  ...samplePlan(),
  sheets: [resultSheet(24), plainSheet("2026Q3.notes", "说明", [{ cells: ["甲", "乙"] }])],
};

/** Compression that fails from its nth deflated chunk on. */
function failing(after: number): Compression {
  let left = after;
  return {
    ...streamCompression,
    deflateRaw: async function* (chunks) {
      for await (const chunk of streamCompression.deflateRaw(chunks)) {
        if (left-- <= 0) throw new Error("out of memory");
        yield chunk;
      }
    },
  };
}

describe("a file in memory", () => {
  it("is the opened one until it is written, and then another", async () => {
    const { host } = await openLive(SAMPLE);
    expect([host.unsaved, host.size, await host.lastWrite()]).toEqual([false, SAMPLE.length, null]);
    expect(bytesOf(host).equals(SAMPLE)).toBe(true);
    await host.apply(PLAN);
    expect(host.unsaved).toBe(true);
    expect(bytesOf(host).equals(SAMPLE)).toBe(false);
    expect(await host.lastWrite()).toEqual({
      writtenAt: "2026-10-08T09:00",
      sheets: PLAN.sheets.map(({ name }) => name),
      undone: false,
    });
    expect(await host.recover()).toBe("nothing");
  });

  it("keeps the ids of its sheets over writes and restoring", async () => {
    const { host } = await openLive(SAMPLE);
    const before = (await host.describe()).sheets;
    await host.apply(PLAN);
    const after = (await host.describe()).sheets;
    expect(after.slice(0, before.length)).toEqual(before);
    await host.apply({ ...PLAN, sheets: [resultSheet(3)] });
    expect((await host.describe()).sheets).toEqual(after);
    await host.restore();
    expect((await host.describe()).sheets).toEqual(after);
    for (const { name } of before) await cellsOfSheet(host, name);
  });

  it("goes back and forth between before and after the last write", async () => {
    const { host } = await openLive(SAMPLE);
    await expect(host.restore()).rejects.toMatchObject({ code: "host-failed" });
    await host.apply(PLAN);
    const written = bytesOf(host);
    const { sheets } = await host.describe();
    const { id } = sheets.find(({ name }) => name === "说明")!;
    await host.enter([{ sheetId: id, rowIndex: 0, columnIndex: 1, value: "=丙" }]);
    const withEntry = bytesOf(host);
    expect(withEntry.equals(written)).toBe(false);
    expect((await cellsOfSheet(host, "说明"))[0]).toEqual([
      ["TEXT", "甲"],
      ["TEXT", "=丙"],
    ]);
    await host.restore();
    expect(bytesOf(host).equals(SAMPLE)).toBe(true);
    expect([host.unsaved, (await host.lastWrite())!.undone]).toEqual([false, true]);
    await host.restore();
    expect(bytesOf(host).equals(withEntry)).toBe(true);
    expect([host.unsaved, (await host.lastWrite())!.undone]).toEqual([true, false]);
  });

  it("is unsaved again when it changes after the snapshot", async () => {
    const { host } = await openLive(SAMPLE);
    const onChange = vi.fn();
    host.listen({ onChange });
    host.markSaved();
    expect(onChange).not.toHaveBeenCalled();
    await host.apply(PLAN);
    host.snapshot();
    await host.apply(PLAN);
    expect(onChange).toHaveBeenCalledTimes(2);
    host.markSaved();
    expect(host.unsaved).toBe(true);
    host.snapshot();
    host.markSaved();
    expect(host.unsaved).toBe(false);
  });

  it("is as it was after whatever fails", async () => {
    for (const after of [0, 1, 5, 9]) {
      const { host } = await openLive(SAMPLE, { compression: failing(after) });
      const onChange = vi.fn();
      host.listen({ onChange });
      await expect(host.apply(PLAN)).rejects.toThrow("out of memory");
      expect(bytesOf(host).equals(SAMPLE)).toBe(true);
      expect([host.unsaved, await host.lastWrite(), onChange.mock.calls.length]).toEqual([false, null, 0]);
    }
    const { host } = await openLive(SAMPLE);
    await expect(host.apply({ ...PLAN, removeSheetIds: ["rId1"] })).rejects.toBeInstanceOf(RangeError);
    await host.apply(PLAN);
    const written = bytesOf(host);
    const stop = new AbortController();
    const plan = { ...PLAN, sheets: [resultSheet(5_000)] };
    const cancelled = host.apply(plan, {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
    await expect(host.enter([{ sheetId: "rId99", rowIndex: 0, columnIndex: 0, value: 1 }])).rejects.toMatchObject({
      code: "host-failed",
    });
    expect(bytesOf(host).equals(written)).toBe(true);
    await host.restore();
    expect(bytesOf(host).equals(SAMPLE)).toBe(true);
  });

  it("is written by one after the other", async () => {
    const { host } = await openLive(SAMPLE);
    await Promise.all([host.apply(PLAN), host.restore(), host.restore(), host.apply({ ...PLAN, sheets: [] })]);
    expect((await host.describe()).sheets.map(({ name }) => name)).toContain("说明");
    await host.restore();
    expect((await host.lastWrite())!.sheets).toEqual([]);
  });

  it("tells where to look, and never that somebody else has changed it", async () => {
    const { host } = await openLive(SAMPLE);
    const [onShow, onWatch] = [vi.fn(), vi.fn()];
    host.listen({ onShow });
    const live: LiveWorkbook = host;
    const stop = await live.watch(onWatch);
    const { name } = (await host.describe()).sheets[0]!;
    await host.show({ sheet: name, rowIndex: 2 });
    await expect(host.show({ sheet: "没有" })).rejects.toMatchObject({ code: "changed-meanwhile" });
    await host.apply(PLAN);
    stop();
    expect(onShow.mock.calls).toEqual([[{ sheet: name, rowIndex: 2 }]]);
    expect(onWatch).not.toHaveBeenCalled();
  });

  it("can't be opened when it is too large, or ends before its size", async () => {
    const options = { compression: streamCompression, now: () => "" };
    const source = memorySource(SAMPLE);
    await expect(openLiveFile({ ...source, size: 2 ** 30 + 1 }, options)).rejects.toMatchObject({ code: "too-large" });
    await expect(openLiveFile({ ...source, size: SAMPLE.length + 9 }, options)).rejects.toMatchObject({
      code: "file-not-readable",
    });
  });
});

describe("bytes in chunks", () => {
  it("are what was written, wherever they are read", async () => {
    const bytes = new ChunkedBytes();
    const all = Uint8Array.from({ length: 3_000_001 }, (_, i) => (i * 7) % 251);
    for (let at = 0, size = 1; at < all.length; at += size, size = (size * 3) % 900_001) {
      await bytes.write(all.subarray(at, at + size));
    }
    expect(bytes.size).toBe(all.length);
    expect(Buffer.concat(bytes.parts()).equals(all)).toBe(true);
    for (const [offset, length] of [
      [0, 10],
      [1_048_570, 20],
      [0, 4_000_000],
      [3_000_000, 9],
      [3_000_001, 1],
    ] as const) {
      expect(Buffer.from(await bytes.read(offset, length)).equals(all.subarray(offset, offset + length))).toBe(true);
    }
  });
});

describe("taking turns", () => {
  it("lets messages in between the pieces of long work, and changes no byte", async () => {
    let clock = 0;
    const compression = takeTurns(streamCompression, () => (clock += 5));
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 50; i++) yield new Uint8Array(1_000).fill(i);
    };
    const original: Uint8Array[] = [];
    for await (const chunk of chunks()) original.push(chunk);
    let heard = 0;
    const { port1, port2 } = new MessageChannel();
    const listening = (): void => {
      heard++;
      port2.postMessage(null);
    };
    port1.addEventListener("message", listening);
    port1.start();
    port2.postMessage(null);
    const pieces: Uint8Array[] = [];
    for await (const piece of compression.inflateRaw(compression.deflateRaw(chunks()))) pieces.push(piece);
    port1.removeEventListener("message", listening);
    port1.close();
    expect(Buffer.concat(pieces)).toEqual(Buffer.concat(original));
    expect(heard).toBeGreaterThan(5);
  });
});
