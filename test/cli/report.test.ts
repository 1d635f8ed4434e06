import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { problemLines } from "../../src/cli/report";
import { textsOf } from "../../src/i18n/textsOf";
import type { Diagnostic } from "../../src/workbook/diagnostics/diagnostic";
import { runCommand } from "../support/capturedTerminal";
import { temporaryFolder } from "../support/temporaryFolder";

const zh = textsOf("zh-CN");
const en = textsOf("en");

const unknown = (name: string, sheet: string, rowIndex: number): Diagnostic => ({
  code: "unknown-organization",
  severity: "error",
  at: { sheet, rowIndex, columnIndex: 1 },
  value: name,
  params: { name },
});
const monthOnly = (rowIndex: number): Diagnostic => ({
  code: "date-month-only",
  severity: "warning",
  at: { sheet: "名册", rowIndex, columnIndex: 2 },
  value: "2026年3月",
  params: { field: "成立时间", day: 20513 },
});

describe("problems on a terminal", () => {
  it("are counted one by one, told errors first, and alike ones of a sheet once", () => {
    const problems = [
      monthOnly(3),
      unknown("八支部", "主题党日", 4),
      unknown("八支部", "主题党日", 5),
      unknown("九支部", "主题党日", 6),
      unknown("八支部", "主题党日", 7),
      unknown("八支部", "党课", 8),
    ];
    const lines = problemLines(problems, zh);
    expect(lines[0]).toBe("数据问题：错误 5 处，提示 1 处。");
    expect(lines.slice(1).map((line) => line.replace(/ 名册里没有.*| “成立时间”.*/, ""))).toEqual([
      "  错误 “主题党日”B5 等 3 处 [八支部]",
      "  错误 “主题党日”B7 [九支部]",
      "  错误 “党课”B9 [八支部]",
      "  提示 “名册”C4 [2026年3月]",
    ]);
    expect(problemLines(problems, en)[1]).toMatch(/^ {2}error “主题党日” B5 and 2 more \[八支部\] /);
  });

  it("are cut behind the most that are shown, with the number of the rest", () => {
    const problems = Array.from({ length: 8 }, (_, row) => unknown(`${row % 4}支部`, "党课", row));
    const lines = problemLines(problems, zh, 3);
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toBe("……还有 2 处，见“数据问题”表或 --json。");
    expect(problemLines(problems, zh)).toHaveLength(5);
  });

  it("stay on their line whatever the cell holds, and short", () => {
    const name = `坏\n\u001b[2J${"长".repeat(500)}`;
    const line = problemLines([{ ...unknown("八支部", "党课", 0), value: name }], zh)[1]!;
    expect(line).not.toMatch(/\p{Cc}/u);
    expect(line).toMatch(/ \[坏 \[2J长+…\] 名册里没有“八支部”/);
    expect(line.length).toBeLessThan(200);
  });

  it("that aren't there are said not to be", () => {
    expect(problemLines([], zh)).toEqual(["没有发现数据问题。"]);
  });
});

describe("the ranking", () => {
  const path = temporaryFolder();

  it("stands in even columns, the secretary score first of the scores", async () => {
    const file = path("工作簿.xlsx");
    copyFileSync(join(import.meta.dirname, "../golden/cases/10-ranks/input.xlsx"), file);
    const { printed } = await runCommand(["assess", file, "--period", "2026Q3"]);
    expect(printed.slice(0, 8)).toEqual([
      "考核周期 2026Q3，基准日 2026-09-30。",
      "",
      "党支部",
      "名次  党组织  书记    书记履职得分  最终得分  等次  预警",
      "   1  甲支部  甲书记             —     61.29  一般  FB5",
      "   1  乙支部  乙书记             —     61.29  一般  FB5",
      "   3  丙支部  丙书记             —     55.90  差    FB5",
      "   —  新支部  新书记             —    100.00  好",
    ]);
  });
});
