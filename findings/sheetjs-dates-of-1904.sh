#!/bin/sh
# xlsx (SheetJS) 0.18.5: with cellDates the day of a 1904 workbook is told four years too early beside the right text.
# Asked for dates (cellDates), the value of a cell counts from 1900 whatever the workbook says (workbookPr date1904,
# ECMA-376 Part 1, 18.2.28), while the text made from the same number and the flag Workbook.WBProps.date1904 heed it. So
# value and text of one cell are 1,462 days apart.
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
import { write } from "./workbook.js";
await write("in.xlsx", { workbookPr: ' date1904="1"', custom: ["yyyy-mm-dd"], rows: [[{ v: 44650, s: 1 }]] });
const workbook = XLSX.readFile("in.xlsx", { cellDates: true });
const { v, w } = workbook.Sheets.Ledger.A1;
console.log("flag", workbook.Workbook.WBProps.date1904);
console.log("value", v.toISOString().slice(0, 10));
console.log("text", w);
JS
TZ=UTC node look.js | tee seen
cat >expected <<'TEXT'
flag true
value 2022-03-30
text 2026-03-31
TEXT
cmp seen expected
