import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "../support/capturedTerminal";
import { compoundFile } from "../support/compoundFile";
import { temporaryFolder } from "../support/temporaryFolder";
import { zipBytes } from "../support/zipBytes";

const WORKBOOK = readFileSync(join(import.meta.dirname, "../golden/cases/01-group-months/input.xlsx"));

/** Name, bytes, and message and hint in both languages. */
const BAD: readonly (readonly [string, Buffer, readonly [string, string], readonly [string, string]])[] = [
  [
    "旧格式.xls",
    compoundFile("Workbook", "SummaryInformation"),
    ["旧格式（.xls 或 .et）", "另存为“Excel 工作簿（.xlsx）”后再试"],
    ["old format (.xls or .et)", "save it as an Excel workbook (.xlsx)"],
  ],
  [
    "更旧的.xls",
    compoundFile("Book"),
    ["旧格式（.xls 或 .et）", "另存为“Excel 工作簿（.xlsx）”后再试"],
    ["old format (.xls or .et)", "save it as an Excel workbook (.xlsx)"],
  ],
  [
    "加密.xlsx",
    compoundFile("EncryptionInfo", "EncryptedPackage"),
    ["工作簿是加密保存的", "去掉打开密码"],
    ["is saved encrypted", "remove the password"],
  ],
  [
    "文档.doc",
    compoundFile("WordDocument"),
    ["这个文件不是 Excel 工作簿", "请选择 .xlsx 或 .xlsm 文件"],
    ["no Excel workbook", "Choose an .xlsx or .xlsm file"],
  ],
  [
    "台账.csv",
    Buffer.from("党组织名称,活动类型,时间\r\n机关第一党支部,党课,2026-7-1\r\n"),
    ["这是文本文件（CSV 或网页）", "另存为“Excel 工作簿（.xlsx）”后再试"],
    ["text (CSV or a web page)", "save it as an Excel workbook (.xlsx)"],
  ],
  [
    "网页.xls",
    Buffer.from("<html><table><tr><td>党组织名称</td></tr></table></html>"),
    ["这是文本文件（CSV 或网页）", "另存为“Excel 工作簿（.xlsx）”后再试"],
    ["text (CSV or a web page)", "save it as an Excel workbook (.xlsx)"],
  ],
  [
    "半截.xlsx",
    WORKBOOK.subarray(0, WORKBOOK.length >> 1),
    ["文件不完整或已损坏", "请换用备份"],
    ["incomplete or damaged", "otherwise use a backup"],
  ],
  ["空.xlsx", Buffer.alloc(0), ["文件不完整或已损坏", "请换用备份"], ["incomplete or damaged", "use a backup"]],
  [
    "压缩包.xlsx",
    zipBytes([{ name: "说明.txt", content: "不是工作簿" }]),
    ["这个文件不是 Excel 工作簿", "请选择 .xlsx 或 .xlsm 文件"],
    ["no Excel workbook", "Choose an .xlsx or .xlsm file"],
  ],
  [
    "表格.ods",
    zipBytes([{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" }]),
    ["OpenDocument 表格（.ods）", "另存为“Excel 工作簿（.xlsx）”后再试"],
    ["OpenDocument spreadsheet (.ods)", "save it as an Excel workbook (.xlsx)"],
  ],
];

describe.each(BAD)("%s", (name, bytes, zh, en) => {
  const path = temporaryFolder();

  it.each(["assess", "inspect", "rules"])("is refused by %s with what to do, in both languages", async (command) => {
    const file = path(name);
    writeFileSync(file, bytes);
    const chinese = await runCommand([command, file]);
    const english = await runCommand([command, file, "--lang", "en"]);
    expect(chinese).toMatchObject({ status: 2, printed: [] });
    expect(english).toMatchObject({ status: 2, printed: [] });
    for (const words of zh) expect(chinese.errors).toContain(words);
    for (const words of en) expect(english.errors).toContain(words);
    expect(readdirSync(dirname(file))).toEqual([name]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe("paths", () => {
  const path = temporaryFolder();

  it("that aren't there are named", async () => {
    const missing = path("没有.xlsx");
    expect((await runCommand(["assess", missing])).errors).toContain(`找不到文件：${missing}`);
    expect((await runCommand(["assess", missing])).errors).toContain("请检查文件名和所在文件夹");
    const english = await runCommand(["inspect", missing], { locale: "en_US.UTF-8" });
    expect(english).toMatchObject({ status: 2, printed: [] });
    expect(english.errors).toContain(`no such file: ${missing}`);
    expect(english.errors).toContain("Check the name and the folder");
  });

  it("that are folders can't be read", async () => {
    mkdirSync(path("文件夹.xlsx"));
    const { status, errors } = await runCommand(["assess", path("文件夹.xlsx")]);
    expect(status).toBe(2);
    expect(errors).toContain("文件读不出来");
    expect(errors).not.toContain("程序内部出错");
  });

  it("of a folder that isn't there can't be written", async () => {
    writeFileSync(path("工作簿.xlsx"), WORKBOOK);
    const out = path("没有/结果.xlsx");
    const { status, errors } = await runCommand(["assess", path("工作簿.xlsx"), "--out", out]);
    expect(status).toBe(2);
    expect(errors).toContain(`结果写不进去：${out}`);
    expect(readdirSync(dirname(path("工作簿.xlsx")))).toEqual(["工作簿.xlsx"]);
  });
});
