#!/bin/sh
# @formulajs/formulajs 4.6.1: a missing score lowers the median, and one outside the list ranks before the first.
# Blank cells and texts of a range are left out by MEDIAN, SMALL and SUM, and RANK of a number that isn't there is #N/A
# (ECMA-376 Part 1, 18.17.7, under their names; RANK.EQ is Excel's new name of RANK). Here a blank (null) is nothing to
# MIN and AVERAGE and zero to MEDIAN and SMALL; a number as text is nothing to COUNT and AVERAGE and counts in SUM, so
# that SUM divided by COUNT is not AVERAGE; RANK.EQ gives 0; SORT compares numbers as texts, 100 before 88 before 9.5.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund @formulajs/formulajs@4.6.1
cat >look.js <<'JS'
import { AVERAGE, COUNT, MEDIAN, MIN, RANK, SMALL, SORT, SUM } from "@formulajs/formulajs";
const blank = [[96], [80], [null]];
console.log("blank", "MIN", MIN(blank), "SMALL", SMALL(blank, 1), "AVERAGE", AVERAGE(blank), "MEDIAN", MEDIAN(blank));
const text = [[96], ["88"], [80]];
console.log("text", "COUNT", COUNT(text), "SUM", SUM(text), "AVERAGE", AVERAGE(text));
console.log("rank", [96, 80, 50].map((score) => RANK.EQ(score, [96, 80])).join(" "));
console.log("sorted", SORT([[9.5], [88], [100]]).flat().join(" "));
JS
node look.js | tee seen
cat >expected <<'TEXT'
blank MIN 80 SMALL 0 AVERAGE 88 MEDIAN 80
text COUNT 2 SUM 264 AVERAGE 88
rank 1 2 0
sorted 100 88 9.5
TEXT
cmp seen expected
