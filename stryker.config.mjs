/**
 * Mutation testing of the core: how many small faults put into the source the tests notice. Runs outside CI:
 * `npm run mutation`, or a folder of it: `npm run mutation -- --mutate "src/domain/scoring/**"`. Scores: docs/mutation.md.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  plugins: ["./test/mutation/inProcessRunner.mjs"],
  testRunner: "in-process",
  coverageAnalysis: "perTest",
  // What runs at import time never sees a mutant.
  ignoreStatic: true,
  mutate: ["src/domain/**/*.ts", "src/workbook/ledgers/**/*.ts", "!src/workbook/ledgers/vocabulary/**"],
  // A busy machine must not make a slow test look like an endless loop; every endless loop costs this time.
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: "dist/mutation/incremental.json",
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false },
  htmlReporter: { fileName: "dist/mutation/report.html" },
  jsonReporter: { fileName: "dist/mutation/report.json" },
  tempDirName: "dist/mutation/sandbox",
  ignorePatterns: ["dist", "coverage", "assets", "addin", "examples", "docs", "findings"],
  concurrency: 2,
};
