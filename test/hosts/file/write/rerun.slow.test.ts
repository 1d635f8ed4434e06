import { describe, expect, it } from "vitest";
import type { PlannedSheet, WritePlan } from "../../../../src/workbook/port/writePlan";
import { applyToBytes, openBytes } from "../../../support/applyToBytes";
import { convertWithLibreOffice, hasOpenpyxl, inTemporaryFolder, runPython } from "../../../support/externalTools";
import { handmade, slicerOptions } from "../../../support/handmadeWorkbooks";
import { openpyxlWorkbook } from "../../../support/officeWorkbooks";
import { packageFaults } from "../../../support/packageCheck";
import { zipParts } from "../../../support/packageParts";
import { noteSheet, plainSheet, range, resultSheet, samplePlan } from "../../../support/samplePlan";
import { child, parseXml } from "../../../support/xmlTree";
import { partTextOf, withParts } from "../../../support/zipBytes";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasLibreOffice } from "../../../support/libreOffice";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKBOOK = "xl/workbook.xml";

function sheetsOf(file: Uint8Array): { name: string; sheetId: string }[] {
  const root = parseXml(Buffer.from(partTextOf(file, WORKBOOK)));
  return (child(root, "sheets")?.children ?? []).map(({ attributes }) => ({
    name: attributes["name"] ?? "",
    sheetId: attributes["sheetId"] ?? "",
  }));
}

/** Names as `name|localSheetId|formula`. */
function namesOf(file: Uint8Array): string[] {
  const root = parseXml(Buffer.from(partTextOf(file, WORKBOOK)));
  return (child(root, "definedNames")?.children ?? []).map(
    ({ attributes, text }) => `${attributes["name"] ?? ""}|${attributes["localSheetId"] ?? ""}|${text}`,
  );
}

const partNames = (file: Uint8Array): string[] => zipParts(file).map(({ name }) => name);

/** Ids, as the host tells them, of sheets by name. */
async function idsOf(file: Uint8Array, ...names: readonly string[]): Promise<string[]> {
  const { sheets } = await openBytes(file);
  return names.map((name) => sheets.find((sheet) => sheet.name === name)!.relationshipId);
}

const OFFICE = {
  before: `<bookViews><workbookView activeTab="1" firstSheet="0"/></bookViews>`,
  behind:
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">名册!$1:$2</definedName>` +
    `<definedName name="名册区">名册!$A$1:$B$9</definedName></definedNames>`,
};
/** 活动台账, 名册, 考核结果, 考核说明. */
const first = (): Promise<Uint8Array> => applyToBytes(handmade(OFFICE), samplePlan());

