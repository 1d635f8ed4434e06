// A test runner for Stryker that keeps the tests loaded: a mutant is a switch in the source, so that it costs the few tests
// that reach it instead of a start of Vitest. What runs at import time, outside tests, never sees a mutant.
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { build } from "esbuild";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";

/** Tests of the core, without other programs; those of the result sheets are about other code. */
const FOLDERS = ["test/domain", "test/workbook/ledgers", "test/workbook/rules", "test/workbook/mapping"];

/** Laws over generated workbooks reach everything and notice little more, and take several times as long as all other tests. */
const WITH_LAWS = process.env.KAOHE_MUTATION_LAWS === "1";

function testFiles(folder) {
  const names = readdirSync(folder, { recursive: true }).sort();
  // The corpus of headers is a file beside its tests, which a bundle doesn't have beside it; two laws count their inputs.
  const isLeftOut = (name) =>
    /\.slow\.test\.ts$|(headerCorpus|formPattern|formatRule\.prop|ruleForm)\.test\.ts$/.test(name) ||
    (!WITH_LAWS && name.endsWith(".prop.test.ts"));
  return names.filter((name) => name.endsWith(".test.ts") && !isLeftOut(name)).map((name) => join(folder, name));
}

/** Laws meet `fewRuns.mjs` in place of the library, which itself meets the library. */
const fewRunsOfLaws = {
  name: "few runs of laws",
  setup({ onResolve }) {
    const path = resolve("test/mutation/fewRuns.mjs");
    onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
      importer === path ? { path: "fast-check", external: true } : { path },
    );
  },
};

class InProcessRunner {
  /** What the switches in the source look at. */
  #switches = (globalThis.__stryker__ ??= {});
  #tests = [];

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const outfile = resolve("dist/mutation/tests.mjs");
    const files = FOLDERS.flatMap(testFiles);
    const here = resolve("test/mutation/vitestHere.mjs");
    await build({
      stdin: {
        contents: [...files.map((file) => `import "./${file}";`), `export { tests } from "${here}";`].join("\n"),
        resolveDir: resolve("."),
      },
      alias: { vitest: here },
      plugins: [fewRunsOfLaws],
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      outfile,
      logLevel: "error",
    });
    ({ tests: this.#tests } = await import(pathToFileURL(outfile).href));
  }

  async dryRun() {
    const tests = await this.#run(this.#tests, false);
    // The quick ones first: most mutants fall at one of them.
    const time = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    this.#tests.sort((a, b) => time.get(a.id) - time.get(b.id));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#switches.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    Object.assign(this.#switches, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    });
    const asked = testFilter && new Set(testFilter);
    const tests = await this.#run(asked ? this.#tests.filter(({ id }) => asked.has(id)) : this.#tests, !disableBail);
    const endless = determineHitLimitReached(this.#switches.hitCount, hitLimit);
    this.#switches.activeMutant = undefined;
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  async #run(tests, bail) {
    const results = [];
    for (const test of tests) {
      const result = await this.#runOne(test);
      results.push(result);
      if (bail && result.status === TestStatus.Failed) break;
    }
    return results;
  }

  async #runOne({ id, name, run, hooks }) {
    const start = performance.now();
    const result = (outcome) => ({ id, name, timeSpentMs: performance.now() - start, ...outcome });
    this.#switches.currentTestId = id;
    try {
      for (const { before } of hooks) for (const hook of before) await hook();
      await run();
      for (const { after } of hooks) for (const hook of after) await hook();
      return result({ status: TestStatus.Success });
    } catch (error) {
      return result({ status: TestStatus.Failed, failureMessage: String(error?.message ?? error) });
    } finally {
      this.#switches.currentTestId = undefined;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
