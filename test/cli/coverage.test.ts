import { writeFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { goldenSheet, roster, sheet } from "../golden/goldenInput";
import { runCommand } from "../support/capturedTerminal";
import { temporaryFolder } from "../support/temporaryFolder";

const A = "机关第一党支部";
const path = temporaryFolder();

/** A workbook with activities on these days. */
async function workbook(...days: readonly string[]): Promise<string> {
  const sheets = {
    名册: roster({}),
    活动台账: sheet(["党组织名称", "活动类型", "时间"], ...days.map((day) => [A, "主题党日", day])),
  };
  const named = Object.entries(sheets).map(([name, content]) => goldenSheet(name, content, false));
  const file = path("台账.xlsx");
  writeFileSync(file, Buffer.from(await writeXlsx({ sheets: named })));
  return file;
}

const said = async (...argv: readonly string[]): Promise<string> => {
  const { printed, errors } = await runCommand(argv);
  return [...printed, errors].join("\n");
};

describe("what a ledger covers", () => {
  it("stands under the sheets, with the months that have no row, in both languages", async () => {
    const file = await workbook("2026-07-03", "2026-09-30");
    expect(await said("inspect", file)).toContain("活动台账：2026-07-03 至 2026-09-30，2 行；其间 2026-08 没有记录");
    expect(await said("inspect", file, "--lang", "en")).toContain("2026-07-03 to 2026-09-30, 2 rows; none in 2026-08");
  });

  it("shows a ledger begun in July as such, and asks of no month before it, in both languages", async () => {
    const file = await workbook("2026-07-03", "2026-08-05", "2026-09-30");
    expect(await said("inspect", file)).toMatch(/活动台账：2026-07-03 至 2026-09-30，3 行$/m);
    expect(await said("inspect", file, "--lang", "en")).toMatch(/2026-07-03 to 2026-09-30, 3 rows$/m);
    const options = ["--period", "2026Q3"];
    const chinese = await said("assess", file, ...options, "--out", path("五.xlsx"));
    expect(chinese).toContain("考核周期 2026Q3");
    expect(chinese).not.toContain("没有活动记录");
    const english = await said("assess", file, ...options, "--out", path("六.xlsx"), "--lang", "en");
    expect(english).toContain("2026Q3");
    expect(english).not.toContain("has no activity");
  });

  it("of a month without any row is asked about by assess, in both languages", async () => {
    const file = await workbook("2026-07-03", "2026-09-30");
    const options = ["--period", "2026Q3"];
    expect(await said("assess", file, ...options, "--out", path("一.xlsx"))).toContain(
      "2026年8月所有党组织都没有活动记录",
    );
    expect(await said("assess", file, ...options, "--out", path("二.xlsx"), "--lang", "en")).toContain("2026-08");
  });

  it("of a quarter that is named as such counts none of its months, in both languages", async () => {
    const file = await workbook("2026-07-03", "2026年三季度", "2026-10-08");
    expect(await said("inspect", file)).toContain(
      "活动台账：2026-07-03 至 2026-10-08，3 行；其间 2026-08、2026-09 没有记录",
    );
    const options = ["--period", "2026Q3"];
    const chinese = await said("assess", file, ...options, "--out", path("三.xlsx"));
    expect(chinese).toContain("2026年8月、2026年9月所有党组织都没有活动记录");
    expect(chinese).toContain("按 2026-09-30 计，不能证明其中哪个月开展了活动");
    const english = await said("assess", file, ...options, "--out", path("四.xlsx"), "--lang", "en");
    expect(english).toContain("2026-08");
    expect(english).toContain("proves no single month");
  });

  it("of a period without any row refuses, in both languages", async () => {
    const file = await workbook("2026-04-03");
    expect(await said("assess", file, "--period", "2026Q3")).toMatch(/活动台账里没有 ?2026Q3 ?的任何记录/);
    expect(await said("assess", file, "--period", "2026Q3", "--lang", "en")).toMatch(/no record in.*2026Q3/);
  });
});
