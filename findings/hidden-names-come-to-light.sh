#!/bin/sh
# exceljs 4.4.0 and LibreOffice 7.4: hidden names of a workbook become visible when it is read and saved.
# A defined name can be hidden and have a comment (ECMA-376 Part 1, 18.2.5); programs keep their marks in hidden names.
# exceljs drops both attributes, LibreOffice writes hidden="false" for every name, so that the marks turn up in the name
# box and in the formula completion of whoever opens the file next.
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
await write("in.xlsx", {
  rows: [["Branch"]],
  names: '<definedName name="_Mark" hidden="1" comment="of a program">Ledger!$A$1</definedName>',
});
JS
node make.js
soffice --headless -env:UserInstallation="file://$folder/profile" --convert-to xlsx --outdir out in.xlsx >/dev/null 2>&1
cat >look.js <<'JS'
import ExcelJS from "exceljs";
import { readFileSync } from "node:fs";
import { part } from "./workbook.js";
const nameIn = async (bytes) => /<definedName .*<\/definedName>/.exec(await part(bytes, "workbook.xml"))[0];
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile("in.xlsx");
console.log(await nameIn(Buffer.from(await workbook.xlsx.writeBuffer())));
console.log(await nameIn(readFileSync("out/in.xlsx")));
JS
node look.js | tee seen
cat >expected <<'TEXT'
<definedName name="_Mark">Ledger!$A$1</definedName>
<definedName function="false" hidden="false" name="_Mark" vbProcedure="false">Ledger!$A$1</definedName>
TEXT
cmp seen expected
