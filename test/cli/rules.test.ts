import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { activities, day, goldenSheet, roster, sheet, type GoldenSheet } from "../golden/goldenInput";
import { runCommand } from "../support/capturedTerminal";
import { handmade } from "../support/handmadeWorkbooks";
import { temporaryFolder } from "../support/temporaryFolder";

const CASE = join(import.meta.dirname, "../golden/cases/01-group-months/input.xlsx");
const path = temporaryFolder();

type Figures = Readonly<{ organizations: unknown; reminders: unknown }>;

async function figuresOf(file: string): Promise<Figures> {
  const { printed } = await runCommand(["assess", file, "--period", "2026Q1", "--json", "-"]);
  const { organizations, reminders } = JSON.parse(printed.join("\n")) as Figures;
  return { organizations, reminders };
}

async function writeWorkbook(file: string, sheets: Readonly<Record<string, GoldenSheet>>): Promise<Buffer> {
  const named = Object.entries(sheets).map(([name, content]) => goldenSheet(name, content, false));
  const bytes = Buffer.from(await writeXlsx({ sheets: named }));
  writeFileSync(file, bytes);
  return bytes;
}

describe("rules --write-default", () => {
  it("gives a workbook without ledgers both sheets, which then are there", async () => {
    const file = path("空白.xlsx");
    writeFileSync(file, handmade());
    const first = await runCommand(["rules", file, "--write-default"]);
    const result = path("空白-考核细则.xlsx");
    expect(first).toEqual({
      status: 0,
      errors: "",
      printed: [
        "工作簿里没有“考核细则”，使用默认细则 v2（39 行指标）。",
        "工作簿里没有“考核设置”，使用默认设置。",
        "没有发现数据问题。",
        `结果已写到：${result}`,
      ],
    });
    expect(readFileSync(file).equals(handmade())).toBe(true);
    const second = await runCommand(["rules", result, "--write-default"]);
    expect(second).toEqual({
      status: 0,
      errors: "",
      printed: [
        "“考核细则”：版本 v2，39 行指标。",
        "“考核设置”：已读取。",
        "没有发现数据问题。",
        "工作簿里已有考核细则和考核设置，没有改动。",
      ],
    });
    expect(readdirSync(dirname(file)).sort()).toEqual(["空白-考核细则.xlsx", "空白.xlsx"].sort());
  });

  it("changes no figure: the written defaults are the defaults", async () => {
    const file = path("工作簿.xlsx");
    copyFileSync(CASE, file);
    const without = await figuresOf(file);
    const { status } = await runCommand(["rules", file, "--write-default", "--in-place", "--lang", "en"]);
    expect(status).toBe(0);
    expect(readFileSync(file).equals(readFileSync(CASE))).toBe(false);
    expect(readdirSync(dirname(file))).toContain("工作簿.backup-202610080900.xlsx");
    expect(await figuresOf(file)).toEqual(without);
  });
});

describe("a rule sheet with errors", () => {
  const RULE_LABELS = ["代码", "类别", "指标", "层级", "台账", "计量", "分值", "计分"] as const;
  /** More than a screenful behind a ranking. */
  const WRONG = Array.from({ length: 25 }, (_, i) => `乱写${i + 1}`);
  const workbook = {
    党组织名册: roster({}),
    活动台账: activities(["机关第一党支部", "党课", day("2026-02-03"), "党课", null, "张建国", 12, 12, null]),
    考核细则: sheet(
      RULE_LABELS,
      ...WRONG.map((word, i) => [`S${i + 1}`, "书记履职", `指标${i + 1}`, "全部", "活动台账", word, 4, "比例"]),
    ),
  };

  it("refuses the assessment and lists every problem with its cell and a hint", async () => {
    const file = path("工作簿.xlsx");
    const bytes = await writeWorkbook(file, workbook);
    const { status, printed, errors } = await runCommand(["assess", file, "--period", "2026Q1"]);
    expect({ status, printed }).toEqual({ status: 2, printed: [] });
    expect(errors).toContain("没有考核。请先解决下面的问题：");
    WRONG.forEach((word, i) => {
      expect(errors).toMatch(new RegExp(`错误 “考核细则”F${i + 2} \\[${word}\\] .+。`));
    });
    expect(readdirSync(dirname(file))).toEqual(["工作簿.xlsx"]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it.each(["rules", "inspect"])("is listed in full by %s with status 1", async (command) => {
    const file = path("工作簿.xlsx");
    await writeWorkbook(file, workbook);
    const { status, printed } = await runCommand([command, file]);
    expect(status).toBe(1);
    for (const word of WRONG) expect(printed.join("\n")).toContain(`[${word}]`);
  });

  it("is told in English without a Chinese sentence", async () => {
    const file = path("工作簿.xlsx");
    await writeWorkbook(file, workbook);
    const { errors } = await runCommand(["assess", file, "--period", "2026Q1", "--lang", "en"]);
    expect(errors.startsWith("Nothing was assessed. Solve these problems first:\n")).toBe(true);
    expect(errors).not.toContain("。");
  });

  it("that lacks a needed column says which", async () => {
    const file = path("工作簿.xlsx");
    await writeWorkbook(file, {
      ...workbook,
      考核细则: sheet(["代码", "类别", "指标", "层级"], ["S1", "书记履职", "学习", "全部"]),
    });
    const { status, errors } = await runCommand(["assess", file, "--period", "2026Q1"]);
    expect(status).toBe(2);
    for (const label of ["台账", "计量", "分值", "计分"]) expect(errors).toContain(`“${label}”`);
  });
});
