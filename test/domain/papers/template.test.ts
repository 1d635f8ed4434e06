import { describe, expect, it } from "vitest";
import { DEFAULT_TEMPLATE } from "../../../src/domain/papers/defaultTemplate";
import { TEMPLATE_KINDS } from "../../../src/domain/papers/paper";
import { fillTemplate, parseTemplateLine } from "../../../src/domain/papers/template";

describe("a line of a template", () => {
  it.each([
    { case: "plain words", text: "各党组织：", faults: [] },
    { case: "a placeholder in words", text: "共{党组织数}个", faults: [] },
    { case: "braces in full width", text: "共｛党组织数｝个", faults: [] },
    { case: "a part alone", text: "{主要问题}", faults: [] },
    { case: "as many places as wanted", text: "{前12名}", faults: [] },
    { case: "no place at all", text: "{前0名}", faults: ["placeholder"] },
    { case: "a placeholder of another paper", text: "{签字}", faults: ["placeholder"] },
    { case: "two unknown ones", text: "{甲}和{乙}", faults: ["placeholder", "placeholder"] },
    { case: "a part beside words", text: "如下：{主要问题}", faults: ["not-alone"] },
    { case: "a brace that is not closed", text: "共{党组织数个", faults: ["brace"] },
    { case: "a brace that was never opened", text: "共党组织数}个", faults: ["brace"] },
    { case: "braces in braces", text: "{{党组织数}}", faults: ["brace"] },
  ])("$case", ({ text, faults }) => {
    const parsed = parseTemplateLine({ kind: "通报", style: "正文", text });
    expect(parsed.faults.map(({ what }) => what)).toEqual(faults);
    expect(parsed.line === null).toBe(faults.length > 0);
  });

  it("tells every word that it doesn't know at once", () => {
    const { line, faults } = parseTemplateLine({ kind: "简报", style: "大字", text: "{甲}" });
    expect(line).toBeNull();
    expect(faults.map(({ what }) => what)).toEqual(["kind", "style"]);
  });

  it("is filled with what its placeholders stand for", () => {
    const content = { texts: { 党组织数: "57", 单位: "甲" }, block: () => [] };
    const line = { kind: "通报", style: "正文", text: "{单位}共｛ 党组织数 ｝个" } as const;
    expect(fillTemplate([line], content)).toEqual([{ kind: "paragraph", style: "正文", text: "甲共57个" }]);
  });
});

it("has default lines for every paper, all of them right", () => {
  expect(new Set(DEFAULT_TEMPLATE.map(({ kind }) => kind))).toEqual(new Set(TEMPLATE_KINDS));
  for (const line of DEFAULT_TEMPLATE) expect(parseTemplateLine(line), line.text).toEqual({ line, faults: [] });
});
