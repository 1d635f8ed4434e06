#!/bin/sh
# exceljs 4.4.0: a table that is only read and saved loses its header row.
# The number of header rows of a table is 1 where the attribute headerRowCount is absent (ECMA-376 Part 1, 18.5.1.2),
# and the programs that write spreadsheets leave it out. exceljs takes the absence for none: it saves headerRowCount="0"
# beside the same range, so that the labels become a record, filter buttons are hidden, a total row is promised, and
# structured references by label break. The id of the table is given anew.
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
await write("in.xlsx", {
  rows: [["Branch", "Members"], ["First", { v: 12 }]],
  table:
    '<table id="9" name="Roster" displayName="Roster" ref="A1:B2" totalsRowShown="0"><autoFilter ref="A1:B2"/><tableColumns ' +
    'count="2"><tableColumn id="1" name="Branch"/><tableColumn id="2" name="Members"/></tableColumns><tableStyleInfo ' +
    'name="TableStyleLight1" showRowStripes="1"/></table>',
});
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile("in.xlsx");
const table = await part(Buffer.from(await workbook.xlsx.writeBuffer()), "table1.xml");
const attribute = (name) => `${name} ${new RegExp(` ${name}="([^"]*)"`).exec(table)?.[1] ?? "absent"}`;
for (const name of ["id", "ref", "headerRowCount", "totalsRowShown", "hiddenButton"]) console.log(attribute(name));
JS
node look.js | tee seen
cat >expected <<'TEXT'
id 1
ref A1:B2
headerRowCount 0
totalsRowShown 1
hiddenButton 1
TEXT
cmp seen expected
