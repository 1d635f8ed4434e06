import { expect, it } from "vitest";
import { savedName } from "../../../src/taskpane/file/savedName";

it.each([
  ["台账.xlsx", "台账-2026-10-08.xlsx"],
  ["台账.XLSM", "台账-2026-10-08.XLSM"],
  ["台账-2026-07-01.xlsx", "台账-2026-10-08.xlsx"],
  ["2026.Q3.xlsx", "2026.Q3-2026-10-08.xlsx"],
  ["台账", "台账-2026-10-08.xlsx"],
  ["台账.zip", "台账.zip-2026-10-08.xlsx"],
])("%s is saved as %s", (name, saved) => {
  expect(savedName(name, "2026-10-08T09:00")).toBe(saved);
});
