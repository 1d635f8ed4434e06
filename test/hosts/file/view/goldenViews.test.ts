import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeCompression } from "../../../../src/hosts/file/node/nodeCompression";
import { memorySource } from "../../../../src/hosts/file/byteSource";
import { StringPool } from "../../../../src/hosts/file/read/stringPool";
import { WorkbookFile } from "../../../../src/hosts/file/read/workbookFile";
import { SheetViews } from "../../../../src/hosts/file/view/sheetViews";
import { openFileBytes } from "../../../support/assessBytes";
import { cellsOfSheet } from "../../../support/hostCells";

const CASES = join(import.meta.dirname, "../../../golden/cases");
const SAMPLE = join(import.meta.dirname, "../../../../examples/考核工作簿-样例.xlsx");
const FILES = [SAMPLE, ...readdirSync(CASES).map((name) => join(CASES, name, "input.xlsx"))];

describe.each(FILES.map((path) => [basename(dirname(path)), path] as const))("the sheets of %s", (_, path) => {
  it("show a text for every cell that is read, and nothing else", async () => {
    const bytes = readFileSync(path);
    const views = new SheetViews(await WorkbookFile.open(memorySource(bytes), nodeCompression, new StringPool()));
    const { host } = await openFileBytes(bytes);
    for (const { id, name } of (await host.describe()).sheets) {
      const { rowCount } = await views.shape(id);
      const shown = (await views.rows({ sheetId: id, firstRow: 0, count: rowCount })).map(({ cells }) =>
        cells.map((cell) => cell?.text ?? null),
      );
      const read = await cellsOfSheet(host, name);
      expect(Object.keys(read).every((rowIndex) => Number(rowIndex) < rowCount)).toBe(true);
      shown.forEach((texts, r) => {
        const cells = read[r] ?? [];
        expect(texts.map((text) => text !== null)).toEqual(cells.map((cell) => cell !== null));
        cells.forEach((cell, c) => {
          if (cell?.[0] === "TEXT") expect(texts[c]).toBe(cell[1]);
          if (cell?.[0] === "DATE") expect(texts[c]).toMatch(/\d[年月/.-]\d/);
          if (cell?.[0] === "NUMBER") expect(texts[c]).toMatch(/\d/);
        });
      });
    }
  });
});
