#!/bin/sh
# mammoth 1.13.0, officeparser 7.8.0, word-extractor 1.0.4: a surname with its reading above it is lost or mixed.
# Rare readings of names, 单 as Shàn, are shown with a phonetic guide: w:ruby holds the character (rubyBase) and its
# reading (rt), and the character is the text (ECMA-376 Part 1, 17.3.3.25). mammoth leaves the whole of it out, with a
# message; officeparser does so without one; word-extractor runs reading and character together. Of 单伟 remain 伟, 伟 and
# shàn单伟: three keys under which nobody is found.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund officeparser@7.8.0 word-extractor@1.0.4 mammoth@1.13.0 jszip@3.10.1
cp "$here/document.js" .
cat >look.js <<'JS'
import mammoth from "mammoth";
import officeparser from "officeparser";
import Extractor from "word-extractor";
import { write } from "./document.js";
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const guide =
  '<w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="16"/><w:hpsRaise w:val="30"/><w:hpsBaseText w:val="32"/>' +
  `<w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run("shàn")}</w:rt><w:rubyBase>${run("单")}</w:rubyBase>`;
await write("in.docx", `<w:p><w:r><w:ruby>${guide}</w:ruby></w:r>${run("伟")}</w:p>`);
const { value, messages } = await mammoth.extractRawText({ path: "in.docx" });
console.log("mammoth", value.trim(), messages.map(({ message }) => message).join());
console.log("officeparser", (await officeparser.parseOffice("in.docx")).toText().trim());
console.log("word-extractor", (await new Extractor().extract("in.docx")).getBody().trim());
JS
node look.js | tee seen
cat >expected <<'TEXT'
mammoth 伟 An unrecognised element was ignored: w:ruby
officeparser 伟
word-extractor shàn单伟
TEXT
cmp seen expected
