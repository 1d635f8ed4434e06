import { expect, it } from "vitest";
import { isWhiteSpace, WHITE_SPACE } from "../../../src/domain/model/whiteSpace";

it("is Unicode's White_Space, U+FEFF, U+200B and LibreOffice's U+0001, and nothing else", () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => {
    const text = String.fromCharCode(code);
    return /^\p{White_Space}$/u.test(text) || ["\ufeff", "\u200b", "\u0001"].includes(text);
  });
  expect(WHITE_SPACE).toEqual(codes);
});

it.each([
  { text: "", blank: true },
  { text: " \t\r\n\u3000", blank: true },
  { text: "无", blank: false },
  { text: " -", blank: false },
])("“$text” is blank: $blank", ({ text, blank }) => {
  expect(isWhiteSpace(text)).toBe(blank);
});
