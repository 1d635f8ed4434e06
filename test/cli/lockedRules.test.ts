import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULE_COLUMNS } from "../../src/domain/model/ruleRow";
import { sheetRows } from "../support/assessBytes";
import { runCommand } from "../support/capturedTerminal";
import { fillSheet } from "../support/editBytes";
import { temporaryFolder } from "../support/temporaryFolder";
import { changeRules, writeRuleWorkbook } from "./ruleWorkbook";

const path = temporaryFolder();

type Found = Readonly<{ code: string; severity: string; cell: string; message: string }>;

async function locksIn(file: string): Promise<readonly string[]> {
  const { printed } = await runCommand(["rules", file, "--period", "2026Q3", "--json", "-"]);
  const { findings } = JSON.parse(printed.join("\n")) as { findings: readonly Found[] };
  return findings.filter(({ code }) => code.startsWith("rule-locked")).map(({ cell, message }) => `${cell} ${message}`);
}

async function settle(file: string, period: string): Promise<void> {
  await runCommand(["review", file, "--period", period, "--in-place", "--quiet"]);
  const explained = await fillSheet(readFileSync(file), `会审清单 ${period}`, "须说明", (row) =>
    row["须说明"] === "是" ? { 说明: "已逐条核对，情况属实", 说明人: "何春梅" } : null,
  );
  writeFileSync(file, explained);
  const settled = await runCommand(["finalise", file, "--period", period, "--by", "何春梅", "--in-place"]);
  expect([settled.status, settled.errors]).toEqual([0, ""]);
}

describe("rows that a superior has fixed", () => {
  it("are missed when they are gone, under another code, or not fixed any more since a period was settled", async () => {
    const file = path("考核.xlsx");
    await writeRuleWorkbook(file, { "S6.锁定": "是", "L5.锁定": "是", "O3.锁定": "是" });
    expect(await locksIn(file)).toEqual([]);
    await settle(file, "2026Q2");
    const changed = path("改后.xlsx");
    const gone = Object.fromEntries(RULE_COLUMNS.map(({ label }) => [`S6.${label}`, null]));
    await changeRules(file, changed, { "L5.代码": "L9", "O3.锁定": null, ...gone });
    expect(await locksIn(changed)).toEqual([
      expect.stringMatching(/^考核细则!A\d+ “考核定稿 2026Q2”里上级锁定的“S6 检查问题整改”，细则里没有了。$/),
      expect.stringMatching(/^考核细则!P\d+ 上级锁定的“O3”被改动（锁定）。$/),
      expect.stringMatching(/^考核细则!A\d+ 上级锁定的“L9”被改动（代码）。$/),
    ]);
    await runCommand(["assess", changed, "--period", "2026Q3", "--out", path("三季度.xlsx"), "--quiet"]);
    const told = JSON.stringify(await sheetRows(readFileSync(path("三季度.xlsx")), "数据问题 2026Q3"));
    expect(told).toContain("上级锁定的“S6 检查问题整改”，细则里没有了。");
  });
});
