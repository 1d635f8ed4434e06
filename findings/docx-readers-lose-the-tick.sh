#!/bin/sh
# officeparser 7.8.0, word-extractor 1.0.4, LibreOffice 7.4: a ballot that is read no longer tells which box was ticked.
# Word puts boxes, ticked and empty, into a form as characters of a symbol font: w:sym with the font and a code, moved
# into the private area (F052) or not (00A3) (ECMA-376 Part 1, 17.3.3.30). The two readers leave them out without a word:
# of a ticked "excellent" and an empty "not competent" both words remain. LibreOffice's text has the codes without their
# font: a private character, and for the empty box a pound sign. mammoth 1.13.0 gives both boxes.
#
# Seen with LibreOffice 7.4.7 (Debian's libreoffice-writer) and Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund officeparser@7.8.0 word-extractor@1.0.4 mammoth@1.13.0 jszip@3.10.1
cp "$here/document.js" .
cat >make.js <<'JS'
import { write } from "./document.js";
const choice = (code, text) => `<w:r><w:sym w:font="Wingdings 2" w:char="${code}"/><w:t>${text}</w:t></w:r>`;
await write("in.docx", `<w:p>${choice("F052", "优秀")}${choice("00A3", "不称职")}</w:p>`);
JS
node make.js
soffice --headless -env:UserInstallation="file://$folder/profile" --convert-to txt:Text --outdir out in.docx >/dev/null 2>&1
cat >look.js <<'JS'
import mammoth from "mammoth";
import { readFileSync } from "node:fs";
import officeparser from "officeparser";
import Extractor from "word-extractor";
console.log("mammoth", (await mammoth.extractRawText({ path: "in.docx" })).value.trim());
console.log("officeparser", (await officeparser.parseOffice("in.docx")).toText().trim());
console.log("word-extractor", (await new Extractor().extract("in.docx")).getBody().trim());
const code = (box) => `U+${box.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
console.log("LibreOffice", readFileSync("out/in.txt", "utf8").trim().replace(/[^一-龥]/g, code));
JS
node look.js | tee seen
cat >expected <<'TEXT'
mammoth ☑优秀□不称职
officeparser 优秀不称职
word-extractor 优秀不称职
LibreOffice U+F052优秀U+00A3不称职
TEXT
cmp seen expected
