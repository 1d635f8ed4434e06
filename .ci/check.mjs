// `npm test`: every check of the project in turn, ending with one line that counts the tests.
import { spawn } from "node:child_process";
import { Buffer } from "node:buffer";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const report = join(tmpdir(), `kaohe-vitest-${process.pid}.json`);
/** Beside all others, since it takes longest on one core. */
const lint = ["lint", "npx", ["eslint", "."]];
/** Before the tests, of which some open the built pages. */
const steps = [
  ["types", "npx", ["tsc", "--noEmit"]],
  ["format", "npx", ["prettier", "--check", "--log-level", "warn", "."]],
  ["unused code", "npx", ["knip"]],
  ["build of the add-in", "npm", ["run", "-s", "build:addin"]],
  ["build of the page", "npm", ["run", "-s", "build:page"]],
  ["size of the pane", "npx", ["size-limit"]],
];
const tests = ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];

const failed = [];

/** Runs a step to its end; what it prints comes at once, or in one piece when another runs beside it. */
async function run([name, command, args], stdio) {
  const output = [];
  const child = spawn(command, args, { stdio });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => output.push(chunk));
  const status = await new Promise((resolve) => {
    child.on("error", (error) => {
      output.push(Buffer.from(String(error)));
      resolve(null);
    });
    child.on("close", resolve);
  });
  if (stdio !== "inherit") console.log(`\n== ${name}\n${Buffer.concat(output).toString("utf8")}`.trimEnd());
  if (status !== 0) failed.push(name);
}

async function runInTurn() {
  for (const step of steps) await run(step, "pipe");
  console.log("\n== tests");
  await run(["tests", "npx", tests], "inherit");
}

await Promise.all([run(lint, "pipe"), runInTurn()]);

let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
if (existsSync(report)) {
  counts = JSON.parse(readFileSync(report, "utf8"));
  rmSync(report);
}
if (failed.length > 0) {
  console.log(`\nfailed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
if (counts.numPassedTests === 0) process.exitCode = 1;
console.log(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`);
