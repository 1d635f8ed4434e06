import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { defaultRuleRows } from "../../../src/domain/rules/defaultRuleSet";
import type { RuleFieldEdit } from "../../../src/domain/ruleForm/ruleForm";
import { memorySource } from "../../../src/hosts/file/byteSource";
import { openLiveFile } from "../../../src/hosts/file/liveFile";
import { nodeCompression } from "../../../src/hosts/file/node/nodeCompression";
import { createPaneService } from "../../../src/taskpane/service/workbookService";
import { gridText, readGrid } from "../../../src/workbook/port/grid";
import type { LiveWorkbook } from "../../../src/workbook/port/liveWorkbook";
import { openExcelBytes } from "../../support/excelBytes";
import { inMemoryFiles } from "../../support/madeFile";
import { done, quiet } from "../../taskpane/service/serving";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/考核工作簿-样例.xlsx"));
const now = (): string => "2026-10-08T09:00";
const recordOf = (code: string): number => defaultRuleRows.findIndex(({ cells }) => cells.code === code);

const TARGET: RuleFieldEdit = { column: "target", kind: "target", value: { each: "", number: "0.95" } };
const POINTS: RuleFieldEdit = { column: "points", kind: "text", value: "6" };
const OWN_CODE: RuleFieldEdit = { column: "code", kind: "text", value: "L9" };

/** The sheets that editing rules writes, as texts. */
async function ruleSheetsOf(host: LiveWorkbook): Promise<Readonly<Record<string, readonly (readonly string[])[]>>> {
  const sheets: Record<string, readonly (readonly string[])[]> = {};
  for (const { id, name } of (await host.describe()).sheets) {
    if (!["考核细则", "考核设置", "细则版本"].includes(name)) continue;
    const grid = await readGrid(host, id);
    const row = (r: number) => Array.from({ length: grid.columnCount }, (_, c) => gridText(grid.cell(r, c)));
    sheets[name] = Array.from({ length: grid.rowCount }, (_, r) => row(r));
  }
  return sheets;
}

/** Saves a rule in place, another from a day on, a new one like it, a setting; takes the last back. What is told and what then stands there. */
async function edited(host: LiveWorkbook) {
  const service = createPaneService(host, { language: "zh-CN", now, productVersion: "0.1.0", ...inMemoryFiles });
  await done(service.writeDefaultRules());
  const tried = await done(service.openRule({ record: recordOf("M3"), isNew: false, edits: [TARGET] }, quiet));
  const save = { record: tried.record, isNew: false, edits: [TARGET], seen: tried.seen, version: null };
  const saved = await done(service.saveRule(save));
  const other = await done(service.openRule({ record: recordOf("L5"), isNew: false, edits: [POINTS] }, quiet));
  const version = { from: "2026-08-01", version: "2026-08-01版", document: "9号", change: other.changeText };
  const { record, seen } = other;
  const versioned = await done(service.saveRule({ record, isNew: false, edits: [POINTS], seen, version }));
  const like = await done(service.openRule({ record, isNew: true, edits: [OWN_CODE, POINTS] }, quiet));
  await done(service.saveRule({ record, isNew: true, edits: [OWN_CODE, POINTS], seen: like.seen, version: null }));
  await done(service.saveSetting({ name: "加分上限", seen: "5", value: "8" }));
  const before = await ruleSheetsOf(host);
  await done(service.takeBackRules());
  const after = await ruleSheetsOf(host);
  const overtaken = await service.saveRule(save);
  return { trial: tried.trial, problems: [saved, versioned].map((view) => view.problems), before, after, overtaken };
}

it("editing rules in the pane writes and tells the same in Excel and in a file", async () => {
  const file = await openLiveFile(memorySource(SAMPLE), { compression: nodeCompression, now });
  const inFile = await edited(file);
  const { host: excel } = await openExcelBytes(SAMPLE);
  const inExcel = await edited(excel);
  expect(inExcel).toEqual(inFile);
  expect(inFile.trial).toMatchObject({ status: "tried", organizations: 57 });
  const of = (sheet: string, code: string) => inFile.before[sheet]!.filter((row) => row[0] === code);
  const column = inFile.before["考核细则"]!.find((row) => row[0] === "代码")!;
  expect(of("考核细则", "M3").map((row) => row[column.indexOf("目标")])).toEqual(["0.95"]);
  expect(
    of("考核细则", "L5").map((row) => ["分值", "启用日期", "停用日期"].map((label) => row[column.indexOf(label)])),
  ).toEqual([
    ["5", "", "2026-07-31"],
    ["6", "2026-08-01", ""],
  ]);
  expect(of("考核细则", "L9").map((row) => row[column.indexOf("分值")])).toEqual(["6"]);
  expect(inFile.before["细则版本"]!.at(-1)).toEqual(["2026-08-01版", "2026-08-01", "9号", "L5 主题党日：分值5→6"]);
  expect(inFile.problems[1]!.map(({ code }) => code)).not.toContain("rule-change-unexplained");
  const setting = (sheets: typeof inFile.before) => sheets["考核设置"]!.find((row) => row[1] === "加分上限")![2];
  expect([setting(inFile.before), setting(inFile.after)]).toEqual(["8", "5"]);
  expect(inFile.overtaken).toMatchObject({ status: "failed", trouble: { code: "rule-changed" } });
});
