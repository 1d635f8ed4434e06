import { parentPort, workerData } from "node:worker_threads";
import { Random } from "../../examples/sample/random";
import { fuzzInputs } from "./inputs";
import { mutate } from "./mutate";
import { tryWorkbook } from "./tryWorkbook";

// Tries the workbooks of a stretch of numbers, and tells before each one and behind it.

const { seed, from, to } = workerData as { seed: number; from: number; to: number };
const inputs = await fuzzInputs();
const weighted = inputs.flatMap((input) => Array.from({ length: input.weight }, () => input));
for (let number = from; number < to; number++) {
  parentPort!.postMessage({ kind: "begins", number });
  const random = new Random(seed * 1_000_003 + number);
  const input = random.pick(weighted);
  const bytes = mutate(input.bytes, random);
  const ending = await tryWorkbook(bytes);
  parentPort!.postMessage({
    kind: "ends",
    number,
    input: input.name,
    ending,
    bytes: ending.fault === null ? null : bytes,
  });
}
