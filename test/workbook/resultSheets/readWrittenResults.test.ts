import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseIsoDay } from "../../../src/domain/model/day";
import type { Period } from "../../../src/domain/model/period";
import { CATALOGUES, textsOf } from "../../../src/i18n/textsOf";
import type { Language } from "../../../src/workbook/resultSheets/texts";
import { readWrittenItems } from "../../../src/workbook/resultSheets/readWrittenItems";
import { readWrittenResults } from "../../../src/workbook/resultSheets/readWrittenResults";
import type { WorkbookHost } from "../../../src/workbook/port/workbookHost";
import { planResultSheets } from "../../../src/workbook/resultSheets/planResultSheets";
import { openFileBytes } from "../../support/assessBytes";
import { MemoryHost } from "../../support/memoryHost";
import { assessOptions, mustAssess } from "../../support/runAssess";
import type { GoldenExpectation } from "../../golden/goldenInput";
import { assessmentOf, flagOf, itemOf, LABEL_SETS, planOptions, reminderOf } from "./planFixture";
import { ownSheet, PERIOD } from "./rerun";
import { act, type UserAction } from "./userActions";
import { expectWritten, type Read } from "./writtenExpectation";

const CASES = join(import.meta.dirname, "../../golden/cases");
const SAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/考核工作簿-样例.xlsx"));
const WORKBOOKS: readonly (readonly [string, Uint8Array, GoldenExpectation | null])[] = [
  ["the sample", SAMPLE, null],
  ...readdirSync(CASES).map((name) => {
    const expected = readFileSync(join(CASES, name, "expected.json"), "utf8");
    return [name, readFileSync(join(CASES, name, "input.xlsx")), JSON.parse(expected) as GoldenExpectation] as const;
  }),
];

async function read(host: WorkbookHost, period: Period): Promise<Read> {
  const info = await host.describe();
  const question = { period, labelSets: LABEL_SETS };
  const results = await readWrittenResults(host, info, question);
  if (results === null) throw new Error("no results");
  return {
    results,
    items: await readWrittenItems(host, info, question),
  };
}

describe.each(["zh-CN", "en"] as const)("what was written of a workbook, in %s", (language: Language) => {
  it.each(WORKBOOKS)("%s is read back whole", async (_, bytes, expectation) => {
    const cutoff = expectation?.cutoff === undefined ? null : parseIsoDay(expectation.cutoff);
    const texts = textsOf(language);
    const { host, written } = await openFileBytes(bytes);
    const options = { ...assessOptions(expectation?.period ?? "2026Q3", cutoff), texts };
    const outcome = await mustAssess(host, options);
    await host.apply(outcome.plan);
    const { host: again } = await openFileBytes(written());
    const found = await read(again, outcome.assessment.period);
    const { reading } = outcome.inputs;
    expectWritten(
      found,
      { ...outcome, ...options, texts, names: outcome.ledgers.roster.names, locate: reading.locate },
      { isCalculated: true },
    );
  });
});

const action: fc.Arbitrary<UserAction> = fc.oneof(
  fc.record({ kind: fc.constant("sort" as const), column: fc.nat(30), descending: fc.boolean() }),
  fc.record({ kind: fc.constant("insertColumn" as const), at: fc.nat(30) }),
  fc.record({ kind: fc.constant("moveColumn" as const), from: fc.nat(30), to: fc.nat(30) }),
  fc.constant({ kind: "insertRowAbove" as const }),
  fc.record({ kind: fc.constant("renameSheet" as const), name: fc.constantFrom("甲", "结果表", "x 2026Q3") }),
  fc.constant({ kind: "loseNames" as const }),
);

const flags = ["FB1", "FB2", "FB5", "FB8", "FB9"] as const;
const kinds = ["direct", "suggest", "escalate", "notice"] as const;
const organization = fc.record({
  level: fc.constantFrom("C" as const, "G" as const, "B" as const),
  scores: fc.tuple(
    fc.option(fc.integer({ min: 0, max: 3000 })),
    fc.option(fc.integer({ min: 0, max: 2000 })),
    fc.option(fc.integer({ min: 0, max: 4000 })),
    fc.option(fc.integer({ min: 0, max: 1000 })),
  ),
  bonus: fc.integer({ min: 0, max: 500 }),
  deduction: fc.integer({ min: 0, max: 1000 }),
  previousTotal: fc.option(fc.integer({ min: 0, max: 10_000 })),
  vetoed: fc.boolean(),
  secretary: fc.constantFrom("", "张三", "欧阳 明"),
  notes: fc.subarray(["shortTenure" as const, "notRankedNew" as const, "vetoed" as const, "incomplete" as const]),
  flags: fc
    .subarray([...flags])
    .chain((codes) =>
      fc.tuple(...codes.map((code) => fc.constantFrom(...kinds).map((kind) => flagOf({ code, kind })))),
    ),
  items: fc.array(
    fc.constantFrom(
      itemOf(),
      itemOf({ value: { kind: "text", text: "按时" }, target: null, sources: [], sourceCount: 0 }),
      itemOf({ status: "notApplicable", score: null, value: null, target: null, sourceCount: 1 }),
      itemOf({ status: "notAssessed", score: null, value: null, missing: { ledger: "tasks" }, sourceCount: 5 }),
    ),
    { maxLength: 1 },
  ),
});

describe("laws of reading back", () => {
  it("read ∘ plan = what the assessment says, wherever the user has moved it to and in both languages", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(organization, { minLength: 1, maxLength: 6 }),
        fc.array(action, { maxLength: 6 }),
        fc.constantFrom<Language>("zh-CN", "en"),
        async (organizations, actions, language) => {
          const reminders = organizations.map((_, i) =>
            reminderOf({ organization: i, ...(i % 2 === 1 && { due: null, daysLeft: null, urgency: "normal" }) }),
          );
          const assessment = assessmentOf({ organizations, reminders });
          const texts = textsOf(language);
          const options = planOptions(assessment, { texts });
          const host = new MemoryHost({ 任务清单: [["责任单位"]] });
          await host.apply(planResultSheets(options));
          for (const kind of ["results", "items", "flags", "reminders", "problems"]) {
            const { id } = ownSheet(host, kind);
            // Without its names and its table's name a sheet is known by its own name alone.
            const own = actions.filter((one, i) => one.kind !== "loseNames" || i === actions.length - 1);
            for (const one of own) act(host, id, one.kind === "renameSheet" ? { ...one, name: one.name + kind } : one);
          }
          expectWritten(await read(host, PERIOD), options, { isCalculated: true });
        },
      ),
      { numRuns: 80 },
    );
  });

  it("is nothing where the workbook has no results of the period, and says so of rows that found no room", async () => {
    const host = new MemoryHost({ 任务清单: [["责任单位"]] });
    expect(await readWrittenResults(host, await host.describe(), { period: PERIOD, labelSets: LABEL_SETS })).toBeNull();
    await host.apply(planResultSheets(planOptions(assessmentOf({ organizations: [{}] }))));
    const sheet = ownSheet(host, "flags");
    expect((await read(host, PERIOD)).results).toMatchObject({ flags: [], leftOut: [] });
    const said = CATALOGUES["zh-CN"].sheetLabels.rowsLeftOut(7);
    ownSheet(host, "results").rows.push([null, said]);
    expect(sheet.rows.flat()).toContain(CATALOGUES["zh-CN"].sheetLabels.nothing.flags);
    expect((await read(host, PERIOD)).results).toMatchObject({ organizations: [{}], leftOut: [said] });
  });
});
