import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { handmade } from "../support/handmadeWorkbooks";
import { runCommand } from "../support/capturedTerminal";
import { temporaryFolder } from "../support/temporaryFolder";

const INPUT = join(import.meta.dirname, "../golden/cases/01-group-months/input.xlsx");
const input = readFileSync(INPUT);
const path = temporaryFolder();
let file = "";
let assess: readonly string[] = [];

beforeEach(() => {
  file = path("工作簿.xlsx");
  copyFileSync(INPUT, file);
  assess = ["assess", file, "--period", "2026Q1", "--now", "2026-10-08T09:00"];
});

const files = (): string[] => readdirSync(dirname(file)).sort();

describe("the extension of the result", () => {
  it.each([
    ["结果.xlsm", "的扩展名应是 .xlsx", "must end in .xlsx"],
    ["结果.xls", "的扩展名应是 .xlsx", "must end in .xlsx"],
    ["结果", "的扩展名应是 .xlsx", "must end in .xlsx"],
  ])("is that of the workbook: %s is refused before any work", async (name, chinese, english) => {
    const zh = await runCommand([...assess, "--out", path(name)]);
    expect(zh).toMatchObject({ status: 2, printed: [] });
    expect(zh.errors).toContain(chinese);
    expect((await runCommand([...assess, "--out", path(name), "--lang", "en"])).errors).toContain(english);
    expect(files()).toEqual(["工作簿.xlsx"]);
  });

  it("may be written in capitals", async () => {
    expect((await runCommand([...assess, "--out", path("结果.XLSX")])).status).toBe(0);
    expect(files()).toContain("结果.XLSX");
  });

  it.each([
    ["台账.xlsm", "台账-考核结果-2026Q1.xlsm"],
    ["台账.XLSX", "台账-考核结果-2026Q1.XLSX"],
    ["台账.xls", "台账-考核结果-2026Q1.xlsx"],
    ["台账", "台账-考核结果-2026Q1.xlsx"],
    ["一.二.xlsx", "一.二-考核结果-2026Q1.xlsx"],
  ])("of %s gives %s", async (name, result) => {
    copyFileSync(INPUT, path(name));
    const { printed } = await runCommand(["assess", path(name), "--period", "2026Q1"]);
    expect(printed.at(-1)).toBe(`结果已写到：${path(result)}`);
    expect(files()).toContain(result);
  });
});

describe("writing in place", () => {
  it("writes a file whose folder is reached by a link, with its backup beside the link's name", async () => {
    mkdirSync(path("共享"));
    copyFileSync(INPUT, path("共享/原件.xlsx"));
    symlinkSync(path("共享"), path("链接"));
    const { status } = await runCommand(["assess", path("链接/原件.xlsx"), "--period", "2026Q1", "--in-place"]);
    expect(status).toBe(0);
    expect(readdirSync(path("共享")).sort()).toEqual(["原件.xlsx", "原件.备份-202610080900.xlsx"].sort());
  });

  it("writes the file behind a link and leaves the link a link", async () => {
    mkdirSync(path("共享"));
    const real = path("共享/原件.xlsx");
    copyFileSync(INPUT, real);
    symlinkSync(real, path("快捷.xlsx"));
    expect((await runCommand(["assess", path("快捷.xlsx"), "--period", "2026Q1", "--in-place"])).status).toBe(0);
    expect(lstatSync(path("快捷.xlsx")).isSymbolicLink()).toBe(true);
    expect(readFileSync(real).equals(input)).toBe(false);
    expect(readdirSync(path("共享"))).toEqual(["原件.xlsx"]);
  });

  it("leaves the permissions as they were", async () => {
    chmodSync(file, 0o640);
    expect((await runCommand([...assess, "--in-place"])).status).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it("takes the backup away when nothing could be written", async () => {
    let errors = "";
    const interruption = new AbortController();
    const status = await run([...assess, "--in-place"], {
      print: () => undefined,
      printError: (text) => {
        errors += text;
        if (text.includes("正在写入")) interruption.abort();
      },
      isInteractive: true,
      locale: "zh_CN",
      now: () => "2026-10-08T09:00",
      signal: interruption.signal,
    });
    expect(status).toBe(2);
    expect(errors).toContain("已取消");
    expect(readFileSync(file).equals(input)).toBe(true);
    expect(files()).toEqual([basename(file)]);
  });

  it("doesn't replace a workbook that somebody saved while the result was written", async () => {
    const saved = Buffer.concat([input, Buffer.from(" ")]);
    let errors = "";
    const status = await run([...assess, "--in-place"], {
      print: () => undefined,
      printError: (text) => {
        errors += text;
        if (text.includes("正在写入")) writeFileSync(file, saved);
      },
      isInteractive: true,
      locale: "zh_CN",
      now: () => "2026-10-08T09:00",
    });
    expect(status).toBe(2);
    expect(errors).toContain("读取期间文件被改动");
    expect(readFileSync(file).equals(saved)).toBe(true);
    expect(files()).toEqual([basename(file)]);
  });
});

describe("interrupting", () => {
  it.each(["正在读取", "正在考核", "正在写入"])("at “%s” leaves no file behind", async (step) => {
    const interruption = new AbortController();
    const status = await run(assess, {
      print: () => undefined,
      printError: (text) => {
        if (text.includes(step)) interruption.abort();
      },
      isInteractive: true,
      locale: "zh_CN",
      now: () => "2026-10-08T09:00",
      signal: interruption.signal,
    });
    expect(status).toBe(2);
    expect(files()).toEqual([basename(file)]);
  });
});

it("refuses an --out that is taken before reading anything", async () => {
  writeFileSync(file, handmade());
  writeFileSync(path("结果.xlsx"), "别人的");
  const { errors } = await runCommand([...assess, "--out", path("结果.xlsx")]);
  expect(errors).toContain(`文件已经存在：${path("结果.xlsx")}`);
  expect(errors).not.toContain("没有考核");
});
