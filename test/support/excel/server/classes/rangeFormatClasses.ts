import { accessDenied, invalidArgument } from "../../model/excelError";
import { setFormat, sharedFormatValue } from "../../model/formatWriting";
import type { FormatValue } from "../../model/cellFormat";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, type Ranges } from "../excelObject";
import { asBoolean, asColor, asNumber, asText, asWord } from "../methodArguments";
import { columnWidth, rowHeight, setColumnWidth, setRowHeight } from "./lineSizes";

type Check = (value: unknown) => FormatValue;

/** Getters and setters of format properties: wire name → path in a cell's format, and what may be set. */
function formatClass(
  members: Readonly<Record<string, readonly [path: string, check: Check]>>,
): Pick<Required<ClassDefinition<Ranges>>, "get" | "set"> {
  const entries = Object.entries(members);
  return {
    get: Object.fromEntries(
      entries.map(([name, [path]]) => [name, (ranges: Ranges) => sharedFormatValue(ranges, path)]),
    ),
    set: Object.fromEntries(
      entries.map(([name, [path, check]]) => [
        name,
        (ranges: Ranges, value: unknown) => {
          const checked = check(value);
          for (const range of ranges) setFormat(range, path, checked);
        },
      ]),
    ),
  };
}

function word(...words: readonly string[]): Check {
  return (value) => asWord(value, words);
}

function between(lowest: number, highest: number): Check {
  return (value) => {
    const number = asNumber(value);
    if (number < lowest || number > highest) throw invalidArgument();
    return number;
  };
}

const look = formatClass({
  HorizontalAlignment: [
    "horizontalAlignment",
    word("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
  ],
  VerticalAlignment: ["verticalAlignment", word("Top", "Center", "Bottom", "Justify", "Distributed")],
  WrapText: ["wrapText", asBoolean],
  IndentLevel: ["indentLevel", between(0, 250)],
  ShrinkToFit: ["shrinkToFit", asBoolean],
  TextOrientation: ["textOrientation", between(-90, 180)],
});

export const rangeFormatClass: ClassDefinition<Ranges> = {
  get: { ...look.get, ColumnWidth: columnWidth, RowHeight: rowHeight },
  set: { ...look.set, ColumnWidth: setColumnWidth, RowHeight: setRowHeight },
  navigation: {
    Fill: (ranges) => excelObject("RangeFill", ranges),
    Font: (ranges) => excelObject("RangeFont", ranges),
    Borders: (ranges) => excelObject("RangeBorderCollection", ranges),
    Protection: (ranges) => excelObject("FormatProtection", ranges),
  },
  methods: {
    AutofitColumns: (ranges) => assertSizesOpen(ranges, "allowFormatColumns"),
    AutofitRows: (ranges) => assertSizesOpen(ranges, "allowFormatRows"),
  },
};

function assertSizesOpen(ranges: Ranges, option: string): void {
  if (ranges.some(({ sheet }) => sheet.protection && sheet.protection.options[option] !== true)) throw accessDenied();
}

const fill = formatClass({
  Color: ["fill.color", asColor],
  Pattern: ["fill.pattern", asText],
  TintAndShade: ["fill.tintAndShade", between(-1, 1)],
});

export const rangeFillClass: ClassDefinition<Ranges> = {
  ...fill,
  methods: {
    Clear: (ranges) => {
      for (const range of ranges) setFormat(range, "fill.color", "");
    },
  },
};

export const rangeFontClass: ClassDefinition<Ranges> = formatClass({
  Name: ["font.name", asText],
  Size: ["font.size", between(1, 409)],
  Color: ["font.color", asColor],
  Bold: ["font.bold", asBoolean],
  Italic: ["font.italic", asBoolean],
  Underline: ["font.underline", word("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")],
  Strikethrough: ["font.strikethrough", asBoolean],
});

const protection = formatClass({
  Locked: ["protection.locked", asBoolean],
  FormulaHidden: ["protection.formulaHidden", asBoolean],
});

/** Locks can't be changed while the sheet is protected, whatever else stays open. */
export const formatProtectionClass: ClassDefinition<Ranges> = {
  get: protection.get,
  set: Object.fromEntries(
    Object.entries(protection.set).map(([name, set]) => [
      name,
      (ranges: Ranges, value: unknown, session) => {
        if (ranges.some(({ sheet }) => sheet.protection)) throw accessDenied();
        set(ranges, value, session);
      },
    ]),
  ),
};
