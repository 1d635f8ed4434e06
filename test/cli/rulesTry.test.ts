import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "../support/capturedTerminal";
import { temporaryFolder } from "../support/temporaryFolder";
import { changeRules, writeRuleWorkbook } from "./ruleWorkbook";

const path = temporaryFolder();
const PERIOD = ["--period", "2026Q3"] as const;

type Change<T> = Readonly<{ from: T; to: T }>;
type Moved = Readonly<{
  name: string;
  total: Change<string>;
  grade: Change<string>;
  rank: Change<number>;
  because: readonly string[];
}>;
type Standing = Readonly<{ name: string; total: string; grade: string; rank: number }>;

async function triedIn(file: string, ...tries: readonly string[]): Promise<readonly Moved[]> {
  const args = ["rules", file, ...PERIOD, "--json", "-", ...tries.flatMap((text) => ["--try", text])];
  const { status, printed } = await runCommand(args);
  expect(status).toBe(0);
  return (JSON.parse(printed.join("\n")) as { moved: readonly Moved[] }).moved;
}

async function standingsOf(file: string): Promise<readonly Standing[]> {
  const args = ["assess", file, ...PERIOD, "--out", `${file}.out.xlsx`, "--json", "-"];
  const { printed } = await runCommand(args);
  return (JSON.parse(printed.join("\n")) as { organizations: readonly Standing[] }).organizations;
}

describe("rules --try", () => {
  it("tells who would move as the workbook with these cells does, and writes nothing", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file);
    const bytes = readFileSync(file);
    const moved = await triedIn(file, "L5.分值=9", "S2.分值=4");
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const before = await standingsOf(file);
    await changeRules(file, path("改后.xlsx"), { "L5.分值": 9, "S2.分值": 4 });
    const after = await standingsOf(path("改后.xlsx"));
    const expected = after.flatMap(({ name, total, grade, rank }) => {
      const from = before.find((other) => other.name === name)!;
      if (from.total === total && from.grade === grade && from.rank === rank) return [];
      const of = { total: { from: from.total, to: total }, grade: { from: from.grade, to: grade } };
      return [{ name, ...of, rank: { from: from.rank, to: rank } }];
    });
    expect(expected.length).toBeGreaterThan(10);
    expect(moved.map(({ name, total, grade, rank }) => ({ name, total, grade, rank }))).toEqual(expected);
    const codes = new Set(moved.flatMap(({ because }) => because));
    expect([...codes].sort()).toEqual(["L5", "S2"]);
  });

  it("tells first what is wrong with the rules when these can't be scored with", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file, { "L5.计量": "次树" });
    const { status, errors, printed } = await runCommand(["rules", file, ...PERIOD, "--try", "L5.分值=9"]);
    expect(status).not.toBe(0);
    const lines = [...printed, ...errors.split("\n")].filter((line) => /^ *错误/.test(line));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines[0]).toMatch(/^ *错误 “考核细则”H\d+ \[次树\]/);
  });

  it("is told in words", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file);
    const { printed } = await runCommand(["rules", file, ...PERIOD, "--try", "L5.目标=每月9", "L4.1.分值=3"]);
    expect(printed[0]).toMatch(/^试算 2026Q3（基准日 2026-09-30）：共 \d+ 个党组织，\d+ 个有变化。没有写任何文件。$/);
    expect(printed[1]).toMatch(/^ {2}.+：总分 [\d.]+ → [\d.]+，等次 .+，名次 .+（.*L5.*）$/);
    const same = await runCommand(["rules", file, ...PERIOD, "--try", "L5.依据=党章"]);
    expect(same.printed).toEqual([expect.stringContaining("都没有变化")]);
    expect(readdirSync(dirname(file)).filter((name) => name.includes("工作簿")).length).toBe(2);
  });

  it("tries the default rules where the workbook has no rule sheet", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file);
    expect(await triedIn(`${file}.bare.xlsx`, "M3.目标=0.9")).toEqual(await triedIn(file, "M3.目标=0.9"));
  });

  it("tells of slips that the edits would make", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file);
    const { status, printed } = await runCommand(["rules", file, ...PERIOD, "--try", "M3.目标=80"]);
    expect(status).toBe(0);
    expect(printed.at(-1)).toMatch(/^提示 M3\.目标 \[80\] /);
  });

  it.each([
    ["L5", "“L5”看不懂；请写成“代码.列=值”"],
    ["L9.分值=1", "细则里没有代码“L9”。可以用：S1.1、"],
    ["L5.分=1", "细则里没有“分”这一列。可以用：代码、类别、"],
    ["L5@小组.分值=1", "没有层级“小组”。"],
    ["L5.计分=好评", "错误 L5.计分 [好评]"],
    ["L5.计分=好评", "比例"],
    ["L5.分值=很多", "错误 L5.分值 [很多]"],
    ["L5.层级=支社", "党总支"],
    ["L5.筛选=主题=1", "错误 L5.筛选"],
    ["M3.目标=多", "错误 M3.目标 [多]"],
  ])("refuses %s: %s", async (text, words) => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file);
    const { status, printed, errors } = await runCommand(["rules", file, ...PERIOD, "--try", text]);
    expect({ status, printed }).toEqual({ status: 2, printed: [] });
    expect(errors).toContain(words);
  });

  it("takes one row of a code that has several", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file);
    const { status } = await runCommand(["rules", file, ...PERIOD, "--try", "L2@党支部.层级=党支部"]);
    expect(status).toBe(0);
    const all = await runCommand(["rules", file, ...PERIOD, "--try", "L2.层级=党支部"]);
    expect(all.status).toBe(2);
    expect(all.errors).toContain("L2");
  });

  it("names the default grades in English where the run is in English", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file);
    const { printed } = await runCommand(["rules", file, ...PERIOD, "--lang", "en", "--try", "L5.分值=50"]);
    expect(printed.some((line) => /grade (Good|Fair|Poor|Fairly good) → /.test(line))).toBe(true);
    expect(
      printed.filter((line) => /grade .*(好|较好|一般|差)/.test(line.split(", rank")[0]!.split(", grade")[1] ?? "")),
    ).toEqual([]);
  });

  it("can't write", async () => {
    const { status, errors } = await runCommand(["rules", path("工作簿.xlsx"), "--in-place", "--try", "L5.分值=9"]);
    expect(status).toBe(2);
    expect(errors).toContain("才写文件");
  });
});
