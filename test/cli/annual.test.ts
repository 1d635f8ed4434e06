import { readFileSync, writeFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { activities, day, goldenSheet, roster, sheet, type GoldenCell } from "../golden/goldenInput";
import { sheetRecords, sheetRows } from "../support/assessBytes";
import { runCommand } from "../support/capturedTerminal";
import { fillSheet } from "../support/editBytes";
import { temporaryFolder } from "../support/temporaryFolder";
import { withCells } from "../support/withCells";

const path = temporaryFolder();
const NOW = "2027-01-08T09:00";

/** Days of theme days by organization: every month but those left out. */
function themeDays(organization: string, months: readonly number[]): readonly (readonly GoldenCell[])[] {
  return months.map((month) => {
    const iso = `2026-${String(month).padStart(2, "0")}-05`;
    return [organization, "主题党日", day(iso), null, null, "张建国"];
  });
}

const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const without = (...left: readonly number[]) => YEAR.filter((month) => !left.includes(month));
const deduction = (organization: string, iso: string, points: number) => [
  organization,
  day(iso),
  "减分",
  points,
  "扣分",
];

/**
 * Four branches; 100 points are 40 for the secretary (always earned) and 60 less 15 for each month without theme day, so
 * that a quarter's total is 100 − 15 × months missed − deductions (at most 10):
 *
 *          Q1                 Q2                   Q3          Q4                 全年 anew
 *   甲    100 − 4.35 = 95.65  100 − 15 − 2.5=82.50  100        100 − 6.32 = 93.68  100 − 15 − 10 = 75.00
 *   乙    not founded        100 − 1.01 = 98.99   100 − 15=85  100 − 0.33 = 99.67  100 − 15 − 1.34 = 83.66
 *   丙    100 − 30 = 70       100                  85          85                 100 − 60 = 40.00
 *   丁    90                 90                   90          90                 100 − 10 = 90.00
 */
const SHEETS = {
  党组织名册: roster(
    ...["甲", "乙", "丙", "丁"].map((name) => ({
      党组织名称: `${name}党支部`,
      ...(name === "乙" ? { 成立时间: day("2026-04-01") } : {}),
    })),
  ),
  活动台账: activities(
    ...themeDays("甲党支部", without(5)),
    ...themeDays("乙党支部", without(1, 2, 3, 8)),
    ...themeDays("丙党支部", without(1, 2, 8, 11)),
    ...themeDays("丁党支部", YEAR),
  ),
  述职评议: sheet(
    ["党组织名称", "书记姓名", "年度", "好", "较好", "一般", "差", "弃权", "综合评价等次"],
    ["甲党支部", "张建国", 2026, 20, 6, 2, 0, 1, null],
    ["丁党支部", "张建国", 2026, null, null, null, null, null, "较好"],
  ),
  加减分台账: sheet(
    ["党组织名称", "日期", "类型", "分值", "事项"],
    deduction("甲党支部", "2026-02-01", 4.35),
    deduction("甲党支部", "2026-06-01", 2.5),
    deduction("甲党支部", "2026-12-01", 6.32),
    deduction("乙党支部", "2026-05-01", 1.01),
    deduction("乙党支部", "2026-11-01", 0.33),
    ...["2026-01-09", "2026-04-09", "2026-07-09", "2026-10-09"].map((iso) => deduction("丁党支部", iso, 11)),
  ),
  考核细则: sheet(
    "代码,类别,指标,层级,适用条件,台账,筛选,计量,期间,目标,分值,计分,参数,到期,无记录,锁定,依据".split(","),
    [
      "S1",
      "书记履职",
      "书记主讲",
      "全部",
      null,
      "活动台账",
      "活动类型=主题党日",
      "书记到场",
      "本期",
      1,
      40,
      "达标",
      "字段=主讲人",
    ],
    [
      "L1",
      "组织生活",
      "主题党日",
      "全部",
      null,
      "活动台账",
      "活动类型=主题党日",
      "达标月数",
      "本期",
      null,
      60,
      "缺扣",
      "每次=15",
    ],
  ),
};

type Settings = Readonly<Record<string, string>>;

async function workbook(file: string, settings: Settings): Promise<void> {
  const rows = Object.entries(settings).map(([name, value]) => [name, value]);
  const all = { ...SHEETS, 考核设置: sheet(["名称", "值", "说明"], ...rows) };
  const sheets = Object.entries(all).map(([name, content]) => goldenSheet(name, content, false));
  writeFileSync(path(file), await writeXlsx({ sheets }));
}

async function must(command: string, file: string, ...more: readonly string[]): Promise<readonly string[]> {
  const { status, printed, errors } = await runCommand([command, path(file), ...more], { now: NOW });
  expect([errors, status === 2]).toEqual(["", false]);
  return printed;
}

async function settle(file: string, period: string): Promise<void> {
  await must("review", file, "--period", period, "--in-place", "--quiet");
  const explained = await fillSheet(readFileSync(path(file)), `会审清单 ${period}`, "须说明", (row) =>
    row["须说明"] === "是" ? { 说明: "已逐条核对，情况属实", 说明人: "何春梅" } : null,
  );
  writeFileSync(path(file), explained);
  await must("finalise", file, "--period", period, "--by", "何春梅", "--in-place");
}

let settled: Uint8Array | null = null;

/** Three quarters settled, the fourth only assessed; made once. */
async function settledYear(): Promise<Uint8Array> {
  if (settled !== null) return settled;
  const file = "三季定稿.xlsx";
  await workbook(file, { 年度方法: "全年重算" });
  for (const period of ["2026Q1", "2026Q2", "2026Q3"]) await settle(file, period);
  await must("assess", file, "--period", "2026Q4", "--in-place", "--quiet");
  settled = readFileSync(path(file));
  return settled;
}

/** A workbook with these settings and the quarters as settled. */
async function withSettings(file: string, settings: Settings): Promise<void> {
  const cells = Object.entries(settings).flatMap(([name, value], i) => [
    { rowIndex: i + 1, columnIndex: 0, value: name },
    { rowIndex: i + 1, columnIndex: 1, value },
  ]);
  writeFileSync(path(file), await withCells(await settledYear(), "考核设置", cells));
}

type Year = Readonly<{
  method: string;
  quarters: readonly Readonly<Record<string, unknown>>[];
  organizations: readonly Readonly<{
    name: string;
    total: string | null;
    grade: string | null;
    rank: number | null;
    quarters: readonly Readonly<{ total: string | null; grade: string | null }>[];
    debriefing: string | null;
    votes: string | null;
    others: readonly Readonly<{ method: string; total: string; grade: string }>[];
    notes: readonly Readonly<{ code: string }>[];
  }>[];
}>;

async function year(settings: Settings, file = "年度.xlsx"): Promise<Year> {
  await withSettings(file, settings);
  return JSON.parse((await must("annual", file, "--year", "2026", "--json", "-", "--in-place")).join("\n")) as Year;
}

/** `乙 94.55 好 1` by place. */
const standings = ({ organizations }: Year): readonly string[] =>
  organizations.map(({ name, total, grade, rank }) => [name.slice(0, 1), total, grade, rank].join(" "));

/** `甲 全年重算 75.00 一般` of every grade that another method would give. */
const others = ({ organizations }: Year): readonly string[] =>
  organizations.flatMap(({ name, others: all }) =>
    all.map(({ method, total, grade }) => [name.slice(0, 1), method, total, grade].join(" ")),
  );

const codes = ({ organizations }: Year): readonly string[] =>
  organizations.flatMap(({ name, notes }) => notes.map(({ code }) => `${name.slice(0, 1)} ${code}`));

const WEIGHTS = "Q1:20;Q2:25;Q3:25;Q4:30";

describe("kaohe annual, against figures worked out by hand", () => {
  it("takes each quarter as it was settled, else from its result sheet, and says so", async () => {
    const { quarters, organizations } = await year({ 年度方法: "四季平均" });
    const settled = { source: "archive", version: 1, reopened: false, changed: false };
    expect(quarters).toEqual([
      ...["2026Q1", "2026Q2", "2026Q3"].map((period) => ({ period, ...settled, sheet: `考核定稿 ${period}` })),
      { period: "2026Q4", source: "sheet", sheet: "考核结果 2026Q4", archiveLost: false },
    ]);
    const totals = organizations.map(({ name, quarters: own }) => [name.slice(0, 1), ...own.map(({ total }) => total)]);
    expect(Object.fromEntries(totals.map(([name, ...own]) => [name, own.join(" ")]))).toEqual({
      甲: "95.65 82.50 100.00 93.68",
      乙: " 98.99 85.00 99.67",
      丙: "70.00 100.00 85.00 85.00",
      丁: "90.00 90.00 90.00 90.00",
    });
  }, 120_000);

  it("works 全年 out anew; of four branches one place is for 好", async () => {
    const found = await year({ 年度方法: "全年重算" });
    expect(standings(found)).toEqual(["丁 90.00 好 1", "乙 83.66 较好 2", "甲 75.00 一般 3", "丙 40.00 差 4"]);
    // By the quarters 甲 has 92.96 and 92.86, 乙 94.55 and 94.87 (see below); 丁 loses the only place to 乙.
    expect(others(found)).toEqual([
      ...["丁 四季平均 90.00 较好", "丁 四季加权 90.00 较好", "乙 四季平均 94.55 好", "乙 四季加权 94.87 好"],
      ...["甲 四季平均 92.96 较好", "甲 四季加权 92.86 较好", "丙 四季平均 85.00 较好", "丙 四季加权 85.75 较好"],
    ]);
  });

  it("takes the mean of the quarters there are", async () => {
    const found = await year({ 年度方法: "四季平均" });
    // 乙 (9899 + 8500 + 9967)/300 = 28366/300 = 94.5533…; 甲 (9565 + 8250 + 10000 + 9368)/400 = 37183/400 = 92.9575;
    // 丙 (70 + 100 + 85 + 85)/4 = 340/4
    expect(standings(found)).toEqual(["乙 94.55 好 1", "甲 92.96 较好 2", "丁 90.00 较好 3", "丙 85.00 较好 4"]);
    expect(others(found)).toEqual([
      ...["乙 全年重算 83.66 较好", "甲 全年重算 75.00 一般", "丁 全年重算 90.00 好", "丙 全年重算 40.00 差"],
    ]);
    expect(codes(found)).toEqual(["乙 missingQuarters", "甲 limited", "丁 limited"]);
  });

  it("weighs the quarters", async () => {
    const found = await year({ 年度方法: "四季加权", 季度权重: WEIGHTS });
    // 乙 (25 × 98.99 + 25 × 85 + 30 × 99.67)/80 = 7589.85/80 = 94.873125;
    // 甲 (20 × 95.65 + 25 × 82.5 + 25 × 100 + 30 × 93.68)/100 = 9285.9/100; 丙 (1400 + 2500 + 2125 + 2550)/100
    expect(standings(found)).toEqual(["乙 94.87 好 1", "甲 92.86 较好 2", "丁 90.00 较好 3", "丙 85.75 较好 4"]);
  });

  it("gives a year with a missing quarter no figure where the office says so", async () => {
    const found = await year({ 年度方法: "四季加权", 季度权重: WEIGHTS, 缺季处理: "不评" });
    expect(standings(found)).toEqual(["甲 92.86 好 1", "丁 90.00 较好 2", "丙 85.75 较好 3", "乙   "]);
    expect(others(found).filter((line) => line.startsWith("乙"))).toEqual(["乙 全年重算 83.66 较好"]);
  });

  it("counts a quarter of weight 0 for nothing, missing or not", async () => {
    const found = await year({ 年度方法: "四季加权", 季度权重: "Q1:0;Q2:1;Q3:1;Q4:1", 缺季处理: "不评" });
    // 甲 (82.5 + 100 + 93.68)/3 = 276.18/3 = 92.06; 丙 (100 + 85 + 85)/3 = 90; 丁 also 90: both second
    expect(standings(found)).toEqual(["乙 94.55 好 1", "甲 92.06 较好 2", "丙 90.00 较好 3", "丁 90.00 较好 3"]);
  });

  it("puts quarters, debriefing and votes together, exact until the end", async () => {
    const found = await year({ 年度方法: "四季平均", 年终构成: "季度:60;述职评议:30;民主测评:10" });
    // 甲 37183/400 × 60/100 + 100 × 30/100 + 2600/28 × 10/100 = 55.7745 + 30 + 9.2857… = 95.0602…
    // 丁 90 × 60/90 + 80 × 30/90, no votes: 60 + 26.666… = 86.666…; 乙 and 丙 have neither
    expect(standings(found)).toEqual(["甲 95.06 好 1", "乙 94.55 较好 2", "丁 86.67 较好 3", "丙 85.00 较好 4"]);
    const [first] = found.organizations;
    expect([first?.debriefing, first?.votes]).toEqual(["100", "92.86"]);
  });

  it("gives the best grade to those with enough best quarters", async () => {
    const found = await year({ 年度方法: "四季平均", 评好条件: "四季为好>=3" });
    // 乙 had it twice; 甲 three times, but the only place was 乙's by rank
    expect(standings(found)[0]).toBe("乙 94.55 较好 1");
    expect(codes(found)).toContain("乙 fewBest");
  });

  it("rounds once to one decimal", async () => {
    const found = await year({ 年度方法: "四季加权", 季度权重: "Q1:1;Q2:1;Q3:0;Q4:0", 小数位: "1" });
    // 甲 (95.65 + 82.5)/2 = 89.075; the quarters keep the two decimals they were settled with
    expect(standings(found)).toContain("甲 89.10 较好 3");
  });
});

describe("年度结果", () => {
  it("stands in the workbook, the other method's value beside the result, and the same again after a second run", async () => {
    await year({ 年度方法: "四季平均" });
    const bytes = readFileSync(path("年度.xlsx"));
    const rows = await sheetRows(bytes, "年度结果 2026");
    expect(rows.slice(0, 4).map(([first]) => first)).toEqual([
      "党组织书记履职年度考核结果（2026年全年）",
      "考核周期：2026年全年（2026-01-01 至 2026-12-31）；基准日：2026-12-31",
      "年度方法：四季平均；缺的按实际有的折算。",
      "各季得分取自——第一季度：“考核定稿 2026Q1”第1版；第二季度：“考核定稿 2026Q2”第1版；第三季度：“考核定稿 2026Q3”第1版；第四季度：“考核结果 2026Q4”（没有定稿）。",
    ]);
    const [first] = await sheetRecords(bytes, "年度结果 2026", 5);
    expect(first).toMatchObject({
      ...{ 党组织: "乙党支部", 第一季度: "—", 第二季度: 98.99, 年度得分: 94.55, 等次: "好", 名次: 1 },
      ...{ 年度方法: "四季平均", 按全年重算: "83.66 较好", 按四季加权: null, 说明: "缺第一季度得分，按其余季度计算" },
    });
    await must("annual", "年度.xlsx", "--year", "2026", "--in-place");
    expect(await sheetRows(readFileSync(path("年度.xlsx")), "年度结果 2026")).toEqual(rows);
    // The sheet is no ledger for the next assessment.
    await must("assess", "年度.xlsx", "--period", "2026Q4", "--in-place");
  });

  it("says when a quarter was reopened, and the reopening marks the year", async () => {
    await year({ 年度方法: "四季平均" });
    await must("reopen", "年度.xlsx", "--period", "2026Q2", "--by", "何春梅", "--reason", "台账有改动", "--in-place");
    const steps = await sheetRows(readFileSync(path("年度.xlsx")), "考核进程");
    expect(steps.map((row) => `${row[1]} ${row[2]}`)).toContain("2026全年 上期已重开");
    const printed = await must("annual", "年度.xlsx", "--year", "2026");
    expect(printed.join("\n")).toContain("第二季度：“考核定稿 2026Q2”第1版（已重开）");
  });

  it("names what of a quarter has no place in the year", async () => {
    await withSettings("年度.xlsx", { 年度方法: "四季平均" });
    const renamed = await fillSheet(readFileSync(path("年度.xlsx")), "党组织名册", "党组织名称", (row) =>
      row["党组织名称"] === "丁党支部" ? { 党组织名称: "戊党支部" } : null,
    );
    writeFileSync(path("年度.xlsx"), renamed);
    const { printed } = await runCommand(["annual", path("年度.xlsx"), "--year", "2026"], { now: NOW });
    expect(printed.join("\n")).toContain("不在本年度名册里、没有计入的：“考核定稿 2026Q1”丁党支部；");
  });

  it.each([
    ["季度权重", "Q1:20;Q2:80", "各项都要写"],
    ["季度权重", "Q1:0;Q2:0;Q3:0;Q4:0", "不能全是 0"],
    ["年终构成", "述职评议:40", "“季度”要大于 0"],
    ["年度方法", "四季相加", "全年重算、四季平均 或 四季加权"],
    ["评好条件", "全优", "四季为好>=1"],
    ["缺季处理", "按零分", "按实际季数 或 不评"],
  ])("is not worked out with %s %s, whose cell is named", async (name, value, told) => {
    await withSettings("年度.xlsx", { 年度方法: "四季加权", [name]: value });
    const { status, errors } = await runCommand(["annual", path("年度.xlsx"), "--year", "2026"], { now: NOW });
    expect(status).toBe(2);
    expect(errors).toContain(`“考核设置”B${name === "年度方法" ? 2 : 3}`);
    expect(errors).toContain(told);
  });
});

describe("上期得分", () => {
  const previous = async (period: string): Promise<Readonly<{ told: string; sheet: string; note: string }>> => {
    const file = "上期.xlsx";
    const printed = await must("assess", file, "--period", period, "--in-place", "--accept");
    const bytes = readFileSync(path(file));
    const notes = await sheetRows(bytes, `考核说明 ${period}`);
    return {
      told: printed.find((line) => line.startsWith("上期得分")) ?? "",
      sheet: String((await sheetRows(bytes, `考核结果 ${period}`))[1]?.[0])
        .split("；")
        .at(-1)!,
      note: String(notes.find(([name]) => name === "上期得分")?.[1]),
    };
  };
  const from = (source: string) => ({ told: `上期得分取自${source}。`, sheet: `上期得分取自${source}`, note: source });

  it("says which version it is taken from, and that it was reopened since", async () => {
    writeFileSync(path("上期.xlsx"), await settledYear());
    expect(await previous("2026Q4")).toEqual(from("“考核定稿 2026Q3”第1版"));
    await must("reopen", "上期.xlsx", "--period", "2026Q3", "--by", "何春梅", "--reason", "台账有改动", "--in-place");
    expect(await previous("2026Q4")).toEqual(from("“考核定稿 2026Q3”第1版（已重开）"));
    await settle("上期.xlsx", "2026Q3");
    expect(await previous("2026Q4")).toEqual(from("“考核定稿 2026Q3 第2版”第2版"));
  }, 120_000);

  it("says that it is taken from results which were not settled", async () => {
    writeFileSync(path("上期.xlsx"), await settledYear());
    expect(await previous("2027Q1")).toEqual(from("“考核结果 2026Q4”（没有定稿）"));
  });

  it("is none in the first period", async () => {
    await workbook("上期.xlsx", {});
    const none = await previous("2026Q1");
    expect([none.told, none.note]).toEqual(["", "没有结果"]);
  });
});
