import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests that ask another program: LibreOffice, Chromium, openpyxl, xmllint, webpack. */
const SLOW = ["test/**/*.slow.test.ts", "test/e2e/**/*.test.ts"];
/** Tests that draw components in an emulated page. */
const PANE = ["test/**/*.test.tsx"];

/** Tests over the real Office.js, which keeps one emulated Excel a process: each file has one of its own. */
const EXCEL = ["test/hosts/excel/**/*.test.ts", "test/support/excel/**/*.test.ts"];

/** Tests that read and write whole workbooks, or run a use case, a command or the service of the pane from end to end, in this process. */
const WHOLE = ["addin", "app", "cli", "golden", "hosts", "taskpane"].map((folder) => `test/${folder}/**/*.test.ts`);
/** Laws that are tried over many generated ledgers, assessments or workbooks. */
const LAWS = ["test/**/*.prop.test.ts"];
/** Tests that go over the whole source. */
const SOURCE = ["test/architecture.test.ts"];

/** What waits for a browser or another program may be late once on a busy machine; a fault fails twice. */
const RETRY = 1;

// Vite asks for a default export here and nowhere else.
// eslint-disable-next-line no-restricted-syntax
export default defineConfig({
  test: {
    setupFiles: ["test/support/failOnConsole.ts"],
    // Two also on two cores: tests that wait for a browser or for LibreOffice leave a core to the others.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Generous: LibreOffice takes its time on a busy machine; speed is the benchmark's business.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    coverage: { provider: "v8", include: ["src/domain/**", "src/workbook/**"], reporter: ["text-summary", "json"] },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...WHOLE, ...LAWS, ...SOURCE, ...SLOW, ...EXCEL],
          // Nothing these tests import keeps state, so that each module is loaded once a worker.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "whole", include: [...WHOLE, ...LAWS, ...SOURCE], exclude: [...SLOW, ...EXCEL], isolate: false },
      },
      { extends: true, test: { name: "pane", include: PANE, retry: RETRY, isolate: false } },
      { extends: true, test: { name: "excel", include: EXCEL } },
      { extends: true, test: { name: "slow", include: SLOW, exclude: EXCEL, retry: RETRY, isolate: false } },
    ],
  },
});
