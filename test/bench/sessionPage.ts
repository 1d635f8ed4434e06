import type { SheetLayout } from "../../src/taskpane/file/fileSession";
import { startFileSession } from "../../src/taskpane/file/startFileSession";
import type { Answer } from "../../src/taskpane/service/paneService";
import { PRODUCT_VERSION } from "../../src/workbook/productVersion";

/** In the page: the way of a workbook through the session, measured. */
export type SessionFigures = Readonly<{
  /** Milliseconds of each step. */
  times: readonly (readonly [step: string, ms: number])[];
  /** Longest time the main thread was busy in one go; only times above 50 ms are told by the browser, else 0. */
  longestTask: number;
  /** Longest time that the worker let a small question wait, such as that to cancel. */
  longestWait: number;
  organizations: number;
  sheets: number;
  savedBytes: number;
  largestSheet: Readonly<{ name: string; rows: number; columns: number }>;
}>;

declare global {
  var runSession: (period: string) => Promise<SessionFigures>;
}

async function done<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (given.status !== "done") throw new Error(JSON.stringify(given));
  return given.value;
}

const quiet = (): void => undefined;

/** Watches for long tasks. @throws Error when the browser doesn't tell them. */
async function watchTasks(): Promise<() => number> {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: "longtask" });
  await pause(0);
  const end = performance.now() + 80;
  while (performance.now() < end);
  await pause(200);
  if (longest < 80) throw new Error("long tasks are not told");
  longest = 0;
  return () => longest;
}

/** Asks the worker something small again and again. */
function watchWaits(ask: () => Promise<unknown>): Readonly<{ stop: () => void; longest: () => number }> {
  let longest = 0;
  const stopped = new AbortController();
  void (async () => {
    while (!stopped.signal.aborted) {
      const start = performance.now();
      await ask();
      longest = Math.max(longest, performance.now() - start);
      await pause(20);
    }
  })();
  return {
    stop: () => {
      stopped.abort();
    },
    longest: () => longest,
  };
}

function pause(ms: number): Promise<unknown> {
  return new Promise((go) => setTimeout(go, ms));
}

globalThis.runSession = async (period) => {
  const longestTask = await watchTasks();
  const file = await (await fetch("/workbook.xlsx")).blob();
  const session = startFileSession(new Worker("/worker.js"), { language: "zh-CN", productVersion: PRODUCT_VERSION });
  const { service } = session;
  const times: [string, number][] = [];
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const value = await work();
    times.push([step, performance.now() - start]);
    return value;
  };
  const opened = await timed("open", () => done(session.open(file, "workbook.xlsx")));
  const waits = watchWaits(() => service.setLanguage("zh-CN"));
  let largest: SheetLayout | null = null;
  await timed("first rows of the first sheet", () => done(session.rows(opened.sheets[0]!.id, 0, 100)));
  await timed("all sheets looked through", async () => {
    for (const { id } of opened.sheets) {
      const layout = await done(session.layout(id));
      if (layout.rowCount > (largest?.rowCount ?? 0)) largest = layout;
    }
  });
  const seen = largest as SheetLayout | null;
  if (!seen) throw new Error("a workbook without rows");
  await timed("100 rows at the end of the largest", () => done(session.rows(seen.sheetId, seen.rowCount - 100, 100)));
  await timed("inspect", () => done(service.inspect(quiet)));
  const preview = await timed("assess (reads and scores)", () => done(service.assess({ period, cutoff: null }, quiet)));
  if (preview.status !== "ready") throw new Error(JSON.stringify(preview));
  const written = await timed("write", () => done(service.write(quiet)));
  if (written.status !== "written") throw new Error(JSON.stringify(written));
  const { sheets } = written;
  await timed("results", () => done(service.results()));
  const saved = await timed("save", () => done(session.save()));
  await timed("restore", () => done(service.restore()));
  await timed("written workbook opened", () => done(session.open(saved.bytes, "written.xlsx")));
  await timed("its results, without assessing", () => done(service.results()));
  // Entries of the observer come a little later.
  waits.stop();
  await pause(200);
  return {
    times,
    longestTask: longestTask(),
    longestWait: waits.longest(),
    organizations: preview.organizations,
    sheets: sheets.length,
    savedBytes: saved.bytes.size,
    largestSheet: {
      name: opened.sheets.find(({ id }) => id === seen.sheetId)?.name ?? "",
      rows: seen.rowCount,
      columns: seen.columnCount,
    },
  };
};
