#!/bin/sh
# nzh 1.0.14: Chinese numerals that it doesn't know are dropped, and a smaller number comes back.
# decodeS reads Chinese numerals. 廿 (twenty, as in dates of the lunar calendar), 两 (two) and numbers written digit by
# digit, as years are, are ordinary in documents. The characters it has no value for are passed over without an error,
# and digits that stand side by side are added up at their places: the result is a number, and a wrong one.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund nzh@1.0.14
cat >look.js <<'JS'
import Nzh from "nzh";
for (const text of ["二十一", "廿一", "两百", "二〇二六", "第三"]) console.log(text, Nzh.cn.decodeS(text));
JS
node look.js | tee seen
cat >expected <<'TEXT'
二十一 21
廿一 1
两百 0
二〇二六 226
第三 3
TEXT
cmp seen expected
