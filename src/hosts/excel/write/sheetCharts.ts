import type { PlannedChart, PlannedSheet } from "../../../workbook/port/writePlan";
import { rangeOf } from "./sheetFormats";

/** Draws the planned charts as Excel's own. */
export function addCharts(sheet: Excel.Worksheet, { charts }: PlannedSheet): void {
  for (const chart of charts) addChart(sheet, chart);
}

function addChart(sheet: Excel.Worksheet, planned: PlannedChart): void {
  const [first] = planned.series;
  if (first === undefined) return;
  const isBar = planned.kind === "bar";
  const chart = sheet.charts.add(
    isBar ? "BarClustered" : "ColumnClustered",
    rangeOf(sheet, first.values),
    isColumn(first.values) ? "Columns" : "Rows",
  );
  planned.series.forEach(({ name, values, color }, index) => {
    // The chart is born with a series for the cells it was made of.
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(rangeOf(sheet, values));
    series.setXAxisValues(rangeOf(sheet, planned.categories));
    series.format.fill.setSolidColor(`#${color}`);
  });
  chart.title.text = planned.title;
  chart.legend.visible = planned.series.length > 1;
  if (planned.series.length > 1) chart.legend.position = "Bottom";
  // Bars read from top to bottom like the table beside them.
  if (isBar) chart.axes.categoryAxis.reversePlotOrder = true;
  if (planned.valueAxisTitle !== undefined) chart.axes.valueAxis.title.text = planned.valueAxisTitle;
  const { firstRow, firstColumn, lastRow, lastColumn } = planned.anchor;
  chart.setPosition(
    sheet.getRangeByIndexes(firstRow, firstColumn, 1, 1),
    sheet.getRangeByIndexes(lastRow, lastColumn, 1, 1),
  );
}

function isColumn({ firstColumn, lastColumn }: PlannedChart["categories"]): boolean {
  return firstColumn === lastColumn;
}
