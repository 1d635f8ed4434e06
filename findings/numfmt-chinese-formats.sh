#!/bin/sh
# numfmt 4.0.1: Chinese formats of workbooks are not shown as a spreadsheet shows them.
#
# 1. ECMA-376 Part 1, 18.8.30 lists number formats that are built in for zh-cn: 31 is a date with 年, 月 and 日, 55 a time
#    of day with 上午/下午. getFormatFromId, asked for zh-CN, gives a plain date for both, so that a cell of format 55,
#    which holds a time, comes out as a date.
# 2. The pattern of format 55 has the marks of the half-day in Chinese. They are printed as they stand, both of them, and
#    the hours run to 24; AM/PM in the same place works and is printed in Chinese.
# 3. [DBNum1] (Chinese numerals) is recognised as a token, and the digits stay Western.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund numfmt@4.0.1
cat >look.js <<'JS'
import { format, getFormatFromId, tokenize } from "numfmt";
const locale = "zh-CN";
console.log(31, getFormatFromId(31, locale));
console.log(55, getFormatFromId(55, locale));
console.log(format('上午/下午h"时"mm"分"', 0.75, { locale }));
console.log(format('AM/PMh"时"mm"分"', 0.75, { locale }));
console.log(tokenize("[DBNum1]0")[0].type, format("[DBNum1]0", 123, { locale }));
JS
node look.js | tee seen
cat >expected <<'TEXT'
31 yyyy/m/d
55 yyyy/m/d
上午/下午18时00分
下午6时00分
DBNUM 123
TEXT
cmp seen expected
