#!/bin/sh
# docx 9.15.2: millimetres are cut to whole twips, never rounded up.
# The margins of an official paper are 37, 28 and 26 mm (GB/T 9704-2012, 5.2). convertMillimetersToTwip, and with it
# every margin given as "37mm", cuts the fraction: 37 mm are 2097.64 twips and become 2097, so that the measured margin
# is always a little too small.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund docx@9.15.2
cat >look.js <<'JS'
import { convertMillimetersToTwip } from "docx";
for (const mm of [37, 28, 26]) console.log(mm, ((mm / 25.4) * 1440).toFixed(2), convertMillimetersToTwip(mm));
JS
node look.js | tee seen
cat >expected <<'TEXT'
37 2097.64 2097
28 1587.40 1587
26 1474.02 1474
TEXT
cmp seen expected
