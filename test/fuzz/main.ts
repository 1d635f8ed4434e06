import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import type { Ending } from "./tryWorkbook";

// `npm run fuzz -- [--count 20000] [--seed 1] [--from 0]`: tries mutated workbooks; ends with status 1 when one of them
// ends as none may. Those are kept in dist/fuzz, by their number; `--from N --count 1` tries one again.

/** A workbook that takes longer hangs: seconds of computing, and of waiting, where other programs may have the machine. */
const LONGEST = { computingMs: 10_000, waitingMs: 120_000 };
const OUT = "dist/fuzz";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
  },
});
const [seed, first, count] = [Number(values.seed), Number(values.from), Number(values.count)];

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

type Told =
  | Readonly<{ kind: "begins"; number: number }>
  | Readonly<{ kind: "ends"; number: number; input: string; ending: Ending; bytes: Uint8Array | null }>;

const endings = new Map<string, number>();
const faults: string[] = [];
const figures = { tried: 0, longestMs: 0 };

function keep({ number, input, ending, bytes }: Extract<Told, { kind: "ends" }>): void {
  figures.tried++;
  const key = ending.code === "" ? ending.kind : `${ending.kind}: ${ending.code}`;
  endings.set(key, (endings.get(key) ?? 0) + 1);
  if (ending.fault === null) return;
  mkdirSync(OUT, { recursive: true });
  if (bytes) writeFileSync(`${OUT}/${seed}-${number}.xlsx`, bytes);
  faults.push(`${number} (${input}): ${ending.fault}`);
  print(faults.at(-1)!);
}

/** Milliseconds that this process has computed so far, its worker included. */
function computedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Tries from a number on until the last one or one that hangs. @returns the number to go on with */
function stretch(from: number, to: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("worker.mjs", import.meta.url), { workerData: { seed, from, to } });
    let begun = { number: from, at: performance.now(), computed: computedMs() };
    const watch = setInterval(() => {
      const [waited, computed] = [performance.now() - begun.at, computedMs() - begun.computed];
      if (waited < LONGEST.waitingMs && computed < LONGEST.computingMs) return;
      faults.push(`${begun.number}: hangs`);
      print(faults.at(-1)!);
      figures.tried++;
      end(begun.number + 1);
    }, 500);
    const end = (next: number): void => {
      clearInterval(watch);
      void worker.terminate();
      resolve(next);
    };
    worker.on("message", (told: Told) => {
      if (told.kind === "begins") {
        begun = { number: told.number, at: performance.now(), computed: computedMs() };
        return;
      }
      figures.longestMs = Math.max(figures.longestMs, computedMs() - begun.computed);
      keep(told);
      if (figures.tried % 100 === 0) print(`${figures.tried} tried, ${faults.length} faults`);
      if (told.number === to - 1) end(to);
    });
    worker.on("error", (error) => {
      clearInterval(watch);
      reject(error);
    });
  });
}

for (let next = first; next < first + count;) next = await stretch(next, first + count);
print(`\nseed ${seed}, ${first} to ${first + count - 1}: ${figures.tried} tried`);
for (const [ending, times] of [...endings].sort()) print(`  ${times}  ${ending}`);
print(`  longest ${(figures.longestMs / 1000).toFixed(1)} s`);
print(`${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
