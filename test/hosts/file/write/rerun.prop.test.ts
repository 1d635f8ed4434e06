import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streamCompression } from "../../../../src/hosts/file/browser/streamCompression";
import { MemorySink } from "../../../../src/hosts/file/byteSink";
import { graftPlan } from "../../../../src/hosts/file/write/graftPlan";
import type { PlannedSheet, WritePlan } from "../../../../src/workbook/port/writePlan";
import { applyToBytes, openBytes } from "../../../support/applyToBytes";
import { handmade, handmadeWorkbooks, slicerOptions } from "../../../support/handmadeWorkbooks";
import { packageFaults } from "../../../support/packageCheck";
import { zipParts } from "../../../support/packageParts";
import { noteSheet, plainSheet, resultSheet, samplePlan } from "../../../support/samplePlan";

/** Sheets of a plan; which ones, how long, and in what order is left to chance. */
const anySheets = fc
  .record({
    results: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
    notes: fc.boolean(),
    lists: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
    turned: fc.boolean(),
  })
  .map(({ results, notes, lists, turned }): PlannedSheet[] => {
    const sheets = [
      ...(results === null ? [] : [resultSheet(results)]),
      ...(notes ? [noteSheet()] : []),
      ...lists.map((n) => plainSheet(`2026Q3.list${n}`, `名单 ${n}`, [{ cells: [n, "甲"] }])),
    ];
    return turned ? sheets.reverse() : sheets;
  });
const anyPlan = anySheets.map((sheets): WritePlan => samplePlan(sheets));

describe("laws of writing again", () => {
  it("a plan leads to the same bytes however often it is carried out, after any other plan", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, anyPlan, fc.boolean(), async (before, plan, slicers) => {
        const office = handmade(slicers ? slicerOptions(3) : {});
        const once = await applyToBytes(await applyToBytes(office, before), plan);
        expect(packageFaults(once)).toEqual([]);
        expect(Buffer.from(await applyToBytes(once, plan)).equals(once)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("the office's parts are the same after any number of runs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPlan, { minLength: 1, maxLength: 4 }), async (plans) => {
        const office = handmade(slicerOptions(3));
        let file = office;
        for (const plan of plans) file = await applyToBytes(file, plan);
        const now = new Map(zipParts(file).map(({ name, raw }) => [name, raw]));
        for (const { name, raw } of zipParts(office)) {
          if (!/Content_Types|workbook|styles/.test(name)) expect(now.get(name)?.equals(raw)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});

it.each(handmadeWorkbooks())(
  "a browser's compression gives a whole file too, the same each time: $name",
  async ({ make }) => {
    const run = async (file: Uint8Array): Promise<Uint8Array> => {
      const sink = new MemorySink();
      await graftPlan(await openBytes(file), samplePlan(), sink, { compression: streamCompression });
      return sink.bytes();
    };
    const once = await run(make());
    expect(packageFaults(once)).toEqual([]);
    expect(Buffer.from(await run(once)).equals(once)).toBe(true);
  },
);