describe("a sheet that is written again", () => {
  it("keeps its place, id, visibility and the office's names", async () => {
    const before = withParts(await first(), {
      // The user has moved 考核结果 to the front, hidden it, and sorted the names as Excel does.
      [WORKBOOK]: (text) => {
        const sheet = /<sheet name="考核结果[^>]*>/.exec(text)![0];
        return text
          .replace(sheet, "")
          .replace("<sheets>", `<sheets>${sheet.replace("<sheet ", '<sheet state="hidden" ')}`)
          .replace('localSheetId="1"', 'localSheetId="X"')
          .replace('localSheetId="2"', 'localSheetId="0"')
          .replace('localSheetId="X"', 'localSheetId="2"');
      },
    });
    const after = await applyToBytes(before, samplePlan());
    expect(sheetsOf(after)).toEqual([
      { name: "考核结果 2026Q3", sheetId: "8" },
      { name: "活动台账", sheetId: "1" },
      { name: "名册", sheetId: "7" },
      { name: "考核说明 2026Q3", sheetId: "9" },
    ]);
    expect(partTextOf(after, WORKBOOK)).toContain('state="hidden"');
    expect(namesOf(after)).toEqual([
      "_xlnm.Print_Titles|2|名册!$1:$2",
      "名册区||名册!$A$1:$B$9",
      "_xlnm.Print_Titles|0|'考核结果 2026Q3'!$4:$4",
      "_Kaohe.2026Q3.results||'考核结果 2026Q3'!$A$4:$K$28",
      "_Kaohe.2026Q3.results.adjustment||'考核结果 2026Q3'!$I$5:$I$28",
      "_Kaohe.2026Q3.notes||'考核说明 2026Q3'!$A$1",
    ]);
    expect(packageFaults(after)).toEqual([]);
  });

  it("is found after the user renamed it, and references to it follow the new name", async () => {
    const before = withParts(await first(), {
      [WORKBOOK]: (text) =>
        text
          .replaceAll("考核结果 2026Q3", "三季度's 结果")
          .replaceAll("'三季度's 结果'", "'三季度''s 结果'")
          .replace(
            "</definedNames>",
            `<definedName name="总分">SUM('三季度''s 结果'!$G:$G)&amp;"三季度''s!"</definedName></definedNames>`,
          ),
    });
    const after = await applyToBytes(before, samplePlan());
    expect(sheetsOf(after).map(({ name }) => name)).toEqual(["活动台账", "名册", "考核结果 2026Q3", "考核说明 2026Q3"]);
    expect(namesOf(after)).toContain(`总分||SUM('考核结果 2026Q3'!$G:$G)&"三季度''s!"`);
    expect(packageFaults(after)).toEqual([]);
  });

  it("may become longer, shorter, lose its table or its charts; nothing is left behind", async () => {
    const bare = plainSheet("2026Q3.results", "考核结果 2026Q3", [{ cells: ["没有数据"] }]);
    const after = await applyToBytes(await first(), samplePlan([bare, noteSheet()]));
    expect(partNames(after).filter((name) => /table|drawing|chart/.test(name))).toEqual([]);
    expect(packageFaults(after)).toEqual([]);
    const back = await applyToBytes(after, samplePlan());
    expect(packageFaults(back)).toEqual([]);
    expect(partNames(back).filter((name) => name.includes("chart"))).toHaveLength(2);
  });

  it("is new again when its mark points to nothing", async () => {
    const before = withParts(await first(), {
      [WORKBOOK]: (text) =>
        text.replaceAll(/'考核结果 2026Q3'!\$A\$4:\$K\$28/g, "#REF!").replace(/<sheet name="考核结果[^>]*>/, ""),
      "xl/_rels/workbook.xml.rels": (text) => text.replace(/<Relationship Id="rIdKaohe1"[^>]*>/, ""),
    });
    const plan = samplePlan([resultSheet(24, { tables: [] }), noteSheet()]);
    const after = await applyToBytes(before, plan);
    expect(sheetsOf(after).map(({ name }) => name)).toEqual(["活动台账", "名册", "考核说明 2026Q3", "考核结果 2026Q3"]);
    expect(namesOf(after).filter((name) => name.startsWith("_Kaohe.2026Q3.results|"))).toHaveLength(1);
  });

  it("takes the calculation chain along only if the chain lists its cells", async () => {
    const chained = (cells: string): Uint8Array =>
      handmade({
        relationships: [["rId5", "calcChain", "calcChain.xml"]],
        overrides: [["xl/calcChain.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"]],
        parts: [
          {
            name: "xl/calcChain.xml",
            content: `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${cells}</calcChain>`,
          },
        ],
      });
    const once = await applyToBytes(chained(`<c r="B1" i="1"/>`), samplePlan());
    expect(partNames(await applyToBytes(once, samplePlan()))).toContain("xl/calcChain.xml");
    const listed = withParts(once, {
      "xl/calcChain.xml": (text) => text.replace("</calc", '<c r="G5" i="8"/><c r="G6"/></calc'),
    });
    const after = await applyToBytes(listed, samplePlan());
    expect(partNames(after)).not.toContain("xl/calcChain.xml");
    expect(partTextOf(after, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partTextOf(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(packageFaults(after)).toEqual([]);
  });

  it("takes along what the user put on it, but not what the office's sheets use too", async () => {
    const results = "xl/worksheets/sheet3.xml";
    const relationship = (id: string, type: string, target: string): string =>
      `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
    const before = withParts(
      await first(),
      {
        [results]: (text) => text.replace("<tableParts", '<legacyDrawing r:id="rId8"/><tableParts'),
        "xl/worksheets/_rels/sheet3.xml.rels": (text) =>
          text.replace(
            "</Rel",
            relationship("rId7", "comments", "../comments1.xml") +
              relationship("rId8", "vmlDrawing", "../drawings/vmlDrawing1.vml") +
              relationship("rId9", "printerSettings", "/xl/printerSettings/printerSettings1.bin") +
              "</Rel",
          ),
        "[Content_Types].xml": (text) =>
          text.replace(
            "</Types>",
            `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
              `<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>` +
              `<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>`,
          ),
      },
      [
        { name: "xl/comments1.xml", content: `<comments xmlns="urn:c"/>` },
        { name: "xl/drawings/vmlDrawing1.vml", content: "<xml/>" },
        { name: "xl/printerSettings/printerSettings1.bin", content: "DEVMODE" },
        {
          name: "xl/worksheets/_rels/sheet1.xml.rels",
          content:
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
            `${relationship("rId1", "printerSettings", "../printerSettings/printerSettings1.bin")}</Relationships>`,
        },
      ],
    );
    expect(packageFaults(before)).toEqual([]);
    const after = await applyToBytes(before, samplePlan());
    expect(partNames(after)).not.toContain("xl/comments1.xml");
    expect(partNames(after)).not.toContain("xl/drawings/vmlDrawing1.vml");
    expect(partNames(after)).toContain("xl/printerSettings/printerSettings1.bin");
    expect(packageFaults(after)).toEqual([]);
  });

  it("keeps the id of its table, whatever other tables have come", async () => {
    const table = (file: Uint8Array): string | undefined =>
      /<table [^>]* id="(\d+)" name="考核结果/.exec(
        zipParts(file)
          .map(({ content }) => content.toString())
          .join("\n"),
      )?.[1];
    const once = await applyToBytes(handmade(slicerOptions(3)), samplePlan());
    expect(table(once)).toBe("4");
    const before = withParts(once, { "xl/tables/table1.xml": (text) => text.replace('id="3"', 'id="11"') });
    expect(table(await applyToBytes(before, samplePlan()))).toBe("4");
  });

  // Found by the laws of rerun.prop.test.ts: names were written replaced sheets first.
  it("may stand behind a new one in the plan; the second run changes no byte", async () => {
    const list = plainSheet("2026Q3.list", "名单", [{ cells: ["甲"] }]);
    const once = await applyToBytes(
      await applyToBytes(handmade(), samplePlan([list])),
      samplePlan([noteSheet(), list]),
    );
    expect(Buffer.from(await applyToBytes(once, samplePlan([noteSheet(), list]))).equals(once)).toBe(true);
  });

  it("takes the slicers the user put on it, with their caches", async () => {
    const options = slicerOptions(3);
    const own = withParts(await applyToBytes(handmade(options), samplePlan()), {
      // The sheet with the slicer becomes one of ours by the mark.
      [WORKBOOK]: (text) => text.replace(/'考核说明 2026Q3'!\$A\$1/, "活动台账!$A$1"),
    });
    const plan: WritePlan = samplePlan([resultSheet(), { ...noteSheet(), name: "考核说明" }]);
    const after = await applyToBytes(own, plan);
    expect(partNames(after).filter((name) => name.includes("slicer"))).toEqual([]);
    expect(partTextOf(after, WORKBOOK)).not.toMatch(/slicer/i);
    expect(packageFaults(after)).toEqual([]);
  });
});

