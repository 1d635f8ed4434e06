import { expect, it } from "vitest";
import { cellText, serialText } from "../../../../src/workbook/ledgers/values/cellText";
import { CELL } from "../../../../src/workbook/port/cellBlock";

const strings = { textOf: (id: number) => ["甲支部", "#REF!"][id]! };

it.each([
  { kind: "TEXT", value: 0, text: "甲支部" },
  { kind: "ERROR", value: 1, text: "#REF!" },
  { kind: "NUMBER", value: 12, text: "12" },
  { kind: "NUMBER", value: -0.5, text: "-0.5" },
  { kind: "NUMBER", value: 0.1 + 0.2, text: "0.3" },
  { kind: "NUMBER", value: 274.65999999999997, text: "274.66" },
  { kind: "NUMBER", value: 1234567890123456, text: "1234567890123456" },
  { kind: "DATE", value: 46086, text: "46086" },
  { kind: "BOOLEAN", value: 1, text: "TRUE" },
  { kind: "BOOLEAN", value: 0, text: "FALSE" },
  { kind: "EMPTY", value: 0, text: "" },
  { kind: "UNCALCULATED", value: 0, text: "" },
] as const)("$kind $value is read as “$text”", ({ kind, value, text }) => {
  expect(cellText(CELL[kind], value, strings)).toBe(text);
});

it.each([
  { serial: 46_086, date1904: false, text: "2026-03-05" },
  { serial: 46_086.75, date1904: false, text: "2026-03-05" },
  { serial: 44_624, date1904: true, text: "2026-03-05" },
  { serial: 0, date1904: false, text: "0" },
  { serial: 60, date1904: false, text: "60" },
  { serial: 2_958_466, date1904: false, text: "2958466" },
  { serial: 0.1 + 0.2, date1904: false, text: "0.3" },
])("the serial number $serial is shown as “$text”", ({ serial, date1904, text }) => {
  expect(serialText(serial, date1904)).toBe(text);
});
