import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../../../../src/workbook/port/writePlan";
import { applyToBytes } from "../../../support/applyToBytes";
import {
  convertWithLibreOffice,
  hasOpenpyxl,
  hasXmllint,
  inTemporaryFolder,
  runPython,
} from "../../../support/externalTools";
import { hasLibreOffice } from "../../../support/libreOffice";
import { officeWorkbooks } from "../../../support/officeWorkbooks";
import { zipParts } from "../../../support/packageParts";
import { noteSheet, resultSheet, samplePlan } from "../../../support/samplePlan";

/** What openpyxl sees of our sheets. */
type Seen = Readonly<{
  sheets: string[];
  results: (string | number | null)[][];
  notes: (string | number | null)[][];
  tables: Record<string, string>;
  validations: number;
  conditionalFormats: number;
  charts: number;
  links: Record<string, string>;
  frozen: string;
  titleRows: string;
  quoted: boolean[];
}>;

const LOOK = `
import json, sys
from openpyxl import load_workbook
def rows(ws):
    return [[None if v is None else v.strftime("%Y-%m-%d") if hasattr(v, "strftime") else v for v in row] for row in ws.iter_rows(values_only=True)]
seen = []
for path in sys.argv[1:]:
    wb = load_workbook(path, data_only=True)
    ws = wb["考核结果 2026Q3"]
    notes = wb["考核说明 2026Q3"]
    seen.append({
        "sheets": wb.sheetnames, "results": rows(ws), "notes": rows(notes),
        "tables": {name: ws.tables[name].ref for name in ws.tables},
        "validations": len(ws.data_validations.dataValidation),
        "conditionalFormats": sum(len(f.rules) for f in ws.conditional_formatting),
        "charts": len(ws._charts),
        "links": {cell.coordinate: cell.hyperlink.location for row in ws.iter_rows() for cell in row if cell.hyperlink},
        "frozen": ws.freeze_panes, "titleRows": ws.print_title_rows,
        "quoted": [bool(cell.quotePrefix) for cell in notes["B"]],
    })
print(json.dumps(seen))
`;

function look(files: readonly Readonly<{ name: string; bytes: Uint8Array }>[]): Seen[] {
  return inTemporaryFolder((folder) => {
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    return JSON.parse(runPython(LOOK, ...paths)) as Seen[];
  });
}

/** Values of a planned row as a reader sees them; dates as it shows them. */
function plainRow({ cells }: PlannedRow): (string | number | null)[] {
  return cells.map((cell) => (cell !== null && typeof cell === "object" ? cell.value : cell));
}

const EXPECTED = [...resultSheet().rows()].map(plainRow);

/** Formulas without their values: whoever opens the file has to calculate. */
function withoutValues(sheet: PlannedSheet): PlannedSheet {
  const bare = (cell: PlannedCell): PlannedCell =>
    cell !== null && typeof cell === "object" && cell.formula !== undefined ? { ...cell, value: null } : cell;
  return {
    ...sheet,
    rows: function* () {
      for (const row of sheet.rows()) yield { ...row, cells: row.cells.map(bare) };
    },
  };
}

function expectOurSheets(seen: Seen): void {
  expect(seen.results.slice(3, 28).map((row) => row.filter((_, c) => c !== 9))).toEqual(
    EXPECTED.slice(3).map((row) => row.filter((_, c) => c !== 9)),
  );
  expect(seen.results[4]![9]).toBe("2026-06-27");
  expect(seen.tables).toEqual({ 考核结果_2026Q3: "A4:K28" });
  expect(seen.validations).toBe(4);
  expect(seen.conditionalFormats).toBe(4);
  expect(seen.charts).toBe(2);
  expect(Object.keys(seen.links)).toHaveLength(24);
  expect(seen.links["K5"]).toBe("'活动台账'!A5");
  expect(seen.titleRows).toMatch(/^\$?4:\$?4$/);
}

describe("written workbooks", () => {
  const outputs: { name: string; bytes: Uint8Array }[] = [];
  const bare: { name: string; bytes: Uint8Array }[] = [];
  beforeAll(async () => {
    for (const { name, make } of officeWorkbooks().workbooks) {
      if (name === "issue.3720.xlsx") continue;
      outputs.push({ name, bytes: await applyToBytes(make(), samplePlan()) });
    }
    const plain = officeWorkbooks().workbooks.find(({ name }) => name === "plain.xlsx");
    const plan = samplePlan([withoutValues(resultSheet()), withoutValues(noteSheet())]);
    bare.push({ name: "bare.xlsx", bytes: await applyToBytes(plain!.make(), plan) });
  });

  it.skipIf(!hasXmllint)("are well-formed to xmllint, all parts (needs xmllint)", () => {
    inTemporaryFolder((folder) => {
      const paths = outputs.flatMap(({ name, bytes }) =>
        zipParts(bytes)
          .filter((part) => /\.(xml|rels)$/.test(part.name))
          .map((part, i) => {
            mkdirSync(join(folder, name), { recursive: true });
            const path = join(folder, name, `${i}-${basename(part.name)}`);
            writeFileSync(path, part.content);
            return path;
          }),
      );
      expect(() => execFileSync("xmllint", ["--nonet", "--noout", ...paths], { stdio: "pipe" })).not.toThrow();
    });
  });

  it.skipIf(!hasOpenpyxl)("are read by openpyxl as they were planned (needs python3-openpyxl)", () => {
    // openpyxl finds no sheets in strict files, and none of dialog or macro kind.
    const readable = outputs.filter(({ name }) => !/strict|namespacestd|OLE|DialogSheet|BlankSheetTypes/.test(name));
    look(readable).forEach((seen) => {
      expectOurSheets(seen);
      // LibreOffice without a window forgets panes, its own too.
      expect(seen.frozen).toBe("C5");
      expect(seen.quoted).toEqual([true, true, true, true, false, false, false, false, false, false]);
    });
  });

  it.skipIf(!hasLibreOffice || !hasOpenpyxl)(
    "keep our sheets through LibreOffice (needs soffice and python3-openpyxl)",
    { timeout: 240_000 },
    () => {
      // The largest ones cost LibreOffice more time than all others together.
      const light = outputs.filter(({ name }) => !/stress|51470/.test(name));
      const files = light.map(({ name, bytes }) => ({ name: name.replace("xlsm", "xlsx"), bytes }));
      const saved = convertWithLibreOffice(files, "xlsx").map((bytes, i) => ({ name: files[i]!.name, bytes }));
      const seen = look(saved);
      expect(seen).toHaveLength(files.length);
      for (const workbook of seen) {
        expectOurSheets(workbook);
        // openpyxl shows the escape of a control character as it is written.
        const notes = workbook.notes.map((row) => String(row[1]).replace("_x0007_", "\u0007"));
        expect(notes).toEqual([...noteSheet().rows()].map((row) => plainRow(row)[1]));
      }
    },
  );

  it.skipIf(!hasLibreOffice || !hasOpenpyxl)(
    "are calculated by LibreOffice to the values we cache (needs soffice and python3-openpyxl)",
    { timeout: 60_000 },
    () => {
      const [bytes] = convertWithLibreOffice(bare, "xlsx");
      const [seen] = look([{ name: "bare.xlsx", bytes: bytes! }]);
      expectOurSheets(seen!);
    },
  );
});
