import fc from "fast-check";
import { expect, it } from "vitest";
import { normalizeText } from "../../../../src/domain/model/text";
import { headerKey } from "../../../../src/workbook/ledgers/vocabulary/headerAliases";
import type { MemoryCell } from "../../../support/memoryHost";
import { ACTIVITY_HEADER, BRANCHES, ROSTER_HEADER, readSheets, serial, type Reading } from "./reading";

it("normalising is idempotent", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
      expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
      expect(headerKey(headerKey(text))).toBe(headerKey(text));
    }),
    { numRuns: 20_000, examples: [["e \u0301"], ["任期((年)年)"], ["\u212a "], ["ﷺ"]] },
  );
});

const organization = fc.constantFrom<MemoryCell>(
  ...BRANCHES,
  "机关第 一党支部",
  "一支部",
  "第二党支部",
  "某某公司",
  "各党支部",
  null,
  "/",
  7,
  { error: "#REF!" },
);
const day = fc.constantFrom<MemoryCell>(
  "2026.3.5",
  "2026年3月",
  "3月5日",
  "2月30日",
  "2026-02-30",
  "第一季度",
  "待定",
  null,
  20_260_305,
  12,
  serial(2026, 3, 5),
  { error: "#N/A" },
);
const count = fc.constantFrom<MemoryCell>(12, "12人", "十二", null, true, { error: "#VALUE!" }, serial(2026, 3, 5));
const row = fc.tuple(organization, fc.constantFrom<MemoryCell>("党课", "支委会、党课", null), day, count, count);

/** Problems without their rows, and records without theirs: what must not depend on the order of rows. */
function outcome(reading: Reading): unknown {
  const sorted = (list: readonly unknown[]): readonly string[] => list.map((entry) => JSON.stringify(entry)).sort();
  const column = (field: "organization" | "type" | "date" | "dueCount" | "presentCount") =>
    reading.values("activities", field);
  const [names, types, days, due, present] = [
    column("organization"),
    column("type"),
    column("date"),
    column("dueCount"),
    column("presentCount"),
  ];
  return {
    problems: sorted(
      reading.diagnostics.map(({ code, severity, value, params, at }) => [
        code,
        severity,
        value,
        params,
        at.columnIndex,
      ]),
    ),
    records: sorted(names.map((name, r) => [name, types[r], days[r], due[r], present[r]])),
    counts: reading.sheets.map(({ rowsRead, rowsLeftOut }) => [rowsRead, rowsLeftOut]),
  };
}

const HEADER = [...ACTIVITY_HEADER, "应到人数", "实到人数"];

it("the order of rows changes neither the problems nor the records", async () => {
  const orders = fc
    .array(row, { maxLength: 12 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  await fc.assert(
    fc.asyncProperty(orders, async ([rows, shuffled]) => {
      const plain = await readSheets({ 活动台账: [HEADER, ...rows] });
      const other = await readSheets({ 活动台账: [HEADER, ...shuffled] });
      expect(outcome(other)).toEqual(outcome(plain));
    }),
    { numRuns: 60 },
  );
});

it("the order of the roster changes neither its problems nor who is above whom", async () => {
  const names = ["甲党委", "乙总支", "丙支部", "丁支部", "戊支部"];
  const above = fc.constantFrom<MemoryCell>(...names, "外单位党委", null, "无");
  const rosters = fc.tuple(...names.map(() => above)).chain((superiors) => {
    const rows = names.map((name, o) => [name, name.slice(1), 60, 50, "张三", serial(2024, 1, 5), superiors[o]!]);
    return fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }));
  });
  const read = async (rows: readonly (readonly MemoryCell[])[]): Promise<unknown> => {
    const { ledgers, diagnostics } = await readSheets({
      名册: [[...ROSTER_HEADER, "上级党组织"], ...rows],
      活动台账: [ACTIVITY_HEADER],
    });
    const roster = ledgers!.roster;
    return {
      superiors: roster.names.map((name, o) => `${name} < ${roster.names[roster.superiors[o]!] ?? ""}`).sort(),
      problems: diagnostics.map(({ code, value, params }) => JSON.stringify([code, value, params])).sort(),
    };
  };
  await fc.assert(
    fc.asyncProperty(rosters, async ([rows, shuffled]) => {
      expect(await read(shuffled)).toEqual(await read(rows));
    }),
    { numRuns: 80 },
  );
});

it("no superior is above itself", async () => {
  const names = ["甲党委", "乙总支", "丙支部", "丁支部"];
  await fc.assert(
    fc.asyncProperty(fc.tuple(...names.map(() => fc.constantFrom<MemoryCell>(...names, null))), async (superiors) => {
      const rows = names.map((name, o) => [name, name.slice(1), 60, 50, "张三", serial(2024, 1, 5), superiors[o]!]);
      const { ledgers } = await readSheets({ 名册: [[...ROSTER_HEADER, "上级党组织"], ...rows] });
      for (let start = 0; start < names.length; start++) {
        let steps = 0;
        for (let o = start; o >= 0; o = ledgers!.roster.superiors[o]!)
          expect(++steps).toBeLessThanOrEqual(names.length);
      }
    }),
  );
});
