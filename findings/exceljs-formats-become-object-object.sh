#!/bin/sh
# exceljs 4.4.0: the number format of a condition is saved as [object Object], and the conditions on doubles are gone.
# A conditional format may change how a number is shown, as 0"分" (ECMA-376 Part 1, 18.8.14, dxf). exceljs reads the
# format of a condition into an object and writes that object as text: the saved code is "[object Object]", which is no
# number format. Rules that mark what stands twice (duplicateValues) or begins with a text (beginsWith) are read without a
# word and not written, so that doubles of a list are no longer marked.
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
import { readFileSync } from "node:fs";
import { part, write } from "./workbook.js";
const rules =
  '<cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>60</formula></cfRule>' +
  '<cfRule type="duplicateValues" dxfId="0" priority="2"/>' +
  '<cfRule type="beginsWith" dxfId="0" priority="3" operator="beginsWith" text="1"><formula>LEFT(A1,1)="1"</formula></cfRule>';
await write("in.xlsx", {
  rows: [[{ v: 59 }], [{ v: 59 }]],
  after: `<conditionalFormatting sqref="A1:A2">${rules}</conditionalFormatting>`,
  dxfs: '<dxf><font><b/></font><numFmt numFmtId="164" formatCode="0&quot;分&quot;"/></dxf>',
});
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile("in.xlsx");
for (const bytes of [readFileSync("in.xlsx"), Buffer.from(await workbook.xlsx.writeBuffer())]) {
  const [, code] = /<dxf>.*?formatCode="([^"]*)"/s.exec(await part(bytes, "styles.xml"));
  const types = [...(await part(bytes, "sheet1.xml")).matchAll(/<cfRule type="(\w+)"/g)].map(([, type]) => type);
  console.log(code, types.join(" "));
}
JS
node look.js | tee seen
cat >expected <<'TEXT'
0&quot;分&quot; cellIs duplicateValues beginsWith
[object Object] cellIs
TEXT
cmp seen expected
