import fc from "fast-check";
import { expect, it } from "vitest";
import { RunningDigest } from "../../../src/domain/digest/digest";
import { contentOfRows, type ContentRow } from "../../../src/workbook/submission/sheetContent";

/** What a digest is documented to be made of, the long way round. */
function documented(rows: readonly ContentRow[]): string {
  const bytes: number[] = [];
  const addWhole = (value: number): void => {
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      bytes.push(rest < 128 ? rest : (rest % 128) + 128);
      if (rest < 128) return;
    }
  };
  const numbers = new Map([["", 0]]);
  for (const { rowIndex, cells } of trimmed(rows)) {
    addWhole(rowIndex + 1);
    addWhole(cells.length);
    for (const cell of cells) {
      const isNew = !numbers.has(cell);
      if (isNew) numbers.set(cell, numbers.size);
      addWhole(numbers.get(cell)!);
      if (!isNew) continue;
      const text = new TextEncoder().encode(cell);
      addWhole(text.length);
      for (const byte of text) bytes.push(byte);
    }
  }
  const digest = new RunningDigest("SHA-256");
  digest.addBytes(new Uint8Array(bytes));
  return digest.result();
}

function trimmed(rows: readonly ContentRow[]): readonly ContentRow[] {
  return rows
    .map(({ rowIndex, cells }) => ({ rowIndex, cells: cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1) }))
    .filter(({ cells }) => cells.length > 0);
}

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("", "", "n1", "n96.5", "t第一党支部", "t\u0001", "b1", "?") },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 200 }).map((text) => `t${text}`) },
);
const rows = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.array(cell, { maxLength: 6 })), { maxLength: 8 })
  .map((steps) => {
    let rowIndex = -1;
    return steps.map(([step, cells]): ContentRow => ({ rowIndex: (rowIndex += step), cells }));
  });

it("has the digest that is documented, and says again what it was made of", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const content = contentOfRows(given);
      expect(content.rows).toEqual(trimmed(given));
      expect(content.digest("SHA-256")).toBe(documented(given));
    }),
  );
});

it("has another digest when one cell says something else or stands elsewhere", () => {
  const before: readonly ContentRow[] = [
    { rowIndex: 3, cells: ["t甲", "n1", "", "t甲"] },
    { rowIndex: 9, cells: ["t乙", "n1"] },
  ];
  const of = (given: readonly ContentRow[]): string => contentOfRows(given).digest("SM3");
  const others: readonly (readonly ContentRow[])[] = [
    [{ rowIndex: 3, cells: ["t甲", "n1", "", "t乙"] }, before[1]!],
    [{ rowIndex: 3, cells: ["t甲", "n1", "t甲", ""] }, before[1]!],
    [{ rowIndex: 4, cells: before[0]!.cells }, before[1]!],
    [before[0]!, { rowIndex: 9, cells: ["t乙", "t1"] }],
    [before[0]!, { rowIndex: 9, cells: ["t乙", "?"] }],
    [before[0]!],
    [...before, { rowIndex: 10, cells: ["t乙"] }],
  ];
  expect(new Set([before, ...others].map(of)).size).toBe(others.length + 1);
  expect(of([...before, { rowIndex: 10, cells: ["", ""] }])).toBe(of(before));
});

it("takes texts longer than what it hashes at once, and more of them", () => {
  const long = (mark: string): ContentRow => ({ rowIndex: 0, cells: [`t${mark.repeat(40_000)}`, "n1", `t${mark}`] });
  for (const mark of ["汉", "a"]) {
    const given = [long(mark), { ...long(`${mark}b`), rowIndex: 1 }];
    expect(contentOfRows(given).digest("SHA-256")).toBe(documented(given));
  }
});

it("leaves out what a merge hides, and counts only what is shown", () => {
  const merge = { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 1 };
  const content = contentOfRows(
    [
      { rowIndex: 1, cells: ["t甲", "t乙", "n1"] },
      { rowIndex: 2, cells: ["t乙", "t乙"] },
      { rowIndex: 3, cells: ["t乙"] },
    ],
    [merge],
  );
  expect(content.rows).toEqual([
    { rowIndex: 1, cells: ["t甲", "", "n1"] },
    { rowIndex: 3, cells: ["t乙"] },
  ]);
  expect(content.digest("SHA-256")).toBe(contentOfRows(content.rows).digest("SHA-256"));
  expect(content.countCells((cell) => cell.startsWith("t"))).toBe(2);
  expect(content.countCells((cell) => cell === "")).toBe(0);
});
