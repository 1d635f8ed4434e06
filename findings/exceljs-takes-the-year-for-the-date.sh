#!/bin/sh
# exceljs 4.4.0, @zurmokeeper/exceljs 4.4.9, xlsx-populate 1.21.0: dates written as dates become days of 1905 or nothing.
# A cell of type d has its date in ISO 8601 (ECMA-376 Part 1, 18.18.11); strict files have them, and openpyxl writes them
# with iso_dates. exceljs and its fork read the text as a number, which ends at the first hyphen: 2026 is the serial
# number of 18 July 1905, and 2026 is what stands in the saved file. A time becomes its hour as a day. xlsx-populate gives
# NaN. None of them raises an error.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund exceljs@4.4.0 @zurmokeeper/exceljs@4.4.9 xlsx-populate@1.21.0 jszip@3.10.1
cp "$here/workbook.js" .
cat >look.js <<'JS'
import fork from "@zurmokeeper/exceljs";
import exceljs from "exceljs";
import populate from "xlsx-populate";
import { part, write } from "./workbook.js";
const values = ["2026-03-31", "2026-03-31T18:00:00", "18:00:00"];
const xml = `<row r="1">${values.map((v, i) => `<c r="${"ABC"[i]}1" s="${i + 1}" t="d"><v>${v}</v></c>`).join("")}</row>`;
await write("in.xlsx", { custom: ["yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm"], xml });
for (const [name, { Workbook }] of Object.entries({ exceljs, fork })) {
  const workbook = new Workbook();
  await workbook.xlsx.readFile("in.xlsx");
  const dates = values.map((_, i) => workbook.worksheets[0].getCell(1, i + 1).value);
  console.log(name, dates.map((date) => date.toISOString().slice(0, 10)).join(" "));
  const saved = await part(Buffer.from(await workbook.xlsx.writeBuffer()), "sheet1.xml");
  console.log("saved", [...saved.matchAll(/<v>([^<]*)</g)].map(([, value]) => value).join(" "));
}
const sheet = (await populate.fromFileAsync("in.xlsx")).sheet(0);
console.log("populate", values.map((_, i) => sheet.cell(1, i + 1).value()).join(" "));
JS
TZ=UTC node look.js | tee seen
cat >expected <<'TEXT'
exceljs 1905-07-18 1905-07-18 1900-01-17
saved 2026 2026 18
fork 1905-07-18 1905-07-18 1900-01-17
saved 2026 2026 18
populate NaN NaN NaN
TEXT
cmp seen expected
