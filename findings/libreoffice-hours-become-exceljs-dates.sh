#!/bin/sh
# LibreOffice 7.4 and exceljs 4.4.0: class hours shown as 24h come as a day of January 1900.
# In a number format a text of one character may stand in quotation marks or behind a backslash (ECMA-376 Part 1,
# 18.8.31). LibreOffice saves 0"h" as 0\h, which Excel and SheetJS show as before. exceljs leaves out what stands in
# quotation marks or brackets before it looks for letters of dates, not what stands behind a backslash, and takes the
# backslash away: the format becomes 0h, a time, and the 24 hours a Date.
#
# Seen with LibreOffice 7.4.7 (Debian's libreoffice-calc) and Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund exceljs@4.4.0 jszip@3.10.1
cp "$here/workbook.js" .
cat >make.js <<'JS'
import { write } from "./workbook.js";
await write("in.xlsx", { custom: ["0&quot;h&quot;"], rows: [[{ v: 24, s: 1 }]] });
JS
node make.js
soffice --headless -env:UserInstallation="file://$folder/profile" --convert-to xlsx --outdir out in.xlsx >/dev/null 2>&1
cat >look.js <<'JS'
import ExcelJS from "exceljs";
for (const file of ["in.xlsx", "out/in.xlsx"]) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const { numFmt, value } = workbook.worksheets[0].getCell("A1");
  console.log(numFmt, JSON.stringify(value));
}
JS
node look.js | tee seen
cat >expected <<'TEXT'
0"h" 24
0h "1900-01-23T00:00:00.000Z"
TEXT
cmp seen expected
