import { describe, expect, it } from "vitest";
import { displayWidth, fit, oneLine } from "../../src/cli/displayWidth";

describe("displayWidth", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["机关一支部", 10],
    ["FB1 组织", 8],
    ["“四强”", 6],
    ["（空缺）", 8],
    ["𠮷野", 4],
    ["é—", 2],
    ["１２", 4],
  ])("of %j is %i", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("fit", () => {
  it.each([
    ["王芳", 6, "left", "王芳  "],
    ["95.00", 7, "right", "  95.00"],
    ["机关第一党支部", 14, "left", "机关第一党支部"],
    ["机关第一党支部", 9, "left", "机关第一…"],
    ["机关第一党支部", 8, "left", "机关第… "],
  ] as const)("makes %j %i wide, %s", (text, width, align, expected) => {
    expect(fit(text, width, align)).toBe(expected);
    expect(displayWidth(fit(text, width, align))).toBe(width);
  });
});

describe("oneLine", () => {
  it.each([
    ["机关\n第一党支部", "机关 第一党支部"],
    [" a\tb ", "a b"],
    ["\u001b[31m红\u0007", "[31m红"],
  ])("gives %j as %j", (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });
});
