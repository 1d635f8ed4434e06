import fc from "fast-check";
import { expect, it } from "vitest";
import { MOST_IN_CELL } from "../../../../src/workbook/ledgers/values/parseNumber";
import type { MemoryCell } from "../../../support/memoryHost";
import { assessOptions, mustAssess } from "../../../support/runAssess";
import { MemoryHost } from "../../../support/memoryHost";
import { ACTIVITY_HEADER, BRANCHES, activity, readSheets, rosterOf } from "./reading";

const [A] = BRANCHES;

it.each([
  1e308,
  -1e308,
  1e306,
  9_999_999_999_999_998,
  "9999999999999999",
  "9".repeat(400),
  "-100000001",
  MOST_IN_CELL + 1,
  13_800_138_000,
] as readonly MemoryCell[])("%s is no count: listed with its cell, blank", async (cell) => {
  const reading = await readSheets({
    活动台账: [
      [...ACTIVITY_HEADER, "应到人数"],
      [...activity(A), cell],
    ],
  });
  expect(reading.values("activities", "dueCount")).toEqual([null]);
  expect(reading.problems).toEqual(["number-too-large 活动台账!D2"]);
});

const BONUS_HEADER = ["党组织名称", "日期", "类型", "分值", "事项"];

it.each([MOST_IN_CELL, -MOST_IN_CELL, "100,000,000", 0.0001])("%s is the most that is read", async (cell) => {
  const reading = await readSheets({ 加减分: [BONUS_HEADER, [A, "2026.8.1", "加分", cell, "表彰"]] });
  expect(reading.values("bonuses", "points")).toEqual([Number(String(cell).replaceAll(",", ""))]);
  expect(reading.problems).toEqual([]);
});

it.each([-2, "-2", 2.5, "22.5人"] as readonly MemoryCell[])(
  "%s is no number of persons: listed with its cell, blank",
  async (cell) => {
    const reading = await readSheets({
      活动台账: [
        [...ACTIVITY_HEADER, "应到人数"],
        [...activity(A), cell],
      ],
    });
    expect(reading.values("activities", "dueCount")).toEqual([null]);
    expect(reading.problems).toEqual(["number-impossible 活动台账!D2"]);
  },
);

it.each(["22%", "25 1"])("%s is no number of persons, and none that can be read", async (cell) => {
  const reading = await readSheets({
    活动台账: [
      [...ACTIVITY_HEADER, "应到人数"],
      [...activity(A), cell],
    ],
  });
  expect(reading.values("activities", "dueCount")).toEqual([null]);
  expect(reading.problems).toEqual(["number-unreadable 活动台账!D2"]);
});

it("hours may be parts, and are not below 0", async () => {
  const header = ["姓名", "所在党组织", "培训班名称", "结束时间", "学时"];
  const reading = await readSheets({
    党员教育培训台账: [header, ["张三", A, "轮训", "2026.8.1", 2.5], ["李四", A, "轮训", "2026.8.1", -8]],
  });
  expect(reading.values("training", "hours")).toEqual([2.5, null]);
  expect(reading.problems).toEqual(["number-impossible 党员教育培训台账!E3"]);
});

it("law: whatever numbers stand in a ledger, an assessment ends", async () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(1e308, -1e308, 1e306, 1e16, 2 ** 53, 1e12, 1e8, -1e8, 1e-308),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 9, maxLength: 9 }), async (n) => {
      const roster = rosterOf(...BRANCHES).map((row, i) =>
        i === 1 ? row.map((cell) => (typeof cell === "number" ? n[0]! : cell)) : row,
      );
      const host = new MemoryHost({
        名册: roster,
        活动台账: [
          [...ACTIVITY_HEADER, "应到人数", "实到人数"],
          [...activity(A, "支部党员大会", "2026.7.5"), n[1]!, n[2]!],
          [...activity(A, "党课", { date: n[3]! }), n[1]!, n[2]!],
        ],
        加减分: [
          ["党组织名称", "日期", "类型", "分值", "事项"],
          [A, "2026.8.1", "加分", n[4]!, "表彰"],
          [A, "2026.8.1", "减分", n[5]!, "通报"],
        ],
        党费收缴台账: [
          ["党组织名称", "月份", "应交", "实交"],
          [A, "2026年7月", n[6]!, n[7]!],
          [A, "2026年8月", n[7]!, n[8]!],
        ],
        党员教育培训台账: [
          ["姓名", "所在党组织", "培训班名称", "结束时间", "学时"],
          ["张三", A, "轮训", "2026.8.1", n[8]!],
        ],
      });
      const { assessment } = await mustAssess(host, assessOptions("2026Q3"));
      for (const { total } of assessment.organizations)
        expect(total === null || (total >= 0 && total <= 10_000)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it.each([1, 5, 59, 61, 366])("a workbook whose only day is the serial number %i is assessed", async (serial) => {
  const host = new MemoryHost({
    名册: rosterOf(...BRANCHES),
    活动台账: [ACTIVITY_HEADER, activity(A, "党课", { date: serial })],
  });
  const { assessment } = await mustAssess(host, assessOptions(null));
  expect(assessment.organizations).toHaveLength(3);
});
