// Stands for `vitest` where tests run in the process of Stryker's runner: registers tests, and gives Vitest's own `expect`.
import { ASYMMETRIC_MATCHERS_OBJECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import * as chai from "chai";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);

/** Tests in the order of their files, each with the hooks of the suites around it. */
export const tests = [];
const suites = [{ name: "", before: [], after: [] }];

function add(name, run) {
  const hooks = [...suites];
  tests.push({
    id: String(tests.length),
    name: [...suites.slice(1).map((suite) => suite.name), name].join(" > "),
    run,
    hooks,
  });
}

/** Rows of `each`: an array is spread over the parameters. */
const each = (register) => (rows) => (name, run) => {
  rows.forEach((row, i) => {
    const args = Array.isArray(row) ? row : [row];
    register(`${name} #${i}`, () => run(...args));
  });
};

function suite(name, body) {
  suites.push({ name, before: [], after: [] });
  body();
  suites.pop();
}

const unless = (register) => (skip) => (skip ? () => {} : register);
export const it = Object.assign(add, { each: each(add), skipIf: unless(add) });
export const describe = Object.assign(suite, { each: each(suite), skipIf: unless(suite) });
/** Hooks of a whole suite run with each test: a mutant is active in them then. */
export const beforeEach = (run) => suites.at(-1).before.push(run);
export const afterEach = (run) => suites.at(-1).after.push(run);
export const beforeAll = (run) => beforeEach(run);
export const afterAll = (run) => afterEach(run);
