import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CellMemory } from "../../../../../src/hosts/file/write/sheet/cellMemory";
import { RowWriter } from "../../../../../src/hosts/file/write/sheet/rowXml";
import { Utf8Pieces } from "../../../../../src/hosts/file/write/utf8Pieces";
import type { PlannedCell } from "../../../../../src/workbook/port/writePlan";

const BYTES = Uint8Array.of(1);

/** Cells of one column as a writer puts them, one below the other; `each`: a new writer for every row. */
function written(cells: readonly PlannedCell[], each: boolean): string {
  const out = new Utf8Pieces();
  const makeWriter = () => new RowWriter(out, { columns: [{ width: 8 }] }, () => ({ plain: 1, quoted: 2 }));
  const writer = makeWriter();
  cells.forEach((cell, row) => {
    (each ? makeWriter() : writer).write({ cells: [cell] }, row);
  });
  return [...out.rest()].map((piece) => new TextDecoder().decode(piece)).join("");
}

describe("CellMemory", () => {
  it("gives what was kept, texts and numbers apart", () => {
    const memory = new CellMemory();
    memory.keep("1", BYTES);
    expect(memory.find("1")).toBe(BYTES);
    expect(memory.find(1)).toBeUndefined();
  });

  it("closes for good where values rarely come again", () => {
    const memory = new CellMemory();
    for (let n = 0; n < 256; n++) memory.find(n);
    expect(memory.isOpen).toBe(false);
    memory.keep(1, BYTES);
    expect(memory.find(1)).toBeUndefined();
  });

  it("stays open where they do, and forgets all when it is full", () => {
    const memory = new CellMemory();
    for (let n = 0; n < 1_001; n++) {
      for (let again = 0; again < 3; again++) memory.find(n);
      memory.keep(n, BYTES);
      for (let again = 0; again < 4; again++) memory.find(n);
    }
    expect(memory.isOpen).toBe(true);
    expect(memory.find(0)).toBeUndefined();
    expect(memory.find(1_000)).toBe(BYTES);
  });
});

describe("RowWriter", () => {
  it("writes a value that comes again as it wrote it the first time", () => {
    const value = fc.constantFrom("", "党课", "=1", " 两端 ", "a<b", "𠮷", -0, 0, 0.1, 1e21, null, "0");
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (cells) => {
        expect(written(cells, false)).toBe(written(cells, true));
      }),
    );
  });
});
