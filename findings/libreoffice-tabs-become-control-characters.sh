#!/bin/sh
# LibreOffice 7.4: for formulas a tab is U+0001 as soon as the cell has a line break.
# A cell of one line keeps its tab, and CODE gives 9. With a line break beside it the text becomes one of paragraphs, in
# which a tab is a field: formulas get U+0001 in its place, a character that XML can't even hold. SUBSTITUTE with
# CHAR(9) finds nothing, and a cell of white space alone is not blank to TRIM, in LibreOffice and there only.
#
# Seen with LibreOffice 7.4.7 (Debian's libreoffice-calc) and Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund jszip@3.10.1
cp "$here/workbook.js" .
cat >make.js <<'JS'
import { readFileSync, writeFileSync } from "node:fs";
import JSZip from "jszip";
import { write } from "./workbook.js";
await write("in.xlsx", { rows: [["x"]] });
const zip = await JSZip.loadAsync(readFileSync("in.xlsx"));
const name = "xl/worksheets/sheet1.xml";
const row = (r, text) =>
  `<row r="${r}"><c r="A${r}"><f>CODE(D${r})</f></c><c r="B${r}"><f>LEN(TRIM(SUBSTITUTE(SUBSTITUTE(D${r},CHAR(9),&quot;&quot;)` +
  `,CHAR(10),&quot;&quot;)))</f></c><c r="D${r}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c></row>`;
const rows = row(1, "&#9;") + row(2, "&#9;&#10;");
const sheet = await zip.file(name).async("string");
zip.file(name, sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`));
writeFileSync("in.xlsx", await zip.generateAsync({ type: "nodebuffer" }));
JS
node make.js
soffice --headless -env:UserInstallation="file://$folder/profile" --convert-to csv --outdir out in.xlsx >/dev/null 2>&1
cat >look.js <<'JS'
import { readFileSync } from "node:fs";
console.log(readFileSync("out/in.csv", "utf8").trim());
JS
node look.js | cut -d, -f1,2 | grep '[0-9]' | tee seen
cat >expected <<'TEXT'
9,0
1,1
TEXT
cmp seen expected
