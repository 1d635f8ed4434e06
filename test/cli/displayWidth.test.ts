import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
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
    ["𠮷𠮷𠮷", 4, "left", "𠮷… "],
    ["", 2, "left", "  "],
    ["ab", 1, "left", "…"],
  ] as const)("makes %j %i wide, %s", (text, width, align, expected) => {
    expect(fit(text, width, align)).toBe(expected);
    expect(displayWidth(fit(text, width, align))).toBe(width);
  });
});

describe("a text of a whole cell", () => {
  it("is looked at as far as it is shown, however long it is", () => {
    const looks = vi.spyOn(RegExp.prototype, "test");
    const looksFor = (length: number): number => {
      looks.mockClear();
      expect(displayWidth(fit("长".repeat(length), 60))).toBe(60);
      return looks.mock.calls.length;
    };
    const counts = [100, 1_000, 32_767].map(looksFor);
    looks.mockRestore();
    expect(counts[0]).toBeGreaterThan(30);
    expect(new Set(counts).size).toBe(1);
  });

  it("is cut as one is that is measured anew behind each character", () => {
    const measured = (text: string, width: number): string => {
      if (displayWidth(text) <= width) return text;
      const characters = Array.from(text);
      while (displayWidth(characters.join("")) > width - 1) characters.pop();
      return `${characters.join("")}…`;
    };
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "长", "𠮷", "é", "（") }),
        fc.integer({ min: 1, max: 20 }),
        (text, width) => {
          expect(fit(text, width).trimEnd()).toBe(measured(text, width));
        },
      ),
    );
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
