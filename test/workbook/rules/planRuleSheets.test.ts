import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import { defaultSettings } from "../../../src/domain/settings/parseSettings";
import { RULE_COLUMNS } from "../../../src/domain/model/ruleRow";
import { SETTING_DEFINITIONS } from "../../../src/domain/settings/settingDefinitions";
import { zhCN } from "../../../src/i18n/zhCN";
import { planRuleSheet } from "../../../src/workbook/rules/planRuleSheet";
import { planSettingsSheet } from "../../../src/workbook/rules/planSettingsSheet";
import { RULE_SHEET, SETTINGS_SHEET } from "../../../src/workbook/rules/guidingSheets";
import type { PlannedSheet, PlannedValidation } from "../../../src/workbook/port/writePlan";
import type { MemoryCell, MemorySheet } from "../../support/memoryHost";
import { rulesOf, settingsOf, withDefaults } from "./ruleSheetHost";

const rules = planRuleSheet(zhCN.ruleSheets);
const settings = planSettingsSheet(zhCN.ruleSheets);

/** Values of a sheet's cells. */
function valuesOf(sheet: PlannedSheet): readonly (readonly (string | number | null)[])[] {
  return [...sheet.rows()].map(({ cells }) =>
    cells.map((cell) => (cell !== null && typeof cell === "object" ? cell.value : cell)),
  );
}

/** Validations of a cell. */
function validationsAt(sheet: PlannedSheet, rowIndex: number, columnIndex: number): readonly PlannedValidation[] {
  return sheet.validations.filter(
    ({ range }) =>
      range.firstRow <= rowIndex &&
      rowIndex <= range.lastRow &&
      range.firstColumn <= columnIndex &&
      columnIndex <= range.lastColumn,
  );
}

describe("entry rules accept what the sheets are offered with", () => {
  it.each([
    ["rules", rules],
    ["settings", settings],
  ])("%s", (_, sheet) => {
    let checked = 0;
    valuesOf(sheet).forEach((row, rowIndex) => {
      row.forEach((value, columnIndex) => {
        for (const { rule, strict } of validationsAt(sheet, rowIndex, columnIndex)) {
          if (value === null) continue;
          checked++;
          if (rule.kind === "list") expect(strict ? rule.values : [...rule.values, value]).toContain(String(value));
          if (rule.kind === "decimal") {
            expect(value).toBeTypeOf("number");
            expect(Number(value) >= rule.minimum && Number(value) <= rule.maximum).toBe(true);
          }
        }
      });
    });
    expect(checked).toBeGreaterThan(40);
  });

  it("in rows to come too", () => {
    const { lastRow } = rules.tables[0]!.range;
    for (const label of ["层级", "台账", "计量", "期间", "分值", "计分", "无记录", "锁定"]) {
      const column = RULE_COLUMNS.findIndex((known) => known.label === label);
      expect(validationsAt(rules, lastRow + 1, column), label).toHaveLength(1);
    }
  });

  it("no list is longer than Excel takes", () => {
    for (const { rule } of [...rules.validations, ...settings.validations]) {
      if (rule.kind === "list") expect(rule.values.join(",").length).toBeLessThanOrEqual(255);
    }
  });

  it("every setting that is a number or a day has one", () => {
    const first = settings.tables[0]!.range.firstRow + 1;
    SETTING_DEFINITIONS.forEach(({ name, expected, choices }, i) => {
      const free =
        !choices && ["text", "weights", "bestQuarters", "grades", "percent", "wholePercent"].includes(expected.kind);
      expect(validationsAt(settings, first + i, 2), name).toHaveLength(free ? 0 : 1);
    });
  });
});

describe("paper", () => {
  it.each([
    ["rules", rules],
    ["settings", settings],
  ])("%s: landscape, the header on every page and frozen", (_, { print, frozen, tables }) => {
    const header = tables[0]!.range.firstRow;
    expect(print).toMatchObject({ orientation: "landscape", titleRows: { first: header, last: header } });
    expect(frozen?.rows).toBe(header + 1);
  });

  it("every second category is tinted", () => {
    const fills = new Map<string, Set<string>>();
    for (const { cells } of [...rules.rows()].slice(rules.tables[0]!.range.firstRow + 1)) {
      const [, category] = cells;
      if (category === null || typeof category !== "object" || category.style === undefined) continue;
      const name = String(category.value);
      fills.set(name, (fills.get(name) ?? new Set()).add(category.style));
    }
    expect([...fills.values()].map((styles) => [...styles])).toEqual(
      ["text", "textBand", "text", "textBand", "text", "textBand", "text"].map((style) => [style]),
    );
  });
});

describe("laws", () => {
  /** The rows below the header in another order. */
  function reorder(sheet: MemorySheet, label: string, order: (rows: MemoryCell[][]) => MemoryCell[][]): void {
    const header = sheet.rows.findIndex((row) => row.includes(label));
    sheet.rows = [...sheet.rows.slice(0, header + 1), ...order(sheet.rows.slice(header + 1))];
  }

  const byKeys = <T>(rows: readonly T[], keys: readonly number[]): T[] =>
    rows
      .map((row, i) => ({ row, key: keys[i]! }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row);

  it("rules in another order within their categories are the same rules", async () => {
    const keys = fc.array(fc.nat(), { minLength: 39, maxLength: 39 });
    await fc.assert(
      fc.asyncProperty(keys, async (order) => {
        const host = await withDefaults();
        const categories = new Map<MemoryCell, MemoryCell[][]>();
        reorder(host.sheet(RULE_SHEET.name), "代码", (rows) => {
          for (const row of byKeys(rows, order)) categories.set(row[1]!, [...(categories.get(row[1]!) ?? []), row]);
          return defaultRuleSet.categories.flatMap((category) => categories.get(category)!);
        });
        const { ruleSet, diagnostics } = await rulesOf(host);
        expect(diagnostics).toEqual([]);
        expect(ruleSet?.categories).toEqual(defaultRuleSet.categories);
        expect(new Set(ruleSet?.rules)).toEqual(new Set(defaultRuleSet.rules));
      }),
      { numRuns: 20 },
    );
  });

  it("settings in any order are the same settings", async () => {
    const keys = fc.array(fc.nat(), { minLength: SETTING_DEFINITIONS.length, maxLength: SETTING_DEFINITIONS.length });
    await fc.assert(
      fc.asyncProperty(keys, async (order) => {
        const host = await withDefaults();
        reorder(host.sheet(SETTINGS_SHEET.name), "名称", (rows) => byKeys(rows, order));
        expect(await settingsOf(host)).toMatchObject({ settings: defaultSettings, diagnostics: [] });
      }),
      { numRuns: 20 },
    );
  });
});
