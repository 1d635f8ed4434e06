import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CellRuns } from "../../../../src/hosts/excel/write/cellRuns";
import { addressLists, byShape } from "../../../../src/hosts/excel/write/rangeGroups";

const grid = fc.array(fc.array(fc.constantFrom("a", "b", null), { maxLength: 6 }), { minLength: 1, maxLength: 20 });

const rangesOf = (rows: readonly (readonly (string | null)[])[]) => {
  const runs = new CellRuns();
  rows.forEach((keys, row) => runs.addRow(row, keys));
  return runs.finish(rows.length - 1);
};

describe("runs of cells", () => {
  it("cover every cell that has a key once, and no other", () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const covered: Record<string, string> = {};
        for (const [key, ranges] of rangesOf(rows)) {
          for (const { firstRow, lastRow, firstColumn, lastColumn } of ranges) {
            for (let r = firstRow; r <= lastRow; r++) {
              for (let c = firstColumn; c <= lastColumn; c++) {
                expect(covered[`${r} ${c}`]).toBeUndefined();
                covered[`${r} ${c}`] = key;
              }
            }
          }
        }
        const wanted = rows.flatMap((keys, r) =>
          keys.flatMap((key, c) => (key === null ? [] : [[`${r} ${c}`, key] as const])),
        );
        expect(covered).toEqual(Object.fromEntries(wanted));
      }),
    );
  });

  it("are one rectangle where all rows are alike", () => {
    const rows = Array.from({ length: 1_000 }, () => ["a", "a", "b"]);
    expect(Object.fromEntries(rangesOf(rows))).toEqual({
      a: [{ firstRow: 0, lastRow: 999, firstColumn: 0, lastColumn: 1 }],
      b: [{ firstRow: 0, lastRow: 999, firstColumn: 2, lastColumn: 2 }],
    });
  });
});

describe("lists of addresses", () => {
  it("hold every range and stay short enough for Excel", () => {
    const ranges = Array.from({ length: 3_000 }, (_, i) => ({
      firstRow: i * 2,
      lastRow: i * 2,
      firstColumn: i % 30,
      lastColumn: (i % 30) + 1,
    }));
    const lists = addressLists(ranges);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8_192);
    expect(lists.join(",").split(",")).toHaveLength(ranges.length);
  });

  it("are kept apart by whether a range has inner lines", () => {
    const cell = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 };
    const groups = byShape([cell, { ...cell, lastRow: 3 }, { ...cell, lastColumn: 3 }, { ...cell, firstRow: 0 }]);
    expect(groups.map(({ inner, ranges }) => [inner.rows, inner.columns, ranges.length])).toEqual([
      [false, false, 2],
      [true, false, 1],
      [false, true, 1],
    ]);
  });
});
