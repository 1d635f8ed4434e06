import { describe, expect, it } from "vitest";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import { defaultSettings } from "../../../src/domain/settings/parseSettings";
import { RULE_SHEET, SETTINGS_SHEET } from "../../../src/workbook/rules/guidingSheets";
import { MemoryHost, type MemoryCell, type MemorySheet } from "../../support/memoryHost";
import { place } from "../ledgers/parsing/reading";
import { put, rowOf, rulesOf, settingsOf, withDefaults } from "./ruleSheetHost";

const headerOf = (sheet: MemorySheet, label: string): MemoryCell[] => sheet.rows.find((row) => row.includes(label))!;

describe("cells of the rule sheet", () => {
  it.each(["代码", "指标", "类别", "计量"])(
    "an error under %s is told as such, and nothing else of the cell",
    async (label) => {
      const host = await withDefaults();
      const sheet = host.sheet(RULE_SHEET.name);
      put(sheet, "L5", label, { error: "#REF!" });
      const { ruleSet, diagnostics } = await rulesOf(host);
      expect(ruleSet).toBeNull();
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ code: "rule-cell-error", value: "#REF!", params: { label } });
    },
  );

  it("a formula without a result is an error for each column, and nothing is scored", async () => {
    const host = await withDefaults();
    const sheet = host.sheet(RULE_SHEET.name);
    for (const code of ["L1", "L5", "S1.1"]) put(sheet, code, "分值", { formula: "A1" });
    put(sheet, "L5", "目标", { formula: "A1" });
    put(sheet, "L5", "依据", { formula: "A1" });
    const { ruleSet, diagnostics } = await rulesOf(host);
    expect(ruleSet).toBeNull();
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, params }) => [code, params])).toEqual(
      expect.arrayContaining([
        ["formula-not-calculated", { field: "分值" }],
        ["formula-not-calculated", { field: "目标" }],
      ]),
    );
    expect(errors).toHaveLength(2);
  });

  it.each([
    ["目标", "rule-target-unreadable"],
    ["分值", "rule-points-unreadable"],
    ["到期", "rule-due-unreadable"],
  ])("a day that Excel made of what was typed under %s is told as that day", async (label, code) => {
    const host = await withDefaults();
    put(host.sheet(RULE_SHEET.name), "L5", label, { date: 46112 });
    const { ruleSet, diagnostics } = await rulesOf(host);
    expect(ruleSet).toBeNull();
    expect(diagnostics).toMatchObject([{ code, value: "2026-03-31" }]);
  });

  it.each([
    ["筛选", "筛选条件"],
    ["适用条件", "条件"],
    ["锁定", "是否锁定"],
  ])("column %s under the name %s is an error: every row would lose it", async (label, name) => {
    const host = await withDefaults();
    const header = headerOf(host.sheet(RULE_SHEET.name), label);
    header[header.indexOf(label)] = name;
    const { ruleSet, diagnostics } = await rulesOf(host);
    expect(ruleSet).toBeNull();
    expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "rule-column-unknown", value: name },
    ]);
  });

  it("a column of the office's own days is none of 启用日期", async () => {
    const host = await withDefaults();
    headerOf(host.sheet(RULE_SHEET.name), "依据").push("日期", "备注说明");
    const { ruleSet, diagnostics } = await rulesOf(host);
    expect(ruleSet).toEqual(defaultRuleSet);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  });

  it("a column that was deleted is told once", async () => {
    const host = await withDefaults();
    const sheet = host.sheet(RULE_SHEET.name);
    const index = headerOf(sheet, "筛选").indexOf("筛选");
    for (const row of sheet.rows) row.splice(index, 1);
    const { diagnostics } = await rulesOf(host);
    const told = diagnostics.filter(({ code }) => code === "rule-cell-emptied");
    expect(told).toMatchObject([{ severity: "warning", at: { sheet: RULE_SHEET.name }, params: { label: "筛选" } }]);
    expect(told[0]!.proposal).toBeUndefined();
  });

  it("what nobody sees is in no code, word or number", async () => {
    const host = await withDefaults();
    const sheet = host.sheet(RULE_SHEET.name);
    const hide = (cell: MemoryCell): MemoryCell => (typeof cell === "string" ? Array.from(cell).join("\u200b") : cell);
    const header = sheet.rows.indexOf(headerOf(sheet, "代码"));
    sheet.rows.forEach((row, r) => {
      if (r > header) sheet.rows[r] = row.map(hide);
    });
    const { ruleSet, diagnostics } = await rulesOf(host);
    expect(diagnostics).toEqual([]);
    expect(ruleSet?.rules).toEqual(defaultRuleSet.rules);
  });

  it.each<[string, MemoryCell, string]>([
    ["twenty digits", "99999999999999999999", "rule-points-unreadable"],
    ["10^306", 1e306, "rule-points-unreadable"],
    ["sixteen nines", "9999999999999999", "rule-points-unreadable"],
    ["more than an indicator has", 10_001, "rule-points-too-large"],
  ])("points of %s are refused", async (_, value, code) => {
    const host = await withDefaults();
    put(host.sheet(RULE_SHEET.name), "L5", "分值", value);
    const { ruleSet, diagnostics } = await rulesOf(host);
    expect(ruleSet).toBeNull();
    expect(diagnostics.filter(({ severity }) => severity === "error").map((found) => found.code)).toContain(code);
  });

  it("an error among the remarks does no harm", async () => {
    const host = await withDefaults();
    put(host.sheet(RULE_SHEET.name), "L5", "依据", { error: "#N/A" });
    expect((await rulesOf(host)).diagnostics).toEqual([]);
  });

  it("TRUE and FALSE lock and unlock", async () => {
    const host = await withDefaults();
    put(host.sheet(RULE_SHEET.name), "L1", "锁定", true);
    put(host.sheet(RULE_SHEET.name), "L5", "锁定", false);
    const { ruleSet, diagnostics } = await rulesOf(host);
    expect(diagnostics).toEqual([]);
    expect(ruleSet?.rules.filter(({ locked }) => locked).map(({ code }) => code)).toEqual(["L1"]);
  });

  it.each<[string, MemoryCell]>([
    ["a number", 5],
    ["a text", "5"],
    ["full width", "５分"],
    ["what addition makes of 5", 4.999999999999999],
  ])("points as %s are the same", async (_, value) => {
    const host = await withDefaults();
    put(host.sheet(RULE_SHEET.name), "L1", "分值", value);
    expect((await rulesOf(host)).ruleSet?.rules).toEqual(defaultRuleSet.rules);
  });
});

