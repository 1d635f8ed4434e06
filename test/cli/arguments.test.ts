import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMAND_NAMES, COMMANDS } from "../../src/cli/commands/commandRegistry";
import { runCommand } from "../support/capturedTerminal";
import { temporaryFolder } from "../support/temporaryFolder";

const INPUT = join(import.meta.dirname, "../golden/cases/01-group-months/input.xlsx");

describe("help", () => {
  it.each([
    [["--help"], "zh_CN.UTF-8", "用法："],
    [["-h"], "zh_CN.UTF-8", "用法："],
    [["help"], "", "用法："],
    [[], "zh_CN.UTF-8", "用法："],
    [["assess", "--help"], "zh_CN.UTF-8", "用法："],
    [["--help"], "en_US.UTF-8", "Usage:"],
    [["--help", "--lang", "en"], "zh_CN.UTF-8", "Usage:"],
    [["--help", "--lang=zh-CN"], "en_US.UTF-8", "用法："],
    [["--help"], "C.UTF-8", "用法："],
  ])("%j in the language environment %j", async (args, locale, start) => {
    const { status, printed, errors } = await runCommand(args, { locale });
    expect(status).toBe(0);
    expect(errors).toBe("");
    expect(printed.join("\n").startsWith(start)).toBe(true);
    for (const option of ["--period", "--cutoff", "--out", "--in-place", "--json", "--lang", "--quiet", "--now"])
      expect(printed.join("\n")).toContain(option);
  });
});

describe("help of one command", () => {
  it.each(COMMAND_NAMES)("%s tells each of its options, and no other command", async (name) => {
    for (const lang of ["zh-CN", "en"]) {
      const printed = (await runCommand([name, "--help", "--lang", lang])).printed.join("\n");
      for (const option of COMMANDS[name].options) expect(printed).toMatch(new RegExp(`--${option}(?![a-z-])`));
      const calls = printed.match(/^ {2}kaohe [a-z]+/gm);
      expect(calls).toEqual([`  kaohe ${name}`]);
    }
  });

  it("is also asked for as `help COMMAND`", async () => {
    const asked = await runCommand(["help", "rules"]);
    expect(asked.printed).toEqual((await runCommand(["rules", "--help"])).printed);
  });

  it("of all commands tells each option of each, in words or as one of assess", async () => {
    const printed = (await runCommand(["--help"])).printed.join("\n");
    for (const name of COMMAND_NAMES) {
      const block = printed.split(`${name} 的选项：\n`)[1]!.split("的选项：")[0]!;
      for (const option of COMMANDS[name].options) expect(block, name).toMatch(new RegExp(`--${option}(?![a-z-])`));
    }
  });
});

