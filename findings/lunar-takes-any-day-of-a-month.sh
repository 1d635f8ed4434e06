#!/bin/sh
# lunar-javascript 1.7.7: a day that doesn't exist is a day.
# Solar.fromYmd refuses month 13 and the days that the reform of 1582 left out. A day past the end of its month is taken
# and printed as it is, and counts on from there: 30 February 2026 has a lunar date and a day of the week, those of 2
# March. Nothing in it tells a slip of the pen from a date.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund lunar-javascript@1.7.7
cat >look.js <<'JS'
import lunar from "lunar-javascript";
const { Solar } = lunar;
for (const day of [[2026, 2, 30], [2026, 3, 2]]) {
  const solar = Solar.fromYmd(...day);
  console.log(solar.toYmd(), solar.getLunar().toString(), solar.getWeek());
}
try {
  Solar.fromYmd(2026, 13, 1);
} catch (error) {
  console.log(error.message);
}
JS
node look.js | tee seen
cat >expected <<'TEXT'
2026-02-30 二〇二六年正月十四 1
2026-03-02 二〇二六年正月十四 1
wrong month 13
TEXT
cmp seen expected
