import { describe, expect, it } from "vitest";
import { canonicalValue, isUsualValue, joinedValues } from "../../../src/domain/model/canonicalValue";

const TYPE = "activities.type";

describe("kinds of activity", () => {
  it.each([
    ["“主题党日”活动", "主题党日"],
    ["支委（扩大）会", "支部委员会"],
    ["支委会（扩大会议）", "支部委员会"],
    ["支委扩大会", "支部委员会"],
    ["支部党员大会", "支部党员大会"],
    ["读书会", "读书会"],
    ["支部委员会议", "支部委员会"],
    ["支部党员大会会议", "支部党员大会"],
    ["党员大会记录", "支部党员大会"],
    ["1.支委会", "支部委员会"],
    ["7月党小组会", "党小组会"],
    ["七月份支委会", "支部委员会"],
    ["2026年第三季度支部大会", "支部党员大会"],
    ["9月第二次支委会", "支部委员会"],
    ["召开支部大会", "支部党员大会"],
    ["支部大会（第3次）", "支部党员大会"],
    ["支委会(补)", "支部委员会"],
    ["领导干部讲党课。", "党课"],
    ["支部主题党日活动", "主题党日"],
    ["支部大会（未召开）", "支部大会(未召开)"],
    ["取消支部大会", "取消支部大会"],
    ["学习支部大会精神", "学习支部大会精神"],
    ["党员大会（扩大到积极分子）", "党员大会(扩大到积极分子)"],
  ])("%j is %j", (text, value) => {
    expect(canonicalValue(TYPE, text)).toBe(value);
  });

  it("usual ones are told from others by their canonical word", () => {
    expect(isUsualValue(TYPE, "支部委员会")).toBe(true);
    expect(isUsualValue(TYPE, "读书会")).toBe(false);
    expect(isUsualValue("tasks.kind", "支部委员会")).toBe(false);
  });

  it.each([
    ["主题党日暨党课", ["主题党日", "党课"]],
    ["党员大会+党课", ["支部党员大会", "党课"]],
    ["党员大会（含党课）", ["支部党员大会", "党课"]],
    ["支委会和党小组会", ["支部委员会", "党小组会"]],
    ["组织生活会暨民主评议党员大会", ["组织生活会", "民主评议党员"]],
    ["党课", null],
    ["党课及知识竞赛", null],
    ["和谐机关建设", null],
  ])("%j joins %j", (text, values) => {
    expect(joinedValues(TYPE, text)).toEqual(values);
  });
});
