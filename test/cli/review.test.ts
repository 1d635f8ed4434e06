import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { sheetRows } from "../support/assessBytes";
import { runCommand } from "../support/capturedTerminal";
import { fillSheet } from "../support/editBytes";
import { temporaryFolder } from "../support/temporaryFolder";

const SAMPLE = join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx");
const LIST = "会审清单 2026Q3";
const TEXT = "已逐条核对，情况属实";
const path = temporaryFolder();

type Matter = Readonly<{
  code: string;
  organization: string;
  situation: string;
  strength: "must" | "explain" | "notice";
  explanation: string;
}>;
type Review = Readonly<{ period: string; blocking: number; matters: readonly Matter[] }>;

async function review(file: string): Promise<Review & Readonly<{ status: number }>> {
  const { status, printed } = await runCommand(["review", file, "--period", "2026Q3", "--in-place", "--json", "-"]);
  return { status, ...(JSON.parse(printed.join("\n")) as Review) };
}

async function edit(file: string, ...[sheet, header, fill]: FillArguments): Promise<void> {
  writeFileSync(file, await fillSheet(readFileSync(file), sheet, header, fill));
}
type FillArguments = Parameters<typeof fillSheet> extends [unknown, ...infer Rest] ? Rest : never;

function sample(): string {
  const file = path("考核.xlsx");
  copyFileSync(SAMPLE, file);
  return file;
}

describe("kaohe review", () => {
  it("lists the matters, says what blocks, and writes them beside the results", async () => {
    const file = sample();
    const { status, printed, errors } = await runCommand(["review", file, "--period", "2026Q3"]);
    expect([status, errors]).toEqual([1, ""]);
    const result = path("考核-会审清单-2026Q3.xlsx");
    expect(printed.at(-1)).toBe(`结果已写到：${result}`);
    expect(printed).toContain("定稿前还有：必须改正 0 件，须说明 16 件。");
    expect(readdirSync(dirname(file)).sort()).toEqual(["考核-会审清单-2026Q3.xlsx", "考核.xlsx"]);
    expect(readFileSync(file).equals(readFileSync(SAMPLE))).toBe(true);
    const rows = await sheetRows(readFileSync(result), LIST);
    const header = rows.find((row) => row.includes("须说明"));
    expect(header?.slice(0, 10)).toEqual("序号 党组织 书记 代码 情况 须说明 说明 说明人 处理 同一说明条数".split(" "));
    expect(rows.flatMap((row) => row.filter((cell) => cell === "RV11")).length).toBe(8);
  });

  it("keeps explanations over reruns as long as their matters are the same, and then blocks no more", async () => {
    const file = sample();
    const first = await review(file);
    const open = first.matters.filter(({ strength }) => strength === "explain");
    expect(first).toMatchObject({ status: 1, period: "2026Q3", blocking: open.length });
    const vetoed = open.find(({ code }) => code === "RV5")!;
    await edit(file, LIST, "须说明", (row) =>
      row["须说明"] !== "是" ? null : { 说明: row["代码"] === "RV5" ? "太短了吧" : TEXT, 说明人: "何春梅" },
    );
    const second = await review(file);
    expect(second.blocking).toBe(1);
    expect(second.matters.filter(({ explanation }) => explanation === TEXT)).toHaveLength(open.length - 1);
    expect(second.matters.map(({ code, situation }) => code + situation)).toEqual(
      first.matters.map(({ code, situation }) => code + situation),
    );
    await edit(file, LIST, "须说明", (row) =>
      row["代码"] === "RV5" ? { 说明: "班子成员变动，已补选", 处理: "下季复核" } : null,
    );
    expect(await review(file)).toMatchObject({ blocking: 0, status: 1 });

    // An adjustment that lifts the grade is a matter of its own; one without a reason must be corrected.
    await edit(file, "考核结果 2026Q3", "党组织", (row) =>
      row["党组织"] === vetoed.organization ? { 调整分: 5 } : null,
    );
    const adjusted = await review(file);
    expect(adjusted.matters.filter(({ strength }) => strength === "must")).toEqual([
      expect.objectContaining({ code: "DQ1", organization: vetoed.organization }),
    ]);
    expect(adjusted.blocking).toBe(1);
    await edit(file, "考核结果 2026Q3", "党组织", (row) =>
      row["党组织"] === vetoed.organization ? { 调整理由: "承办全市现场会" } : null,
    );
    expect(await review(file)).toMatchObject({
      blocking: 1,
      matters: expect.arrayContaining([
        expect.objectContaining({ code: "RV6", organization: vetoed.organization, explanation: "" }),
      ]) as unknown,
    });
  });

  it("asks again for what changed, keeps the old words below, and names who has other ledger rows (RV9)", async () => {
    const file = sample();
    const first = await review(file);
    expect(first.matters.filter(({ code }) => code === "RV9")).toEqual([]);
    const silent = first.matters.find(({ code }) => code === "RV11")!;
    await edit(file, LIST, "须说明", (row) => (row["党组织"] === silent.organization ? { 说明: TEXT } : null));
    // A day of another organization, and for the silent one an activity in its silent month.
    let other = "";
    await edit(file, "主题党日台账", "活动时间", (row, rowIndex) => {
      if (rowIndex !== 10) return null;
      other = String(row["支部名称"]);
      return { 活动时间: null };
    });
    await edit(file, "三会一课台账", "会议日期", (_, rowIndex) =>
      rowIndex === 265 ? { 会议日期: "2026-08-20", 党组织名称: silent.organization } : null,
    );
    const second = await review(file);
    const changed = second.matters.filter(({ code }) => code === "RV9").map(({ organization }) => organization);
    expect(changed).toContain(other);
    expect(changed).toContain(silent.organization);
    expect(changed.length).toBeLessThanOrEqual(3);
    expect(
      second.matters.some(({ code, organization }) => code === "RV11" && organization === silent.organization),
    ).toBe(false);
    const rows = await sheetRows(readFileSync(file), LIST);
    const gone = rows.findIndex((row) => row[0] === "已不在名单");
    expect(gone).toBeGreaterThan(0);
    expect(rows.slice(gone).some((row) => row.includes(TEXT) && row.includes(silent.organization))).toBe(true);
  });
});