describe("a sheet that is removed", () => {
  it("goes with its parts and names; indexes and tabs close up", async () => {
    const before = withParts(await first(), {
      [WORKBOOK]: (text) =>
        text
          .replace('activeTab="1"', 'activeTab="3"')
          .replace(/(<sheet name="名册"[^>]*>)(.*?)(<\/sheets>)/, "$2$1$3")
          .replace('localSheetId="1">名册', 'localSheetId="3">名册')
          .replace('localSheetId="2">', 'localSheetId="1">')
          .replace("</definedNames>", `<definedName name="首行">'考核结果 2026Q3'!$A$5</definedName></definedNames>`),
    });
    expect(packageFaults(before)).toEqual([]);
    const removeSheetIds = await idsOf(before, "考核结果 2026Q3");
    const after = await applyToBytes(before, { ...samplePlan([noteSheet()]), removeSheetIds });
    expect(sheetsOf(after).map(({ name }) => name)).toEqual(["活动台账", "考核说明 2026Q3", "名册"]);
    expect(namesOf(after)).toEqual([
      "_xlnm.Print_Titles|2|名册!$1:$2",
      "名册区||名册!$A$1:$B$9",
      "首行||#REF!$A$5",
      "_Kaohe.2026Q3.notes||'考核说明 2026Q3'!$A$1",
    ]);
    expect(partTextOf(after, WORKBOOK)).toContain('activeTab="2"');
    expect(partNames(after).filter((name) => /table|drawing|chart/.test(name))).toEqual([]);
    expect(packageFaults(after)).toEqual([]);
  });

  it("gives the active tab to a sheet that can be seen", async () => {
    const before = withParts(await first(), {
      [WORKBOOK]: (text) =>
        text
          .replace('activeTab="1"', 'activeTab="3"')
          .replace('<sheet name="名册"', '<sheet state="hidden" name="名册"'),
    });
    const removeSheetIds = await idsOf(before, "考核结果 2026Q3", "考核说明 2026Q3");
    const after = await applyToBytes(before, { ...samplePlan([]), removeSheetIds });
    expect(partTextOf(after, WORKBOOK)).toContain('activeTab="0"');
    expect(packageFaults(after)).toEqual([]);
  });

  it("must be one of ours", async () => {
    const file = await first();
    const removeSheetIds = await idsOf(file, "名册");
    await expect(applyToBytes(file, { ...samplePlan(), removeSheetIds })).rejects.toThrow(RangeError);
  });

  it("leaves a workbook as it was before the first run, but for the styles", async () => {
    const office = handmade({ behind: '<calcPr calcId="1"/>' });
    const written = await applyToBytes(office, samplePlan());
    const removeSheetIds = await idsOf(written, "考核结果 2026Q3", "考核说明 2026Q3");
    const after = await applyToBytes(written, { ...samplePlan([]), removeSheetIds });
    const texts = (file: Uint8Array): [string, string][] =>
      zipParts(file).flatMap(({ name, content }) => (name === "xl/styles.xml" ? [] : [[name, content.toString()]]));
    expect(texts(after)).toEqual(texts(office));
  });
});

