#!/bin/sh
# chinese-days 1.5.7, chinese-workday 1.16.1: a year without published holidays is a year in which nobody rests.
# The State Council publishes the holidays of a year late in the year before. Asked for a later year both packages
# answer as for any weekday: 1 October is a working day, and nothing tells that the year is not known. A deadline
# counted in working days past the last published year is days too early.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund chinese-days@1.5.7 chinese-workday@1.16.1
cat >look.js <<'JS'
import days from "chinese-days";
import * as workday from "chinese-workday";
const { isWorkday } = workday.default ?? workday;
for (const year of [2025, 2035, 2036]) {
  // 1 October: a Wednesday, a Monday, a Wednesday.
  console.log(year, days.isWorkday(`${year}-10-01`), isWorkday(`${year}-10-01`));
}
JS
node look.js | tee seen
cat >expected <<'TEXT'
2025 false false
2035 true true
2036 true true
TEXT
cmp seen expected
