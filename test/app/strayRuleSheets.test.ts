import { describe, expect, it } from "vitest";
import { checkRules, planDefaultRules } from "../../src/app/rules";
import { readInputs } from "../../src/app/readInputs";
import { mustDay } from "../../src/domain/model/day";
import { defaultRuleSet } from "../../src/domain/rules/defaultRuleSet";
import { zhCN } from "../../src/i18n/zhCN";
import { RULE_SHEET, SETTINGS_SHEET } from "../../src/workbook/rules/guidingSheets";
import { MemoryHost, type MemoryCell } from "../support/memoryHost";
import { put, rowOf, withDefaults } from "../workbook/rules/ruleSheetHost";

const TODAY = mustDay(2026, 10, 8);

type Told = Readonly<{ code: string; severity: string; sheet: string; own: unknown }>;

async function told(host: MemoryHost): Promise<readonly Told[]> {
  const { diagnostics } = await checkRules(host, TODAY);
  return diagnostics
    .filter(({ code }) => code.startsWith("own-sheet"))
    .map(({ code, severity, at, params }) => ({
      code,
      severity,
      sheet: at.sheet,
      own: (params as { own: unknown }).own,
    }));
}

/** The default sheets as another program leaves them: without marks, the one renamed. */
async function renamed(sheet: string, name: string): Promise<MemoryHost> {
  const host = await withDefaults();
  host.sheet(sheet).name = name;
  host.names = [];
  return host;
}

describe("a sheet of rules or settings that was renamed and has lost its mark", () => {
  it.each([RULE_SHEET, SETTINGS_SHEET])("is told, and no defaults hold in its place: $name", async ({ name, key }) => {
    const host = await renamed(name, `${name}2026`);
    expect(await told(host)).toEqual([
      { code: "own-sheet-renamed", severity: "error", sheet: `${name}2026`, own: name },
    ]);
    const checked = await checkRules(host, TODAY);
    expect(key === "rules" ? checked.rules.ruleSet : checked.settings.settings).toBeNull();
    expect(planDefaultRules(checked, zhCN.ruleSheets)).toBeNull();
    const inputs = await readInputs(host, { wishes: { period: null, cutoff: null, today: TODAY } });
    expect(key === "rules" ? inputs.ruleSet : inputs.settings).toBeNull();
    expect(inputs.diagnostics.map(({ code }) => code)).toContain("own-sheet-renamed");
    host.sheet(`${name}2026`).name = name;
    expect(await told(host)).toEqual([]);
    expect((await checkRules(host, TODAY)).rules.ruleSet).toEqual(defaultRuleSet);
  });

  it("is told by the cell of its header, also below a title and with a column renamed", async () => {
    const host = await renamed(RULE_SHEET.name, "细则");
    const sheet = host.sheet("细则");
    const header = rowOf(sheet, "代码");
    sheet.rows[header]![sheet.rows[header]!.indexOf("分值")] = "满分值";
    const { diagnostics } = await checkRules(host, TODAY);
    expect(diagnostics).toMatchObject([
      { code: "own-sheet-renamed", at: { sheet: "细则", rowIndex: header, columnIndex: 0 } },
    ]);
  });

  it("is a notice beside the sheet that is read", async () => {
    const host = await renamed(RULE_SHEET.name, "考核细则2025");
    const rows = host.sheet("考核细则2025").rows.map((cells) => [...cells]);
    const both = new MemoryHost({
      名册: [["党组织名称"]],
      考核细则2025: rows,
      考核细则: rows.map((cells): MemoryCell[] => [...cells]),
    });
    put(both.sheet("考核细则"), "L5", "分值", 4);
    const { rules } = await checkRules(both, TODAY);
    expect([rules.sheet, rules.ruleSet?.rules.find(({ code }) => code === "L5")?.points]).toEqual(["考核细则", 400]);
    expect(await told(both)).toEqual([
      { code: "own-sheet-besides", severity: "warning", sheet: "考核细则2025", own: "考核细则" },
    ]);
  });

  it("by its name holds over the sheet that was renamed and kept the mark", async () => {
    const host = await withDefaults();
    const copy: MemoryCell[][] = host.sheet(RULE_SHEET.name).rows.map((cells) => [...cells]);
    host.sheet(RULE_SHEET.name).name = "旧细则";
    host.sheets.push({ id: "copy", name: "考核细则", visible: true, rows: copy, merges: [] });
    put(host.sheet("考核细则"), "L5", "分值", 4);
    const { rules } = await checkRules(host, TODAY);
    expect([rules.sheet, rules.ruleSet?.rules.find(({ code }) => code === "L5")?.points]).toEqual(["考核细则", 400]);
    expect(await told(host)).toEqual([
      { code: "own-sheet-besides", severity: "warning", sheet: "旧细则", own: "考核细则" },
    ]);
  });

  it("is none of a table with some of its words", async () => {
    const host = new MemoryHost({
      名册: [["党组织名称"]],
      检查表: [
        ["代码", "类别", "指标", "层级", "分值"],
        ["1", "党建", "三会一课", "支部", 5],
      ],
      设置说明: [
        ["名称", "值"],
        ["小数位", 2],
      ],
    });
    expect(await told(host)).toEqual([]);
    expect((await checkRules(host, TODAY)).rules).toMatchObject({ sheet: null, ruleSet: defaultRuleSet });
  });
});
