import { describe, expect, it } from "vitest";
import type { RuleRow } from "../../../src/domain/model/ruleRow";
import { defaultRuleRows } from "../../../src/domain/rules/defaultRuleSet";
import { parseRuleSet } from "../../../src/domain/rules/parseRuleSet";

/** What is said of the sum of the default rows with other points by code, and without rows of some codes. */
function sumOf(
  points: Readonly<Record<string, string>>,
  without: readonly string[] = [],
  more: readonly RuleRow[] = [],
) {
  const rows = [...defaultRuleRows, ...more]
    .filter(({ cells }) => !without.includes(cells.code!))
    .map((row) => ({ ...row, cells: { ...row.cells, points: points[row.cells.code!] ?? row.cells.points! } }));
  const found = parseRuleSet(rows, () => "test").problems;
  return found.map(({ code, place, value, params, proposal }) => ({
    ...{ code, value, params, proposal },
    row: `${rows[place.record!]!.cells.code!}.${place.column!}`,
  }));
}

describe("points that don't sum to 100", () => {
  it("are mended by the default points where one row has others", () => {
    expect(sumOf({ S2: "9.5" })).toMatchObject([
      {
        ...{ code: "rule-points-sum", row: "S2.分值", value: "9.50", proposal: "8" },
        params: {
          sum: "101.50",
          difference: "1.50",
          isOver: true,
          changed: [{ code: "S2", points: "9.50", usual: "8" }],
        },
      },
    ]);
    expect(sumOf({ L5: "4" })).toMatchObject([{ row: "L5.分值", proposal: "5", params: { difference: "1.00" } }]);
  });

  it("are for a person to mend where several rows have others, one has gone or was added", () => {
    expect(sumOf({ S2: "9", L5: "6" })).toMatchObject([
      { proposal: null, params: { sum: "102.00", changed: [{ code: "S2" }, { code: "L5" }], missing: [] } },
    ]);
    expect(sumOf({}, ["S2"])).toMatchObject([
      { proposal: null, params: { changed: [], missing: ["S2"], isOver: false } },
    ]);
    const own = { rowNumber: 99, cells: { ...defaultRuleRows[1]!.cells, code: "S9", points: "2" } };
    expect(sumOf({}, [], [own])).toMatchObject([
      { proposal: null, row: "S9.分值", params: { changed: [{ code: "S9", points: "2.00", usual: null }] } },
    ]);
  });

  it("are told by category", () => {
    const [{ params } = { params: {} }] = sumOf({ S2: "9", L5: "6" });
    const { categories } = params as { categories: readonly { category: string; points: string }[] };
    expect(categories[0]).toEqual({ category: "书记履职", points: "31.00" });
    expect(categories.reduce((sum, { points }) => sum + Number(points), 0)).toBe(102);
  });

  it("are none where what one row has more another has less", () => {
    expect(sumOf({ S2: "9", L5: "4" })).toEqual([]);
  });
});
