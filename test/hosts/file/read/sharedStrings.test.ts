import { describe, expect, it } from "vitest";
import { cellsOf, outcomeOf, workbookOf } from "./fileReading";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Cells A1, B1 … that show the shared strings with these numbers, of a workbook with this part. */
const using = (part: string | Buffer, ...indexes: readonly number[]): Buffer =>
  workbookOf(`<row r="1">${indexes.map((index) => `<c t="s"><v>${index}</v></c>`).join("")}</row>`, {
    "xl/sharedStrings.xml": part,
  });
const table = (items: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<sst xmlns="${NAMESPACE}">${items}</sst>`;

const ITEMS: readonly (readonly [string, string, string])[] = [
  ["plain", "<si><t>甲</t></si>", "甲"],
  ["with spaces kept", '<si><t xml:space="preserve"> 甲 </t></si>', " 甲 "],
  ["with white space around", "<si>\n  <t>甲</t>\n</si>", "甲"],
  ["of runs", "<si><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></si>", "甲乙"],
  ["with phonetic runs", '<si><t>甲</t><rPh sb="0" eb="1"><t>jiǎ</t></rPh><phoneticPr fontId="1"/></si>', "甲"],
  ["with references", "<si><t>&lt;甲&#10;乙&#x4E59;&gt;</t></si>", "<甲\n乙乙>"],
  ["with escapes", "<si><t>甲_x000D__x005F_x000D_</t></si>", "甲\r_x000D_"],
  ["with a line break", "<si><t>甲\r\n乙</t></si>", "甲\n乙"],
  ["with CDATA that looks like an item", "<si><t><![CDATA[</t></si><si>]]></t></si>", "</t></si><si>"],
  ["with a comment that looks like an item", "<si><t>甲<!-- </si> -->乙</t></si>", "甲乙"],
  ["with attributes", '<si x="a>b"><t y=">">甲</t></si>', "甲"],
  ["a letter beyond 16 bits", "<si><t>𠮷</t></si>", "𠮷"],
  ["at the limit", `<si><t>${"党".repeat(32_767)}</t></si>`, "党".repeat(32_767)],
];

describe("shared strings", () => {
  it.each(ITEMS)("%s", async (_, item, text) => {
    const part = table(`<si/><si><t/></si><!-- <si> -->${item}<si><t>末</t></si>`);
    expect(await cellsOf(using(part, 0, 1, 2, 3, 2))).toEqual({
      C1: `text ${text}`,
      D1: "text 末",
      E1: `text ${text}`,
    });
  });

  it.each(ITEMS)("%s, in a prefix", async (_, item, text) => {
    const prefixed = item.replace(/<(\/?)(si|t|r|rPr|b|rPh|phoneticPr)(?=[\s/>])/g, "<$1x:$2");
    const shown = item.includes("CDATA") ? text.replace(/<(\/?)(si|t)/g, "<$1x:$2") : text;
    const part = `<x:sst xmlns:x="${NAMESPACE}">${prefixed}</x:sst>`;
    expect(await cellsOf(using(part, 0))).toEqual({ A1: `text ${shown}` });
  });

  it("in UTF-16 and behind a byte order mark", async () => {
    const utf16 = Buffer.from(`\ufeff${table("<si><t>甲</t></si>").replace("utf-8", "utf-16")}`, "utf16le");
    expect(await cellsOf(using(utf16, 0))).toEqual({ A1: "text 甲" });
    expect(await cellsOf(using(Buffer.from(`\ufeff${table("<si><t>甲</t></si>")}`), 0))).toEqual({ A1: "text 甲" });
  });

  it("in an encoding packages must not have", async () => {
    expect(await outcomeOf(using(table("<si><t>a</t></si>").replace("utf-8", "GB2312"), 0))).toBe("damaged");
  });

  it.each([
    ["of 20 MB", "a".repeat(20 << 20)],
    ["one letter over the limit", "a".repeat(32_768)],
    ["one Chinese letter over the limit", "党".repeat(32_768)],
  ])("%s matter only where a cell shows them", async (_, text) => {
    const part = table(`<si><t>甲</t></si><si><t>${text}</t></si>`);
    expect(await cellsOf(using(part, 0))).toEqual({ A1: "text 甲" });
    expect(await cellsOf(using(part, 0, 1), { columns: new Set([0]) })).toEqual({ A1: "text 甲" });
    expect(await outcomeOf(using(part, 0, 1))).toBe("text-too-long");
  });

  it("that are missing are missed only by cells that show one", async () => {
    const none = { "xl/sharedStrings.xml": null };
    expect(await outcomeOf(workbookOf(`<row r="1"><c t="s"><v>0</v></c></row>`, none))).toBe("damaged");
    expect(await outcomeOf(workbookOf(`<row r="1"><c><v>0</v></c></row>`, none))).toBe("read");
  });
});
