import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalValue } from "../../../src/domain/model/canonicalValue";
import { normalizeText, visibleText, withoutUnseen } from "../../../src/domain/model/text";

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

/** What nobody sees: zero-width, soft hyphen, direction marks, variation selectors, fillers, tags, control characters. */
const UNSEEN = [
  ...Array.from(
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202e\u2066\u2069\ufe0e\ufe0f\u034f\u115f\u3164\uffa0\u180e\u061c",
  ),
  "\u{e0100}",
  "\u{e0041}",
  "\u0001",
  "\u0007",
  "\u007f",
  "\u009f",
];

describe("characters that nobody sees", () => {
  it.each(UNSEEN.map((character) => [character.codePointAt(0)!.toString(16), character] as const))(
    "U+%s is in no text",
    (_, character) => {
      const text = `机关${character}第一党支部`;
      expect(withoutUnseen(text)).toBe("机关第一党支部");
      expect(visibleText(text)).toBe("机关第一党支部");
      expect(normalizeText(text)).toBe("机关第一党支部");
    },
  );

  it("law: wherever they stand, the text compares as without them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: "grapheme", maxLength: 3 }), fc.constantFrom(...UNSEEN))),
        (pieces) => {
          const seen = pieces.map(([text]) => text).join("");
          expect(normalizeText(pieces.flat().join(""))).toBe(normalizeText(seen));
        },
      ),
    );
  });

  it("white space is none of them: lines and cells of a pasted table stay apart", () => {
    expect(withoutUnseen("甲\t乙\n丙 丁\u3000戊")).toBe("甲\t乙\n丙 丁\u3000戊");
  });
});

it.each(Array.from("·•・･‧∙●⋅\u0387"))("the middle dot %s is the one of names", (dot) => {
  expect(normalizeText(`买买提${dot}艾山`)).toBe("买买提·艾山");
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
