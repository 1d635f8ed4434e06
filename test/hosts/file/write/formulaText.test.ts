import { expect, it } from "vitest";
import { fileFormula } from "../../../../src/hosts/file/write/formulaText";

it.each([
  { case: "old functions", formula: "SUM(A1:A3)+IF(B1>0,1,0)", file: "SUM(A1:A3)+IF(B1>0,1,0)" },
  { case: "newer ones", formula: "IFS(A1>1,2,TRUE,3)", file: "_xlfn.IFS(A1>1,2,TRUE,3)" },
  {
    case: "nested",
    formula: 'IFERROR(TEXTJOIN("、",TRUE,IFS(A1,"x")),"")',
    file: 'IFERROR(_xlfn.TEXTJOIN("、",TRUE,_xlfn.IFS(A1,"x")),"")',
  },
  { case: "a dot in the name", formula: "RANK.EQ(A1,B:B)", file: "_xlfn.RANK.EQ(A1,B:B)" },
  { case: "lower case", formula: "maxifs(a:a,b:b,1)", file: "_xlfn.maxifs(a:a,b:b,1)" },
  { case: "a longer name", formula: "SUMIFS(A:A,B:B,1)", file: "SUMIFS(A:A,B:B,1)" },
  { case: "inside a string", formula: '"IFS("&"say ""IFS(""" ', file: '"IFS("&"say ""IFS(""" ' },
  { case: "inside a sheet name", formula: "'IFS(1)'!A1", file: "'IFS(1)'!A1" },
  {
    case: "inside a reference",
    formula: "表[[#This Row],[IFS(x)]]+T[IFS(y)]",
    file: "表[[#This Row],[IFS(x)]]+T[IFS(y)]",
  },
  {
    case: "escapes in a reference",
    formula: "T[[#This Row],['[IFS('] ']]]+IFS(A1,1)",
    file: "T[[#This Row],['[IFS('] ']]]+_xlfn.IFS(A1,1)",
  },
  {
    case: "after a reference",
    formula: "T[[#This Row],[a]]+IFS(T[b],1)",
    file: "T[[#This Row],[a]]+_xlfn.IFS(T[b],1)",
  },
])("$case", ({ formula, file }) => {
  expect(fileFormula(formula)).toBe(file);
});
