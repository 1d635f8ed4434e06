#!/bin/sh
# xlsx (SheetJS) 0.18.5: in China a day that is read is the evening before, and a day that is written begins 43 s late.
# Until 1901 clocks in Shanghai stood at local mean time, 8 h 5 min 43 s before Greenwich (tz database, Asia/Shanghai).
# Serial numbers count from 1900, and the library turns them into dates and back with the offset that a Date of 1899
# tells, in whole minutes: 43 seconds are left over, in other zones as many as theirs have. With cellDates the local date
# of a cell is a day too early beside the right text; midnight is saved with a fraction, and no longer equals its day.
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
await write("in.xlsx", { custom: ["yyyy-mm-dd"], rows: [[{ v: 46112, s: 1 }]] });
const { v, w } = XLSX.readFile("in.xlsx", { cellDates: true }).Sheets.Ledger.A1;
console.log(w, `${v.getMonth() + 1}/${v.getDate()}`, v.toTimeString().slice(0, 8));
console.log(XLSX.utils.aoa_to_sheet([[new Date(2026, 2, 31)]]).A1.v.toFixed(8));
JS
for zone in UTC Asia/Shanghai; do
  echo $zone
  TZ=$zone node look.js
done | tee seen
cat >expected <<'TEXT'
UTC
2026-03-31 3/31 00:00:00
46112.00000000
Asia/Shanghai
2026-03-31 3/30 23:59:17
46112.00049769
TEXT
cmp seen expected
