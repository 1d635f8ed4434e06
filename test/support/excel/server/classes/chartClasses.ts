import { Chart } from "../../model/chart";
import { accessDenied, invalidArgument, itemNotFound } from "../../model/excelError";
import { childBag, propertyBag } from "../../model/propertyBag";
import { addressOf } from "../../model/rectangle";
import type { Sheet } from "../../model/sheet";
import { fullAddress } from "../../model/sheetRange";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, orNull, type ExcelObject, type Targets } from "../excelObject";
import { asNumber, asText, asWord, type MethodArguments } from "../methodArguments";
import { bagMembers } from "./bagMembers";

const TYPES = ["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked", "Line", "Pie"] as const;

function add(sheet: Sheet, args: MethodArguments): ExcelObject {
  if (sheet.protection) throw accessDenied();
  const type = asWord(args.at(0), TYPES);
  const source = args.target(1, "Range");
  const seriesBy = asWord(args.optionalText(2, "Auto"), ["Auto", "Columns", "Rows"] as const);
  let number = sheet.charts.length + 1;
  while (sheet.charts.some(({ name }) => name === `Chart ${number}`)) number++;
  const chart = new Chart(sheet, `Chart ${number}`, type);
  chart.bag.properties["Source"] = fullAddress(source, true);
  addSourceSeries(chart, source.area.rowCount, source.area.columnCount, seriesBy);
  sheet.charts.push(chart);
  return excelObject("Chart", chart);
}

/** One series a column, or a row when there are more columns; the first line is taken for labels if there are several. */
function addSourceSeries(chart: Chart, rows: number, columns: number, seriesBy: string): void {
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && rows >= columns);
  const lines = byColumns ? columns : rows;
  for (let line = lines > 1 ? 1 : 0; line < lines; line++) {
    chart.series.push(propertyBag({ Name: `Series${chart.series.length + 1}` }));
  }
}

function find(sheet: Sheet, args: MethodArguments): Chart | undefined {
  const wanted = args.text(0).toLowerCase();
  return sheet.charts.find(({ name }) => name.toLowerCase() === wanted);
}

function needed(chart: Chart | undefined): ExcelObject {
  if (!chart) throw itemNotFound();
  return excelObject("Chart", chart);
}

export const chartCollectionClass: ClassDefinition<Sheet> = {
  get: { Count: ({ charts }) => charts.length },
  items: ({ charts }) => charts.map((chart) => excelObject("Chart", chart)),
  item: (sheet, args) => needed(sheet.charts.find(({ id }) => id === args.at(0)) ?? find(sheet, args)),
  methods: {
    Add: add,
    GetItem: (sheet, args) => needed(find(sheet, args)),
    GetItemAt: ({ charts }, args) => needed(charts[args.integer(0)]),
    GetItemOrNullObject: (sheet, args) => orNull(find(sheet, args), (chart) => excelObject("Chart", chart)),
    GetCount: ({ charts }) => charts.length,
  },
};

const PLACE = { Top: 0, Left: 0, Width: 360, Height: 216 };
const members = bagMembers({
  ...PLACE,
  ChartType: "ColumnClustered",
  ShowAllFieldButtons: true,
  ShowDataLabelsOverMaximum: true,
  DisplayBlanksAs: "NotPlotted",
  PlotBy: "Columns",
  PlotVisibleOnly: true,
});

