import { describe, expect, it } from "vitest";
import { mustDay } from "../../../src/domain/model/day";
import { defaultSettings, parseSettings } from "../../../src/domain/settings/parseSettings";
import { SETTING_DEFINITIONS } from "../../../src/domain/settings/settingDefinitions";
import type { Settings } from "../../../src/domain/settings/settings";
import { THRESHOLDS, type ThresholdKey } from "../../../src/domain/settings/thresholds";

const parse = (...rows: readonly (readonly [string, string])[]) =>
  parseSettings(rows.map(([name, value], i) => ({ rowNumber: i + 2, name, value })));

function settingOf<K extends keyof Settings>(key: K, name: string, value: string): Settings[K] {
  const { settings, problems } = parse([name, value]);
  if (!settings) throw new Error(JSON.stringify(problems));
  return settings[key];
}

const half = { numerator: 1n, denominator: 2n };

describe("settings", () => {
  it("of an empty sheet, and of the sheet as it is offered, are the defaults", () => {
    expect(parse()).toEqual({ settings: defaultSettings, problems: [] });
    const offered = SETTING_DEFINITIONS.map(({ name, value }) => [name, value] as const);
    expect(parse(...offered)).toEqual({ settings: defaultSettings, problems: [] });
  });

  it("are the defaults of rules.md §10", () =>
    expect(defaultSettings).toMatchObject({
      year: null,
      periodKind: null,
      cutoff: null,
      grades: [
        { label: "好", cut: 9000 },
        { label: "较好", cut: 8000 },
        { label: "一般", cut: 6000 },
        { label: "差", cut: 0 },
      ],
      notApplicable: "scale",
      bonusCap: 500,
      deductionCap: 1000,
      minimumDaysRanked: 30,
      shortTenureDays: 45,
      annualBestShare: { numerator: 3n, denominator: 10n },
      decimals: 2,
      hideRanks: true,
    }));

  it.each([
    ["year", "考核年度", "2026", 2026],
    ["year", "考核年度", "2026年", 2026],
    ["year", "考核年度", "２０２６年度", 2026],
    ["periodKind", "考核周期", "Q3", "Q3"],
    ["periodKind", "考核周期", "q1", "Q1"],
    ["periodKind", "考核周期", "全年", "FY"],
    ["periodKind", "考核周期", "第三季度", "Q3"],
    ["periodKind", "考核周期", "上半年", "H1"],
    ["cutoff", "基准日", "2026-09-30", mustDay(2026, 9, 30)],
    ["notApplicable", "不适用项", "满分", "full"],
    ["bonusCap", "加分上限", "3.5", 350],
    ["deductionCap", "扣分上限", "0", 0],
    ["deductionCap", "扣分上限", "8分", 800],
    ["minimumDaysRanked", "排名最少天数", "60天", 60],
    ["shortTenureDays", "任职不足天数", "0", 0],
    ["annualBestShare", "年度好等次比例", "50%", half],
    ["annualBestShare", "年度好等次比例", "0.5", half],
    ["annualBestShare", "年度好等次比例", "50", half],
    ["decimals", "小数位", "1", 1],
    ["hideRanks", "隐去名次", "否", false],
    ["year", " 考核 年度 ", "2026", 2026],
  ] as const)("%s: %s = %s", (key, name, value, expected) => expect(settingOf(key, name, value)).toEqual(expected));

  it("grades from the best down", () =>
    expect(settingOf("grades", "等次", "优秀：95；合格：60；不合格：0")).toEqual([
      { label: "优秀", cut: 9500 },
      { label: "合格", cut: 6000 },
      { label: "不合格", cut: 0 },
    ]));

  it("the six aspects have the office's names", () =>
    expect(settingOf("aspects", "职责二", "抓党建")[1]).toBe("抓党建"));

  it.each(Object.keys(THRESHOLDS) as ThresholdKey[])("%s is set under its name", (key) => {
    const { name } = THRESHOLDS[key];
    expect(settingOf("thresholds", name, "5")).toEqual({ ...defaultSettings.thresholds, [key]: 5 });
    expect(parse([name, "五"]).settings).toBeNull();
    expect(parse([name, ""]).settings).toBeNull();
    expect(parse([name, "-1"]).settings).toBeNull();
  });

  it.each(["50", "50%", "0.5"])("a threshold of per cent may be %s", (value) =>
    expect(settingOf("thresholds", "FB3 组织生活得分比例", value)["FB3.sharePercent"]).toBe(50),
  );
});

describe("settings that can't be read", () => {
  it.each([
    ["考核年度", "今年"],
    ["考核年度", "26"],
    ["考核年度", "2026.5"],
    ["考核周期", "Q5"],
    ["考核周期", "2026Q3"],
    ["考核周期", "constructor"],
    ["基准日", "月底"],
    ["基准日", "2026-02-30"],
    ["等次", ""],
    ["等次", "好:90"],
    ["等次", "好:90;差:10"],
    ["等次", "好:60;较好:80;差:0"],
    ["等次", "好:80;较好:80;差:0"],
    ["等次", "好90;差0"],
    ["等次", ":90;差:0"],
    ["等次", "好:90;好:60;差:0"],
    ["不适用项", "不计"],
    ["不适用项", "constructor"],
    ["加分上限", "-5"],
    ["加分上限", "五"],
    ["扣分上限", ""],
    ["排名最少天数", "1.5"],
    ["排名最少天数", "一个月"],
    ["年度好等次比例", "130%"],
    ["年度好等次比例", "-10%"],
    ["小数位", "3"],
    ["小数位", "0"],
    ["隐去名次", "也许"],
    ["隐去名次", "constructor"],
    ["职责一", ""],
    ["FB5 总分", "101"],
    ["FB3 组织生活得分比例", "150"],
    ["R6 开始提醒月份", "13"],
    ["R6 开始提醒月份", "0"],
  ])("%s = %j", (name, value) => {
    const { settings, problems } = parse(["加分上限", "5"].includes(name) ? ["小数位", "2"] : ["加分上限", "5"], [
      name,
      value,
    ]);
    expect(settings).toBeNull();
    expect(problems.map(({ code, severity, place }) => [code, severity, place])).toEqual([
      ["setting-unreadable", "error", { record: 1, column: "值" }],
    ]);
  });

  it("an unknown name is an error", () => {
    const { settings, problems } = parse(["考核年份", "2026"], ["__proto__", "1"]);
    expect(settings).toBeNull();
    expect(problems.map(({ code, place }) => [code, place])).toEqual([
      ["setting-unknown", { record: 0, column: "名称" }],
      ["setting-unknown", { record: 1, column: "名称" }],
    ]);
  });

  it("a name twice is an error", () => {
    const { settings, problems } = parse(["小数位", "1"], ["加分上限", "5"], ["小 数 位", "2"]);
    expect(settings).toBeNull();
    expect(problems).toMatchObject([
      { code: "setting-twice", place: { record: 2, column: "名称" }, params: { rowNumber: 2 } },
    ]);
  });

  it("all at once", () => expect(parse(["小数位", "x"], ["甲", "1"], ["加分上限", "x"]).problems).toHaveLength(3));
});
