import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../src/cli/files";
import { openNewFile } from "../../src/hosts/file/node/fileOutput";
import { readRuleTests } from "../../src/workbook/ruleTestSheet/readRuleTests";
import { runCommand } from "../support/capturedTerminal";
import { temporaryFolder } from "../support/temporaryFolder";
import { changeRules, writeRuleWorkbook } from "./ruleWorkbook";

const path = temporaryFolder();

/** Enters what is expected of values of 规则试算, by `M3 80%`; the last row but one below the table takes a new row. */
async function expectScores(file: string, scores: Readonly<Record<string, string | number>>): Promise<void> {
  const workbook = await openWorkbook(file);
  const reading = (await readRuleTests(workbook.host, await workbook.host.describe()))!;
  const column = reading.columns.get("expected")!;
  const last = reading.records.at(-1)!;
  const entries = Object.entries(scores).flatMap(([place, value], i) => {
    const [code, tried] = place.split(" ") as [string, string];
    const at = reading.rows.findIndex((row) => row.code === code && row.value === tried);
    const cell = { sheetId: reading.found.id, rowIndex: at < 0 ? last + 1 + i : reading.records[at]! };
    const own =
      at < 0
        ? [
            { ...cell, columnIndex: 0, value: code },
            { ...cell, columnIndex: 3, value: tried },
          ]
        : [];
    return [...own, { ...cell, columnIndex: column, value }];
  });
  workbook.writeTo(() => openNewFile([`${file}.neu.xlsx`], workbook.source.opened));
  await workbook.host.enter(entries);
  await workbook.close();
  copyFileSync(`${file}.neu.xlsx`, file);
}

type Tested = Readonly<{
  tests: readonly Readonly<Record<"code" | "value" | "expected" | "actual" | "verdict", string | null>>[];
  findings: readonly Readonly<Record<"code" | "cell" | "severity" | "message", string>>[];
}>;

async function testedIn(file: string): Promise<Tested> {
  const { printed } = await runCommand(["rules", file, "--test", "--json", "-"]);
  return JSON.parse(printed.join("\n")) as Tested;
}

describe("rules --test", () => {
  it("tries every edge without writing anything", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file);
    const bytes = readFileSync(file);
    const { status, printed } = await runCommand(["rules", file, "--test"]);
    expect({ status, printed }).toEqual({
      status: 0,
      printed: [expect.stringMatching(/^规则试算：共 (\d+) 行，0 行一致，0 行不一致，\1 行没有填应得分。$/)],
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(dirname(file)).filter((name) => name.startsWith("工作簿-"))).toEqual([]);
  });

  it("writes the table, and what the office enters in it survives and is held against the rules ever after", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file);
    expect((await runCommand(["rules", file, "--test", "--in-place", "--quiet"])).status).toBe(0);
    await expectScores(file, { "M3 80%": 3, "M3 70%": "1", "S4 优秀": "未评", "S9 1": 2 });
    const again = await runCommand(["rules", file, "--test", "--in-place"]);
    expect(again.status).toBe(1);
    expect(again.printed[0]).toMatch(/^规则试算：共 \d+ 行，2 行一致，1 行不一致，/);
    const { tests, findings } = await testedIn(file);
    const of = (code: string, value: string) => tests.find((test) => test.code === code && test.value === value);
    expect(of("M3", "80%")).toMatchObject({ expected: "3", actual: "3.00", verdict: "same" });
    expect(of("M3", "70%")).toMatchObject({ expected: "1", actual: "2.00", verdict: "differs" });
    expect(of("S4", "优秀")).toMatchObject({ actual: "未评", verdict: "same" });
    expect(of("S9", "1")).toMatchObject({ expected: "2", actual: null, verdict: "unknown" });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["rule-test-differs", "error"],
      ["rule-test-unknown", "warning"],
    ]);
    expect(findings[0]).toMatchObject({
      cell: expect.stringMatching(/^规则试算!E\d+$/) as string,
      message: "“M3”的值是“70%”时应得 1，按细则算出的是 2.00。",
    });
    const checked = await runCommand(["rules", file]);
    expect(checked.status).toBe(1);
    expect(checked.printed.join("\n")).toContain("按细则算出的是 2.00");
    const assessed = await runCommand(["assess", file, "--period", "2026Q3", "--json", "-"]);
    const { problems } = JSON.parse(assessed.printed.join("\n")) as { problems: readonly Record<string, string>[] };
    expect(problems.filter(({ code }) => code === "rule-test-differs")).toEqual([
      expect.objectContaining({ severity: "error", message: "“M3”的值是“70%”时应得 1，按细则算出的是 2.00。" }),
    ]);
  });

  it("finds that a rule was changed after its edges were confirmed", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file);
    await runCommand(["rules", file, "--test", "--in-place", "--quiet"]);
    await expectScores(file, { "S3 60": 2 });
    expect((await testedIn(file)).findings).toEqual([]);
    await changeRules(file, path("改后.xlsx"), { "S3.参数": "<=30:100%; <60:50%; 其余:0%" });
    const { findings } = await testedIn(path("改后.xlsx"));
    expect(findings.map(({ message }) => message)).toEqual(["“S3”的值是“60”时应得 2，按细则算出的是 0.00。"]);
  });

  it("tests no rules that have errors", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file, { "L5.计分": "好评" });
    const { status, errors, printed } = await runCommand(["rules", file, "--test", "--in-place"]);
    expect({ status, printed }).toEqual({ status: 2, printed: [] });
    expect(errors).toContain("细则还有错误，没有试算：");
    expect(errors).toContain("[好评]");
  });
});
