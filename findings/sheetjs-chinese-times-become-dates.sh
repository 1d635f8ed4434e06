#!/bin/sh
# xlsx (SheetJS) 0.18.5: a time of day in the built-in Chinese format becomes a date, in the text and in the saved file.
# Format 55 of zh-cn is a time of day with 上午/下午 (ECMA-376 Part 1, 18.8.30). The table of the library has m/d/yy there:
# 0.75, six in the evening, is shown as 1/0/00, and saving writes that code into the file under the built-in number, so
# that other programs show a date from then on. [$-804]aaaa, the day of the week, is printed as a dollar sign and four
# letters.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund xlsx@0.18.5 jszip@3.10.1
cp "$here/workbook.js" .
cat >look.js <<'JS'
import XLSX from "xlsx";
import { part, write } from "./workbook.js";
await write("in.xlsx", { formats: [55], custom: ["[$-804]aaaa"], rows: [[{ v: 0.75, s: 1 }, { v: 46112, s: 2 }]] });
const workbook = XLSX.readFile("in.xlsx");
const { A1, B1 } = workbook.Sheets.Ledger;
console.log(A1.w, B1.w);
const styles = await part(XLSX.write(workbook, { type: "buffer", bookType: "xlsx" }), "styles.xml");
console.log(/<numFmt numFmtId="55"[^>]*>/.exec(styles)[0]);
JS
node look.js | tee seen
cat >expected <<'TEXT'
1/0/00 $aaaa
<numFmt numFmtId="55" formatCode="m/d/yy"/>
TEXT
cmp seen expected
