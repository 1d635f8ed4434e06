import fc from "fast-check";
import { describe, it } from "vitest";
import { textsOf } from "../../../src/i18n/textsOf";
import type { Language } from "../../../src/workbook/resultSheets/texts";
import { planResultSheets } from "../../../src/workbook/resultSheets/planResultSheets";
import { MemoryHost } from "../../support/memoryHost";
import { assessmentOf, flagOf, itemOf, planOptions, reminderOf } from "./planFixture";
import { ownSheet, PERIOD } from "./rerun";
import { act, type UserAction } from "./userActions";
import { expectWritten, readBack } from "./writtenExpectation";

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
          expectWritten(await readBack(host, PERIOD), options, { isCalculated: true });
        },
      ),
      { numRuns: 80 },
    );
  });
});
