#!/bin/sh
# hucre 1.0.0: a number in Chinese numerals is shown as scrambled letters of the format.
# [DBNum1]General shows 123 as 一百二十三 in Excel, and is how sheets number their rows 一, 二, 三. formatValue knows General
# only when it stands alone: behind a section's prefix its letters are taken for date and exponent codes and come out in
# another order, without the number. The weekday aaaa is printed as it stands, and e, the year in Chinese formats, is no
# date to isDateFormat.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund hucre@1.0.0
cat >look.js <<'JS'
import { formatValue, isDateFormat } from "hucre";
console.log(formatValue(123, "[DBNum1]General"));
console.log(formatValue(46112, "[$-804]aaaa"));
console.log(isDateFormat('e"年"'), isDateFormat('yyyy"年"'));
JS
node look.js | tee seen
cat >expected <<'TEXT'
[DBNum1]Gnralee
aaaa
false true
TEXT
cmp seen expected
