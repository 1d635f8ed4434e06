/** A class that only remembers: its properties with their defaults, and the bags inside it. */
export type BagClass = Readonly<{
  properties: Readonly<Record<string, unknown>>;
  children?: Readonly<Record<string, string>>;
}>;

const FONT = { Bold: false, Color: "#000000", Italic: false, Name: "Calibri", Size: 11, Underline: "None" };
const TEXT_FORMAT = { Border: "ChartBorder", Fill: "ChartFill", Font: "ChartFont" };
const LINE = { Color: "#000000", LineStyle: "Continuous", Weight: 0.75 };
const DOCUMENT = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"] as const;

function empty<K extends string>(names: readonly K[]): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, ""])) as Record<K, string>;
}

/** Journalled classes. What they hold is what was set; nothing is drawn. */
export const BAG_CLASSES = {
  DocumentProperties: { properties: { ...empty(DOCUMENT), LastAuthor: "", RevisionNumber: 0 } },
  HeaderFooterGroup: {
    properties: { State: "Default", UseSheetMargins: true, UseSheetScale: true },
    children: {
      DefaultForAllPages: "HeaderFooter",
      EvenPages: "HeaderFooter",
      FirstPage: "HeaderFooter",
      OddPages: "HeaderFooter",
    },
  },
  HeaderFooter: {
    properties: empty(["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"]),
  },
  ChartTitle: {
    properties: {
      Visible: true,
      Text: "",
      Overlay: false,
      Position: "Top",
      HorizontalAlignment: "Center",
      ShowShadow: false,
    },
    children: { Format: "ChartTitleFormat" },
  },
  ChartTitleFormat: { properties: {}, children: TEXT_FORMAT },
  ChartLegend: {
    properties: { Visible: true, Position: "Right", Overlay: false, ShowShadow: false },
    children: { Format: "ChartLegendFormat" },
  },
  ChartLegendFormat: { properties: {}, children: TEXT_FORMAT },
  ChartAxes: {
    properties: {},
    children: { CategoryAxis: "ChartAxis", ValueAxis: "ChartAxis", SeriesAxis: "ChartAxis" },
  },
  ChartAxis: {
    properties: {
      MajorUnit: "",
      Maximum: "",
      Minimum: "",
      MinorUnit: "",
      Visible: true,
      ReversePlotOrder: false,
      NumberFormat: "General",
      LinkNumberFormat: true,
      TickLabelPosition: "NextToAxis",
      TickLabelSpacing: "",
      MajorTickMark: "None",
      MinorTickMark: "None",
      TextOrientation: 0,
      Position: "Automatic",
    },
    children: {
      Title: "ChartAxisTitle",
      MajorGridlines: "ChartGridlines",
      MinorGridlines: "ChartGridlines",
      Format: "ChartAxisFormat",
    },
  },
  ChartAxisFormat: { properties: {}, children: { Fill: "ChartFill", Font: "ChartFont", Line: "ChartLineFormat" } },
  ChartAxisTitle: {
    properties: { Text: "", Visible: false, TextOrientation: 0 },
    children: { Format: "ChartAxisTitleFormat" },
  },
  ChartAxisTitleFormat: { properties: {}, children: TEXT_FORMAT },
  ChartGridlines: { properties: { Visible: false }, children: { Format: "ChartGridlinesFormat" } },
  ChartGridlinesFormat: { properties: {}, children: { Line: "ChartLineFormat" } },
  ChartDataLabels: {
    properties: {
      Position: "OutsideEnd",
      ShowValue: false,
      ShowSeriesName: false,
      ShowCategoryName: false,
      ShowLegendKey: false,
      ShowPercentage: false,
      NumberFormat: "General",
    },
    children: { Format: "ChartDataLabelFormat" },
  },
  ChartDataLabelFormat: { properties: {}, children: TEXT_FORMAT },
  ChartAreaFormat: { properties: { RoundedCorners: false }, children: TEXT_FORMAT },
  ChartPlotArea: { properties: { Position: "Automatic" }, children: { Format: "ChartPlotAreaFormat" } },
  ChartPlotAreaFormat: { properties: {}, children: { Border: "ChartBorder", Fill: "ChartFill" } },
  ChartSeriesFormat: { properties: {}, children: { Fill: "ChartFill", Line: "ChartLineFormat" } },
  ChartFill: { properties: {} },
  ChartFont: { properties: FONT },
  ChartLineFormat: { properties: LINE },
  ChartBorder: { properties: LINE },
  DataBarConditionalFormat: {
    properties: {
      ShowDataBarOnly: false,
      BarDirection: "Context",
      AxisFormat: "Automatic",
      AxisColor: "#000000",
      LowerBoundRule: { type: "Automatic" },
      UpperBoundRule: { type: "Automatic" },
    },
    children: {
      PositiveFormat: "ConditionalDataBarPositiveFormat",
      NegativeFormat: "ConditionalDataBarNegativeFormat",
    },
  },
  ConditionalDataBarPositiveFormat: { properties: { FillColor: "#638EC6", GradientFill: true, BorderColor: "" } },
  ConditionalDataBarNegativeFormat: {
    properties: {
      FillColor: "#FF0000",
      MatchPositiveFillColor: false,
      BorderColor: "",
      MatchPositiveBorderColor: false,
    },
  },
  CustomConditionalFormat: {
    properties: {},
    children: { Format: "ConditionalRangeFormat", Rule: "ConditionalFormatRule" },
  },
  CellValueConditionalFormat: { properties: { Rule: null }, children: { Format: "ConditionalRangeFormat" } },
  ConditionalFormatRule: { properties: { Formula: "", FormulaLocal: "", FormulaR1C1: "" } },
  ConditionalRangeFormat: {
    properties: { NumberFormat: "" },
    children: { Fill: "ConditionalRangeFill", Font: "ConditionalRangeFont" },
  },
  ConditionalRangeFill: { properties: { Color: "" } },
  ConditionalRangeFont: {
    properties: { Color: "", Bold: null, Italic: null, Underline: "None", Strikethrough: null },
  },
} as const satisfies Readonly<Record<string, BagClass>>;

export type BagClassName = keyof typeof BAG_CLASSES;
