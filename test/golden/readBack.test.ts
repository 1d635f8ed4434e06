import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { parseIsoDay } from "../../src/domain/model/day";
import { textsOf } from "../../src/i18n/textsOf";
import type { Language } from "../../src/workbook/resultSheets/texts";
import { openFileBytes } from "../support/assessBytes";
import { assessOptions, mustAssess } from "../support/runAssess";
import { expectWritten, readBack } from "../workbook/resultSheets/writtenExpectation";
import type { GoldenExpectation } from "./goldenInput";

const CASES = join(import.meta.dirname, "cases");
const SAMPLE = readFileSync(join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx"));
const WORKBOOKS: readonly (readonly [string, Uint8Array, GoldenExpectation | null])[] = [
  ["the sample", SAMPLE, null],
  ...readdirSync(CASES).map((name) => {
    const expected = readFileSync(join(CASES, name, "expected.json"), "utf8");
    return [name, readFileSync(join(CASES, name, "input.xlsx")), JSON.parse(expected) as GoldenExpectation] as const;
  }),
];

describe.each(["zh-CN", "en"] as const)("what was written of a workbook, in %s", (language: Language) => {
  it.each(WORKBOOKS)("%s is read back whole", async (_, bytes, expectation) => {
    const cutoff = expectation?.cutoff === undefined ? null : parseIsoDay(expectation.cutoff);
    const texts = textsOf(language);
    const { host, written } = await openFileBytes(bytes);
    const options = { ...assessOptions(expectation?.period ?? "2026Q3", cutoff), texts };
    const outcome = await mustAssess(host, options);
    await host.apply(outcome.plan);
    const { host: again } = await openFileBytes(written());
    const found = await readBack(again, outcome.assessment.period);
    const { reading } = outcome.inputs;
    expectWritten(
      found,
      { ...outcome, ...options, texts, names: outcome.ledgers.roster.names, locate: reading.locate },
      { isCalculated: true },
    );
  });
});
