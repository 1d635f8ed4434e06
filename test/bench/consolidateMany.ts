// Consolidating many submissions with every fault planted: does it name exactly those, how long against only reading the
// sheets of results, how much memory. Run: npm run bench:consolidate -- --count 3000; with --in FOLDER what is planted stays
// there, and is there for the next run.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { run } from "../../src/cli/run";
import { openFileHost } from "../../src/hosts/file/fileHost";
import { openFileSource } from "../../src/hosts/file/node/fileSource";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import { baseSubmission } from "../support/submissions/baseSubmission";
import { plantFolder, type PlantedFaults, type PlantedFolder } from "../support/submissions/plantedFolder";

const SAMPLE = join(process.cwd(), "examples/考核工作簿-样例.xlsx");
const PERIOD = "2026Q3";

const { values, positionals } = parseArgs({
  options: { count: { type: "string", default: "3000" }, in: { type: "string" } },
  allowPositionals: true,
});
const [task, root] = positionals;

type Planted = Omit<PlantedFolder, "codes"> & Readonly<{ codes: readonly (readonly [string, readonly string[]])[] }>;

async function plant(count: number, into: string): Promise<void> {
  const bytes = readFileSync(SAMPLE);
  const share = (percent: number): number => Math.max(2, 2 * Math.round((count * percent) / 200));
  const faults: PlantedFaults = {
    ...{ C1: share(2), C2: share(1), C3: share(2), C4: share(1), C5: share(2), C6: share(1), C7: 2, C8: share(2) },
    ...{ C9: share(1), C10: share(1), C11: share(1), C12: share(1) },
  };
  const brief = await baseSubmission(bytes, PERIOD, "brief");
  const full = await baseSubmission(bytes, PERIOD, "full");
  const planted = await plantFolder({ root: into, units: count, faults, brief, full });
  writeFileSync(join(into, "planted.json"), JSON.stringify({ ...planted, codes: [...planted.codes] }));
}

/** Reads the sheets of results of every file, and does nothing with them. */
async function readOnly({ folder }: Planted): Promise<void> {
  for (const name of readdirSync(folder).sort()) {
    const source = await openFileSource(join(folder, name));
    try {
      const host = await openFileHost(source, { compression: nodeCompression });
      for (const sheet of (await host.describe()).sheets) {
        if (!sheet.name.includes(PERIOD)) continue;
        await host.readSheet(sheet.id, () => undefined);
      }
    } catch {
      // One that can't be read costs what it costs.
    } finally {
      await source.close();
    }
  }
}

type Found = Readonly<{
  files: readonly Readonly<{ file: string; codes: readonly string[] }>[];
  notSubmitted: readonly string[];
}>;

async function consolidate(planted: Planted, into: string): Promise<void> {
  const json = join(into, "found.json");
  const out = join(into, "汇总.xlsx");
  for (const path of [json, out]) rmSync(path, { force: true });
  const paths = [planted.folder, "--units", planted.units, "--previous", planted.previous];
  const args = ["consolidate", ...paths, "--out", out, "--json", json, "--recompute", "none"];
  const print = (text: string): void => void process.stderr.write(`${text}\n`);
  const printError = (text: string): void => void process.stderr.write(text);
  await run(args, { print, printError, isInteractive: false, locale: "zh_CN", now: () => "2026-10-21T09:00" });
  const found = JSON.parse(readFileSync(json, "utf8")) as Found;
  const wanted = new Map(planted.codes);
  const isExact = ({ file, codes }: Found["files"][number]): boolean =>
    codes.join() === (wanted.get(file) ?? []).filter((code) => code !== "C7").join();
  const wrong = found.files.filter((file) => !isExact(file));
  const missing = [...found.notSubmitted].sort().join() === [...planted.notSubmitted].sort().join();
  process.stderr.write(
    `files with other codes than planted: ${wrong.length}; units not submitted as planted: ${missing}\n`,
  );
}

/** CPU seconds and peak memory of a task in a process of its own. */
function measured(name: string, into: string): Readonly<{ cpu: number; peak: number }> {
  const { stdout } = spawnSync(process.execPath, [process.argv[1]!, name, into], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(stdout.toString()) as Readonly<{ cpu: number; peak: number }>;
}

if (task === undefined) {
  const into = values.in ?? mkdtempSync(join(tmpdir(), "kaohe-bench-"));
  const count = Number(values.count);
  if (!existsSync(join(into, "planted.json"))) {
    mkdirSync(into, { recursive: true });
    await plant(count, into);
  }
  const read = measured("read", into);
  const whole = measured("consolidate", into);
  console.log(`submissions of ${count} units, 57 organizations each`);
  console.log(`reading the sheets of results  ${read.cpu.toFixed(1)} s CPU, peak ${read.peak} MB`);
  console.log(`consolidating                  ${whole.cpu.toFixed(1)} s CPU, peak ${whole.peak} MB`);
  console.log(`ratio                          ${(whole.cpu / read.cpu).toFixed(2)}`);
  if (values.in === undefined) rmSync(into, { recursive: true });
} else {
  const planted = JSON.parse(readFileSync(join(root!, "planted.json"), "utf8")) as Planted;
  const before = process.cpuUsage();
  if (task === "read") await readOnly(planted);
  else await consolidate(planted, root!);
  const { user, system } = process.cpuUsage(before);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1e6, peak }));
}
