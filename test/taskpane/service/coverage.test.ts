import { describe, expect, it } from "vitest";
import { SETTING_DEFINITIONS } from "../../../src/domain/settings/settingDefinitions";
import type { CoverageView } from "../../../src/taskpane/service/dataView";
import { LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import type { MemoryCell } from "../../support/memoryHost";
import { done, quiet, serve, written } from "./serving";

const A = "机关第一党支部";
const ROSTER = [
  ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
  [A, "党支部", 20, 20, "张三", "2023-01-05"],
];
const ACTIVITY = ["党组织名称", "活动类型", "时间"];
const CHOSEN: Readonly<Record<string, string>> = { 考核年度: "2026", 考核周期: "Q2" };
const SETTINGS = [["名称", "值"], ...SETTING_DEFINITIONS.map(({ name, value }) => [name, CHOSEN[name] ?? value])];
/** A header that has to be confirmed. */
const UNUSUAL = ["举办支部", "会议类别", "开展日期", "议题"];
const held = (...days: readonly string[]): MemoryCell[][] => days.map((day) => [A, "主题党日", day, "学习"]);

async function coverageOf(sheets: Readonly<Record<string, readonly (readonly MemoryCell[])[]>>): Promise<CoverageView> {
  const workbook = new LiveMemoryWorkbook({ 名册: ROSTER, ...sheets });
  const { coverage } = await done(serve(workbook).inspect(quiet));
  return coverage!;
}

/** Rows of a ledger by month; "?" behind what is only proposed. */
const cellsOf = ({ ledgers }: CoverageView, key: string): readonly string[] | null | undefined =>
  ledgers.find(({ ledger }) => ledger === key)?.cells?.map(({ rows, proposed }) => `${rows}${proposed ? "?" : ""}`);

describe("what the ledgers cover", () => {
  it("is counted by month, sheets that are only proposed among them, up to the newest quarter", async () => {
    const coverage = await coverageOf({
      上半年: [ACTIVITY, ...held("2026-02-03", "2026-02-28", "2026-05-04")],
      第三季度: [UNUSUAL, ...held("2026-07-01", "2026-09-30", "2026-09-01")],
    });
    expect(coverage.year).toBe(2026);
    expect(coverage.months.filter(({ inPeriod }) => inPeriod).map(({ month }) => month)).toEqual([7, 8, 9]);
    expect(cellsOf(coverage, "activities")).toEqual(["0", "2", "0", "0", "1", "0", "1?", "0", "2?"]);
    expect(coverage.silentMonths).toEqual([1, 3, 4, 6, 8]);
  });

  it("shows a ledger begun in July as such", async () => {
    const coverage = await coverageOf({ 活动台账: [ACTIVITY, ...held("2026-07-01", "2026-08-02", "2026-09-30")] });
    expect(coverage.silentMonths).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("counts a quarter that is named as such in none of its months", async () => {
    const coverage = await coverageOf({ 活动台账: [ACTIVITY, ...held("2026-07-01", "2026年三季度")] });
    expect(cellsOf(coverage, "activities")).toEqual(["0", "0", "0", "0", "0", "0", "1", "0", "0"]);
    expect(coverage.silentMonths).toEqual([1, 2, 3, 4, 5, 6, 8, 9]);
  });

  it("counts quarters of attendance side by side in no month, although they are only proposed", async () => {
    const coverage = await coverageOf({
      活动台账: [ACTIVITY, ...held("2026-07-01")],
      主题党日出勤率: [
        ["2026年主题党日出勤率", null, null, null],
        ["党组织名称", "一季度", "二季度", "三季度"],
        [A, 0.9, 0.8, 0.7],
      ],
    });
    expect(cellsOf(coverage, "activities")).toEqual(["0", "0", "0", "0", "0", "0", "1", "0", "0"]);
    expect(coverage.silentMonths).toContain(9);
  });

  it("does not call a month empty that is not over", async () => {
    const coverage = await coverageOf({ 活动台账: [ACTIVITY, ...held("2026-10-01")] });
    expect(coverage.months.at(-1)).toEqual({ month: 12, inPeriod: true });
    expect(coverage.silentMonths).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("goes by the period of the settings, even where it has no row", async () => {
    const coverage = await coverageOf({
      活动台账: [ACTIVITY, ...held("2026-01-05")],
      考核设置: SETTINGS,
    });
    expect(coverage.months.filter(({ inPeriod }) => inPeriod).map(({ month }) => month)).toEqual([4, 5, 6]);
    expect(coverage.silentMonths).toEqual([2, 3, 4, 5, 6]);
  });

  it("says of a ledger without days that it has none, and leaves out what has no months", async () => {
    const coverage = await coverageOf({
      活动台账: [ACTIVITY, ...held("2026-07-01")],
      任务清单: [
        ["责任党组织", "工作任务", "完成情况"],
        [A, "换届", "已完成"],
      ],
    });
    expect(cellsOf(coverage, "tasks")).toBeUndefined();
    expect(coverage.ledgers.map(({ ledger, cells }) => [ledger, cells === null])).toEqual([
      ["activities", false],
      ["tasks", true],
    ]);
    expect(coverage.missing).not.toContain("任务清单");
    expect(coverage.missing).toContain("党费台账");
  });

  it("is nothing where no sheet has a day", async () => {
    const { coverage } = await done(serve(new LiveMemoryWorkbook({ 名册: ROSTER })).inspect(quiet));
    expect(coverage).toBeNull();
  });
});

describe.each([
  { language: "zh-CN", none: /活动台账里没有.*2026年第三季度.*的任何记录/, month: "2026年8月" },
  { language: "en", none: /no record in.*third quarter of 2026/, month: "2026-08" },
] as const)("what is asked because of it, in $language", ({ language, none, month }) => {
  const choice = { period: "2026Q3", cutoff: null };
  const workbookOf = (...days: readonly string[]) =>
    new LiveMemoryWorkbook({ 名册: ROSTER, 活动台账: [ACTIVITY, ...held(...days)] });

  const said = (months: string): string =>
    language === "en" ? `The whole office has no activity in ${months}` : `${months}所有党组织都没有活动记录`;

  /** Everything that stands on the sheets of the third quarter once they are written. */
  async function writtenOf(...days: readonly string[]): Promise<string> {
    const workbook = workbookOf(...days);
    const service = serve(workbook, language);
    expect(await done(service.assess(choice, quiet))).toMatchObject({ status: "ready" });
    const { sheets } = await written(service);
    return JSON.stringify(sheets.map((name) => workbook.sheet(name).rows));
  }

  it("refuses a period without any row until a person says that it has none", async () => {
    const service = serve(workbookOf("2026-04-03"), language);
    expect(await done(service.assess(choice, quiet))).toMatchObject({
      status: "refused",
      confirmable: true,
      reason: expect.stringMatching(none),
    });
    expect(await done(service.assess({ ...choice, withoutActivities: true }, quiet))).toMatchObject({
      status: "ready",
    });
  });

  it("asks about a month that nobody has a row of", async () => {
    expect(await writtenOf("2026-07-03", "2026-09-30")).toContain(said(month));
  });

  it("asks about no month before a ledger begins", async () => {
    expect(await writtenOf("2026-07-03", "2026-08-05", "2026-09-30")).not.toContain(said(""));
  });
});
