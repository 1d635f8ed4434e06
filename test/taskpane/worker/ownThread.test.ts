import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Endpoint } from "../../../src/taskpane/worker/endpoint";
import { startService } from "../../../src/taskpane/worker/startService";
import type { LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import type { MemoryCell } from "../../support/memoryHost";
import { done, keepProgress, serve, smallWorkbook } from "../service/serving";

const ENTRY = `
import { parentPort } from "node:worker_threads";
import { serveService } from "./src/taskpane/worker/serveService";
serveService(parentPort, { now: () => "2026-10-08T09:00", makeFile: () => Promise.reject(new Error()), openFile: () => Promise.reject(new Error()) });
`;

const QUARTER = { period: "2026Q3", cutoff: null };
const ROWS = 50_000;

/** A workbook with an activity ledger of 50,000 rows. */
function largeWorkbook(): LiveMemoryWorkbook {
  const workbook = smallWorkbook();
  const { rows } = workbook.sheet("活动台账");
  for (let i = rows.length; i <= ROWS; i++) {
    const day = `2026-0${7 + (i % 3)}-${String((i % 28) + 1).padStart(2, "0")}`;
    const row: MemoryCell[] = [`机关第${"一二"[i % 2]!}党支部`, "主题党日", day, `第${i}次`];
    rows.push(row);
  }
  return workbook;
}

/** Node's workers have other listeners than those of browsers. */
function endpointOf(worker: Worker): Endpoint {
  return {
    postMessage: (message, transfer) => {
      worker.postMessage(message, transfer as ArrayBuffer[]);
    },
    addEventListener: (type, listener) => {
      worker.on(type, (data: unknown) => {
        listener(new MessageEvent(type, { data }));
      });
    },
  };
}

describe("the service in a thread of its own", () => {
  let worker: Worker;

  beforeAll(() => {
    const { outputFiles } = buildSync({
      stdin: { contents: ENTRY, resolveDir: join(import.meta.dirname, "../../.."), loader: "ts" },
      bundle: true,
      write: false,
      platform: "node",
      format: "cjs",
      target: "node20",
    });
    worker = new Worker(outputFiles[0]!.text, { eval: true });
  }, 30_000);

  afterAll(() => worker.terminate());

  it("reads 50,000 rows of this thread, scores and writes them as here", async () => {
    const [near, far] = [largeWorkbook(), largeWorkbook()];
    const here = serve(near);
    const there = startService(endpointOf(worker), far, { language: "zh-CN", productVersion: "0.1.0" });
    const { told, onProgress } = keepProgress();
    const preview = await done(there.assess(QUARTER, onProgress));
    expect(preview).toMatchObject({ status: "ready", organizations: 2 });
    expect(preview).toEqual(await done(here.assess(QUARTER, () => undefined)));
    expect(told).toContainEqual({ step: "reading", sheet: "活动台账", rows: ROWS + 1 });
    expect(told).toContainEqual({ step: "scoring" });
    expect(await there.organization(1)).toEqual(await here.organization(1));
    await done(there.write(onProgress));
    await done(here.write(() => undefined));
    expect(far.sheets.map(({ name, rows }) => [name, rows.length])).toEqual(
      near.sheets.map(({ name, rows }) => [name, rows.length]),
    );
    expect(far.sheet("考核结果 2026Q3").rows).toEqual(near.sheet("考核结果 2026Q3").rows);
  }, 120_000);

  it("leaves no request open when the thread dies", async () => {
    const service = startService(endpointOf(worker), smallWorkbook(), { language: "en", productVersion: "0.1.0" });
    const waiting = service.rules();
    worker.emit("error", new Error("out of memory"));
    expect(await waiting).toMatchObject({ status: "failed", trouble: { code: "internal" } });
  });
});
