import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { handmadeWorkbooks } from "../support/handmadeWorkbooks";
import { assessBytes } from "../support/assessBytes";
import { assessOptions } from "../support/runAssess";

const GOLDEN = "test/golden/cases";
const SAMPLE = "examples/考核工作簿-样例.xlsx";

/** A workbook that is mutated; `weight`: how often it is taken, large ones seldom. */
export type Input = Readonly<{ name: string; bytes: Uint8Array; weight: number }>;

/** The golden inputs, one of them with results of ours in it, the handmade packages, and the sample. */
export async function fuzzInputs(): Promise<readonly Input[]> {
  const golden = readdirSync(GOLDEN).map((name) => ({
    name,
    bytes: readFileSync(join(GOLDEN, name, "input.xlsx")),
    weight: 4,
  }));
  const { written } = await assessBytes(golden[0]!.bytes, assessOptions("2026Q1"));
  const handmade = handmadeWorkbooks().map(({ name, make }) => ({ name, bytes: make(), weight: 2 }));
  return [
    ...golden,
    { name: "with results", bytes: written, weight: 8 },
    ...handmade,
    { name: "sample", bytes: readFileSync(SAMPLE), weight: 1 },
  ];
}
