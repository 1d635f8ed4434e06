import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { assessBytes, sheetRecords, type PlainCell } from "../support/assessBytes";
import { hasOpenpyxl } from "../support/externalTools";
import { describeWithTool } from "../support/describeWithTool";
import { hasLibreOffice, recalculate } from "../support/libreOffice";
import { editWithOpenpyxl } from "../support/openpyxlEdits";
import { assessOptions } from "../support/runAssess";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx"));
const OPTIONS = assessOptions("2026Q3");
const RESULTS = "考核结果 2026Q3";
/** What was typed, and what only a run writes: numbers of sorted rows, and flags. */
const NOT_LIVE = new Set(["调整分", "调整理由", "认定等次", "等次理由", "说明", "序号", "预警"]);

type Records = readonly Readonly<Record<string, PlainCell>>[];
type Typed = string | number | boolean | null;
type Entry = Readonly<Record<"调整分" | "调整理由" | "认定等次" | "等次理由", Typed>>;

const points: fc.Arbitrary<Entry["调整分"]> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -1200, max: 1200 }).map((hundredths) => hundredths / 100) },
  { weight: 1, arbitrary: fc.constantFrom(1.005, -1.005, 0.004, 250, -250, 0) },
  { weight: 3, arbitrary: fc.constantFrom("1", "１", "1分", "+2", "-0.5", "3.0 ", "１２", "1e1", "加一分", "0") },
  { weight: 1, arbitrary: fc.constantFrom(true, false, null) },
);

/** White space of every kind that openpyxl writes. */
const blank = fc
  .array(fc.constantFrom("\u3000", "\u00a0", "\n", "\t", " ", "\u2003", "\u200b", "\ufeff", "\u2028"), { maxLength: 4 })
  .map((characters) => characters.join(""));

const reason: fc.Arbitrary<Entry["调整理由"]> = fc.oneof(
  { weight: 3, arbitrary: blank },
  { weight: 4, arbitrary: fc.tuple(blank, blank).map(([before, after]) => `${before}会议研究${after}决定`) },
  { weight: 1, arbitrary: fc.constantFrom(null, 7, true, "0", "无") },
);

const grade: fc.Arbitrary<Entry["认定等次"]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.constantFrom("较好", "一般", "差", "好") },
  { weight: 2, arbitrary: fc.constantFrom("优秀", "一般 ", "", " ", 1, true, "*", "?") },
);

const entry: fc.Arbitrary<Entry> = fc.record({ 调整分: points, 调整理由: reason, 认定等次: grade, 等次理由: reason });

/** What a sheet says of each organization, without what does not move live. */
function figures(records: Records): ReadonlyMap<PlainCell, Readonly<Record<string, PlainCell>>> {
  return new Map(
    records.map((record) => [
      record["党组织"] ?? null,
      Object.fromEntries(Object.entries(record).filter(([label]) => !NOT_LIVE.has(label))),
    ]),
  );
}

describe.each([1, 2])("entries typed into the results, seed %i", (seed) => {
  describeWithTool("LibreOffice and openpyxl", hasLibreOffice && hasOpenpyxl)("count live as in the next run", () => {
    let before: Records;
    let live: Records;
    let rerun: Records;
    let entries: readonly Entry[];

    beforeAll(async () => {
      const { written } = await assessBytes(SAMPLE, OPTIONS);
      before = await sheetRecords(written, RESULTS);
      entries = fc.sample(entry, { seed, numRuns: before.length });
      const fill = before.map((record, i) => ({
        sheet: RESULTS,
        where: { column: "党组织", is: String(record["党组织"]) },
        set: entries[i]!,
      }));
      const typed = editWithOpenpyxl(written, { fill });
      live = await sheetRecords(recalculate(typed), RESULTS);
      rerun = await sheetRecords((await assessBytes(typed, OPTIONS)).written, RESULTS);
    }, 240_000);

    it("for every organization, in all that moves live", () => {
      expect(live).toHaveLength(before.length);
      expect(Object.fromEntries(figures(live))).toEqual(Object.fromEntries(figures(rerun)));
    });

    it("where some count and others don't", () => {
      const [first, now] = [figures(before), figures(live)];
      const moved = before.filter(
        ({ 党组织: name = null }) => first.get(name)!["最终得分"] !== now.get(name)!["最终得分"],
      );
      expect(moved.length).toBeGreaterThan(8);
      const lowered = before.filter(({ 党组织: name = null }) => first.get(name)!["等次"] !== now.get(name)!["等次"]);
      expect(lowered.length).toBeGreaterThan(8);
      expect(entries.filter(({ 调整分: value }) => value !== null).length - moved.length).toBeGreaterThan(8);
    });
  });
});
