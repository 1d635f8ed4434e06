import { accessDenied, invalidArgument } from "../../model/excelError";
import { COLUMN_LIMIT, ROW_LIMIT, isWholeColumns, isWholeRows, type Rectangle } from "../../model/rectangle";
import { childBag } from "../../model/propertyBag";
import type { Sheet } from "../../model/sheet";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, orNull, type ExcelObject } from "../excelObject";
import { asBoolean, asNumber, asRecord, asWord, type MethodArguments } from "../methodArguments";

function frozenArea({ frozen }: Sheet): Rectangle | null {
  if (!frozen) return null;
  const { rows, columns } = frozen;
  return { row: 0, column: 0, rowCount: rows || ROW_LIMIT, columnCount: columns || COLUMN_LIMIT };
}

function count(args: MethodArguments, most: number): number {
  const number = args.isGiven(0) ? args.integer(0) : 1;
  if (number < 0 || number >= most) throw invalidArgument();
  return number;
}

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.frozen = rows + columns === 0 ? null : { rows, columns };
  // Panes belong to the window: Excel may leave the sheet in front (office-js #1463).
  sheet.workbook.activate(sheet);
}

export const worksheetFreezePanesClass: ClassDefinition<Sheet> = {
  methods: {
    FreezeRows: (sheet, args) => freeze(sheet, count(args, ROW_LIMIT), 0),
    FreezeColumns: (sheet, args) => freeze(sheet, 0, count(args, COLUMN_LIMIT)),
    FreezeAt: (sheet, args) => {
      const { area } = args.range(0, sheet.workbook, sheet);
      if (area.row !== 0 || area.column !== 0) throw invalidArgument();
      freeze(sheet, isWholeColumns(area) ? 0 : area.rowCount, isWholeRows(area) ? 0 : area.columnCount);
    },
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocationOrNullObject: (sheet) => orNull(frozenArea(sheet), (area) => excelObject("Range", { sheet, area })),
  },
};

const PAGE_DEFAULTS: Readonly<Record<string, unknown>> = {
  BlackAndWhite: false,
  CenterHorizontally: false,
  CenterVertically: false,
  PrintHeadings: false,
  PrintGridlines: false,
  DraftMode: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  Orientation: "Portrait",
  PaperSize: "A4",
  PrintOrder: "DownThenOver",
  PrintErrors: "AsDisplayed",
  PrintComments: "NoComments",
  FirstPageNumber: "",
  Zoom: { scale: 100 },
};

/** Checks a page property by the kind of its default. */
function pageValue(name: string, value: unknown): unknown {
  const known = PAGE_DEFAULTS[name];
  if (name === "Orientation") return asWord(value, ["Portrait", "Landscape"] as const);
  if (name === "Zoom") return zoom(asRecord(value));
  if (typeof known === "boolean") return asBoolean(value);
  if (typeof known === "number") return asNumber(value);
  if (typeof value !== "string" && typeof value !== "number") throw invalidArgument();
  return value;
}

function zoom(value: Readonly<Record<string, unknown>>): unknown {
  for (const [name, number] of Object.entries(value)) {
    if (!["scale", "horizontalFitToPages", "verticalFitToPages"].includes(name)) throw invalidArgument();
    if (number !== null && !(Number.isInteger(number) && (number as number) > 0)) throw invalidArgument();
  }
  return value;
}

function titles(sheet: Sheet, area: Rectangle | null): ExcelObject | null {
  return area && excelObject("Range", { sheet, area });
}

export const pageLayoutClass: ClassDefinition<Sheet> = {
  get: Object.fromEntries(
    Object.entries(PAGE_DEFAULTS).map(([name, value]) => [name, ({ page }: Sheet) => page.properties[name] ?? value]),
  ),
  set: Object.fromEntries(
    Object.keys(PAGE_DEFAULTS).map((name) => [
      name,
      (sheet: Sheet, value: unknown) => {
        if (sheet.protection) throw accessDenied();
        const checked = pageValue(name, value);
        if (name === "Zoom" && !sheet.workbook.takesFitToPages) return;
        sheet.page.properties[name] = checked;
      },
    ]),
  ),
  navigation: { HeadersFooters: ({ page }) => excelObject("HeaderFooterGroup", childBag(page, "HeadersFooters")) },
  methods: {
    SetPrintArea: (sheet, args) => {
      sheet.printArea = [args.range(0, sheet.workbook, sheet).area];
    },
    SetPrintTitleRows: (sheet, args) => {
      const { area } = args.range(0, sheet.workbook, sheet);
      sheet.titleRows = { ...area, column: 0, columnCount: COLUMN_LIMIT };
    },
    SetPrintTitleColumns: (sheet, args) => {
      const { area } = args.range(0, sheet.workbook, sheet);
      sheet.titleColumns = { ...area, row: 0, rowCount: ROW_LIMIT };
    },
    GetPrintAreaOrNullObject: (sheet) =>
      orNull(sheet.printArea, (areas) =>
        excelObject(
          "RangeAreas",
          areas.map((area) => ({ sheet, area })),
        ),
      ),
    GetPrintTitleRowsOrNullObject: (sheet) => orNull(titles(sheet, sheet.titleRows), (range) => range),
    GetPrintTitleColumnsOrNullObject: (sheet) => orNull(titles(sheet, sheet.titleColumns), (range) => range),
  },
};