describe("columns", () => {
  it("a misnamed column is told with the names that are not there, wherever it stands", async () => {
    const host = await withDefaults();
    const sheet = host.sheet(RULE_SHEET.name);
    const header = headerOf(sheet, "代码");
    header[header.indexOf("筛选")] = "筛选条件";
    header.push("筛选办法");
    const { diagnostics } = await rulesOf(host);
    const unknown = diagnostics.filter(({ code }) => code === "rule-column-unknown");
    expect(unknown.map(({ params }) => params)).toEqual([
      { label: "筛选条件", absent: ["筛选"] },
      { label: "筛选办法", absent: ["筛选"] },
    ]);
  });

  it("two columns of one name are an error", async () => {
    const host = await withDefaults();
    const sheet = host.sheet(RULE_SHEET.name);
    headerOf(sheet, "代码").push("分值");
    const { ruleSet, diagnostics } = await rulesOf(host);
    expect(ruleSet).toBeNull();
    expect(diagnostics.map(place)).toEqual([
      `rule-column-twice 考核细则!R${sheet.rows.indexOf(headerOf(sheet, "代码")) + 1}`,
    ]);
  });

  it.each(["名称", "值"])("settings without %s are not guessed at", async (label) => {
    const host = await withDefaults();
    const header = headerOf(host.sheet(SETTINGS_SHEET.name), label);
    header[header.indexOf(label)] = "内容";
    const { settings, diagnostics } = await settingsOf(host);
    expect(settings).toBeNull();
    expect(diagnostics.map(place)).toEqual(["rule-column-missing 考核设置"]);
  });

  it("a settings sheet that is empty lacks both columns", async () => {
    const host = new MemoryHost({ 考核设置: [] });
    expect((await settingsOf(host)).diagnostics.map(({ params }) => params)).toEqual([
      { label: "名称" },
      { label: "值" },
    ]);
  });
});

describe("cells of the settings sheet", () => {
  it("a value without a name is not left out silently", async () => {
    const host = await withDefaults();
    const sheet = host.sheet(SETTINGS_SHEET.name);
    const row = rowOf(sheet, "小数位");
    put(sheet, "小数位", "名称", null);
    const { settings, diagnostics } = await settingsOf(host);
    expect(settings).toBeNull();
    expect(diagnostics.map(place)).toEqual([`rule-cell-empty 考核设置!B${row + 1}`]);
  });

  it("an error is no name of a duty", async () => {
    const host = await withDefaults();
    put(host.sheet(SETTINGS_SHEET.name), "职责一", "值", { error: "#NAME?" });
    const { settings, diagnostics } = await settingsOf(host);
    expect(settings).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(["rule-cell-error"]);
  });

  it("notes and signatures at the end are none", async () => {
    const host = await withDefaults();
    host.sheet(SETTINGS_SHEET.name).rows.push([], ["制表人：张三"], ["说明", "每年修订", "办公室"]);
    expect(await settingsOf(host)).toMatchObject({ settings: defaultSettings, diagnostics: [] });
  });

  it.each<[string, MemoryCell]>([
    ["compact", "20260930"],
    ["compact, as a number", 20260930],
    ["full width", "２０２６年９月３０日"],
    ["with slashes", "2026/9/30"],
  ])("a cutoff %s", async (_, value) => {
    const host = await withDefaults();
    put(host.sheet(SETTINGS_SHEET.name), "基准日", "值", value);
    const { settings, diagnostics } = await settingsOf(host);
    expect(diagnostics).toEqual([]);
    expect(settings?.cutoff).toBe(20_726);
  });
});
