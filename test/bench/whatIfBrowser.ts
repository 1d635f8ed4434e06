import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { defaultRuleRows } from "../../src/domain/rules/defaultRuleSet";
import { openChromiumPage } from "../support/browser/chromiumPage";
import { writeLargeWorkbook } from "./largeWorkbook";

// `npm run bench:what-if-page`: what an edit of a rule costs in the web page's worker in Chromium, at 50,000 ledger rows
// and 500 organizations; `-- 5000` for so many organizations.
const ROWS = 50_000;
const PERIOD = "2026Q3";

const organizations = Number(process.argv[2] ?? 500);
const folder = join(tmpdir(), "kaohe-bench");
mkdirSync(folder, { recursive: true });
const file = join(folder, `${ROWS}-${organizations}.xlsx`);
if (!existsSync(file)) await writeLargeWorkbook(file, ROWS, organizations);
const chromium = await openChromiumPage(
  { "/page.js": "test/bench/whatIfPage.ts", "/worker.js": "src/taskpane/file/fileWorker.ts" },
  { "/workbook.xlsx": readFileSync(file) },
);
const figures = await chromium.page.evaluate(([period, rules]) => globalThis.runWhatIf(period, rules), [
  PERIOD,
  defaultRuleRows.length,
] as const);
await chromium.close();

const times = [...figures.tries].sort((a, b) => a.ms - b.ms);
const [middle, slowest] = [times[Math.floor(times.length / 2)]!, times.at(-1)!];
console.log(`${figures.organizations} organizations, ${ROWS} rows; load of the machine ${loadavg()[0]!.toFixed(1)}`);
console.log(`made ready in ${figures.first.toFixed(0)} ms`);
console.log(
  `${times.length} edits: median ${middle.ms.toFixed(1)} ms, slowest ${slowest.ms.toFixed(1)} ms (${slowest.code})`,
);
for (const complaint of chromium.complaints) console.log(complaint);
if (chromium.complaints.length > 0) process.exitCode = 1;
