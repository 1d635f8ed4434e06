import { describe, expect, it } from "vitest";
import { applyToBytes } from "../../../support/applyToBytes";
import { handmade, slicerOptions } from "../../../support/handmadeWorkbooks";
import { zipParts } from "../../../support/packageParts";
import { noteSheet, resultSheet, samplePlan } from "../../../support/samplePlan";
import { partTextOf, withParts } from "../../../support/zipBytes";

// What other programs do to a workbook with our sheets when they save it, put right by the next write, be it of another sheet.

const WORKBOOK = "xl/workbook.xml";
const tableNames = (file: Uint8Array): string[] =>
  zipParts(file).flatMap(({ name }) => (/^xl\/tables\/[^/]+\.xml$/.test(name) ? [name] : []));

describe("a workbook with sheets of ours that stay", () => {
  it("hides their marks again, which LibreOffice shows, and no name of the office", async () => {
    const office = handmade({ behind: '<definedNames><definedName name="名册">1</definedName></definedNames>' });
    const written = await applyToBytes(office, samplePlan([resultSheet(), noteSheet()]));
    const resaved = withParts(written, { [WORKBOOK]: (text) => text.replaceAll(' hidden="1"', "") });
    const again = partTextOf(await applyToBytes(resaved, samplePlan([noteSheet()])), WORKBOOK);
    const marks = again.match(/<definedName [^>]*name="_Kaohe[^>]*>/g)!;
    expect(marks).toHaveLength(3);
    expect(marks.filter((mark) => !mark.includes('hidden="1"'))).toEqual([]);
    expect(again).toContain('<definedName name="名册">1<');
  });

  it("gives their tables the header row back that exceljs takes from them, and leaves the office's tables alone", async () => {
    const office = handmade(slicerOptions(3));
    const [officeTable] = tableNames(office);
    const written = await applyToBytes(office, samplePlan([resultSheet(), noteSheet()]));
    const [ours] = tableNames(written).filter((name) => name !== officeTable);
    const without = (text: string): string => text.replace(/<table /, '<table headerRowCount="0" ');
    const resaved = withParts(written, { [officeTable!]: without, [ours!]: without });
    const again = await applyToBytes(resaved, samplePlan([noteSheet()]));
    expect(partTextOf(again, ours!)).toContain('headerRowCount="1"');
    expect(partTextOf(again, officeTable!)).toBe(partTextOf(resaved, officeTable!));
    expect(Buffer.from(await applyToBytes(again, samplePlan([noteSheet()]))).equals(again)).toBe(true);
  });
});