describe("a workbook that another program saved in between", () => {
  const again = async (saved: Uint8Array): Promise<void> => {
    const plan = samplePlan([resultSheet(30), noteSheet()]);
    const after = await applyToBytes(saved, plan);
    const names = sheetsOf(after).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("考核"))).toEqual(["考核结果 2026Q3", "考核说明 2026Q3"]);
    const known = new Set(packageFaults(saved));
    expect(packageFaults(after).filter((fault) => !known.has(fault))).toEqual([]);
    expect(Buffer.from(await applyToBytes(after, plan)).equals(after)).toBe(true);
  };

  it.skipIf(!hasLibreOffice || !hasOpenpyxl)(
    "LibreOffice: our sheets are found and replaced (needs soffice and python3-openpyxl)",
    { timeout: 60_000 },
    async () => {
      const file = await applyToBytes(openpyxlWorkbook(), samplePlan());
      await again(convertWithLibreOffice([{ name: "a.xlsx", bytes: file }], "xlsx")[0]!);
    },
  );

  it.skipIf(!hasOpenpyxl)("openpyxl: our sheets are found and replaced (needs python3-openpyxl)", async () => {
    const file = await applyToBytes(openpyxlWorkbook(), samplePlan());
    const saved = inTemporaryFolder((folder) => {
      const path = join(folder, "a.xlsx");
      writeFileSync(path, file);
      runPython("import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[1])", path);
      return readFileSync(path);
    });
    await again(saved);
  });
});

describe("a plan that can't be meant", () => {
  const sheet = (more: Partial<PlannedSheet>): WritePlan =>
    samplePlan([plainSheet("k", "表", [{ cells: ["a"] }], more)]);
  it.each([
    { case: "a sheet name that is taken", plan: sheet({ name: "名册" }) },
    { case: "a sheet name twice", plan: samplePlan([noteSheet(), { ...noteSheet(), key: "other" }]) },
    { case: "a sheet name too long", plan: sheet({ name: "一".repeat(32) }) },
    { case: "a sheet name with a slash", plan: sheet({ name: "a/b" }) },
    {
      case: "a table name that is taken",
      plan: sheet({ tables: resultSheet().tables.map((t) => ({ ...t, name: "名册区" })) }),
    },
    { case: "fewer rows than promised", plan: sheet({ rowCount: 2 }) },
    { case: "an unknown style", plan: sheet({ rows: () => [{ cells: [{ value: 1, style: "none" }] }] }) },
    { case: "a number that is none", plan: sheet({ rows: () => [{ cells: [NaN] }] }) },
    { case: "a mark that is no name", plan: sheet({ marks: [{ mark: "a b", range: range(0, 0, 0, 0) }] }) },
    {
      case: "a header that is not the column's label",
      plan: sheet({
        rowCount: 2,
        rows: () => [{ cells: ["a"] }, { cells: [1] }],
        tables: [{ name: "t", range: range(0, 0, 1, 0), columns: ["b"], style: "x" }],
      }),
    },
  ])("is refused: $case", async ({ plan }) => {
    await expect(applyToBytes(handmade(OFFICE), plan)).rejects.toThrow(RangeError);
  });
});
