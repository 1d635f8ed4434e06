import { describe, expect, it } from "vitest";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import { defaultSettings } from "../../../src/domain/settings/parseSettings";
import { en } from "../../../src/i18n/en";
import { zhCN } from "../../../src/i18n/zhCN";
import { planRuleSheet } from "../../../src/workbook/rules/planRuleSheet";
import { planSettingsSheet } from "../../../src/workbook/rules/planSettingsSheet";
import { RULE_SHEET, SETTINGS_SHEET } from "../../../src/workbook/rules/guidingSheets";
import { RULE_SHEET_STYLES } from "../../../src/workbook/rules/ruleSheetFrame";
import { MemoryHost, type MemoryCell } from "../../support/memoryHost";
import { place } from "../ledgers/parsing/reading";
import { put, rowOf, rulesOf, settingsOf, withDefaults } from "./ruleSheetHost";
import { LATEST_RULES } from "../../../src/domain/defaultRules/defaultRuleRows";
import type { RuleRow } from "../../../src/domain/model/ruleRow";
import { SETTING_DEFINITIONS } from "../../../src/domain/settings/settingDefinitions";

/** What a row of the rule sheet says, without its empty cells. */
function filledCells({ cells }: RuleRow): RuleRow["cells"] {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ""));
}

describe("the sheets that are offered", () => {
  it.each([
    ["Chinese", zhCN],
    ["English", en],
  ])("read back as the defaults, written in %s", async (_, texts) => {
    const host = new MemoryHost({ 名册: [["党组织名称"]] });
    const sheets = [planRuleSheet(texts.ruleSheets), planSettingsSheet(texts.ruleSheets)];
    await host.apply({ styles: RULE_SHEET_STYLES, sheets, removeSheetIds: [] });
    const rules = await rulesOf(host);
    expect(rules).toMatchObject({ ruleSet: defaultRuleSet, sheet: RULE_SHEET.name, diagnostics: [] });
    expect(rules.rows.map(filledCells)).toEqual(LATEST_RULES.rows);
    const settings = await settingsOf(host);
    expect(settings).toMatchObject({ settings: defaultSettings, sheet: SETTINGS_SHEET.name, diagnostics: [] });
    expect(settings.rows.map(({ name, value }) => ({ name, value }))).toEqual(
      SETTING_DEFINITIONS.map(({ name, value }) => ({ name, value })),
    );
  });

  it("are the defaults where there are none", async () => {
    const host = new MemoryHost({ 名册: [["党组织名称"]] });
    const rules = await rulesOf(host);
    expect(rules).toMatchObject({ ruleSet: defaultRuleSet, sheet: null, diagnostics: [] });
    expect(rules.rows.map(filledCells)).toEqual(LATEST_RULES.rows);
    const none = { sheet: null, layout: null, rows: [], diagnostics: [] };
    expect(await settingsOf(host)).toEqual({ settings: defaultSettings, ...none });
  });

  it.each([RULE_SHEET.name, SETTINGS_SHEET.name])("are not taken for an office's own sheet named %s", async (name) => {
    const host = new MemoryHost({
      名册: [["党组织名称"]],
      [name]: [["考核办法"], ["条款", "说明", "扣分办法"], ["第一条", "按时召开会议", "每次扣一分"]],
    });
    const { diagnostics } = await (name === RULE_SHEET.name ? rulesOf(host) : settingsOf(host));
    expect(diagnostics).toEqual([
      { code: "own-name-taken", severity: "error", at: { sheet: name }, value: "", params: { name } },
    ]);
  });

  it("are found again when renamed, by their mark", async () => {
    const host = await withDefaults();
    host.sheet(RULE_SHEET.name).name = "细则2026";
    expect(await rulesOf(host)).toMatchObject({ sheet: "细则2026", diagnostics: [] });
  });

  it("are found by name where they bear no mark", async () => {
    const host = await withDefaults();
    host.names = [];
    put(host.sheet(SETTINGS_SHEET.name), "小数位", "值", 1);
    expect((await settingsOf(host)).settings?.decimals).toBe(1);
  });

  it("have every style they use", () => {
    for (const sheet of [planRuleSheet(zhCN.ruleSheets), planSettingsSheet(zhCN.ruleSheets)]) {
      const used = [...sheet.rows()].flatMap((row) => [
        ...(row.style === undefined ? [] : [row.style]),
        ...row.cells.flatMap((cell) =>
          cell !== null && typeof cell === "object" && cell.style !== undefined ? [cell.style] : [],
        ),
      ]);
      for (const style of used) expect(RULE_SHEET_STYLES).toHaveProperty(style);
    }
  });
});

