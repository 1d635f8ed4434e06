import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Random } from "../../examples/sample/random";
import { applyToBytes } from "../support/applyToBytes";
import { handmade, slicerOptions } from "../support/handmadeWorkbooks";
import { packageFaults } from "../support/packageCheck";
import { samplePlan } from "../support/samplePlan";
import { withParts } from "../support/zipBytes";
import { lostFrom } from "./lostParts";
import { mutate } from "./mutate";
import { tryWorkbook } from "./tryWorkbook";

const GOLDEN = readFileSync("test/golden/cases/01-group-months/input.xlsx");

describe("the fuzzer", () => {
  it("makes the same workbook of the same numbers, and another one of others", () => {
    const made = (seed: number): Buffer => Buffer.from(mutate(GOLDEN, new Random(seed)));
    expect(made(7).equals(made(7))).toBe(true);
    expect(new Set(Array.from({ length: 20 }, (_, seed) => made(seed).toString("latin1"))).size).toBeGreaterThan(15);
  });

  it("finds nothing where nothing is wrong", async () => {
    expect(await tryWorkbook(GOLDEN)).toEqual({ kind: "written", code: "", fault: null });
  });

  it("tells a workbook that is refused", async () => {
    expect(await tryWorkbook(GOLDEN.subarray(0, 500))).toEqual({ kind: "not opened", code: "damaged", fault: null });
  });
});

describe("what a written workbook lacks", () => {
  const office = handmade(slicerOptions(3));
  const written = async (): Promise<Buffer> => Buffer.from(await applyToBytes(office, samplePlan()));

  it("is nothing when our writer wrote it", async () => {
    expect(packageFaults(await written())).toEqual([]);
    expect(await lostFrom(office, await written())).toBeNull();
  });

  it.each([
    ["a part", "xl/worksheets/sheet2.xml", null, /^lost part/],
    [
      "a letter of a part",
      "xl/worksheets/sheet2.xml",
      (text: string) => text.replace("</", "<!----></"),
      /^changed part/,
    ],
    ["a sheet of the list", "xl/workbook.xml", (text: string) => text.replace(/<sheet [^>]*>/, ""), /^lost sheet/],
    [
      "a relationship",
      "xl/_rels/workbook.xml.rels",
      (text: string) => text.replace(/<Relationship [^>]*slicerCache[^>]*>/, ""),
      /^lost relationship/,
    ],
  ] as const)("is seen when %s is missing", async (_, part, change, told) => {
    expect(await lostFrom(office, withParts(await written(), { [part]: change }))).toMatch(told);
  });
});
