#!/bin/sh
# docx 9.15.2: LineRuleType.EXACTLY writes a line rule that WordprocessingML doesn't have.
# Official papers (GB/T 9704-2012) have 22 lines a page, so lines of an exact height. ST_LineSpacingRule has auto, exact
# and atLeast (ECMA-376 Part 1, 17.18.48). The library offers EXACT and EXACTLY; the latter goes into the file as
# "exactly", which the schema of the format refuses.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund docx@9.15.2 jszip@3.10.1
cat >look.js <<'JS'
import { Document, LineRuleType, Packer, Paragraph, TextRun } from "docx";
import JSZip from "jszip";
for (const lineRule of [LineRuleType.EXACT, LineRuleType.EXACTLY]) {
  const paragraph = new Paragraph({ spacing: { line: 560, lineRule }, children: [new TextRun("正文")] });
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [paragraph] }] }));
  const text = await (await JSZip.loadAsync(bytes)).file("word/document.xml").async("string");
  console.log(/<w:spacing [^>]*>/.exec(text)[0]);
}
JS
node look.js | tee seen
cat >expected <<'TEXT'
<w:spacing w:line="560" w:lineRule="exact"/>
<w:spacing w:line="560" w:lineRule="exactly"/>
TEXT
cmp seen expected
