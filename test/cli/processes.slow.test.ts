import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildSync } from "esbuild";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeLargeWorkbook } from "../bench/largeWorkbook";
import { describeWithTool } from "../support/describeWithTool";
import { temporaryFolder } from "../support/temporaryFolder";

// The program as a process: streams that close, disks that are full, signals, many runs at once.

const INPUT = join(import.meta.dirname, "../golden/cases/01-group-months/input.xlsx");
const input = readFileSync(INPUT);
const built = mkdtempSync(join(tmpdir(), "kaohe-cli-"));
const program = join(built, "kaohe.mjs");
const path = temporaryFolder();
let file = "";
let assess: readonly string[] = [];

beforeAll(() => {
  buildSync({
    entryPoints: ["src/cli/main.ts"],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  });
});
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
});
beforeEach(() => {
  file = path("工作簿.xlsx");
  copyFileSync(INPUT, file);
  assess = ["assess", file, "--period", "2026Q1", "--now", "2026-10-08T09:00", "--lang", "zh-CN"];
});

const files = (): string[] => readdirSync(dirname(file)).sort();

function shell(command: string): SpawnSyncReturns<string> {
  return spawnSync("bash", ["-c", command], { encoding: "utf8", cwd: dirname(file) });
}
const quoted = (args: readonly string[]): string => ["node", program, ...args].map((arg) => `'${arg}'`).join(" ");

type Ending = Readonly<{ status: number | null; signal: string | null; errors: string; tookMs: number }>;

/** Starts a run and sends it a signal as soon as `isTime`; `tookMs`: from the signal to the end. */
async function interrupted(args: readonly string[], signal: NodeJS.Signals, isTime: () => Promise<void>) {
  const child = spawn("node", [program, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
  const ended = once(child, "close") as Promise<[number | null, string | null]>;
  await Promise.race([isTime(), ended]);
  const sent = performance.now();
  child.kill(signal);
  const [status, killedBy] = await ended;
  return { status, signal: killedBy, errors, tookMs: performance.now() - sent } satisfies Ending;
}

describe("output that can't be given", () => {
  it("because the disk is full ends with status 2, words and no trace", () => {
    for (const args of [assess, ["inspect", file], ["rules", file, "--json", "-"], ["--help"]]) {
      const { status, stderr } = shell(`${quoted(args)} > /dev/full`);
      expect(status).toBe(2);
      expect(stderr).toContain("标准输出写不进去");
      expect(stderr).not.toMatch(/\bat .*:\d+|node:|Error/);
    }
    // What was written before it printed is whole.
    expect(files()).toEqual(["工作簿-考核结果-2026Q1.xlsx", "工作簿.xlsx"]);
  });

  it("because its reader went away ends with status 2 and without a word", () => {
    const { stdout, stderr } = shell(
      `(${quoted(["inspect", file, "--json", "-"])}; echo "status $?" >&2) | true; wait`,
    );
    expect([stdout, stderr]).toEqual(["", "status 2\n"]);
  });

  it("not even the error: the status tells", () => {
    const { status } = shell(`${quoted(["inspect", "没有.xlsx"])} 2> /dev/full`);
    expect(status).toBe(2);
  });
});

const hasMount = spawnSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]).status === 0;
describeWithTool("unshare with mounts", hasMount)("a disk that is full", () => {
  /** Runs on a disk of its own that holds the workbook and `room` KiB; tells what is on it afterwards. */
  function onDisk(room: number, args: readonly string[]): Readonly<{ status: number; errors: string; left: string }> {
    const size = Math.ceil(input.length / 4096) * 4 + 4 + room;
    const script = `mount -t tmpfs -o size=${size}k tmpfs /mnt && cp '${file}' /mnt/a.xlsx && cd /mnt || exit 9
      ${quoted(args)} > /dev/null; echo "status $?" >&2; ls -A; cmp a.xlsx '${file}'`;
    const { stdout, stderr } = spawnSync("unshare", ["-rm", "sh", "-c", script], { encoding: "utf8" });
    return { status: Number(/status (\d+)/.exec(stderr)![1]), errors: stderr, left: stdout };
  }
  const on = (...more: readonly string[]): readonly string[] => [
    "assess",
    "a.xlsx",
    "--period",
    "2026Q1",
    ...more,
    "--lang",
    "zh-CN",
  ];

  it.each([
    ["the backup", 4, on("--in-place")],
    ["the result in place", Math.ceil(input.length / 1024) + 8, on("--in-place")],
    ["a copy", 4, on()],
    ["JSON", 4, on("--json", "b.json")],
    ["JSON of an inspection", 0, ["inspect", "a.xlsx", "--json", "b.json", "--lang", "zh-CN"]],
  ])("when %s is written is told as that, and nothing is left or changed", (_, room, args) => {
    const { status, errors, left } = onDisk(room, args);
    expect(status).toBe(2);
    expect(errors).toContain("磁盘空间不够");
    expect(left).toBe("a.xlsx\n");
  });
});

const isRoot = process.getuid?.() === 0;
describeWithTool("the rights of the administrator", isRoot)("a workbook of another user", () => {
  it("is refused in place, and may be copied", () => {
    chownSync(file, 4321, 4321);
    const { status, stderr } = shell(quoted([...assess, "--in-place"]));
    expect([status, stderr]).toEqual([2, expect.stringContaining("文件属于另一个用户")]);
    expect([statSync(file).uid, ...files()]).toEqual([4321, "工作簿.xlsx"]);
    expect(shell(quoted(assess)).status).toBe(0);
  });
});

