import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DecidedItem } from "../../src/app/review/enteredReview";
import type { OrganizationResult } from "../../src/domain/results/result";
import { textsOf } from "../../src/i18n/textsOf";
import { openFileHost } from "../../src/hosts/file/fileHost";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import { openFileSource } from "../../src/hosts/file/node/fileSource";
import { makeStandings } from "../../src/taskpane/service/makeStandings";
import { assessOptions, mustAssess } from "../support/runAssess";
import { writeLargeWorkbook } from "./largeWorkbook";

// `npm run bench:adjustment`: what an adjustment at the review costs at 5,000 organizations, until total, grade, rank and
// neighbours are known. At most 50 ms.
const ROWS = 50_000;
const ORGANIZATIONS = 5_000;
const TRIES = 40;

const folder = join(tmpdir(), "kaohe-bench");
mkdirSync(folder, { recursive: true });
const file = join(folder, `${ROWS}-${ORGANIZATIONS}.xlsx`);
if (!existsSync(file)) await writeLargeWorkbook(file, ROWS, ORGANIZATIONS);
const host = await openFileHost(await openFileSource(file), { compression: nodeCompression });
const ready = await mustAssess(host, assessOptions("2026Q3"));
const { organizations } = ready.assessment;

type Times = Readonly<{ cpu: readonly number[]; wall: readonly number[] }>;

/** Times of adjustments, ascending, in milliseconds: of the processor, all threads, and by the clock. */
function timesOf(decide: (result: OrganizationResult, points: number) => readonly DecidedItem[]): Times {
  const times = Array.from({ length: TRIES }, (_, i) => {
    const result = organizations[Math.floor((i * organizations.length) / TRIES)]!;
    const decided = decide(result, (i % 2 === 0 ? 1 : -1) * 350);
    const [busy, begun] = [process.cpuUsage(), performance.now()];
    makeStandings(ready, { index: result.organization, decided }, textsOf("zh-CN"));
    const wall = performance.now() - begun;
    const { user, system } = process.cpuUsage(busy);
    return { cpu: (user + system) / 1000, wall };
  });
  const ascending = (of: keyof Times): readonly number[] => times.map((time) => time[of]).sort((a, b) => a - b);
  return { cpu: ascending("cpu"), wall: ascending("wall") };
}

function tell(what: string, { cpu, wall }: Times): void {
  const figures = (times: readonly number[]): string =>
    `median ${times[TRIES / 2]!.toFixed(1)} ms, most ${times.at(-1)!.toFixed(1)} ms`;
  console.log(`${organizations.length} organizations, ${TRIES} adjustments of ${what}:`);
  console.log(`  processor time ${figures(cpu)}; by the clock ${figures(wall)}`);
}

tell(
  "the total",
  timesOf((_, points) => [{ kind: "total", points }]),
);
tell(
  "an indicator, the total and the grade",
  timesOf(({ items }, points) => [
    { kind: "indicator", code: items.find(({ score }) => score !== null)!.rule.code, points: Math.sign(points) * 50 },
    { kind: "total", points },
    { kind: "grade", grade: ready.settings.grades.at(-1)!.label },
  ]),
);
