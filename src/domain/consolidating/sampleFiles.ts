import { checkFiles } from "./checkFiles";
import type { Batch } from "./consolidationCheck";

/** Of the files about which nothing is known, one in so many is worked out again, and never fewer than some. */
const ONE_IN = 10;
const LEAST = 3;

export type Recomputing = "none" | "sample" | "all";

/**
 * Which files to work out again from their ledgers: all that have any, or those in which something was found and a random
 * sample of the others.
 *
 * @param seed - the same seed, the same sample.
 * @returns indexes of the batch, ascending.
 */
export function filesToRecompute(
  batch: Batch,
  { recompute, seed }: Readonly<{ recompute: Recomputing; seed: number }>,
): readonly number[] {
  if (recompute === "none") return [];
  const able = batch.files.flatMap(({ submission }, index) => (submission?.hasLedgers ? [index] : []));
  if (recompute === "all") return able;
  const { files } = checkFiles(batch);
  const suspect = able.filter((index) => files[index]!.findings.length > 0);
  const others = able.filter((index) => files[index]!.findings.length === 0);
  const wanted = Math.min(others.length, Math.max(LEAST, Math.ceil(others.length / ONE_IN)));
  return [...suspect, ...shuffled(others, seed).slice(0, wanted)].sort((a, b) => a - b);
}

function shuffled(items: readonly number[], seed: number): readonly number[] {
  const below = randomNumbers(seed);
  const rest = [...items];
  for (let i = rest.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [rest[i], rest[j]] = [rest[j]!, rest[i]!];
  }
  return rest;
}

/** Numbers that look random and are the same for the same seed. Source: mulberry32. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), 1 | state);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return ((b ^ (b >>> 14)) >>> 0) % below;
  };
}
