#!/bin/sh
# xlsx (SheetJS) 0.18.5, xlsx-js-style 1.2.0: one empty shared string, and the people below have each other's names.
# Cells name their text by its place in the table of shared strings. Everything in a string item is optional (ECMA-376
# Part 1, 18.4.8), so that an empty text may be the empty element <si/>. The libraries cut the table at end tags, find
# none there, and count the item and the next as one: every later name stands a place too early, beside another
# person's score, and the last is gone. Written with an end tag the same item is counted.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund xlsx@0.18.5 xlsx-js-style@1.2.0 jszip@3.10.1
cp "$here/workbook.js" .
cat >look.js <<'JS'
import styled from "xlsx-js-style";
import plain from "xlsx";
import { write } from "./workbook.js";
const cell = (r) => `<c r="A${r}" t="s"><v>${r - 1}</v></c><c r="B${r}"><v>${90 + r}</v></c>`;
const xml = [1, 2, 3, 4].map((r) => `<row r="${r}">${cell(r)}</row>`).join("");
for (const empty of ["<si></si>", "<si/>"]) {
  const strings = `<si><t>赵一</t></si>${empty}<si><t>钱二</t></si><si><t>孙三</t></si>`;
  await write("in.xlsx", { xml, strings });
  for (const library of [plain, styled]) {
    const rows = library.utils.sheet_to_json(library.readFile("in.xlsx").Sheets.Ledger, { header: 1, defval: "" });
    console.log(empty, rows.map(([name, score]) => `${name || "-"} ${score}`).join(", "));
  }
}
JS
node look.js | tee seen
cat >expected <<'TEXT'
<si></si> 赵一 91, - 92, 钱二 93, 孙三 94
<si></si> 赵一 91, - 92, 钱二 93, 孙三 94
<si/> 赵一 91, - 92, 孙三 93, - 94
<si/> 赵一 91, - 92, 孙三 93, - 94
TEXT
cmp seen expected
