import { setFormat, sharedFormatValue } from "../../model/formatWriting";
import type { FormatValue } from "../../model/cellFormat";
import type { Rectangle } from "../../model/rectangle";
import type { SheetRange } from "../../model/sheetRange";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, type Ranges, type Targets } from "../excelObject";
import { asColor, asWord } from "../methodArguments";

/** Where a border of a range lies: the edge of which of its cells. */
type Edge = Readonly<{ area: Rectangle; edge: "top" | "bottom" | "left" | "right" }>;

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function edgesOf(side: string, area: Rectangle): readonly Edge[] {
  const { row, column, rowCount, columnCount } = area;
  switch (asWord(side, SIDES)) {
    case "EdgeTop":
      return [{ area: { ...area, rowCount: 1 }, edge: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: row + rowCount - 1, rowCount: 1 }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columnCount: 1 }, edge: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, column: column + columnCount - 1, columnCount: 1 }, edge: "right" }];
    case "InsideHorizontal":
      return rowCount === 1
        ? []
        : [
            { area: { ...area, rowCount: rowCount - 1 }, edge: "bottom" },
            { area: { ...area, row: row + 1, rowCount: rowCount - 1 }, edge: "top" },
          ];
    case "InsideVertical":
      return columnCount === 1
        ? []
        : [
            { area: { ...area, columnCount: columnCount - 1 }, edge: "right" },
            { area: { ...area, column: column + 1, columnCount: columnCount - 1 }, edge: "left" },
          ];
  }
}

function places({ ranges, side }: Targets["RangeBorder"]): readonly Readonly<{ range: SheetRange; edge: string }>[] {
  return ranges.flatMap(({ sheet, area }) =>
    edgesOf(side, area).map((edge) => ({ range: { sheet, area: edge.area }, edge: edge.edge })),
  );
}

function read(target: Targets["RangeBorder"], property: string): FormatValue {
  const values = places(target).map(({ range, edge }) => sharedFormatValue([range], `border.${edge}.${property}`));
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function write(target: Targets["RangeBorder"], property: string, value: FormatValue): void {
  for (const { range, edge } of places(target)) setFormat(range, `border.${edge}.${property}`, value);
}

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const rangeBorderClass: ClassDefinition<Targets["RangeBorder"]> = {
  get: {
    SideIndex: ({ side }) => side,
    Style: (target) => read(target, "style"),
    Color: (target) => read(target, "color"),
    Weight: (target) => read(target, "weight"),
  },
  set: {
    Style: (target, value) => write(target, "style", asWord(value, STYLES)),
    Color: (target, value) => {
      write(target, "color", asColor(value));
      if (read(target, "style") === "None") write(target, "style", "Continuous");
    },
    Weight: (target, value) => write(target, "weight", asWord(value, WEIGHTS)),
  },
};

export const rangeBorderCollectionClass: ClassDefinition<Ranges> = {
  get: { Count: () => SIDES.length },
  items: (ranges) => SIDES.map((side) => excelObject("RangeBorder", { ranges, side })),
  item: (ranges, args) => excelObject("RangeBorder", { ranges, side: asWord(args.text(0), SIDES) }),
};
