import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonalNumbers, personalKindOfNumber } from "../../../src/domain/personalData/findPersonalNumbers";
import { maskNumbers } from "../../../src/domain/personalData/personalNumber";
import { bankCardOf, identityNumberOf } from "./makePersonalNumbers";

const masked = (text: string): string => maskNumbers(text, findPersonalNumbers(text));
const kinds = (text: string): string[] => findPersonalNumbers(text).map(({ kind }) => kind);

describe("personal numbers are found and masked", () => {
  it.each([
    { kind: "mobile", text: "13812345678", shown: "138****5678" },
    { kind: "mobile", text: "联系人张三13812345678，请回复", shown: "联系人张三138****5678，请回复" },
    { kind: "mobile", text: "138 1234 5678", shown: "138 **** 5678" },
    { kind: "mobile", text: "138-1234-5678", shown: "138-****-5678" },
    { kind: "mobile", text: "138—1234—5678", shown: "138—****—5678" },
    { kind: "mobile", text: "１３８１２３４５６７８", shown: "１３８****５６７８" },
    { kind: "mobile", text: "１３８　１２３４　５６７８", shown: "１３８　****　５６７８" },
    { kind: "mobile", text: "+86 13812345678", shown: "+86 138****5678" },
    { kind: "mobile", text: "8613812345678", shown: "86138****5678" },
    { kind: "mobile", text: "+86-138-1234-5678", shown: "+86-138-****-5678" },
    { kind: "mobile", text: "1 3 8 1 2 3 4 5 6 7 8", shown: "1 3 8 * * * * 5 6 7 8" },
    { kind: "mobile", text: "138\u200b1234\u200b5678", shown: "138\u200b****\u200b5678" },
    { kind: "mobile", text: "138\u00a01234\u00a05678", shown: "138\u00a0****\u00a05678" },
    { kind: "mobile", text: "2026 13812345678", shown: "2026 138****5678" },
    { kind: "mobile", text: "tel13812345678", shown: "tel138****5678" },
    { kind: "mobile", text: "手机：13812345678。", shown: "手机：138****5678。" },
    { kind: "landline", text: "0999-8123318", shown: "0999-****318" },
    { kind: "landline", text: "010-82345678", shown: "010-*****678" },
    { kind: "landline", text: "(010)82345678", shown: "(010)*****678" },
    { kind: "landline", text: "（0571）8765 4321", shown: "（0571）**** *321" },
    { kind: "landline", text: "０５７１－８７６５４３２１", shown: "０５７１－*****３２１" },
    { kind: "landline", text: "02161234567", shown: "021*****567" },
    { kind: "landline", text: "办公电话：8123318", shown: "办公电话：****318" },
    { kind: "identity", text: "11010519491231002X", shown: "1101**********002X" },
    { kind: "identity", text: "11010519491231002x", shown: "1101**********002x" },
    { kind: "identity", text: "110105 19491231 002X", shown: "1101** ******** 002X" },
    { kind: "identity", text: "１１０１０５１９４９１２３１００２Ｘ", shown: "１１０１**********００２Ｘ" },
    { kind: "identity", text: "110105491231002", shown: "1101*******1002" },
    { kind: "identity", text: "1.1010519491231E+017", shown: "1.101***********+017" },
    { kind: "identity", text: "110105194912310000", shown: "1101**********0000" },
    { kind: "identity", text: "身份证 110105194912310021", shown: "身份证 1101**********0021" },
    { kind: "bankCard", text: "6222021234567890128", shown: "6222***********0128" },
    { kind: "bankCard", text: "6222 0212 3456 7890 128", shown: "6222 **** **** ***0 128" },
    { kind: "bankCard", text: "4111111111111111", shown: "4111********1111" },
    { kind: "bankCard", text: "卡号 6222021234567890123", shown: "卡号 6222***********0123" },
  ])("$kind in $text", ({ kind, text, shown }) => {
    expect(kinds(text)).toEqual([kind]);
    if (!/E\+/.test(text)) expect(masked(text)).toBe(shown);
    expect(findPersonalNumbers(masked(text))).toEqual([]);
  });

  it("finds several in one text", () => {
    const text = "张三13812345678/李四13987654321，办公室0999-8123318，证件11010519491231002X";
    expect(kinds(text)).toEqual(["mobile", "mobile", "landline", "identity"]);
    expect(masked(text)).toBe("张三138****5678/李四139****4321，办公室0999-****318，证件1101**********002X");
  });
});

describe("what is no personal number stays", () => {
  it.each([
    "机发〔2026〕12号",
    "〔2026〕13号 第5678条",
    "2026-11-29",
    "2026年11月29日 10:30",
    "20261129",
    "46295.25",
    "13,812,345,678.00元",
    "¥13812345678",
    "13812345678.50",
    "13812345678元",
    "合计 12345678 元",
    "编号 202611290001",
    "DZ13812345678",
    "SN-2026-0001-0002",
    "2026Q3 35 个 1155 行",
    "第 1289 0463 7715 2038 9940 5162 号",
    "9999999999999999",
    "1234567890123456",
    "1.05E+015",
    "应到12人 实到11人 请假1人",
    "10、20、30、40",
    "911100001000053000",
  ])("%s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe("numbers in cells of numbers", () => {
  it.each([
    { value: 13812345678, kind: "mobile" },
    { value: 1.1010519491231e17, kind: "identity" },
    { value: 110105491231002, kind: "identity" },
    { value: 6.22202123456789e18, kind: "bankCard" },
    { value: 46295, kind: null },
    { value: 20261129, kind: null },
    { value: 98.75, kind: null },
    { value: 123456789012, kind: null },
    { value: 1.5e17, kind: null },
    { value: 1e300, kind: null },
    { value: NaN, kind: null },
  ])("$value", ({ value, kind }) => {
    expect(personalKindOfNumber(value)).toBe(kind);
  });
});

describe("laws", () => {
  const seed = fc.nat();
  const around = fc.stringMatching(/^[一-龥，。：；、]{0,8}$/);

  it("finds every valid number in any Chinese text", () => {
    const numbers = fc.oneof(
      fc.stringMatching(/^1[3-9]\d{9}$/),
      seed.map(identityNumberOf),
      seed.map(bankCardOf),
      fc.stringMatching(/^0[3-9]\d{2}-[2-9]\d{6,7}$/),
    );
    fc.assert(
      fc.property(around, numbers, around, (before, number, after) => {
        fc.pre(!/^(?:万|亿)?元/.test(after));
        const text = before + number + after;
        expect(findPersonalNumbers(text)).toHaveLength(1);
        expect(masked(text)).not.toContain(number);
      }),
    );
  });

  it("takes no check code for a number of a person", () => {
    const code = fc.array(fc.stringMatching(/^\d{4}$/), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(code, (groups) => {
        expect(findPersonalNumbers(`校验码 ${groups.join(" ")}`)).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
  });

  it("is done after one masking, and changes nothing but digits", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9Xx ０-９－\-一二E+.]{0,60}$/), (text) => {
        const once = masked(text);
        expect(once).toHaveLength(text.length);
        expect(masked(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
