// `npm test`: every check of the project in turn, ending with one line that counts the tests.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const report = join(tmpdir(), `kaohe-vitest-${process.pid}.json`);
const steps = [
  ["types", "npx", ["tsc", "--noEmit"]],
  ["lint", "npx", ["eslint", "."]],
  ["format", "npx", ["prettier", "--check", "--log-level", "warn", "."]],
  ["unused code", "npx", ["knip"]],
  // Before the tests, of which some open the built pages.
  ["build of the add-in", "npm", ["run", "-s", "build:addin"]],
  ["build of the page", "npm", ["run", "-s", "build:page"]],
  ["size of the pane", "npx", ["size-limit"]],
  ["tests", "npx", ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]],
];

const failed = [];
for (const [name, command, args] of steps) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) failed.push(name);
}

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
