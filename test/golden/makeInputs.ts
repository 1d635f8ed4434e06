import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { goldenSheet } from "./goldenInput";
import { MESSY_WORKBOOKS } from "./messyWorkbooks";
import { WORKED_EXAMPLES } from "./workedExamples";

// Writes input.xlsx and expected.json of every golden case: `npx tsx test/golden/makeInputs.ts`. The expectations are
// written by hand in the case files; nothing here runs the product.
const made = new Date(Date.UTC(2026, 0, 1));
for (const [name, { sheets, expected }] of Object.entries({ ...WORKED_EXAMPLES, ...MESSY_WORKBOOKS })) {
  const date1904 = name.endsWith("1904");
  const folder = join(import.meta.dirname, "cases", name);
  await mkdir(folder, { recursive: true });
  const bytes = await writeXlsx({
    sheets: Object.entries(sheets).map(([sheetName, sheet]) => goldenSheet(sheetName, sheet, date1904)),
    properties: { created: made, modified: made },
    ...(date1904 ? { dateSystem: "1904" as const } : {}),
  });
  await writeFile(join(folder, "input.xlsx"), bytes);
  await writeFile(join(folder, "expected.json"), `${JSON.stringify(expected, null, 2)}\n`);
}
