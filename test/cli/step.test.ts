import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sheetRecords } from "../support/assessBytes";
import { runCommand, type CommandRun } from "../support/capturedTerminal";
import { temporaryFolder } from "../support/temporaryFolder";

const SAMPLE = join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx");
const path = temporaryFolder();
const FILE = "考核.xlsx";

const step = (...more: readonly string[]): Promise<CommandRun> =>
  runCommand(["step", path(FILE), "--period", "2026Q3", ...more], { now: "2026-10-15T09:00" });

describe("kaohe step", () => {
  it("adds one row after the other to 考核进程", async () => {
    copyFileSync(SAMPLE, path(FILE));
    const taken = ["--step", "会议", "--conclusion", "原则同意", "--by", "何春梅", "--in-place"];
    const first = await step(...taken, "--document", "澜考〔2026〕9号", "--remark", "补充说明两件");
    expect([first.status, first.errors, first.printed[0]]).toEqual([
      0,
      "",
      "“考核进程”已记：2026Q3 会议，2026-10-15，经办人：何春梅。",
    ]);
    const second = await step(
      "--step",
      "公示",
      "--conclusion",
      "无异议",
      "--by",
      "余静",
      "--date",
      "2026-10-22",
      "--in-place",
    );
    expect(second.status).toBe(0);
    const rows = await sheetRecords(readFileSync(path(FILE)), "考核进程");
    expect(rows).toMatchObject([
      {
        ...{ 序号: 1, 周期: "2026Q3", 环节: "会议", 结论: "原则同意", 经办人: "何春梅", 日期: "2026-10-15" },
        ...{ 依据文号: "澜考〔2026〕9号", 说明: "补充说明两件" },
      },
      { 序号: 2, 周期: "2026Q3", 环节: "公示", 结论: "无异议", 经办人: "余静", 日期: "2026-10-22" },
    ]);
  });

  it.each([
    { args: ["--conclusion", "同意", "--by", "余静"], told: "--step" },
    { args: ["--step", "会议", "--by", "余静"], told: "--conclusion" },
    { args: ["--step", "会议", "--conclusion", "同意"], told: "--by" },
    { args: ["--step", "定稿", "--conclusion", "同意", "--by", "余静"], told: "“定稿”不是可以记的环节" },
    {
      args: ["--step", "会议", "--conclusion", "同意", "--by", "余静", "--date", "10月15日"],
      told: "日期“10月15日”看不懂",
    },
  ])("records nothing from $args", async ({ args, told }) => {
    copyFileSync(SAMPLE, path(FILE));
    const before = readFileSync(path(FILE));
    const { status, errors } = await step(...args, "--in-place");
    expect([status, errors]).toEqual([2, expect.stringContaining(told)]);
    expect(readFileSync(path(FILE)).equals(before)).toBe(true);
  });
});
