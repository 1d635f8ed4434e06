// Stands for `fast-check` where tests run in the process of Stryker's runner: laws are tried with a few inputs, always the
// same ones, so that a law costs milliseconds a mutant and says the same each time.
import fc from "fast-check";

export * from "fast-check";

const MOST_RUNS = 20;
const few = (parameters = {}) => ({
  ...parameters,
  numRuns: Math.min(parameters.numRuns ?? MOST_RUNS, MOST_RUNS),
  seed: 1,
});

export const assert = (property, parameters) => fc.assert(property, few(parameters));

export default { ...fc, assert };
