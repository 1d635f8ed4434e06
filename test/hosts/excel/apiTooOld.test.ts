import { expect, it } from "vitest";
import { openExcelHost } from "../../../src/hosts/excel/excelHost";
import { bootOffice } from "../../support/excel/bootOffice";

// The client reads the version at boot, once a process: so this stands in a file of its own.
it("says that an Excel below ExcelApi 1.14 is too old", async () => {
  await bootOffice({ apiVersion: "1.13" });
  expect(() => openExcelHost({ now: () => "" })).toThrow(expect.objectContaining({ code: "office-too-old" }) as Error);
});
