import { expect, it } from "vitest";
import { LEDGER_KEYS } from "../../../../src/domain/model/ledgers";
import {
  ledgersOfSheetName,
  SHEET_ALIASES,
  typeOfSheetName,
} from "../../../../src/workbook/ledgers/vocabulary/sheetAliases";

it.each([
  ["支委会", "支委会"],
  ["支部委员会会议", "支部委员会"],
  ["支委会（支部委员会）", "支部委员会"],
  ["2026年主题党日台账", "主题党日"],
  ["党 课", "党课"],
  ["三会一课台账", null],
  ["组织生活会和民主评议党员", null],
  ["党员大会、支委会", null],
  ["三会一课（党员大会、支委会、党小组会、党课）", null],
  ["活动台账", null],
])("the activity type that %s gives to its rows: %s", (name, type) => {
  expect(typeOfSheetName("activities", name)).toBe(type);
});

it.each([
  ["任职谈话台账", "任职谈话"],
  ["谈心谈话记录", "谈心谈话"],
  ["提醒谈话、约谈台账", null],
  ["谈话台账", null],
])("the talk type that %s gives to its rows: %s", (name, type) => {
  expect(typeOfSheetName("talks", name)).toBe(type);
});

it("other ledgers take no type from a sheet's name", () => {
  expect(typeOfSheetName("tasks", "党课任务清单")).toBeNull();
});

it.each(LEDGER_KEYS.flatMap((ledger) => SHEET_ALIASES[ledger].map((alias) => [alias, ledger] as const)))(
  "%s is named as the ledger %s",
  (alias, ledger) => {
    expect(ledgersOfSheetName(alias)[0]).toBe(ledger);
  },
);

it.each([
  ["2026年度党建工作任务清单", "tasks"],
  ["党务干部名册（在职）", "staff"],
  ["党 组 织 名 册", "roster"],
  ["封面", undefined],
])("%s speaks of %s", (name, ledger) => {
  expect(ledgersOfSheetName(name)[0]).toBe(ledger);
});
