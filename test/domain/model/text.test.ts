import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalValue } from "../../../src/domain/model/canonicalValue";
import { normalizeText, splitNames } from "../../../src/domain/model/text";

describe("normalizeText", () => {
  it.each([
    { text: " 机关 第一　党支部 ", normal: "机关第一党支部" },
    { text: "任期（年）", normal: "任期(年)" },
    { text: "【第一】党支部", normal: "(第一)党支部" },
    { text: '"四强"党支部', normal: normalizeText("“四强”党支部") },
    { text: "Ｑ３", normal: "q3" },
    { text: "党员\n总数", normal: "党员总数" },
  ])("$text becomes $normal", ({ text, normal }) => {
    expect(normalizeText(text)).toBe(normal);
  });

  it("law: normalising twice is normalising once", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        (text) => normalizeText(normalizeText(text)) === normalizeText(text),
      ),
    );
  });
});

describe("splitNames", () => {
  it.each([
    { text: "张 三（书记）、李四", names: ["张三", "李四"] },
    { text: "张　三", names: ["张三"] },
    { text: "甲，乙；丙;丁/戊\n己", names: ["甲", "乙", "丙", "丁", "戊", "己"] },
    { text: "、甲、、乙、", names: ["甲", "乙"] },
    { text: "（主持）", names: [] },
    { text: "", names: [] },
  ])("$text names $names", ({ text, names }) => {
    expect(splitNames(text)).toEqual(names);
  });
});

describe("canonicalValue", () => {
  it.each([
    { field: "activities.type", text: "支委会", value: "支部委员会" },
    { field: "activities.type", text: "支部大会", value: "支部党员大会" },
    { field: "activities.type", text: "上党课", value: "党课" },
    { field: "activities.type", text: "固定党日", value: "主题党日" },
    { field: "activities.type", text: "廉政教育", value: "警示教育" },
    { field: "activities.type", text: "团日", value: "团日" },
    { field: "talks.type", text: "谈心", value: "谈心谈话" },
    { field: "staff.fullOrPartTime", text: "兼", value: "兼职" },
    { field: "debriefings.grade", text: "较差", value: "差" },
    { field: "tasks.category", text: "支委会", value: "支委会" },
  ])("$field: $text is $value", ({ field, text, value }) => {
    expect(canonicalValue(field, text)).toBe(value);
  });
});