export const chartClass: ClassDefinition<Chart> = {
  identity: ({ id }) => ({ Id: id }),
  get: {
    ...Object.fromEntries(Object.entries(members.get).map(([name, get]) => [name, ({ bag }: Chart) => get(bag)])),
    Id: ({ id }) => id,
    Name: ({ name }) => name,
  },
  set: {
    ...Object.fromEntries(
      Object.entries(members.set).map(([name, set]) => [name, ({ bag }: Chart, value: unknown) => set(bag, value)]),
    ),
    ...Object.fromEntries(
      Object.keys(PLACE).map((name) => [
        name,
        ({ bag }: Chart, value: unknown) => {
          if (asNumber(value) < 0) throw invalidArgument();
          bag.properties[name] = value;
        },
      ]),
    ),
    Name: (chart, value) => {
      const name = asText(value);
      if (name === "" || name.length > 255) throw invalidArgument();
      chart.name = name;
    },
  },
  navigation: {
    Title: ({ bag }) => excelObject("ChartTitle", childBag(bag, "Title")),
    Legend: ({ bag }) => excelObject("ChartLegend", childBag(bag, "Legend")),
    Axes: ({ bag }) => excelObject("ChartAxes", childBag(bag, "Axes")),
    DataLabels: ({ bag }) => excelObject("ChartDataLabels", childBag(bag, "DataLabels")),
    Format: ({ bag }) => excelObject("ChartAreaFormat", childBag(bag, "Format")),
    PlotArea: ({ bag }) => excelObject("ChartPlotArea", childBag(bag, "PlotArea")),
    Series: (chart) => excelObject("ChartSeriesCollection", chart),
    Worksheet: ({ sheet }) => excelObject("Worksheet", sheet),
  },
  methods: {
    Activate: ({ sheet }) => sheet.workbook.activate(sheet),
    Delete: (chart) => {
      if (chart.sheet.protection) throw accessDenied();
      chart.sheet.charts.splice(chart.sheet.charts.indexOf(chart), 1);
    },
    SetData: (chart, args) => {
      const source = args.target(0, "Range");
      chart.bag.properties["Source"] = fullAddress(source, true);
      chart.series.length = 0;
      addSourceSeries(chart, source.area.rowCount, source.area.columnCount, args.optionalText(1, "Auto"));
    },
    SetPosition: (chart, args) => {
      const start = args.range(0, chart.sheet.workbook, chart.sheet);
      const end = args.isGiven(1) ? args.range(1, chart.sheet.workbook, chart.sheet) : start;
      if (start.sheet !== chart.sheet || end.sheet !== chart.sheet) throw invalidArgument();
      chart.position = `${addressOf(start.area)}:${addressOf(end.area)}`;
    },
  },
};

type Series = Targets["ChartSeries"];

function seriesObject(chart: Chart, index: number): ExcelObject {
  const bag = chart.series[index];
  if (!bag) throw itemNotFound();
  return excelObject("ChartSeries", { chart, bag });
}

export const chartSeriesCollectionClass: ClassDefinition<Chart> = {
  get: { Count: ({ series }) => series.length },
  items: (chart) => chart.series.map((bag) => excelObject("ChartSeries", { chart, bag })),
  methods: {
    Add: (chart, args) => {
      const bag = propertyBag({ Name: args.optionalText(0, `Series${chart.series.length + 1}`) });
      chart.series.splice(args.isGiven(1) ? args.integer(1) : chart.series.length, 0, bag);
      return excelObject("ChartSeries", { chart, bag });
    },
    GetItemAt: (chart, args) => seriesObject(chart, args.integer(0)),
    GetCount: ({ series }) => series.length,
  },
};

const seriesMembers = bagMembers({
  Name: "",
  ChartType: "ColumnClustered",
  HasDataLabels: false,
  GapWidth: 219,
  Overlap: 0,
  InvertIfNegative: false,
  VaryByCategories: false,
  AxisGroup: "Primary",
  Smooth: false,
});

function setSource(name: string) {
  return ({ bag }: Series, args: MethodArguments): void => {
    bag.properties[name] = fullAddress(args.target(0, "Range"), true);
  };
}

export const chartSeriesClass: ClassDefinition<Series> = {
  get: Object.fromEntries(
    Object.entries(seriesMembers.get).map(([name, get]) => [name, ({ bag }: Series) => get(bag)]),
  ),
  set: Object.fromEntries(
    Object.entries(seriesMembers.set).map(([name, set]) => [
      name,
      ({ bag }: Series, value: unknown) => set(bag, value),
    ]),
  ),
  navigation: {
    Format: ({ bag }) => excelObject("ChartSeriesFormat", childBag(bag, "Format")),
    DataLabels: ({ bag }) => excelObject("ChartDataLabels", childBag(bag, "DataLabels")),
  },
  methods: {
    GetDimensionDataSourceString: ({ bag }, args) => {
      const dimension = asWord(args.at(0), ["Values", "Categories"] as const);
      return bag.properties[dimension === "Values" ? "Values" : "XAxisValues"] ?? "";
    },
    SetValues: setSource("Values"),
    SetXAxisValues: setSource("XAxisValues"),
    Delete: ({ chart, bag }) => {
      chart.series.splice(chart.series.indexOf(bag), 1);
    },
  },
};