describe("wrong arguments", () => {
  it.each<[readonly string[], string, string]>([
    [["score", "a.xlsx"], "没有“score”这个命令。", "There is no command “score”."],
    [["assess"], "没有写要处理的工作簿。", "No workbook is named."],
    [["consolidate", "--units", "u.xlsx"], "没有写要处理的文件夹。", "No folder is named."],
    [["assess", "a.xlsx", "b.xlsx"], "一次只能处理一个工作簿。", "Only one workbook at a time."],
    [["assess", "a.xlsx", "--fast"], "没有“--fast”这个选项。", "There is no option “--fast”."],
    [["assess", "a.xlsx", "-f"], "没有“-f”这个选项。", "There is no option “-f”."],
    [["--fast"], "没有“--fast”这个选项。", "There is no option “--fast”."],
    [["assess", "a.xlsx", "--period"], "选项 --period 后面没有写内容。", "The option --period needs a value."],
    [["assess", "a.xlsx", "--out="], "选项 --out 后面没有写内容。", "The option --out needs a value."],
    [["assess", "a.xlsx", "--period", "--quiet"], "选项 --period 后面没有写内容。", "--period needs a value"],
    [["assess", "a.xlsx", "--quiet=yes"], "选项 --quiet 后面不用写内容。", "The option --quiet takes no value."],
    [
      ["inspect", "a.xlsx", "--period", "2026Q3"],
      "inspect 命令用不到选项 --period。",
      "no use for the option --period",
    ],
    [
      ["inspect", "a.xlsx", "--period", "2026Q3"],
      "inspect 命令用不到选项 --period。",
      "no use for the option --period",
    ],
    [
      ["inspect", "a.xlsx", "--in-place"],
      "inspect 只有加上 --mapping-from 才写文件",
      "writes only with --mapping-from",
    ],
    [
      ["rules", "a.xlsx", "--cutoff", "2026-09-30"],
      "rules 命令用不到选项 --cutoff。",
      "no use for the option --cutoff",
    ],
    [["assess", "a.xlsx", "--write-default"], "assess 命令用不到选项 --write-default。", "--write-default"],
    [["assess", "a.xlsx", "--out", "b.xlsx", "--in-place"], "--out 和 --in-place 只能用一个。", "not both"],
    [
      ["rules", "a.xlsx", "--in-place"],
      "rules 只有加上 --write-default、--fix 或 --test 才写文件",
      "writes only with --write-default, --fix or --test",
    ],
    [["assess", ""], "没有写要处理的工作簿。", "No workbook is named."],
    [["assess", "a.xlsx", "--period", "2026Q5"], "考核周期“2026Q5”看不懂", "2026Q5"],
    [["assess", "a.xlsx", "--period", "third"], "考核周期“third”看不懂", "third"],
    [["assess", "a.xlsx", "--cutoff", "2026-02-30"], "基准日“2026-02-30”看不懂", "2026-02-30"],
    [["assess", "a.xlsx", "--cutoff", "soon"], "基准日“soon”看不懂", "soon"],
    [["assess", "a.xlsx", "--now", "2026-10-08"], "时间“2026-10-08”看不懂", "2026-10-08"],
    [["assess", "a.xlsx", "--now", "2026-10-08T24:00"], "时间“2026-10-08T24:00”看不懂", "24:00"],
    [["assess", "a.xlsx", "--now", "2026-13-08T09:00"], "时间“2026-13-08T09:00”看不懂", "2026-13"],
    [["assess", "a.xlsx", "--lang", "fr"], "没有“fr”这种语言", "fr"],
  ])("%j is told in both languages and nothing is run", async (args, chinese, english) => {
    const zh = await runCommand(args);
    expect(zh).toMatchObject({ status: 2, printed: [] });
    expect(zh.errors).toContain(chinese);
    expect(zh.errors).toContain("--help");
    const en = await runCommand(args, { locale: "en_GB.UTF-8" });
    expect(en).toMatchObject({ status: 2, printed: [] });
    expect(en.errors).toContain(english);
    expect(en.errors).not.toMatch(/[一-鿿]/);
  });
});

describe("cutoff", () => {
  const path = temporaryFolder();

  it.each([
    ["zh_CN", "基准日 2026-10-01 不在2026Q3（2026-07-01 至 2026-09-30）之内。"],
    ["en_US", "2026-10-01"],
  ])("outside the period is refused in %s", async (locale, words) => {
    const file = path("工作簿.xlsx");
    copyFileSync(INPUT, file);
    const args = ["assess", file, "--period", "2026Q3", "--cutoff", "2026-10-01", "--out", path("结果.xlsx")];
    const { status, printed, errors } = await runCommand(args, { locale });
    expect({ status, printed }).toEqual({ status: 2, printed: [] });
    expect(errors).toContain(words);
    expect(() => readFileSync(path("结果.xlsx"))).toThrow("ENOENT");
    expect(readFileSync(file).equals(readFileSync(INPUT))).toBe(true);
  });

  it("outside the period that the activities tell is refused with that period", async () => {
    const file = path("工作簿.xlsx");
    copyFileSync(INPUT, file);
    const { status, errors } = await runCommand(["assess", file, "--cutoff", "2020-01-01"]);
    expect(status).toBe(2);
    expect(errors).toMatch(/基准日 2020-01-01 不在2026/);
  });
});
