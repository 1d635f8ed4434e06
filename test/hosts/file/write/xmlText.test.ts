import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cutText,
  escapeAttribute,
  escapeText,
  isPlainText,
  needsSpacePreserved,
  xstring,
} from "../../../../src/hosts/file/write/xmlText";
import { parseXml } from "../../../support/xmlTree";

describe("xstring", () => {
  it.each([
    { case: "plain text", text: "机关第一党支部", written: "机关第一党支部" },
    { case: "a typed escape", text: "_x0041_", written: "_x005F_x0041_" },
    { case: "an overlapping escape", text: "_x0041_x0042_", written: "_x005F_x0041_x005F_x0042_" },
    { case: "what only looks like one", text: "_x41_ _xyz", written: "_x41_ _xyz" },
    { case: "a control character", text: "a\u0001b\u000bc", written: "a_x0001_b_x000B_c" },
    { case: "a carriage return", text: "a\r\nb", written: "a_x000D_\nb" },
    { case: "a non-character", text: "a\uffffb", written: "a_xFFFF_b" },
    { case: "a surrogate pair", text: "𠮷", written: "𠮷" },
    { case: "half a pair", text: "a\ud842b\udfb7", written: "a\ufffdb\ufffd" },
  ])("$case", ({ text, written }) => {
    expect(xstring(text)).toBe(written);
  });
});

describe("escaping", () => {
  it.each(["a<b>&amp;\"'", "]]>", "a\tb", "第一行\n第二行"])(
    "text and attribute %j are read back as they were",
    (text) => {
      const root = parseXml(Buffer.from(`<a b="${escapeAttribute(text)}">${escapeText(text)}</a>`));
      expect(root.text).toBe(text);
      expect(root.attributes["b"]).toBe(text);
    },
  );

  it("an attribute has no character that XML forbids, and one kind of line break", () => {
    expect(escapeAttribute("a\u0001\r\nb\ud800")).toBe("a\ufffd&#10;b\ufffd");
  });
});

describe("cutText", () => {
  it.each([
    { case: "short", text: "abc", longest: 3, cut: "abc" },
    { case: "long", text: "abcd", longest: 3, cut: "ab…" },
    { case: "a pair at the cut", text: "a𠮷bc", longest: 3, cut: "a…" },
  ])("$case", ({ text, longest, cut }) => {
    expect(cutText(text, longest)).toBe(cut);
  });
});

it.each([
  [" a", true],
  ["a ", true],
  ["a  b", true],
  ["a\nb", true],
  ["a b", false],
  ["", false],
])("white space of %j needs to be preserved: %s", (text, expected) => {
  expect(needsSpacePreserved(text)).toBe(expected);
});

describe("isPlainText", () => {
  it.each(["机关第一党支部", "a b c", "1.5%", "“党课”——第 3 次…"])("holds of %j", (text) => {
    expect(isPlainText(text)).toBe(true);
  });

  it.each(["", " a", "a ", "a  b", "a\tb", "a\nb", "a\u3000b", "a&b", "<", "_x0041_", "\u0001", "𠮷", "\ud842"])(
    "does not hold of %j",
    (text) => {
      expect(isPlainText(text)).toBe(false);
    },
  );

  it("holds only of texts that are written as they are", () => {
    const units = fc.string({ unit: fc.integer({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), units), (text) => {
        if (!isPlainText(text)) return;
        expect(escapeText(xstring(text))).toBe(text);
        expect(needsSpacePreserved(text)).toBe(false);
      }),
    );
  });
});
