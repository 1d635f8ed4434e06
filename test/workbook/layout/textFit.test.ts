import { expect, it } from "vitest";
import {
  cellText,
  displayWidth,
  fitWidth,
  labelWidth,
  lineCount,
  rowHeight,
} from "../../../src/workbook/layout/textFit";

it.each([
  { case: "short", text: "是", width: 5, lines: 1 },
  { case: "empty", text: "", width: 5, lines: 1 },
  { case: "CJK that just fits", text: "五个汉字呢", width: 9.6, lines: 1 },
  { case: "CJK that just does not", text: "五个汉字呢", width: 9.5, lines: 2 },
  { case: "line breaks in short text", text: "1\n2\n3", width: 40, lines: 3 },
  { case: "an empty line", text: "1\n\n3", width: 40, lines: 3 },
  { case: "a hidden column", text: "长".repeat(1000), width: Infinity, lines: 1 },
])("$case takes $lines lines", ({ text, width, lines }) => {
  expect(lineCount(text, width)).toBe(lines);
});

it("measures the longest line", () => {
  expect(displayWidth("党\n党支部")).toBeCloseTo(3 * 1.91);
  expect(displayWidth("abc")).toBeCloseTo(3.3);
});

it("fits a column between its bounds", () => {
  expect(fitWidth([], 7, 20)).toBe(7);
  expect(fitWidth(["机关第一党支部"], 7, 20)).toBe(15);
  expect(fitWidth(["长".repeat(100)], 7, 20)).toBe(20);
});

it("keeps Latin words of a label whole and lets CJK break", () => {
  expect(labelWidth("书记履职得分")).toBe(0);
  expect(labelWidth("Reason for adjustment")).toBe(13);
});

it("cuts text where it is too long, and says so", () => {
  expect(cellText("短", "（略）", 8_000)).toBe("短");
  expect(cellText("长".repeat(8_000), "（略）", 8_000)).toHaveLength(8_000);
  const cut = cellText("长".repeat(40_000), "（略）", 8_000);
  expect(cut).toHaveLength(8_000);
  expect(cut.endsWith("长（略）")).toBe(true);
});

it("never asks for a row higher than Excel has", () => {
  expect(rowHeight(1000)).toBe(409);
});
