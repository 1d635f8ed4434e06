import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeWithTool } from "../../../support/describeWithTool";
import { hasOpenpyxl, inTemporaryFolder, runPython } from "../../../support/externalTools";
import { cellsOf, COMPRESSIONS } from "./fileReading";

const SCRIPT = `
import sys, datetime as d
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
path, mode = sys.argv[1:]
wb = Workbook(write_only=(mode == "inline"))
if mode == "1904": wb.epoch = CALENDAR_MAC_1904
if mode == "iso": wb.iso_dates = True
ws = wb.create_sheet("台账") if mode == "inline" else wb.active
for row in [
  ["党组织名称", " 空 格 ", "换\\n行", "<&>\\"'", "𠮷", "_x000D_", "=1+1"],
  [d.date(2024, 3, 5), d.datetime(2024, 3, 5, 6, 0), d.time(6, 0), 12, 0.1, -1e-9, 123456789012345678],
  [],
  [True, False, "#REF!", None, "1", "", "'0"],
]: ws.append(row)
wb.save(path)
`;

/** What openpyxl writes _x000D_ as it is; by the standard that is a carriage return. */
const TEXTS = {
  A1: "text 党组织名称",
  B1: "text  空 格 ",
  C1: "text 换\n行",
  D1: "text <&>\"'",
  E1: "text 𠮷",
  F1: "text \r",
  // A formula without a value in the file.
  D2: "number 12",
  E2: "number 0.1",
  F2: "number -1e-9",
  // It saves no result of a formula.
  G1: "uncalculated 0",
  // It writes sixteen digits.
  G2: "number 123456789012345700",
  A4: "boolean 1",
  B4: "boolean 0",
  C4: "error #REF!",
  E4: "text 1",
  G4: "text '0",
};

describeWithTool("openpyxl (python3-openpyxl)", hasOpenpyxl)("workbooks by openpyxl", () => {
  const DATES = { A2: "date 45356", B2: "date 45356.25", C2: "number 0.25" };

  it.each([
    ["shared", DATES],
    ["inline", DATES],
    ["1904", { A2: "date 43894", B2: "date 43894.25", C2: "number 0.25" }],
    ["iso", DATES],
  ])("with %s cells", async (mode, dates) => {
    const bytes = inTemporaryFolder((folder) => {
      runPython(SCRIPT, join(folder, "a.xlsx"), mode);
      return readFileSync(join(folder, "a.xlsx"));
    });
    for (const [, compression] of COMPRESSIONS) {
      expect(await cellsOf(bytes, { compression })).toEqual({ ...TEXTS, ...dates });
    }
  });
});
