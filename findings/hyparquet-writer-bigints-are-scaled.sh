#!/bin/sh
# hyparquet-writer 0.17.0: in a DECIMAL column a number is the value and a bigint the stored integer.
# A DECIMAL of scale 2 stores hundredths (Parquet LogicalTypes). Given the number 96 the writer stores 9600, given the
# bigint 96n it stores 96, so that two spellings of one score in one column differ by a factor of a hundred. Numbers are
# scaled in binary: 1.005 and 8.575 lose the half that 12.345 keeps.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund hyparquet-writer@0.17.0 hyparquet@1.33.0
cat >look.js <<'JS'
import { parquetReadObjects } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
const data = [96, 96n, 9600n, 1.005, 8.575, 12.345];
const file = parquetWriteBuffer({
  columnData: [{ name: "score", data }],
  schema: [
    { name: "root", num_children: 1 },
    { name: "score", type: "INT64", converted_type: "DECIMAL", scale: 2, precision: 9, repetition_type: "REQUIRED" },
  ],
});
const rows = await parquetReadObjects({ file });
rows.forEach(({ score }, i) => console.log(typeof data[i], String(data[i]), score));
JS
node look.js | tee seen
cat >expected <<'TEXT'
number 96 96
bigint 96 0.96
bigint 9600 96
number 1.005 1
number 8.575 8.57
number 12.345 12.35
TEXT
cmp seen expected
