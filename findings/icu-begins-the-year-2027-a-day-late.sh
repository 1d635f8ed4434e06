#!/bin/sh
# Node 20 (ICU): the lunar calendar of Intl begins the year of 2027 on 7 February; the Spring Festival is on the 6th.
# A lunar month begins on the day of the new moon in Beijing time (GB/T 33661-2017). In February 1954 and 2027 that
# moment lies minutes before midnight, in 2030 minutes after it; ICU computes it a little off and takes the neighbouring
# day. So a whole month is off by one, birthdays of officials among them, and in 1987 and 1922 another month is the leap
# month. Two packages, one of which computes and one looks up, agree with each other. A later ICU may differ.
#
# Seen with Node 20 (ICU 78.2). Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund lunar-javascript@1.7.7 solarlunar@3.1.0
cat >look.js <<'JS'
import lunar from "lunar-javascript";
import tables from "solarlunar";
const shown = { 1: "初一", 2: "初二", 30: "三十" };
const format = new Intl.DateTimeFormat("zh-u-ca-chinese", { month: "long", day: "numeric", timeZone: "UTC" });
for (const day of [[1954, 2, 3], [1987, 7, 26], [2026, 2, 17], [2027, 2, 6], [2030, 2, 3]]) {
  const parts = Object.fromEntries(format.formatToParts(Date.UTC(day[0], day[1] - 1, day[2])).map((p) => [p.type, p.value]));
  const other = lunar.Solar.fromYmd(...day).getLunar();
  const { monthCn, dayCn } = tables.solar2lunar(...day);
  const told = [`${other.getMonthInChinese()}月${other.getDayInChinese()}`, monthCn + dayCn];
  console.log(day.join("-"), parts.month + shown[parts.day], ...told);
}
JS
node look.js | tee seen
cat >expected <<'TEXT'
1954-2-3 腊月三十 正月初一 正月初一
1987-7-26 七月初一 闰六月初一 闰六月初一
2026-2-17 正月初一 正月初一 正月初一
2027-2-6 腊月三十 正月初一 正月初一
2030-2-3 正月初二 正月初一 正月初一
TEXT
cmp seen expected
