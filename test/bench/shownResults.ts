import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import { openFileSource } from "../../src/hosts/file/node/fileSource";
import { openLiveFile } from "../../src/hosts/file/liveFile";
import type { Answer } from "../../src/taskpane/service/paneService";
import { createPaneService } from "../../src/taskpane/service/workbookService";
import { PRODUCT_VERSION } from "../../src/workbook/productVersion";
import { writeLargeWorkbook } from "./largeWorkbook";
import { inMemoryFiles } from "../support/madeFile";

// `npm run bench:shown`: how much computing it takes to show 结果 and 提醒 of a workbook that was assessed before, once it
// is open. At most 150 ms at 500 organizations.
const ROWS = 50_000;
const TRIES = 9;
const now = (): string => "2026-10-08T09:00";
const quiet = (): void => undefined;

async function done<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (given.status !== "done") throw new Error(JSON.stringify(given));
  return given.value;
}

function serve(workbook: Awaited<ReturnType<typeof openLiveFile>>) {
  return createPaneService(workbook, { language: "zh-CN", now, productVersion: PRODUCT_VERSION, ...inMemoryFiles });
}

/** Milliseconds of computing so far, of all threads: a machine that is busy otherwise doesn't count. */
function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(times: readonly number[]): string {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!.toFixed(0);
}

const folder = join(tmpdir(), "kaohe-bench");
mkdirSync(folder, { recursive: true });
for (const organizations of [500, 5_000]) {
  const file = join(folder, `${ROWS}-${organizations}.xlsx`);
  if (!existsSync(file)) await writeLargeWorkbook(file, ROWS, organizations);
  const source = await openFileSource(file);
  const workbook = await openLiveFile(source, { compression: nodeCompression, now });
  await source.close();
  const service = serve(workbook);
  await done(service.assess({ period: "2026Q3", cutoff: null }, quiet));
  await done(service.write(quiet));

  // A service that is new knows nothing: it reads the result sheets back, as when the workbook is opened.
  const results: number[] = [];
  const reminders: number[] = [];
  for (let i = 0; i < TRIES; i++) {
    const opened = serve(workbook);
    const start = computed();
    const shown = await done(opened.results());
    if (shown === null) throw new Error("nothing is shown");
    results.push(computed() - start);
    await done(opened.reminders());
    reminders.push(computed() - start);
  }
  console.log(
    `${organizations} organizations: 结果 after ${results[0]!.toFixed(0)} ms at first, ${median(results)} ms later; with 提醒 ${reminders[0]!.toFixed(0)} and ${median(reminders)} ms`,
  );
}
