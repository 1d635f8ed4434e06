import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openChromiumPage } from "../support/browser/chromiumPage";
import { writeLargeWorkbook } from "./largeWorkbook";

// `npm run bench:page`: a workbook of 1,000,000 ledger rows opened, looked at, inspected, scored, written and saved by the
// web page's session in Chromium. `npm run bench:page -- 50000` takes a smaller one.
const SIZES: Readonly<Record<number, number>> = { 50_000: 250, 1_000_000: 5_000 };
const PERIOD = "2026Q3";
/** What the page must keep to: a click is answered within this time, whatever the worker does. */
const LONGEST_TASK_MS = 200;
const SAMPLE_MS = 100;

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = join(tmpdir(), "kaohe-bench");
mkdirSync(folder, { recursive: true });
const file = join(folder, `${rows}.xlsx`);
if (!existsSync(file)) {
  console.log(`writing a workbook of ${rows} rows …`);
  await writeLargeWorkbook(file, rows, SIZES[rows] ?? Math.ceil(rows / 200));
}
const bytes = readFileSync(file);
const chromium = await openChromiumPage(
  { "/page.js": "test/bench/sessionPage.ts", "/worker.js": "src/taskpane/file/fileWorker.ts" },
  { "/workbook.xlsx": bytes },
);
const peak = watchRenderers();
const figures = await chromium.page.evaluate((period) => globalThis.runSession(period), PERIOD);
peak.stop();
const heap = await chromium.page.evaluate(async () => {
  const measure = (
    performance as unknown as Partial<{ measureUserAgentSpecificMemory: () => Promise<{ bytes: number }> }>
  ).measureUserAgentSpecificMemory;
  return measure === undefined ? null : (await measure.call(performance)).bytes;
});
await chromium.close();

console.log(`${rows} ledger rows, ${figures.organizations} organizations, ${megabytes(bytes.length)} on disk`);
const { name, rows: sheetRows, columns } = figures.largestSheet;
console.log(`largest sheet: ${name}, ${sheetRows} rows × ${columns} columns`);
for (const [step, ms] of figures.times) console.log(`  ${step.padEnd(36)} ${(ms / 1000).toFixed(2).padStart(7)} s`);
console.log(`saved: ${megabytes(figures.savedBytes)} with ${figures.sheets} sheets of ours`);
console.log(`peak memory of the page's process, worker included: ${megabytes(peak.bytes())}`);
if (heap !== null) console.log(`held at the end, as the browser counts it: ${megabytes(heap)}`);
console.log(`longest task of the main thread: ${Math.round(figures.longestTask)} ms`);
console.log(`longest wait for a small answer of the worker: ${Math.round(figures.longestWait)} ms`);
for (const complaint of chromium.complaints) console.log(complaint);
if (figures.longestTask > LONGEST_TASK_MS || chromium.complaints.length > 0) process.exitCode = 1;

/** Resident memory of the largest renderer process of our own browser, looked at now and then (Linux). */
function watchRenderers(): Readonly<{ stop: () => void; bytes: () => number }> {
  let most = 0;
  const timer = setInterval(() => {
    for (const pid of renderersBelow(process.pid)) most = Math.max(most, residentBytes(pid));
  }, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
    },
    bytes: () => most,
  };
}

function renderersBelow(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const entry of existsSync("/proc") ? readdirSync("/proc") : []) {
    const parent = /^PPid:\s+(\d+)/m.exec(textOf(`/proc/${entry}/status`))?.[1];
    if (/^\d+$/.test(entry) && parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const isBelow = (pid: number): boolean => {
    for (let at = parents.get(pid); at !== undefined; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(
    (pid) => isBelow(pid) && textOf(`/proc/${pid}/cmdline`).includes("--type=renderer"),
  );
}

function residentBytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

/** "" when there is none: processes end while they are looked at. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function megabytes(count: number): string {
  return `${(count / 2 ** 20).toFixed(1)} MB`;
}
