// Submissions of the sample and of all golden workbooks, saved again by SheetJS and ExcelJS, by one after the other: none is
// taken for changed, and each of 1,000 single changes is named. Run: npm run bench:resaved. Fetches both libraries into a
// temporary folder; they are no part of the product.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { isNamedAlone, singleChanges } from "../support/submissions/singleChanges";
import {
  GOLDEN_NAMES,
  goldenSubmission,
  UNTOUCHED,
  verdictOf,
  wholeSubmission,
} from "../support/submissions/wholeSubmission";

const LIBRARIES = ["xlsx@0.18.5", "exceljs@4.4.0"] as const;
const CHANGES = 1_000;

type SheetJs = Readonly<{
  read: (bytes: Uint8Array, options: object) => object;
  write: (workbook: object, options: object) => Uint8Array;
}>;
type ExcelJs = Readonly<{
  Workbook: new () => Readonly<{
    xlsx: Readonly<{ load: (bytes: Uint8Array) => Promise<unknown>; writeBuffer: () => Promise<ArrayBuffer> }>;
  }>;
}>;
type Save = (bytes: Uint8Array) => Promise<Uint8Array>;

const folder = mkdtempSync(join(tmpdir(), "kaohe-resaved-"));
try {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  const installed = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...LIBRARIES], {
    ...{ cwd: folder, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" },
  });
  if (installed.status !== 0) throw new Error("the libraries could not be installed");
  const load = createRequire(join(folder, "package.json"));
  const [sheetJs, excelJs] = [load("xlsx") as SheetJs, load("exceljs") as ExcelJs];
  const bySheetJs: Save = (bytes) => {
    const workbook = sheetJs.read(bytes, { type: "buffer" });
    return Promise.resolve(new Uint8Array(sheetJs.write(workbook, { type: "buffer", bookType: "xlsx" })));
  };
  const byExcelJs: Save = async (bytes) => {
    const workbook = new excelJs.Workbook();
    await workbook.xlsx.load(bytes);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  };
  const savings: Readonly<Record<string, readonly Save[]>> = {
    SheetJS: [bySheetJs],
    ExcelJS: [byExcelJs],
    "SheetJS, then ExcelJS": [bySheetJs, byExcelJs],
    "ExcelJS, then SheetJS": [byExcelJs, bySheetJs],
  };
  const sample = readFileSync(join(process.cwd(), "examples/考核工作簿-样例.xlsx"));
  const files = new Map([
    ["sample", await wholeSubmission(sample, { period: "2026Q3", code: "sample", algorithm: "SHA-256" })],
  ]);
  for (const name of GOLDEN_NAMES) files.set(name, await goldenSubmission(name));
  for (const [how, saves] of Object.entries(savings)) {
    const alarms: string[] = [];
    for (const [name, bytes] of files) {
      let saved = bytes;
      for (const save of saves) saved = await save(saved);
      const found = await verdictOf(saved);
      if (isDeepStrictEqual(found, UNTOUCHED)) continue;
      alarms.push(name);
      console.log(name, JSON.stringify(found).slice(0, 600));
    }
    console.log(`${how}: ${files.size} submissions, ${alarms.length} false alarms`);
  }
  for (const [how, save] of [
    ["SheetJS", bySheetJs],
    ["ExcelJS", byExcelJs],
  ] as const) {
    const changes = await singleChanges(await save(files.get("10-ranks")!), { count: CHANGES, seed: 20261130 });
    const named = changes.filter(isNamedAlone).length;
    console.log(`saved by ${how}, then one cell changed: ${named} of ${changes.length} named, and nothing else`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
