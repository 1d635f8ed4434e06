#!/bin/sh
# LibreOffice 7.4, exceljs 4.4.0, hucre 1.0.0: read and saved, a score at the limit gets the next better icon.
# A threshold of an icon set counts from its value on, or with gte="0" only above it (ECMA-376 Part 1, 18.3.1.11). All
# three save the rule, its icons and its values, and leave this attribute out, which means "from its value on": where 60
# was not yet enough it is now. openpyxl 3.1.5 keeps it.
#
# Seen with LibreOffice 7.4.7 (Debian's libreoffice-calc) and Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund exceljs@4.4.0 hucre@1.0.0 jszip@3.10.1
cp "$here/workbook.js" .
cat >make.js <<'JS'
import { write } from "./workbook.js";
const after =
  '<conditionalFormatting sqref="A1:A2"><cfRule type="iconSet" priority="1"><iconSet iconSet="3Flags"><cfvo type="percent" ' +
  'val="0"/><cfvo type="num" val="60" gte="0"/><cfvo type="num" val="80"/></iconSet></cfRule></conditionalFormatting>';
await write("in.xlsx", { rows: [[{ v: 60 }], [{ v: 61 }]], after });
JS
node make.js
soffice --headless -env:UserInstallation="file://$folder/profile" --convert-to xlsx --outdir out in.xlsx >/dev/null 2>&1
cat >look.js <<'JS'
import ExcelJS from "exceljs";
import { openXlsx, saveXlsx } from "hucre";
import { readFileSync } from "node:fs";
import { part } from "./workbook.js";
const given = readFileSync("in.xlsx");
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(given);
const files = {
  given,
  LibreOffice: readFileSync("out/in.xlsx"),
  exceljs: Buffer.from(await workbook.xlsx.writeBuffer()),
  hucre: await saveXlsx(await openXlsx(given)),
};
for (const [name, bytes] of Object.entries(files)) {
  const thresholds = [...(await part(bytes, "sheet1.xml")).matchAll(/<cfvo [^>]*val="(\d+)"[^>]*>/g)];
  console.log(name, thresholds.map(([tag, value]) => (tag.includes("gte=") ? "above " : "from ") + value).join(", "));
}
JS
node look.js | tee seen
cat >expected <<'TEXT'
given from 0, above 60, from 80
LibreOffice from 0, from 60, from 80
exceljs from 0, from 60, from 80
hucre from 0, from 60, from 80
TEXT
cmp seen expected
