#!/bin/sh
# exceljs 4.4.0: read and saved, the names of a workbook point elsewhere, at nothing, or are gone.
# A defined name holds a formula and may belong to one sheet, so that the same name means one thing there and another in
# the rest of the workbook (ECMA-376 Part 1, 18.2.5 and its attribute localSheetId). exceljs knows names of ranges only.
# Of a name of the workbook and one of a sheet it keeps the latter, for all sheets; a range that grows with its list
# (OFFSET) is cut at the first comma and the start taken for the name of a sheet; constants are dropped; of two print
# areas the first stays, with rows that are no longer absolute.
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
import { part, write } from "./workbook.js";
const names =
  '<definedName name="_xlnm.Print_Area" localSheetId="0">Ledger!$A$1:$C$4,Ledger!$E$1:$F$4</definedName>' +
  '<definedName name="Full">100</definedName><definedName name="Pass">Ledger!$B$1</definedName>' +
  '<definedName name="Pass" localSheetId="0">Ledger!$B$2</definedName>' +
  '<definedName name="Roster">OFFSET(Ledger!$A$1,0,0,COUNTA(Ledger!$A:$A),1)</definedName>';
await write("in.xlsx", { rows: [["Branch", { v: 60 }], ["First", { v: 70 }]], names });
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile("in.xlsx");
const text = await part(Buffer.from(await workbook.xlsx.writeBuffer()), "workbook.xml");
const found = [...text.matchAll(/<definedName name="([^"]*)"( localSheetId="0")?>([^<]*)</g)];
for (const [, name, local, formula] of found) console.log(name, local ? "of the sheet" : "of the workbook", formula);
JS
node look.js | sort | tee seen
cat >expected <<'TEXT'
Pass of the workbook Ledger!$B$2
Roster of the workbook &apos;OFFSET(Ledger&apos;!$A$1
_xlnm.Print_Area of the sheet &apos;Ledger&apos;!$A1:$C4
TEXT
cmp seen expected
