#!/bin/sh
# dayjs 1.11.23, date-fns 4.4.0: in Chinese they don't read what they write: noon becomes midnight, quarters become hours.
# dayjs writes half past twelve as 中午12点30分 and reads that as 00:30; of the 24 hours this one alone changes, so
# that a meeting at noon is held at night. date-fns writes the quarters of a year as 第一季度; its patterns for reading
# know 刻, the quarter of an hour, and nothing else: its own text is an invalid date, and 第二刻钟 is the first of April.
# Both document one language of tokens for format and parse.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund dayjs@1.11.23 date-fns@4.4.0
cat >look.js <<'JS'
import { format, isValid, parse } from "date-fns";
import { zhCN } from "date-fns/locale";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn.js";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
dayjs.extend(customParseFormat);
dayjs.locale("zh-cn");
const tokens = "Ah点mm分";
for (let hour = 0; hour < 24; hour++) {
  const text = dayjs(new Date(2026, 2, 31, hour, 30)).format(tokens);
  const read = dayjs(text, tokens);
  if (read.hour() !== hour) console.log(text, read.format("HH:mm"));
}
const locale = zhCN;
for (const month of [0, 3, 6, 9]) {
  const text = format(new Date(2026, month, 1), "yyyy年QQQQ", { locale });
  console.log(text, isValid(parse(text, "yyyy年QQQQ", new Date(0), { locale })) ? "read" : "invalid");
}
console.log(format(parse("2026年第二刻钟", "yyyy年QQQQ", new Date(0), { locale }), "yyyy-MM-dd"));
JS
TZ=Asia/Shanghai node look.js | tee seen
cat >expected <<'TEXT'
中午12点30分 00:30
2026年第一季度 invalid
2026年第二季度 invalid
2026年第三季度 invalid
2026年第四季度 invalid
2026-04-01
TEXT
cmp seen expected
