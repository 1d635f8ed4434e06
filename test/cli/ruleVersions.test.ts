import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkRules } from "../../src/app/rules";
import { openWorkbook } from "../../src/cli/files";
import { mustDay } from "../../src/domain/model/day";
import { RULE_COLUMNS } from "../../src/domain/model/ruleRow";
import { openNewFile } from "../../src/hosts/file/node/fileOutput";
import { zhCN } from "../../src/i18n/zhCN";
import { planTableSheet } from "../../src/workbook/layout/tableSheet";
import { RULE_SHEET_STYLES, ruleSheetFrame } from "../../src/workbook/rules/ruleSheetFrame";
import { sheetRows } from "../support/assessBytes";
import { runCommand } from "../support/capturedTerminal";
import { fillSheet } from "../support/editBytes";
import { temporaryFolder } from "../support/temporaryFolder";
import { writeRuleWorkbook } from "./ruleWorkbook";

const path = temporaryFolder();
const TODAY = mustDay(2026, 10, 8);

/** Ends L5 on a day and begins another L5, 9 theme days a quarter, on the next. */
async function changeL5(file: string, until: string, from: string): Promise<void> {
  const workbook = await openWorkbook(file);
  const { layout } = (await checkRules(workbook.host, TODAY)).rules;
  const { sheetId, rows, records, columns } = layout!;
  const after = Math.max(...columns.values()) + 1;
  const old = rows.findIndex(({ cells }) => cells.code === "L5");
  const last = records.at(-1)! + 1;
  const cells: Readonly<Record<string, string>> = {
    ...rows[old]!.cells,
    ...{ measure: "次数", target: "每季9" },
  };
  workbook.writeTo(() => openNewFile([`${file}.neu`], workbook.source.opened));
  await workbook.host.enter([
    { sheetId, rowIndex: records[0]! - 1, columnIndex: after, value: "启用日期" },
    { sheetId, rowIndex: records[0]! - 1, columnIndex: after + 1, value: "停用日期" },
    { sheetId, rowIndex: records[old]!, columnIndex: after + 1, value: until },
    ...RULE_COLUMNS.map(({ key }) => ({
      ...{ sheetId, rowIndex: last, columnIndex: columns.get(key)! },
      value: cells[key] || null,
    })),
    { sheetId, rowIndex: last, columnIndex: after, value: from },
  ]);
  await workbook.close();
  copyFileSync(`${file}.neu`, file);
}

/** Adds 细则版本 with one version. */
async function addVersion(file: string, from: string, change: string): Promise<void> {
  const workbook = await openWorkbook(file);
  const values = ["v2.1", from, "澜考〔2026〕9号", change];
  const sheet = planTableSheet({
    ...ruleSheetFrame(zhCN.ruleSheets, { name: "细则版本", key: "ruleVersions" }),
    ...{ title: "细则版本", subtitle: "", lines: [], rowCount: 1, rows: () => [values] },
    columns: ["版本", "启用日期", "批准文号", "改动"].map((label, i) => ({
      ...{ key: label, label, width: 20, style: "text" as const },
      cell: (row: readonly string[]) => row[i]!,
    })),
    ...{ nothing: { text: "", column: "版本" }, frozenColumns: 0, orientation: "landscape" as const },
  });
  workbook.writeTo(() => openNewFile([`${file}.version`], workbook.source.opened));
  await workbook.host.apply({ styles: RULE_SHEET_STYLES, sheets: [sheet], removeSheetIds: [] });
  await workbook.close();
  copyFileSync(`${file}.version`, file);
}

type Item = Readonly<{ code: string; target: string | null }>;
type Found = Readonly<{ code: string; severity: string; cell: string; message: string }>;

async function found(file: string, period: string): Promise<readonly Found[]> {
  const { printed } = await runCommand(["rules", file, "--period", period, "--json", "-"]);
  return (JSON.parse(printed.join("\n")) as { findings: readonly Found[] }).findings;
}

async function targetsOfL5(file: string, period: string): Promise<ReadonlySet<string | null>> {
  const { printed } = await runCommand([
    "assess",
    file,
    "--period",
    period,
    "--out",
    `${file}.${period}.xlsx`,
    "--json",
    "-",
  ]);
  const { organizations } = JSON.parse(printed.join("\n")) as { organizations: readonly { items: readonly Item[] }[] };
  return new Set(
    organizations.flatMap(({ items }) => items.filter(({ code }) => code === "L5").map(({ target }) => target)),
  );
}

describe("versions of the rules", () => {
  it("a change on 1 August holds for all of the third quarter, must be explained, and leaves the second alone", async () => {
    const file = path("考核.xlsx");
    await writeRuleWorkbook(file);
    const second = ["--period", "2026Q2"] as const;
    expect((await runCommand(["review", file, ...second, "--in-place", "--quiet"])).errors).toBe("");
    const explained = await fillSheet(readFileSync(file), "会审清单 2026Q2", "须说明", (row) =>
      row["须说明"] === "是" ? { 说明: "已逐条核对，情况属实", 说明人: "何春梅" } : null,
    );
    writeFileSync(file, explained);
    const settled = await runCommand(["finalise", file, ...second, "--by", "何春梅", "--in-place"]);
    expect([settled.status, settled.errors]).toEqual([0, ""]);
    const archive = (bytes: Uint8Array) => sheetRows(bytes, "考核定稿 2026Q2");
    const before = await archive(readFileSync(file));

    await changeL5(file, "2026-07-31", "2026-08-01");
    const unexplained = await found(file, "2026Q3");
    expect(unexplained.map(({ code, severity }) => [code, severity])).toEqual([
      ["rule-change-unexplained", "error"],
      ["rule-change-unexplained", "error"],
    ]);
    expect(unexplained[0]!.message).toBe("“L5”在本期中间（2026-08-01）改变，没有说明。本期按最后一天的细则考核。");
    for (const other of ["2026Q2", "2026Q4"]) {
      const codes = (await found(file, other)).map(({ code }) => code);
      expect(codes, other).not.toContain("rule-change-unexplained");
      expect(codes, other).not.toContain("rule-code-twice");
    }

    await addVersion(file, "2026-08-01", "主题党日改为每季 9 次");
    expect(await found(file, "2026Q3")).toEqual([]);
    expect([...(await targetsOfL5(file, "2026Q3"))].filter((target) => target !== null)).toEqual(["9"]);
    const tried = await runCommand(["rules", file, "--period", "2026Q3", "--try", "L5.目标=每季9"]);
    expect(tried.printed).toEqual([expect.stringContaining("都没有变化")]);

    const compared = await runCommand(["compare", file, ...second, "--json", "-"]);
    expect(JSON.parse(compared.printed.join("\n"))).toMatchObject({ version: 1, organizations: [] });
    const third = await runCommand(["assess", file, "--period", "2026Q3", "--in-place", "--quiet"]);
    expect(third.errors).toBe("");
    expect(await archive(readFileSync(file))).toEqual(before);
  });

  it("two rows of a code in force on one day are an error at the second", async () => {
    const file = path("考核.xlsx");
    await writeRuleWorkbook(file);
    await changeL5(file, "2026-08-01", "2026-08-01");
    const errors = (await found(file, "2026Q3")).filter(({ code }) => code === "rule-code-twice");
    expect(errors).toHaveLength(1);
    const refused = await runCommand(["assess", file, "--period", "2026Q3"]);
    expect(refused.status).toBe(2);
  });
});