it("refuses a read-only workbook in place before it reads it", () => {
  chmodSync(file, 0o444);
  const { status, stderr, stdout } = shell(quoted([...assess, "--in-place"]));
  expect([status, stdout, stderr]).toEqual([2, "", expect.stringContaining("文件是只读的")]);
  expect(files()).toEqual(["工作簿.xlsx"]);
});

describe("many runs at once", () => {
  const atOnce = (args: readonly string[]): SpawnSyncReturns<string> => {
    const run = `(${quoted(args)} > /dev/null; echo "status $?")`;
    return shell(`${Array.from({ length: 4 }, () => `${run} &`).join(" ")} wait`);
  };
  const statuses = ({ stdout }: SpawnSyncReturns<string>): string[] => stdout.trim().split("\n").sort();

  it("without --out get a file each", () => {
    expect(statuses(atOnce(assess))).toEqual(Array.from({ length: 4 }, () => "status 0"));
    expect(files()).toEqual(
      ["", " (2)", " (3)", " (4)"]
        .map((n) => `工作簿-考核结果-2026Q1${n}.xlsx`)
        .concat("工作簿.xlsx")
        .sort(),
    );
  });

  it("with one --out: one of them writes it, with its JSON", () => {
    const done = atOnce([...assess, "--out", path("结果.xlsx"), "--json", path("数据.json")]);
    expect(statuses(done)).toEqual(["status 0", "status 2", "status 2", "status 2"]);
    expect(files()).toEqual(["工作簿.xlsx", "数据.json", "结果.xlsx"].sort());
  });

  it("in place: none undoes what another wrote, and each that wrote has its backup", () => {
    const done = atOnce([...assess, "--in-place"]);
    const wrote = statuses(done).filter((status) => status === "status 0").length;
    expect(wrote).toBeGreaterThanOrEqual(1);
    expect(files().filter((name) => name.includes("备份"))).toHaveLength(wrote);
    expect(files()).toHaveLength(wrote + 1);
  });
});

describe("a signal", () => {
  const large = join(built, "大.xlsx");
  const largeFile = (): string => path("大.xlsx");
  let bytes: Buffer;
  beforeAll(async () => {
    await writeLargeWorkbook(large, 60_000, 1_000);
    bytes = readFileSync(large);
  });
  beforeEach(() => {
    rmSync(file);
    copyFileSync(large, largeFile());
  });
  const run = (...more: readonly string[]): readonly string[] => ["assess", largeFile(), "--period", "2026Q3", ...more];

  it.each(["SIGINT", "SIGTERM"] as const)("%s ends a run within a second wherever it is", async (signal) => {
    for (const delay of [300, 900, 1_500, 2_100]) {
      const { tookMs } = await interrupted(run("--in-place"), signal, () => wait(delay));
      expect(tookMs, `after ${delay} ms`).toBeLessThan(1_000);
      if (readFileSync(largeFile()).equals(bytes)) expect(files(), `after ${delay} ms`).toEqual(["大.xlsx"]);
      else expect(files()).toHaveLength(2);
      for (const name of files()) rmSync(path(name));
      copyFileSync(large, largeFile());
    }
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s while files are written takes them away", async (signal) => {
    const begun = async (): Promise<void> => {
      while (!files().some((name) => name.endsWith(".tmp"))) await wait(2);
    };
    const { status, errors, tookMs } = await interrupted(run("--in-place", "--lang", "zh-CN"), signal, begun);
    expect([status, errors]).toEqual([2, expect.stringContaining("已取消")]);
    expect(tookMs).toBeLessThan(1_000);
    expect(files()).toEqual(["大.xlsx"]);
    expect(readFileSync(largeFile()).equals(bytes)).toBe(true);
  });

  it("that nobody can refuse leaves temporary files, which the next run clears", async () => {
    const begun = async (): Promise<void> => {
      while (!files().some((name) => name.endsWith(".tmp"))) await wait(2);
    };
    await interrupted(run("--in-place"), "SIGKILL", begun);
    expect(readFileSync(largeFile()).equals(bytes)).toBe(true);
    expect(files().some((name) => name.endsWith(".tmp"))).toBe(true);
    shell(quoted(run("--quiet")));
    expect(files()).toEqual(["大-考核结果-2026Q3.xlsx", "大.xlsx"]);
  });

  it("while consolidate reads ends it within a second, and nothing is written", async () => {
    const folder = path("报送");
    mkdirSync(folder);
    const units = path("应报单位.xlsx");
    const unit = ["--unit", "测试机关工委", "--code", "LJ-0107"];
    copyFileSync(INPUT, file);
    const first = join(folder, "0.xlsx");
    const made = shell(quoted(["submit", file, "--period", "2026Q1", "--with", "full", ...unit, "--out", first]));
    expect([made.stderr, made.status]).toEqual(["", 0]);
    for (let i = 1; i < 300; i++) copyFileSync(first, join(folder, `${i}.xlsx`));
    const rows = [
      ["单位代码", "单位名称"],
      ["LJ-0107", "测试机关工委"],
    ];
    writeFileSync(units, await writeXlsx({ sheets: [{ name: "名单", rows }] }));
    const before = files();
    const args = ["consolidate", folder, "--units", units, "--out", path("汇总.xlsx"), "--json", path("预检.json")];
    for (const delay of [700, 1_500, 2_500]) {
      const { status, signal, tookMs } = await interrupted(args, "SIGINT", () => wait(delay));
      // As at any time at which nothing is being written: the signal ends the program.
      expect([status, signal], `after ${delay} ms`).toEqual([null, "SIGINT"]);
      expect(tookMs, `after ${delay} ms`).toBeLessThan(1_000);
      expect(files(), `after ${delay} ms`).toEqual(before);
    }
    expect(readdirSync(folder)).toHaveLength(300);
  });
});
