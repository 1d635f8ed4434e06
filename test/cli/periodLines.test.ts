import { describe, expect, it } from "vitest";
import type { ChosenPeriod } from "../../src/app/choosePeriod";
import { periodLines } from "../../src/cli/report";
import { mustDay } from "../../src/domain/model/day";
import { parsePeriod } from "../../src/domain/model/period";
import { textsOf } from "../../src/i18n/textsOf";

const period = parsePeriod("2026Q3")!;
const plain: ChosenPeriod = {
  period,
  origin: "argument",
  cutoff: period.end,
  cutoffOrigin: "period",
  unusedCutoff: null,
  hasActivities: true,
};
const AFTER = mustDay(2026, 10, 8);
const WITHIN = mustDay(2026, 8, 15);

describe("what is told of period and cutoff", () => {
  it.each<[string, Partial<ChosenPeriod>, number, readonly string[], readonly string[]]>([
    ["as asked for", {}, AFTER, ["考核周期 2026Q3，基准日 2026-09-30。"], ["Period 2026Q3, cutoff 2026-09-30."]],
    [
      "of the settings sheet",
      { origin: "settings", cutoff: WITHIN, cutoffOrigin: "settings" },
      AFTER,
      ["考核周期 2026Q3（按“考核设置”），基准日 2026-08-15。", "基准日按“考核设置”。"],
      ["Period 2026Q3 (from the settings sheet), cutoff 2026-08-15.", "The cutoff is that of the settings sheet."],
    ],
    [
      "a cutoff of the settings sheet that doesn't hold",
      { unusedCutoff: mustDay(2026, 6, 30) },
      AFTER,
      ["考核周期 2026Q3，基准日 2026-09-30。", "“考核设置”里的基准日 2026-06-30 不在这个周期内，没有采用。"],
      [
        "Period 2026Q3, cutoff 2026-09-30.",
        "The cutoff 2026-06-30 of the settings sheet is not in this period and was not used.",
      ],
    ],
    [
      "a cutoff that is still to come",
      {},
      WITHIN,
      [
        "考核周期 2026Q3，基准日 2026-09-30。",
        "注意：基准日还没到，在此之前到期而未完成的工作都按逾期计算。要按今天的情况考核，请加 --cutoff 2026-08-15。",
      ],
      [
        "Period 2026Q3, cutoff 2026-09-30.",
        "Note: the cutoff is still to come; what is due before it and not done counts as overdue. To judge as of today, add --cutoff 2026-08-15.",
      ],
    ],
    [
      "no advice to take a day outside the period",
      {},
      mustDay(2026, 6, 30),
      ["考核周期 2026Q3，基准日 2026-09-30。"],
      ["Period 2026Q3, cutoff 2026-09-30."],
    ],
    [
      "no note on the cutoff day itself",
      {},
      period.end,
      ["考核周期 2026Q3，基准日 2026-09-30。"],
      ["Period 2026Q3, cutoff 2026-09-30."],
    ],
    [
      "a period without activities, perhaps a slip",
      { hasActivities: false },
      AFTER,
      ["考核周期 2026Q3，基准日 2026-09-30。", "注意：活动台账里没有2026Q3的记录，请核对考核周期和活动日期。"],
      [
        "Period 2026Q3, cutoff 2026-09-30.",
        "Note: there are no activities in 2026Q3; check the period and their dates.",
      ],
    ],
  ])("%s", (_, chosen, today, chinese, english) => {
    expect(periodLines({ ...plain, ...chosen }, today, textsOf("zh-CN"))).toEqual(chinese);
    expect(periodLines({ ...plain, ...chosen }, today, textsOf("en"))).toEqual(english);
  });
});
