import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Endpoint } from "../../../../src/taskpane/worker/endpoint";
import { connectCalls } from "../../../../src/taskpane/worker/portCalls";
import { remoteWorkbook } from "../../../../src/taskpane/worker/remoteWorkbook";
import { fromText, toText } from "../../../support/browser/crossing";
import { hasChromium } from "../../../support/browser/chromium";
import { openChromiumPage, type ChromiumPage } from "../../../support/browser/chromiumPage";
import { describeWithTool } from "../../../support/describeWithTool";
import { describeHostContract, type OpenedWorkbook } from "../../hostContract";
import type { LiveFileCalls } from "./liveFileWorker";

describeWithTool("Chromium", hasChromium)("a file in a worker of a browser", () => {
  let chromium: ChromiumPage;
  const listeners = new Map<number, ((event: Event) => void)[]>();
  let workers = 0;

  beforeAll(async () => {
    chromium = await openChromiumPage({
      "/page.js": "test/support/browser/workerPage.ts",
      "/worker.js": "test/hosts/file/live/liveFileWorker.ts",
    });
    await chromium.page.exposeFunction("workerSaid", (id: number, message: string) => {
      const event = new MessageEvent("message", { data: fromText(message) });
      for (const listener of listeners.get(id) ?? []) listener(event);
    });
  }, 60_000);

  afterEach(async () => {
    for (const id of listeners.keys())
      await chromium.page.evaluate((one) => {
        globalThis.stopWorker(one);
      }, id);
    listeners.clear();
  });

  afterAll(async () => {
    expect(chromium.complaints).toEqual([]);
    await chromium.close();
  });

  /** A line to a new worker of the page. */
  async function startWorker(): Promise<Endpoint> {
    const id = ++workers;
    const { page } = chromium;
    listeners.set(id, []);
    await page.evaluate((one) => {
      globalThis.startWorker(one, "/worker.js");
    }, id);
    return {
      postMessage: (message) => {
        void page.evaluate(
          ([one, text]) => {
            globalThis.tellWorker(one, text);
          },
          [id, toText(message)] as const,
        );
      },
      addEventListener: (type, listener) => {
        if (type === "message") listeners.get(id)?.push(listener);
      },
    };
  }

  async function open(bytes: Uint8Array): Promise<OpenedWorkbook> {
    const endpoint = await startWorker();
    const { call } = connectCalls<LiveFileCalls>(endpoint, "live-file");
    await call("open", new Uint8Array(bytes));
    return { host: remoteWorkbook(endpoint), reopen: async () => open(await call("snapshot", null)) };
  }

  describeHostContract(open, 4);

  it("is really in a browser", async () => {
    expect(await chromium.page.evaluate(() => navigator.userAgent)).toContain("Chrome");
    await expect(open(new Uint8Array(Buffer.from("a,b\n")))).rejects.toMatchObject({ code: "csv-not-xlsx" });
  });
});

describe("what crosses between test and page", () => {
  it("arrives as it was", () => {
    const value = {
      numbers: Float64Array.of(1.5, -0, NaN),
      indexes: Int32Array.of(1, 2).subarray(1),
      kinds: Uint8Array.of(7),
      columns: new Set([1, 2]),
      nothing: undefined,
      null: null,
      odd: [NaN, Infinity, -0],
      text: "甲",
    };
    expect(fromText(toText(value))).toStrictEqual(value);
  });
});
