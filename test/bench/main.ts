import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeLargeWorkbook } from "./largeWorkbook";

// `npm run bench`: times the bare read, the engine and the whole run (read, score, write) at 50,000 and 1,000,000 ledger
// rows, each in a process of its own so that peak memory is its own. `npm run bench -- 50000` runs one size.
const SIZES = [
  { rows: 50_000, organizations: 250 },
  { rows: 1_000_000, organizations: 5_000 },
];
const RUNS = 3;
/** Built by the npm script: the code as it ships, without the wrappers of a loader. */
const ONE_RUN = join(import.meta.dirname, "../../dist/bench/oneRun.mjs");

const folder = join(tmpdir(), "kaohe-bench");
mkdirSync(folder, { recursive: true });
const wanted = process.argv[2];

for (const { rows, organizations } of SIZES) {
  if (wanted !== undefined && Number(wanted) !== rows) continue;
  const file = join(folder, `${rows}.xlsx`);
  if (!existsSync(file)) {
    console.log(`writing a workbook of ${rows} rows …`);
    await writeLargeWorkbook(file, rows, organizations);
  }
  console.log(`\n${rows} ledger rows, ${organizations} organizations (median of ${RUNS})`);
  const bare = measure("read", file);
  const whole = measure("whole", file);
  row("bare read", bare.read, bare.peakMb);
  row("read and parse", whole.parse, null);
  row("engine", whole.engine, null);
  row("plan and write", whole.write, null);
  row("whole run", whole.total, whole.peakMb);
  console.log(`  whole run ÷ bare read = ${(whole.total! / bare.read!).toFixed(2)}`);
}

/** Median of each figure over the runs. */
function measure(mode: string, file: string): Record<string, number | undefined> {
  const runs = Array.from({ length: RUNS }, () => {
    const child = spawnSync(process.execPath, [ONE_RUN, mode, file], {
      encoding: "utf8",
    });
    if (child.status !== 0) throw new Error(child.stderr);
    return JSON.parse(child.stdout) as Record<string, number>;
  });
  const names = Object.keys(runs[0]!);
  return Object.fromEntries(
    names.map((name) => [name, runs.map((run) => run[name]!).sort((a, b) => a - b)[Math.floor(RUNS / 2)]]),
  );
}

function row(name: string, ms: number | undefined, peakMb: number | undefined | null): void {
  const memory = peakMb === null || peakMb === undefined ? "" : `  peak ${Math.round(peakMb)} MB`;
  console.log(`  ${name.padEnd(16)} ${((ms ?? 0) / 1000).toFixed(2).padStart(7)} s${memory}`);
}
