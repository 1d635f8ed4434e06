import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeSubmission } from "../../../src/app/submission/makeSubmission";
import { verifySubmission } from "../../../src/app/submission/verifySubmission";
import type { DigestAlgorithm } from "../../../src/domain/digest/digest";
import { parseIsoDay, type Day } from "../../../src/domain/model/day";
import { textsOf } from "../../../src/i18n/textsOf";
import type { GoldenExpectation } from "../../golden/goldenInput";
import { openFileBytes } from "../assessBytes";
import { assessOptions } from "../runAssess";
import { bytesOfPlan } from "./baseSubmission";

const CASES = join(import.meta.dirname, "../../golden/cases");
export const GOLDEN_NAMES = readdirSync(CASES);

type Wanted = Readonly<{ period: string; cutoff?: Day | null; code: string; algorithm: DigestAlgorithm }>;

/** A full submission of a workbook, personal numbers masked. */
export async function wholeSubmission(
  bytes: Uint8Array,
  { period, cutoff = null, code, algorithm }: Wanted,
): Promise<Uint8Array> {
  const { catalogue } = textsOf("zh-CN");
  const { host } = await openFileBytes(bytes);
  const made = await makeSubmission(host, {
    ...assessOptions(period, cutoff),
    ...{ acceptProposals: true, withoutActivities: true, contents: "full", mask: true, algorithm },
    unit: { name: "测试机关工委", code },
    words: catalogue.submission.words,
    returnWords: catalogue.returns.words,
    ruleWords: catalogue.ruleSheets,
  });
  if (made.status !== "ready") throw new Error(`no submission of ${code}: ${made.reason}`);
  return bytesOfPlan(made.plan);
}

/** A full submission of a golden workbook. */
export function goldenSubmission(name: string): Promise<Uint8Array> {
  const expected = JSON.parse(readFileSync(join(CASES, name, "expected.json"), "utf8")) as GoldenExpectation;
  const cutoff = expected.cutoff === undefined ? null : parseIsoDay(expected.cutoff);
  const input = readFileSync(join(CASES, name, "input.xlsx"));
  return wholeSubmission(input, { period: expected.period, cutoff, code: name, algorithm: "SM3" });
}

/** What verifying gives for one that nobody touched. */
export const UNTOUCHED = {
  ...{ verdict: "unchanged", changes: [], reordered: [], unknown: [] },
  recomputed: { differences: [] },
};

/** What verifying gives, figures worked out again. */
export async function verdictOf(bytes: Uint8Array): Promise<unknown> {
  const { host } = await openFileBytes(bytes);
  const verified = await verifySubmission(host, { ...assessOptions(null), paperCode: null, recompute: true });
  if (verified.status !== "verified") return verified;
  const { verdict, changes, reordered, unknown, recomputed } = verified;
  return { verdict, changes, reordered, unknown, recomputed };
}
