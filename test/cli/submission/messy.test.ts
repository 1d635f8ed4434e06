import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { runCommand } from "../../support/capturedTerminal";
import { baseSubmission, variedSubmission, type Variation } from "../../support/submissions/baseSubmission";
import { compoundFile } from "../../support/compoundFile";
import { temporaryFolder } from "../../support/temporaryFolder";

const INPUT = join(import.meta.dirname, "../../golden/cases/10-ranks/input.xlsx");
const PHONE = "13812345678";
const path = temporaryFolder();

it("tells of every file of a messy folder in one clear line, and takes in what is good", async () => {
  const base = await baseSubmission(readFileSync(INPUT), "2026Q3", "brief");
  const folder = path("下级");
  mkdirSync(join(folder, "乡镇"), { recursive: true });
  mkdirSync(join(folder, "空的.xlsx"));
  const make = async (name: string, code: string, more: Partial<Variation> = {}) => {
    const facts = { unitCode: code, unitName: `${code}工委`, version: "1", finalised: "第1版", ...more.facts };
    const made = await variedSubmission(base, { prefix: code, ...more, facts });
    writeFileSync(join(folder, name), made.bytes);
    return made;
  };
  const first = await make("甲 (1) 最终版！.xlsx", "甲");
  copyFileSync(join(folder, "甲 (1) 最终版！.xlsx"), join(folder, "甲 (1) 最终版！ - 副本.xlsx"));
  await make("乡镇/甲第2版.XLSX", "甲", { facts: { version: "2", previousRoot: first.root } });
  await make(`乙_${PHONE}.xlsx`, "乙");
  await make("上期.xlsx", "丙", { facts: { period: "2026Q2" } });
  await make("旧版工具.xlsx", "丁", { facts: { format: "2" } });
  await make("缺代码.xlsx", "", { facts: { unitName: "戊工委" } });
  copyFileSync(INPUT, join(folder, "己工作簿.xlsx"));
  writeFileSync(join(folder, "~$甲 (1) 最终版！.xlsx"), "x");
  writeFileSync(join(folder, ".~lock.甲.xlsx#"), "x");
  writeFileSync(join(folder, "庚.xls"), compoundFile("Workbook"));
  writeFileSync(join(folder, "辛.zip"), readFileSync(INPUT));
  writeFileSync(join(folder, "壬.xlsx"), Buffer.from("504b0304", "hex"));
  writeFileSync(join(folder, "癸.rar"), "Rar!");
  writeFileSync(join(folder, "说明.docx"), "x");
  writeFileSync(join(folder, "空.xlsx"), "");
  const rows = ["甲", "乙", "丙", "丁", "戊", "己", "庚"].map((code) => [code, `${code}工委`]);
  const units = join(folder, "应报单位.xlsx");
  writeFileSync(units, await writeXlsx({ sheets: [{ name: "名单", rows: [["单位代码", "单位名称"], ...rows] }] }));
  writeFileSync(join(folder, "应报单位 - 副本.xlsx"), readFileSync(units));
  const { status, errors, printed } = await runCommand(["consolidate", folder, "--units", units]);
  expect([status, errors]).toEqual([1, ""]);
  const said = printed.join("\n");
  expect(said).toContain("读了 12 个文件，应报单位 7 个，周期 2026Q3。");
  expect(said).toContain("另有 1 个不是 Excel 文件，没有读：说明.docx");
  // What Excel and others leave beside an open workbook is nobody's file.
  expect(said).not.toMatch(/~\$|lock/);
  const several = "C3 报了 3 份（第 1、1、2 版），用第 2 版";
  const notOurs = "C9 不是报送文件：没有“报送清单”，或者看不懂；请单位报“报送”生成的那个文件";
  for (const [file, words] of [
    ["辛.zip", "：是压缩包，没有读；里面有报送文件的，请解开放进文件夹再汇总"],
    ["癸.rar", "：是压缩包，没有读；里面有报送文件的，请解开放进文件夹再汇总"],
    ["甲 (1) 最终版！.xlsx", `（用另一份）：${several}`],
    ["甲 (1) 最终版！ - 副本.xlsx", `（用另一份）：${several}`],
    ["乡镇/甲第2版.XLSX", `（汇总）：${several}`],
    ["上期.xlsx", "（不汇总）：C4 报的是 2026Q2"],
    ["旧版工具.xlsx", "（不汇总）：C9 是用另一个版本的工具做的；请单位用同一版本重新生成"],
    ["缺代码.xlsx", "（不汇总）：C2 没有写单位代码"],
    ["己工作簿.xlsx", `（不汇总）：${notOurs}`],
    ["应报单位 - 副本.xlsx", `（不汇总）：${notOurs}`],
    ["庚.xls", "（不汇总）：C9 这是旧格式（.xls 或 .et）工作簿，不能直接读取。请用 Excel 或 WPS 打开，另存为"],
    ["壬.xlsx", "（不汇总）：C9 文件不完整或已损坏。请用 Excel 或 WPS 打开看能否修复"],
    ["空.xlsx", "（不汇总）：C9 文件不完整或已损坏。请用 Excel 或 WPS 打开看能否修复"],
  ] as const) {
    const lines = printed.filter((line) => line.trim().startsWith(file));
    expect(lines, file).toEqual([expect.stringContaining(file + words)]);
  }
  // A file without anything to tell is only counted.
  expect(said).toContain("可以汇总 2 个");
  expect(said).not.toContain(PHONE);
  for (const name of ["丁", "戊", "己", "庚"]) expect(said).toContain(`${name}工委（${name}）：没有收到文件`);
  expect(said).not.toContain("丙工委（丙）：没有收到文件");
});
