import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openExcelBytes } from "../support/excelBytes";
import { assessOptions, mustAssess } from "../support/runAssess";
import { writeLargeWorkbook } from "./largeWorkbook";

// `npm run bench:excel`: what the add-in asks of Excel for 50,000 ledger rows: requests, blocks, bytes a request. The
// real Office.js over our own Excel in this process; times are not Excel's and so are not told.
const ROWS = 50_000;
const ORGANIZATIONS = 250;
/** What pane and server agreed on: requests beside one a block, and bytes of the largest. */
const OTHERS_ALLOWED = 12;
const BYTES_ALLOWED = 2_000_000;

const folder = join(tmpdir(), "kaohe-bench");
mkdirSync(folder, { recursive: true });
const file = join(folder, `${ROWS}.xlsx`);
if (!existsSync(file)) await writeLargeWorkbook(file, ROWS, ORGANIZATIONS);

const { host, server } = await openExcelBytes(readFileSync(file));
let blocks = 0;
const readSheet = host.readSheet.bind(host);
host.readSheet = (id, consume, options) =>
  readSheet(
    id,
    (block) => {
      blocks++;
      consume(block);
    },
    options,
  );

const outcome = await measured("read and score", () => mustAssess(host, assessOptions("2026Q3")));
await measured("write", () => host.apply(outcome.plan, { onProgress: () => blocks++ }));
await measured("write over it", () => host.apply(outcome.plan, { onProgress: () => blocks++ }));
await measured("restore", () => host.restore());

async function measured<T>(what: string, work: () => Promise<T>): Promise<T> {
  const first = server.log.length;
  blocks = 0;
  const result = await work();
  const log = server.log.slice(first);
  const released = log.filter(({ releasesOnly }) => releasesOnly).length;
  const others = Math.max(0, log.length - released - blocks);
  const request = Math.max(...log.map(({ requestBytes }) => requestBytes));
  const response = Math.max(...log.map(({ responseBytes }) => responseBytes));
  console.log(
    `${what.padEnd(16)} ${log.length} requests: ${blocks} blocks, ${others} others, ${released} that only release; ` +
      `largest request ${megabytes(request)}, answer ${megabytes(response)}`,
  );
  if (others > OTHERS_ALLOWED || request > BYTES_ALLOWED) process.exitCode = 1;
  return result;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}
