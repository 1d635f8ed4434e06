import { mustDay } from "../../../src/domain/model/day";
import { expect, it } from "vitest";
import { FIRST_RULES } from "../../../src/domain/defaultRules/defaultRuleRows";
import { defaultRulesOf, ruleSetVersion } from "../../../src/domain/rules/defaultRuleSet";
import { planDefaultRules, checkRules } from "../../../src/app/rules";
import { zhCN } from "../../../src/i18n/zhCN";
import { MemoryHost } from "../../support/memoryHost";
import { assessOptions, mustAssess } from "../../support/runAssess";
import { rulesOf } from "./ruleSheetHost";

const LEDGERS = {
  名册: [
    ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
    ["一支部", "党支部", 5, 5, "李三", "2023-01-05"],
  ],
  活动台账: [
    ["党组织名称", "活动类型", "时间"],
    ["一支部", "党课", "2026-04-10"],
  ],
};

/** A workbook that a product with the first rule set has assessed. */
async function assessedWithFirst(version = "v1"): Promise<MemoryHost> {
  const host = new MemoryHost(LEDGERS);
  await host.apply((await mustAssess(host, assessOptions("2026Q2"))).plan);
  for (const { rows } of host.sheets) {
    for (const row of rows) row.forEach((cell, i) => (row[i] = cell === "v2" ? version : cell));
  }
  return host;
}

it("a workbook that was never assessed has the latest rule set", async () => {
  expect((await rulesOf(new MemoryHost(LEDGERS))).ruleSet?.version).toBe("v2");
});

it.each(["v1", "v1+0123abcd"])("a workbook assessed with %s keeps that set, in its rule sheet too", async (version) => {
  const host = await assessedWithFirst(version);
  const { ruleSet, rows } = await rulesOf(host);
  expect(ruleSet).toEqual(defaultRulesOf("v1").ruleSet);
  expect(rows.map(({ cells }) => cells)).toEqual(FIRST_RULES.rows);
  await host.apply(planDefaultRules(await checkRules(host, mustDay(2026, 10, 8)), zhCN.ruleSheets)!);
  expect((await rulesOf(host)).ruleSet).toEqual(ruleSet);
  const later = { ...assessOptions("2026Q3"), withoutActivities: true };
  expect((await mustAssess(host, later)).inputs.ruleSet?.version).toBe("v1");
});

it("a workbook assessed with the latest set has it", async () => {
  const host = await assessedWithFirst("v2");
  expect((await rulesOf(host)).ruleSet?.version).toBe("v2");
});

it("a changed set is named after the default one it comes from", () => {
  const changed = FIRST_RULES.rows.map((cells, i) => ({
    rowNumber: i + 1,
    cells: i === 0 ? { ...cells, points: "3" } : cells,
  }));
  expect(ruleSetVersion(changed)).toMatch(/^v1\+[0-9a-f]{8}$/);
});
