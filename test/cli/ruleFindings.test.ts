import { readFileSync, writeFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { activities, day, goldenSheet, roster, sheet } from "../golden/goldenInput";
import { runCommand } from "../support/capturedTerminal";
import { fillSheet } from "../support/editBytes";
import { temporaryFolder } from "../support/temporaryFolder";
import { writeRuleWorkbook } from "./ruleWorkbook";

const path = temporaryFolder();

type Finding = Readonly<{ code: string; cell: string; message: string; proposal: Readonly<{ value: string }> | null }>;

async function findingsOf(file: string): Promise<readonly Finding[]> {
  const { printed } = await runCommand(["rules", file, "--json", "-"]);
  return (JSON.parse(printed.join("\n")) as { findings: readonly Finding[] }).findings;
}

const SAME: unknown = expect.stringMatching(/^\d+ 个党组织这一项都是 3\.00 分，分不出高低。$/);

describe("rules held against a workbook", () => {
  it("finds indicators that give everybody the same, not only nought, and --fix repairs them", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file, { "O1.参数": "<=100000:50%; 其余:0%", "M3.目标": 0.01 });
    const found = await findingsOf(file);
    expect(found.map(({ code, message, proposal }) => [code, message, proposal?.value])).toEqual([
      ["rule-same-for-all", SAME, "<=0:100%; <=3个月:50%; 其余:0%"],
      ["rule-same-for-all", SAME, "0.8"],
    ]);
    const { status } = await runCommand(["rules", file, "--in-place", "--quiet", "--fix", "rule-same-for-all"]);
    expect(status).toBe(0);
    expect(await findingsOf(file)).toEqual([]);
  });

  it("says of default rows too that a column their measure needs is mostly blank", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file);
    expect(await findingsOf(file)).toEqual([]);
    const bytes = await fillSheet(readFileSync(file), "检查发现问题台账", "整改时限", (_, i) =>
      i % 10 === 0 ? null : { 整改时限: null },
    );
    writeFileSync(file, bytes);
    const found = await findingsOf(file);
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      ["rule-column-blank", expect.stringMatching(/^“问题整改台账”的“整改时限”有 \d+% 的行没有填，按它计算不可靠。$/)],
    ]);
  });

  it("finds levels that no row covers, and --fix covers them", async () => {
    const labels = ["代码", "类别", "指标", "层级", "台账", "筛选", "计量", "期间", "目标", "分值", "计分", "参数"];
    const file = path("工作簿.xlsx");
    const sheets = {
      党组织名册: roster({}),
      活动台账: activities(["机关第一党支部", "党课", day("2026-02-03"), "党课", null, "张建国", 12, 12, null]),
      考核细则: sheet(
        labels,
        ["S1", "书记履职", "书记在岗", "党支部", "名册", null, "书记空缺", null, null, 60, "分档", "<=0:100%; 其余:0%"],
        ["L1", "组织生活", "党课", "党总支、党支部", "活动台账", "活动类型=党课", "次数", "本期", 1, 40, "比例", null],
      ),
    };
    const named = Object.entries(sheets).map(([name, content]) => goldenSheet(name, content, false));
    writeFileSync(file, Buffer.from(await writeXlsx({ sheets: named })));
    const found = (await findingsOf(file)).filter(({ code }) => code === "rule-level-uncovered");
    expect(found.map(({ cell, message, proposal }) => [cell, message, proposal?.value])).toEqual([
      ["考核细则!D2", "没有一项指标考核党委，这一层级不会有得分。", expect.stringContaining("党委")],
    ]);
    const { status } = await runCommand(["rules", file, "--in-place", "--quiet", "--fix", "rule-level-uncovered"]);
    expect(status).toBe(0);
    expect((await findingsOf(file)).filter(({ code }) => code === "rule-level-uncovered")).toEqual([]);
  });
});
