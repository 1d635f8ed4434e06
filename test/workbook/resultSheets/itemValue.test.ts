import { describe, expect, it } from "vitest";
import { integer } from "../../../src/domain/model/fraction";
import { rational } from "../../../src/domain/model/rational";
import { MEASURES, type MeasureKey } from "../../../src/domain/measures/measureRegistry";
import { unitOf } from "../../../src/domain/measuring/measure";
import type { ItemResult } from "../../../src/domain/results/result";
import { sheetLabels as en } from "../../../src/i18n/en/sheetLabels";
import { sheetLabels as zhCN } from "../../../src/i18n/zhCN/sheetLabels";
import { shownText, targetCell, valueCell, valueStyles } from "../../../src/workbook/resultSheets/itemValue";
import { itemOf, ruleOf } from "./planFixture";

const measured = (measure: MeasureKey, value: ItemResult["value"]): ItemResult =>
  itemOf({ rule: ruleOf({ measure }), value });
const number = (measure: MeasureKey, value: number): ItemResult =>
  measured(measure, { kind: "number", value: integer(value) });
const NO_EVENTS = { kind: "events", counts: new Map([["超期未改", 0]]) } as const;

describe("a value tells its unit and what it means", () => {
  it.each([
    { item: number("termStatus", -232), zh: "距届满 232 天", english: "232 d to expiry" },
    { item: number("termStatus", 72), zh: "已超过 72 天", english: "72 d overdue" },
    { item: number("termStatus", 0), zh: "当日届满", english: "expires today" },
    { item: number("secretaryVacancy", 0), zh: "在岗", english: "in post" },
    { item: number("secretaryVacancy", 121), zh: "空缺 121 天", english: "vacant 121 d" },
    { item: number("secretaryVacancy", 100_000), zh: "空缺，时间不详", english: "Vacant, days unknown" },
    { item: number("daysToAppointmentTalk", 14), zh: "14 天", english: "14 days" },
    { item: number("count", 1), zh: "1 次", english: "1 time" },
    { item: number("count", 3), zh: "3 次", english: "3 times" },
    { item: number("monthsMet", 0), zh: "0 个月", english: "0 months" },
    { item: number("quartersMet", 1), zh: "1 个季度", english: "1 quarter" },
    { item: measured("findingEvents", NO_EVENTS), zh: "无扣分问题", english: "Nothing to deduct for" },
    {
      item: measured("findingEvents", { kind: "events", counts: new Map([["超期未改", 2]]) }),
      zh: "超期未改 2 个",
      english: "超期未改: 2",
    },
    { item: number("sum", 1234), zh: "1234", english: "1234" },
    { item: measured("share", { kind: "number", value: rational(29, 100) }), zh: "29.00%", english: "29.00%" },
  ])("$zh", ({ item, zh, english }) => {
    expect(shownText(valueCell(item, zhCN), zhCN)).toBe(zh);
    expect(shownText(valueCell(item, en), en)).toBe(english);
  });

  it("as its target does, and stays a number in the cell", () => {
    const item = itemOf({ rule: ruleOf({ measure: "monthsMet" }), target: integer(3) });
    expect(targetCell(item, zhCN)).toEqual({ value: 3, style: "months" });
    expect(shownText(targetCell(item, zhCN), zhCN)).toBe("3 个月");
    expect(targetCell(itemOf({ target: null }), zhCN)).toBeNull();
  });

  it("in a column that is wide enough for whole terms", () => {
    const longest = Object.keys(MEASURES).map((key) => {
      const measure = MEASURES[key as MeasureKey];
      const value = unitOf(measure, {}).startsWith("days") ? -1_826 : 12;
      return shownText(valueCell(number(key as MeasureKey, value), en), en).length;
    });
    // 15 characters of a digit's width are 13 of the sheet's face.
    expect(Math.max(...longest)).toBeLessThanOrEqual(16);
  });

  it.each([zhCN, en])("in a format for each unit that counts", (labels) => {
    for (const { numberFormat } of Object.values(valueStyles(labels))) expect(numberFormat).toMatch(/0|General/);
  });
});
