#!/bin/sh
# hyperformula 3.5.0, fast-formula-parser 1.0.19: three totals of one column, and a blank cell that is 15 characters long.
# SUM leaves out texts and blanks of a range, SUMPRODUCT takes them for 0, COUNTIF with >=88 compares numbers, LEN of a
# blank is 0, EDATE stays in its month (ECMA-376 Part 1, 18.17.7, under their names; LibreOffice does so). Over 96, the
# text 88, a blank and 80, hyperformula counts the text in SUMPRODUCT and not in SUM, and shows a half in "0%" as 1%.
# fast-formula-parser, given its blank as null, strings the column together as a text, counts the text as a number, and
# a year after 29 February is 1 March. None raises an error.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund hyperformula@3.5.0 fast-formula-parser@1.0.19
cat >look.js <<'JS'
import FormulaParser from "fast-formula-parser";
import { HyperFormula } from "hyperformula";
const column = [96, "88", null, 80];
const hyper = HyperFormula.buildFromArray(
  // An apostrophe marks a text of digits.
  column.map((value) => [typeof value === "string" ? `'${value}` : value]),
  { licenseKey: "gpl-v3" },
);
const parser = new FormulaParser({
  onCell: ({ row }) => column[row - 1],
  onRange: ({ from, to }) => column.slice(from.row - 1, to.row).map((value) => [value]),
});
const formulas = ["SUM(A1:A4)", "SUMPRODUCT(A1:A4)", 'COUNTIF(A1:A4,">=88")', "LEN(A3)", 'TEXT(0.5,"0%")'];
formulas.push("EDATE(DATE(2024,2,29),12)-DATE(2025,2,28)");
for (const formula of formulas) {
  const values = [hyper.calculateFormula(`=${formula}`, 0), parser.parse(formula, { sheet: "Ledger", row: 9, col: 9 })];
  console.log(formula, ...values);
}
JS
node look.js | tee seen
cat >expected <<'TEXT'
SUM(A1:A4) 176 176
SUMPRODUCT(A1:A4) 264 9688null80
COUNTIF(A1:A4,">=88") 1 2
LEN(A3) 0 15
TEXT(0.5,"0%") 1% 50%
EDATE(DATE(2024,2,29),12)-DATE(2025,2,28) 0 1
TEXT
cmp seen expected