describe("a changed rule sheet", () => {
  it("is taken as it is", async () => {
    const host = await withDefaults();
    put(host.sheet(RULE_SHEET.name), "L1", "分值", 6);
    const { ruleSet, diagnostics } = await rulesOf(host);
    expect(ruleSet?.rules.find(({ code }) => code === "L1")?.points).toBe(600);
    expect(ruleSet?.version).toMatch(/^v2\+/);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["rule-points-sum", "warning"]]);
  });

  it("with a target of 80 % that Excel made 0.8 is the same", async () => {
    const host = await withDefaults();
    put(host.sheet(RULE_SHEET.name), "M3", "目标", 0.8);
    expect((await rulesOf(host)).ruleSet).toEqual(defaultRuleSet);
  });

  it("with faults is refused whole, each fault at its cell", async () => {
    const host = await withDefaults();
    const sheet = host.sheet(RULE_SHEET.name);
    put(sheet, "L1", "计量", "数数");
    put(sheet, "M3", "分值", -1);
    const { ruleSet, diagnostics } = await rulesOf(host);
    expect(ruleSet).toBeNull();
    expect(diagnostics.filter(({ severity }) => severity === "error").map(place)).toEqual([
      `rule-word-unknown 考核细则!H${rowOf(sheet, "L1") + 1}`,
      `rule-points-negative 考核细则!K${rowOf(sheet, "M3") + 1}`,
    ]);
  });

  it("tells the right cells with titles above and columns between", async () => {
    const host = await withDefaults();
    const sheet = host.sheet(RULE_SHEET.name);
    for (const row of sheet.rows) row.splice(1, 0, row.includes("代码") ? "办公室意见" : null);
    sheet.rows.unshift(["某单位考核细则"], []);
    put(sheet, "L1", "计分", "看着给");
    const { diagnostics } = await rulesOf(host);
    const header = sheet.rows.findIndex((row) => row.includes("代码")) + 1;
    expect(diagnostics.map(place)).toContain(`rule-column-unknown 考核细则!B${header}`);
    expect(diagnostics.map(place)).toContain(`rule-word-unknown 考核细则!M${rowOf(sheet, "L1") + 1}`);
  });

  it("with its columns in another order is the same", async () => {
    const host = await withDefaults();
    const sheet = host.sheet(RULE_SHEET.name);
    const width = sheet.rows.find((row) => row.includes("代码"))!.length;
    for (const row of sheet.rows) {
      while (row.length < width) row.push(null);
      row.reverse();
    }
    expect((await rulesOf(host)).ruleSet).toEqual(defaultRuleSet);
  });

  it("without a needed column says so once", async () => {
    const host = await withDefaults();
    const sheet = host.sheet(RULE_SHEET.name);
    const header = sheet.rows.find((row) => row.includes("代码"))!;
    header[header.indexOf("分值")] = null;
    const { ruleSet, diagnostics } = await rulesOf(host);
    expect(ruleSet).toBeNull();
    expect(diagnostics.map(place)).toEqual(["rule-column-missing 考核细则"]);
  });

  it("with blank rows and a note at its end reads its rows", async () => {
    const host = await withDefaults();
    host.sheet(RULE_SHEET.name).rows.push([], ["备注：本细则自2026年起执行"]);
    expect((await rulesOf(host)).ruleSet).toEqual(defaultRuleSet);
  });

  it("without rows is an error", async () => {
    const host = await withDefaults();
    const sheet = host.sheet(RULE_SHEET.name);
    sheet.rows.length = sheet.rows.findIndex((row) => row.includes("代码")) + 1;
    const { ruleSet, diagnostics } = await rulesOf(host);
    expect(ruleSet).toBeNull();
    expect(diagnostics.map(place)).toEqual(["rule-sheet-empty 考核细则"]);
  });
});

describe("a changed settings sheet", () => {
  it.each<[string, MemoryCell, object]>([
    ["考核年度", 2026, { year: 2026 }],
    ["基准日", { date: 46_295 }, { cutoff: 46_295 - 25_569 }],
    ["基准日", "2026年9月30日", { cutoff: 46_295 - 25_569 }],
    ["基准日", "2026.9.30", { cutoff: 46_295 - 25_569 }],
    ["隐去名次", false, { hideRanks: false }],
    ["年度好等次比例", 0.25, { annualBestShare: { numerator: 1n, denominator: 4n } }],
    ["小数位", 1, { decimals: 1 }],
  ])("%s = %j", async (name, value, expected) => {
    const host = await withDefaults();
    put(host.sheet(SETTINGS_SHEET.name), name, "值", value);
    const { settings, diagnostics } = await settingsOf(host);
    expect(diagnostics).toEqual([]);
    expect(settings).toMatchObject(expected);
  });

  it("with faults gives no settings, each fault at its cell", async () => {
    const host = await withDefaults();
    const sheet = host.sheet(SETTINGS_SHEET.name);
    for (const row of sheet.rows) row.splice(1, 0, null);
    sheet.rows.unshift(["某单位"]);
    put(sheet, "小数位", "值", 3);
    put(sheet, "加分上限", "值", { error: "#REF!" });
    sheet.rows.push([null, null, "加分下限", 1]);
    const { settings, diagnostics } = await settingsOf(host);
    expect(settings).toBeNull();
    expect(diagnostics.map(place)).toEqual([
      `rule-cell-error 考核设置!D${rowOf(sheet, "加分上限") + 1}`,
      `setting-unreadable 考核设置!D${rowOf(sheet, "小数位") + 1}`,
      `setting-unknown 考核设置!C${sheet.rows.length}`,
    ]);
  });

  it("in the 1904 system", async () => {
    const host = await withDefaults();
    host.date1904 = true;
    put(host.sheet(SETTINGS_SHEET.name), "基准日", "值", { date: 46_295 - 1462 });
    expect((await settingsOf(host)).settings?.cutoff).toBe(46_295 - 25_569);
  });
});
