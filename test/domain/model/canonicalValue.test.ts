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
    ["党课", null],
    ["党课及知识竞赛", null],
    ["和谐机关建设", null],
  ])("%j joins %j", (text, values) => {
    expect(joinedValues(TYPE, text)).toEqual(values);
  });
});
