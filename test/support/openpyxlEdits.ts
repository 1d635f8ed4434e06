import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTemporaryFolder, runPython } from "./externalTools";

/** What a person does to a workbook in another program; carried out in the order of the members. */
export type WorkbookEdits = Readonly<{
  /** Cells by sheet, the row where a column has a value, the column to fill. Labels stand in `header` (1-based). */
  fill?: readonly Readonly<{
    sheet: string;
    where: Readonly<{ column: string; is: string }>;
    set: Readonly<Record<string, string | number | boolean | null>>;
    header?: number;
  }>[];
  /** Sheets whose rows under the header in row 4 are turned round. */
  reverse?: readonly string[];
  /** Rows to take out, as a person deletes the row of an organization that was dissolved. */
  deleteRow?: readonly Readonly<{ sheet: string; column: string; is: string; header: number }>[];
  rename?: Readonly<Record<string, string>>;
}>;

const SCRIPT = `
import json, sys, datetime, openpyxl
source, target, edits = sys.argv[1], sys.argv[2], json.load(open(sys.argv[3], encoding="utf-8"))
wb = openpyxl.load_workbook(source)
def column(ws, header, label):
    for cell in ws[header]:
        if cell.value is not None and str(cell.value).replace("\\n", "").strip() == label:
            return cell.column
    raise SystemExit("no column %s in %s" % (label, ws.title))
def row(ws, header, label, value):
    c = column(ws, header, label)
    for r in range(header + 1, ws.max_row + 1):
        if ws.cell(r, c).value == value:
            return r
    raise SystemExit("no row %s in %s" % (value, ws.title))
def cell(value):
    if isinstance(value, str) and len(value) == 10 and value[4] == "-" and value[7] == "-":
        return datetime.datetime.strptime(value, "%Y-%m-%d")
    return value
for edit in edits.get("fill", []):
    ws = wb[edit["sheet"]]
    header = edit.get("header", 4)
    r = row(ws, header, edit["where"]["column"], edit["where"]["is"])
    for label, value in edit["set"].items():
        ws.cell(r, column(ws, header, label)).value = cell(value)
for name in edits.get("reverse", []):
    ws = wb[name]
    last = 4
    while ws.cell(last + 1, 2).value is not None:
        last += 1
    rows = [[ws.cell(r, c).value for c in range(1, ws.max_column + 1)] for r in range(5, last + 1)]
    for r, values in enumerate(reversed(rows), 5):
        for c, value in enumerate(values, 1):
            ws.cell(r, c).value = value
for edit in edits.get("deleteRow", []):
    ws = wb[edit["sheet"]]
    ws.delete_rows(row(ws, edit["header"], edit["column"], edit["is"]))
# openpyxl leaves names behind when a sheet is renamed; Excel, WPS and LibreOffice take them along.
for old, new in edits.get("rename", {}).items():
    wb[old].title = new
    names = list(wb.defined_names.values()) if hasattr(wb.defined_names, "values") else list(wb.defined_names.definedName)
    for name in names:
        name.attr_text = name.attr_text.replace("'%s'!" % old, "'%s'!" % new)
wb.save(target)
`;

/** Edits a workbook file with openpyxl, which drops charts and the results of formulas. @throws Error when it can't */
export function editWithOpenpyxl(bytes: Uint8Array, edits: WorkbookEdits): Uint8Array {
  return inTemporaryFolder((folder) => {
    const [source, target, wishes] = [join(folder, "a.xlsx"), join(folder, "b.xlsx"), join(folder, "edits.json")];
    writeFileSync(source, bytes);
    writeFileSync(wishes, JSON.stringify(edits));
    runPython(SCRIPT, source, target, wishes);
    return readFileSync(target);
  });
}
