import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { EARLIER_COMMIT, buildEarlierRun, buildRun } from "./builds";
import { writeLargeWorkbook } from "./largeWorkbook";

// `npm run bench`: the CPU time of the bare read, the engine and the whole run (read, score, write) at 50,000 and
// 1,000,000 ledger rows, beside those of an earlier build, each in a process of its own so that peak memory is its own.
// `npm run bench -- 200000 5000` runs one size: rows, organizations.
const SIZES = [
  { rows: 50_000, organizations: 250 },
  { rows: 1_000_000, organizations: 5_000 },
];
const RUNS = 3;
const CPU_CLOCK = pathToFileURL(join(import.meta.dirname, "cpuClock.mjs")).href;

type Figures = Readonly<Record<string, number>>;

const folder = join(tmpdir(), "kaohe-bench");
mkdirSync(folder, { recursive: true });
const root = join(import.meta.dirname, "../..");
const [now, earlier] = [join(folder, "now.mjs"), join(folder, "earlier.mjs")];
buildRun(root, now);
const builds = buildEarlierRun(root, folder, earlier) ? [now, earlier] : [now];
if (builds.length === 1) console.log(`Git has no commit ${EARLIER_COMMIT} here: nothing to hold the figures against.`);

const [wantedRows, wantedOrganizations] = process.argv.slice(2).map(Number);
for (const { rows, organizations } of wantedSizes()) {
  const file = join(folder, `${rows}-${organizations}.xlsx`);
  if (!existsSync(file)) {
    console.log(`writing a workbook of ${rows} rows …`);
    await writeLargeWorkbook(file, rows, organizations);
  }
  console.log(`\n${rows} ledger rows, ${organizations} organizations (CPU, median of ${RUNS})`);
  const read = measure("read", file);
  const recognised = measure("recognise", file, [now]);
  const whole = measure("whole", file);
  line("bare read", read, "read");
  line("recognising", recognised, "recognise");
  line("read and parse", whole, "parse");
  line("engine", whole, "engine");
  const share = recognised[0]!["recognise"]! / whole[0]!["parse"]!;
  console.log(`  recognising ÷ read and parse = ${(share * 100).toFixed(1)} %`);
  line("plan and write", whole, "write");
  line("whole run", whole, "total");
  line("peak memory", whole, "peakMb");
  console.log(`  whole run ÷ bare read = ${(whole[0]!["total"]! / read[0]!["read"]!).toFixed(2)}`);
}

function wantedSizes(): typeof SIZES {
  if (wantedRows === undefined) return SIZES;
  const known = SIZES.find(({ rows }) => rows === wantedRows);
  const organizations = wantedOrganizations ?? known?.organizations ?? Math.ceil(wantedRows / 200);
  return [{ rows: wantedRows, organizations }];
}

/** Median of each figure over the runs, by build; the builds take turns. */
function measure(mode: string, file: string, of: readonly string[] = builds): readonly Figures[] {
  const runs = Array.from({ length: RUNS }, () => of.map((build) => runOnce(build, mode, file)));
  return of.map((_, b) => {
    const ofBuild = runs.map((run) => run[b]!);
    const median = (name: string): number =>
      ofBuild.map((run) => run[name]!).sort((x, y) => x - y)[Math.floor(RUNS / 2)]!;
    return Object.fromEntries(Object.keys(ofBuild[0]!).map((name) => [name, median(name)]));
  });
}

function runOnce(build: string, mode: string, file: string): Figures {
  const child = spawnSync(process.execPath, ["--import", CPU_CLOCK, build, mode, file], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Figures;
}

function line(label: string, [mine, before]: readonly Figures[], name: string): void {
  const shown = (value: number): string =>
    (name === "peakMb" ? `${Math.round(value)} MB` : `${(value / 1000).toFixed(2)} s`).padStart(10);
  const beside = before ? `  earlier ${shown(before[name]!)}  ratio ${(mine![name]! / before[name]!).toFixed(2)}` : "";
  console.log(`  ${label.padEnd(16)} ${shown(mine![name]!)}${beside}`);
}
