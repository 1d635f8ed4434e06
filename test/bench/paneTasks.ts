import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PaneSite } from "../e2e/openPane";
import { writeLargeWorkbook } from "./largeWorkbook";

// `npm run bench:pane`: the built pane in Chromium over our own Excel, which stays in this process, with 50,000 ledger
// rows: the longest task of the pane's thread while it reads and scores, and while it writes.
const ROWS = 50_000;
const ORGANIZATIONS = 250;
const LONGEST_TASK_MS = 50;

const folder = join(tmpdir(), "kaohe-bench");
mkdirSync(folder, { recursive: true });
const file = join(folder, `${ROWS}.xlsx`);
if (!existsSync(file)) await writeLargeWorkbook(file, ROWS, ORGANIZATIONS);

const site = await PaneSite.start();
const pane = await site.open({ bytes: readFileSync(file), width: 350 });
const { page } = pane;
await page.evaluate(() => {
  const tasks: number[] = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ entryTypes: ["longtask"] });
});

const opening = await page.evaluate(() => {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return { loaded: navigation!.loadEventEnd, painted: paint?.startTime ?? 0 };
});
console.log(
  `opening          page loaded ${opening.loaded.toFixed(0)} ms, first painted ${opening.painted.toFixed(0)} ms`,
);

const patience = { timeout: 300_000 };
await measured("read", async () => {
  await page.getByRole("button", { name: "检查数据" }).first().click();
  await page.getByText(/认出台账/).waitFor(patience);
});
await page.getByRole("tab", { name: "考核" }).click();
await page.getByRole("button", { name: "开始考核" }).waitFor(patience);
await measured("read and score", async () => {
  await page.getByRole("button", { name: "开始考核" }).click();
  await page.getByText("将写入的工作表").waitFor(patience);
});
await measured("write", async () => {
  await page.getByRole("button", { name: "写入工作簿" }).click();
  await page.getByText(/已于 .* 写入/).waitFor(patience);
});
for (const step of ["结果", "提醒", "恢复", "数据", "规则"]) await answered(step);
await pane.close();
await site.close();

/** How long the pane takes to show another step. */
async function answered(step: string): Promise<void> {
  const ms = await page.evaluate(async (name) => {
    const tab = [...document.querySelectorAll<HTMLElement>("[role=tab]")].find(({ innerText }) => innerText === name)!;
    const start = performance.now();
    tab.click();
    while (document.querySelector("main h1")?.textContent !== name) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, step);
  console.log(`${step.padEnd(14)} shown after ${ms.toFixed(0)} ms`);
}

async function measured(what: string, work: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as { longTasks: number[] }).longTasks.length = 0;
  });
  const start = performance.now();
  await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  const longest = Math.max(0, ...tasks);
  console.log(
    `${what.padEnd(16)} ${seconds} s (with our own Excel's time); tasks over 50 ms: ${tasks.length}, longest ${longest} ms`,
  );
  if (what !== "write" && longest > LONGEST_TASK_MS) process.exitCode = 1;
}
