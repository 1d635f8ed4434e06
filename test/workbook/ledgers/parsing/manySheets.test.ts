import { expect, it } from "vitest";
import { ProblemList } from "../../../../src/workbook/diagnostics/problemList";
import { reportUnevenSheets } from "../../../../src/workbook/ledgers/parsing/reportUnevenSheets";
import type { SheetLook } from "../../../../src/workbook/ledgers/recognising/sheetLook";

it("looks at the columns of each sheet once, however many sheets a ledger has", () => {
  const looksAt = (count: number): number => {
    let looks = 0;
    const sheets = Array.from({ length: count }, (_, index) => {
      const fields = index % 2 === 0 ? ["organization", "type", "date"] : ["organization", "type"];
      const header = {
        ledger: "activities",
        get columns() {
          looks++;
          return fields.map((field) => ({ field }));
        },
      };
      return { sheet: { id: String(index), name: `表${index}`, visible: true }, suppliedType: null, header };
    });
    const problems = new ProblemList();
    reportUnevenSheets(sheets as unknown as readonly SheetLook[], problems);
    expect(problems.all.map(({ at }) => at.sheet)).toEqual(
      sheets.filter((_, index) => index % 2 === 1).map(({ sheet }) => sheet.name),
    );
    return looks;
  };
  expect([looksAt(20), looksAt(2_000)]).toEqual([20, 2_000]);
});
