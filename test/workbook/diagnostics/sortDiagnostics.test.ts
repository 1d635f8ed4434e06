import { expect, it } from "vitest";
import type { Diagnostic } from "../../../src/workbook/diagnostics/diagnostic";
import { sortDiagnostics } from "../../../src/workbook/diagnostics/sortDiagnostics";

const at = (place: Diagnostic["at"]): Diagnostic => ({
  code: "column-missing",
  severity: "warning",
  at: place,
  value: "",
  params: { ledger: "名册", field: "任期" },
});

it("sorts by file, then by sheet and row; the same problem in two files is two problems", () => {
  const places: readonly Diagnostic["at"][] = [
    { file: "乙.xlsx", sheet: "名册", rowIndex: 1 },
    { file: "丙.xlsx", sheet: "名册", rowIndex: 1 },
    { file: "丙.xlsx", sheet: "名册", rowIndex: 1 },
    { file: "丙.xlsx", sheet: "名册" },
    { sheet: "名册", rowIndex: 1 },
  ];
  expect(sortDiagnostics(places.map(at), () => 0).map((one) => one.at)).toEqual([
    places[4],
    places[3],
    places[1],
    places[0],
  ]);
});

it("leaves out what is said twice, wherever it stood, and nothing else", () => {
  const place = { sheet: "名册", rowIndex: 1, columnIndex: 2 };
  const first = at(place);
  const others: readonly Diagnostic[] = [
    { ...first, value: "甲" },
    { ...first, params: { ledger: "名册", field: "姓名" } } as Diagnostic,
    { ...first, code: "ledger-missing" } as Diagnostic,
    at({ ...place, columnIndex: 3 }),
    at({ ...place, rowIndex: 2 }),
    at({ ...place, sheet: "任务" }),
  ];
  const given = [first, ...others, at(place), ...others, first];
  const kept = sortDiagnostics(given, () => 0);
  expect(kept).toHaveLength(1 + others.length);
  for (const one of [first, ...others]) expect(kept).toContainEqual(one);
  expect(sortDiagnostics([...given].reverse(), () => 0).map(({ at: where }) => where)).toEqual(
    kept.map(({ at: where }) => where),
  );
});
