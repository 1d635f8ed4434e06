import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNames, splitNames } from "../../../src/domain/model/names";

describe("the names in a cell", () => {
  it.each([
    { text: "张 三（书记）、李四", names: ["张三", "李四"] },
    { text: "张　三", names: ["张三"] },
    { text: "张 三丰", names: ["张三丰"] },
    { text: "张\t三", names: ["张三"] },
    { text: "甲，乙；丙;丁/戊\n己", names: ["甲", "乙", "丙", "丁", "戊", "己"] },
    { text: "、甲、、乙、", names: ["甲", "乙"] },
    { text: "（主持）", names: [] },
    { text: "", names: [] },
    { text: "张三 李四", names: ["张三", "李四"] },
    { text: "张三　李四  王五六", names: ["张三", "李四", "王五六"] },
    { text: "张三\t李四", names: ["张三", "李四"] },
    { text: "张三|李四", names: ["张三", "李四"] },
    { text: "张三 | 李四", names: ["张三", "李四"] },
    { text: "张三｜李四", names: ["张三", "李四"] },
    { text: "张三\\李四", names: ["张三", "李四"] },
    { text: "张三+李四", names: ["张三", "李四"] },
    { text: "张三。李四。", names: ["张三", "李四"] },
    { text: "张三丶李四", names: ["张三", "李四"] },
    { text: "张三和李四", names: ["张三", "李四"] },
    { text: "张三与李四", names: ["张三", "李四"] },
    { text: "张三 和 李四", names: ["张三", "李四"] },
    { text: "张三、李四和王五", names: ["张三", "李四", "王五"] },
    { text: "李和平", names: ["李和平"] },
    { text: "和志强", names: ["和志强"] },
    { text: "欧阳和平", names: ["欧阳和平"] },
    { text: "李和平 张三", names: ["李和平", "张三"] },
    { text: "李 四、王 五", names: ["李四", "王五"] },
    { text: "张三 李四 等", names: ["张三", "李四"] },
    { text: "张三 李四 等12人", names: ["张三", "李四"] },
    { text: "张三 李四（请假）", names: ["张三", "李四"] },
    { text: "Anna Lee", names: ["AnnaLee"] },
    { text: "Anna Lee 张三", names: ["AnnaLee", "张三"] },
    { text: "买买提·艾山", names: ["买买提·艾山"] },
    { text: "买买提．艾山", names: ["买买提·艾山"] },
    { text: "买买提.艾山", names: ["买买提·艾山"] },
    { text: "𠮷田 张三", names: ["𠮷田", "张三"] },
    { text: "𠮷 田", names: ["𠮷田"] },
    { text: "张\u200b三", names: ["张三"] },
    { text: "张三等", names: ["张三"] },
    { text: "张三、李四等3名同志", names: ["张三", "李四"] },
    { text: "张等", names: ["张等"] },
    { text: "1.张三 2.李四", names: ["张三", "李四"] },
    { text: "1、张三；2、李四", names: ["张三", "李四"] },
    { text: "①张三", names: ["张三"] },
    { text: "姓名：张三", names: ["张三"] },
    { text: "原野", names: ["原野"] },
    { text: "李伟2", names: ["李伟2"] },
    { text: "任拟平", names: ["任拟平"] },
  ])("$text: $names", ({ text, names }) => {
    expect(parseNames(text)).toEqual({ names, doubt: null });
  });

  it.each([
    { text: "张 三 李四", names: ["张三李四"] },
    { text: "张三 李", names: ["张三李"], doubt: null },
    { text: "张 三 李 四", names: ["张三李四"] },
    { text: "张三|李四|王", names: ["张三李四王"] },
    { text: "王和平和李四", names: ["王和平和李四"] },
    { text: "张三 和李四", names: ["张三", "和李四"] },
    { text: "张三、李 四五六", names: ["张三", "李四五六"] },
  ])("one name or several, nobody knows: $text", ({ text, names, doubt = "unclear" }) => {
    expect(parseNames(text)).toEqual({ names, doubt });
  });

  it.each([
    "0",
    "０",
    "?",
    "**",
    "12",
    "0.0",
    "同上",
    "拟任张三",
    "原李四五",
    "张三→李四",
    "张三转李四",
    "张××",
    "姓名：",
  ])("no name: %s", (text) => {
    expect(parseNames(text)).toEqual({ names: [], doubt: "no-name" });
    expect(parseNames(`张三、${text}`)).toEqual({ names: ["张三"], doubt: "no-name" });
  });

  it.each([
    "13800000000",
    "138****0000",
    "010-12345678",
    "010-****5678",
    "110101199001011234",
    "110101********1234",
    "11010519491231002X",
  ])("a telephone or identity number is none, whatever parts it: %s", (text) => {
    for (const before of ["张三", "张三 ", "张三、"])
      expect(parseNames(before + text)).toEqual({ names: ["张三"], doubt: "no-name" });
  });
});

const han = fc.constantFrom(...Array.from("张王李赵刘陈杨黄周吴志强伟芳娜敏静秀英丽"));
const name = fc.array(han, { minLength: 2, maxLength: 4 }).map((letters) => letters.join(""));
const separator = fc.constantFrom(
  ...Array.from("、，,；;/\n\t|\\+。和与 　丶＋｜"),
  " 和 ",
  "  ",
  " | ",
  "\u200b、",
  " \u200d",
);

it("law: names of two characters or more are read back whatever parts them", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, separator), { minLength: 1, maxLength: 12 }), (list) => {
      const text = list.map(([written, mark], i) => (i === list.length - 1 ? written : written + mark)).join("");
      expect(parseNames(text)).toEqual({ names: list.map(([written]) => written), doubt: null });
    }),
  );
});

it("law: a blank before a cell's text, with which nothing is taken for one plain name, changes nothing", () => {
  const letter = fc.constantFrom(...Array.from("张三李四和与丶等0129人ab〇·."));
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 8 }), (text) => {
      expect(parseNames(text)).toEqual(parseNames(` ${text}`));
    }),
    { numRuns: 1_000 },
  );
});

it("law: no letter of a cell without remarks is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(han, separator), { maxLength: 20 }), (pieces) => {
      const letters = (text: string): string => text.replace(/[^\p{L}]|[和与丶]/gu, "");
      expect(letters(splitNames(pieces.join("")).join(""))).toBe(letters(pieces.join("")));
    }),
  );
});

it("a long run of blanks costs no more than its length", () => {
  const blanks = " ".repeat(32_000);
  expect(parseNames(`张三${blanks}李四`).names).toEqual(["张三", "李四"]);
  expect(parseNames("(".repeat(32_000)).names).toEqual([]);
});
