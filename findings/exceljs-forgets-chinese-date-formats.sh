#!/bin/sh
# exceljs 4.4.0: dates in the formats that are built in for Chinese come as numbers, and lose the format when saved.
# Formats 27 to 36 and 50 to 58 are built in for zh-cn: their codes stand in no file (ECMA-376 Part 1, 18.8.30), and 31
# and 57 are what a spreadsheet in China offers for 2026年3月31日. exceljs has no entry for them: the value is the serial
# number, the format is undefined, and the saved file has format 0, so that the office sees 46112 in its column of
# dates.
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
const formats = [14, 31, 57];
await write("in.xlsx", { formats, rows: [formats.map((_, i) => ({ v: 46112, s: i + 1 }))] });
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile("in.xlsx");
for (const [i, id] of formats.entries()) {
  const { value, numFmt } = workbook.worksheets[0].getCell(1, i + 1);
  console.log(id, value instanceof Date ? value.toISOString().slice(0, 10) : value, numFmt);
}
const styles = await part(Buffer.from(await workbook.xlsx.writeBuffer()), "styles.xml");
console.log("saved with", [...styles.match(/<cellXfs.*<\/cellXfs>/)[0].matchAll(/numFmtId="(\d+)"/g)].map(([, id]) => id).join(" "));
JS
node look.js | tee seen
cat >expected <<'TEXT'
14 2026-03-31 mm-dd-yy
31 46112 undefined
57 46112 undefined
saved with 0 14 0
TEXT
cmp seen expected
