#!/bin/sh
# exceljs 4.4.0: a sheet with a table is not read when its relationship names the table by an absolute path.
# The target of a relationship is a reference that is resolved against the part it belongs to, so that "/xl/tables/table1.xml"
# and "../tables/table1.xml" are the same (ECMA-376 Part 2, Target of a Relationship element). openpyxl writes the first, Excel the second. exceljs
# compares targets as they are spelled: with the absolute one it finds no table and stops with a TypeError, so that a
# workbook with a table that a Python script has saved can't be opened at all.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund exceljs@4.4.0 jszip@3.10.1
cp "$here/workbook.js" .
cat >look.js <<'JS'
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { readFileSync } from "node:fs";
import { write } from "./workbook.js";
await write("in.xlsx", {
  rows: [["Branch", "Members"], ["First", { v: 12 }]],
  table:
    '<table id="1" name="Roster" displayName="Roster" ref="A1:B2" totalsRowShown="0"><autoFilter ref="A1:B2"/><tableColumns ' +
    'count="2"><tableColumn id="1" name="Branch"/><tableColumn id="2" name="Members"/></tableColumns></table>',
});
const relations = "xl/worksheets/_rels/sheet1.xml.rels";
for (const target of ["../tables/table1.xml", "/xl/tables/table1.xml"]) {
  const zip = await JSZip.loadAsync(readFileSync("in.xlsx"));
  const text = await zip.file(relations).async("string");
  zip.file(relations, text.replace("../tables/table1.xml", target));
  const workbook = new ExcelJS.Workbook();
  const told = await workbook.xlsx.load(await zip.generateAsync({ type: "nodebuffer" })).then(
    () => `${workbook.worksheets[0].getTables().length} table`,
    (error) => error.name,
  );
  console.log(`${target}: ${told}`);
}
JS
node look.js | tee seen
cat >expected <<'TEXT'
../tables/table1.xml: 1 table
/xl/tables/table1.xml: TypeError
TEXT
cmp seen expected
