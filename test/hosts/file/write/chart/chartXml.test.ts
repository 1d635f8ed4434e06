import { expect, it } from "vitest";
import { chartXml } from "../../../../../src/hosts/file/write/chart/chartXml";
import { drawingXml } from "../../../../../src/hosts/file/write/chart/drawingXml";
import { namespacesOf } from "../../../../../src/hosts/file/write/namespaces";
import { range, resultSheet } from "../../../../support/samplePlan";
import { descendants, parseXml } from "../../../../support/xmlTree";

const [bar, column] = resultSheet().charts;
const namespaces = namespacesOf("");
const values = (row: number, c: number): string | number | null =>
  c < 4 ? `<组织${row}>` : row === 5 ? null : row + c / 10;
const written = (chart: typeof bar, sheet = "考核's 结果") =>
  parseXml(Buffer.from(chartXml(chart!, sheet, values, namespaces)));

it("caches categories and values of the plan's rows; empty cells are gaps", () => {
  const [series] = descendants(written(bar), "ser");
  const points = (list: string): string[] =>
    descendants(series!, list).flatMap((cache) =>
      descendants(cache, "pt").map((pt) => `${pt.attributes["idx"] ?? ""}:${pt.children[0]!.text}`),
    );
  expect(points("strCache").slice(0, 2)).toEqual(["0:<组织4>", "1:<组织5>"]);
  expect(points("numCache").slice(0, 2)).toEqual(["0:4.4", "2:6.4"]);
  expect(descendants(series!, "ptCount").map(({ attributes }) => attributes["val"])).toEqual(["8", "8"]);
  expect(descendants(series!, "f").map(({ text }) => text)).toEqual([
    "'考核''s 结果'!$B$5:$B$12",
    "'考核''s 结果'!$E$5:$E$12",
  ]);
});

it("has a legend for more than one series only", () => {
  expect(descendants(written(bar), "legend")).toHaveLength(1);
  expect(descendants(written(column), "legend")).toHaveLength(0);
});

it("is a bar or a column chart with titles and colours", () => {
  expect([bar, column].map((chart) => descendants(written(chart), "barDir")[0]!.attributes["val"])).toEqual([
    "bar",
    "col",
  ]);
  expect(descendants(written(bar), "t").map(({ text }) => text)).toEqual([bar!.title, bar!.valueAxisTitle]);
  const colors = descendants(written(bar), "ser").map((ser) => descendants(ser, "srgbClr")[0]!.attributes["val"]);
  expect(colors).toEqual(bar!.series.map(({ color }) => color));
});

it("covers the cells of its anchor", () => {
  const root = parseXml(
    Buffer.from(drawingXml([{ ...bar!, anchor: range(2, 1, 9, 4) }, column!], ["rId1", "rId2"], namespaces)),
  );
  const [from, to] = ["from", "to"].map((corner) => descendants(root, corner)[0]!.children.map(({ text }) => text));
  expect([from, to]).toEqual([
    ["1", "0", "2", "0"],
    ["5", "0", "10", "0"],
  ]);
  expect(descendants(root, "chart").map(({ attributes }) => attributes["r:id"])).toEqual(["rId1", "rId2"]);
  const ids = descendants(root, "cNvPr").map(({ attributes }) => attributes["id"]);
  expect(new Set(ids).size).toBe(2);
});
