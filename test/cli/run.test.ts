import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "../support/capturedTerminal";
import { temporaryFolder } from "../support/temporaryFolder";
import { handmade } from "../support/handmadeWorkbooks";
import { zipParts } from "../support/packageParts";

const CASES = join(import.meta.dirname, "../golden/cases");
const INPUT = join(CASES, "01-group-months/input.xlsx");
const path = temporaryFolder();
let file = "";

beforeEach(() => {
  file = path("工作簿.xlsx");
  copyFileSync(INPUT, file);
});

const files = (): string[] => readdirSync(dirname(file)).sort();
const isInputUntouched = (): boolean => readFileSync(file).equals(readFileSync(INPUT));
/** Names of the sheets in a written workbook. */
const sheetNames = (name: string): string[] => {
  const workbook = zipParts(readFileSync(name)).find((part) => part.name === "xl/workbook.xml");
  return [...(workbook?.content.toString() ?? "").matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, title]) => title!);
};

describe("assess", () => {
  it("writes beside the workbook, tells where, and takes a free name the next time", async () => {
    const first = await runCommand(["assess", file, "--period", "2026Q1"]);
    expect(first).toMatchObject({ status: 0, errors: "" });
    expect(first.printed[0]).toBe("考核周期 2026Q1，基准日 2026-03-31。");
    expect(first.printed.at(-1)).toBe(`结果已写到：${path("工作簿-考核结果-2026Q1.xlsx")}`);
    expect(first.printed.join("\n")).toMatch(/ 1 {2}机关第一党支部 +张建国/);
    await runCommand(["assess", file, "--period", "2026Q1"]);
    const third = await runCommand(["assess", file, "--period", "2026Q1"]);
    expect(third.printed.at(-1)).toBe(`结果已写到：${path("工作簿-考核结果-2026Q1 (3).xlsx")}`);
    expect(files()).toEqual(
      [
        "工作簿-考核结果-2026Q1 (2).xlsx",
        "工作簿-考核结果-2026Q1 (3).xlsx",
        "工作簿-考核结果-2026Q1.xlsx",
        "工作簿.xlsx",
      ].sort(),
    );
    expect(isInputUntouched()).toBe(true);
  });

  it("speaks English and names its sheets so when asked", async () => {
    const { status, printed, errors } = await runCommand(["assess", file, "--period", "2026Q1", "--lang", "en"]);
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    expect(printed[0]).toBe("Period 2026Q1, cutoff 2026-03-31.");
    expect(files()).toContain("工作簿-assessed-2026Q1.xlsx");
    const names = sheetNames(path("工作簿-assessed-2026Q1.xlsx"));
    expect(names.filter((name) => name.includes("2026Q1"))).toHaveLength(6);
  });

  it("finds the newest quarter with activities itself and says so", async () => {
    const { printed } = await runCommand(["assess", file]);
    expect(printed[0]).toBe("考核周期 2026Q1（最近有活动的季度），基准日 2026-03-31。用 --period 可以指定。");
  });

  it("gives the same bytes for the same --now whatever the clock says", async () => {
    const args = ["assess", file, "--period", "2026Q1", "--now", "2026-04-01T08:30"];
    await runCommand([...args, "--out", path("甲.xlsx")], { now: "2026-10-08T09:00" });
    await runCommand([...args, "--out", path("乙.xlsx")], { now: "2027-01-01T23:59" });
    expect(readFileSync(path("甲.xlsx")).equals(readFileSync(path("乙.xlsx")))).toBe(true);
    await runCommand(["assess", file, "--period", "2026Q1", "--out", path("丙.xlsx")], { now: "2027-01-01T23:59" });
    expect(readFileSync(path("甲.xlsx")).equals(readFileSync(path("丙.xlsx")))).toBe(false);
  });

  it("shows progress to a person only, and takes it away", async () => {
    const args = ["assess", file, "--period", "2026Q1"];
    const { errors } = await runCommand(args, { isInteractive: true });
    expect(errors).toContain("正在读取“活动台账”");
    expect(errors).toContain("正在考核……");
    expect(errors).toContain("正在写入结果……");
    expect(errors.endsWith(" \r")).toBe(true);
    expect((await runCommand([...args, "--quiet"], { isInteractive: true })).errors).toBe("");
  });

  it("prints nothing with --quiet", async () => {
    const args = ["assess", file, "--period", "2026Q1", "--quiet", "--json", path("数据.json")];
    expect(await runCommand(args)).toEqual({ status: 0, printed: [], errors: "" });
    expect(files()).toEqual(["数据.json", "工作簿-考核结果-2026Q1.xlsx", "工作簿.xlsx"].sort());
  });

  it("refuses a period without activities until it is told that there are none", async () => {
    copyFileSync(join(CASES, "12-messy-headers/input.xlsx"), file);
    const refused = await runCommand(["assess", file, "--period", "2025Q1"]);
    expect(refused.status).toBe(2);
    expect(refused.errors).toContain("--accept");
    expect(files()).toHaveLength(1);
    const accepted = await runCommand(["assess", file, "--period", "2025Q1", "--accept", "--quiet"]);
    expect(accepted.status).toBe(1);
    expect(files()).toHaveLength(2);
  });

  it("ends with status 1 when the data has errors, and still writes", async () => {
    copyFileSync(join(CASES, "12-messy-headers/input.xlsx"), file);
    const { status, printed } = await runCommand(["assess", file, "--period", "2026Q1"]);
    expect(status).toBe(1);
    expect(printed.join("\n")).toMatch(/数据问题：错误 [1-9]\d* 处/);
    expect(files()).toHaveLength(2);
  });

  it("refuses a workbook without ledgers with all it lacks", async () => {
    writeFileSync(file, handmade());
    const { status, printed, errors } = await runCommand(["assess", file, "--period", "2026Q1"]);
    expect({ status, printed }).toEqual({ status: 2, printed: [] });
    expect(errors).toContain("没有考核。请先解决下面的问题：");
    expect(files()).toEqual(["工作簿.xlsx"]);
  });
});
