import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buffersOf, packRows, unpackRows } from "../../../src/taskpane/worker/packedRows";
import type { PlannedCell, PlannedRow } from "../../../src/workbook/port/writePlan";

const text = fc.oneof(fc.constantFrom("", "党支部", "=1+1"), fc.string({ unit: "binary", maxLength: 8 }));
const number = fc.double({ noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const value = fc.oneof(fc.constant(null), text, number);
const link = fc.record(
  { sheet: text, rowIndex: fc.nat(), columnIndex: fc.nat(), tooltip: text },
  { requiredKeys: ["sheet", "rowIndex", "columnIndex"] },
);
const styled = fc.record({ value, formula: text, style: text, link }, { requiredKeys: ["value"] });
const cell = fc.oneof(value, styled) as fc.Arbitrary<PlannedCell>;
const row = fc.record(
  { cells: fc.array(cell, { maxLength: 6 }), height: fc.double({ noNaN: true, min: 0, max: 409 }), style: text },
  { requiredKeys: ["cells"] },
) as fc.Arbitrary<PlannedRow>;

describe("packed rows", () => {
  it("are the rows that were packed, also after they have crossed", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const packed = packRows(rows);
        const crossed = structuredClone(packed, { transfer: buffersOf(packed) });
        expect([...unpackRows(crossed)]).toEqual(rows);
        // As often as the host walks them.
        expect([...unpackRows(crossed)]).toEqual(rows);
        expect(packed.kinds).toHaveLength(0);
      }),
    );
  });
});
