import { accessDenied, invalidArgument, invalidOperation } from "../../model/excelError";
import { rectangle } from "../../model/rectangle";
import type { Sheet } from "../../model/sheet";
import { copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../../model/sheetOperations";
import { parseRange, wholeSheet } from "../../model/sheetRange";
import { usedArea } from "../../model/usedArea";
import type { ClassDefinition } from "../classDefinition";
import { EVENT } from "../events";
import { excelObject, orNull } from "../excelObject";
import { asBoolean, asColor, asNumber, asText, asWord, type MethodArguments } from "../methodArguments";
import { sheetNeighbours } from "./sheetNeighbours";

export const worksheetClass: ClassDefinition<Sheet> = {
  identity: ({ id }) => ({ Id: id }),
  get: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: (sheet) => sheet.workbook.sheets.indexOf(sheet),
    Visibility: ({ visibility }) => visibility,
    TabColor: ({ tabColor }) => tabColor,
    ShowGridlines: ({ showGridlines }) => showGridlines,
    ShowHeadings: ({ showHeadings }) => showHeadings,
    StandardWidth: () => 8.43,
    StandardHeight: () => 15,
    EnableCalculation: () => true,
  },
  set: {
    Name: (sheet, value) => renameSheet(sheet, asText(value)),
    Position: (sheet, value) => moveSheet(sheet, asNumber(value)),
    Visibility: (sheet, value) => setVisibility(sheet, asText(value)),
    TabColor: (sheet, value) => {
      sheet.tabColor = asColor(value);
    },
    // The client sets these two by shorter names than it reads them by.
    Gridlines: (sheet, value) => {
      sheet.showGridlines = asBoolean(value);
    },
    Headings: (sheet, value) => {
      sheet.showHeadings = asBoolean(value);
    },
  },
  navigation: {
    Tables: (sheet) => excelObject("TableCollection", { workbook: sheet.workbook, sheet }),
    Charts: (sheet) => excelObject("ChartCollection", sheet),
    Names: (sheet) => excelObject("NamedItemCollection", { workbook: sheet.workbook, sheet }),
    Protection: (sheet) => excelObject("WorksheetProtection", sheet),
    FreezePanes: (sheet) => excelObject("WorksheetFreezePanes", sheet),
    PageLayout: (sheet) => excelObject("PageLayout", sheet),
    HorizontalPageBreaks: (sheet) => excelObject("PageBreakCollection", sheet),
    AutoFilter: (sheet) => excelObject("AutoFilter", { sheet, table: null }),
  },
  methods: {
    ...sheetNeighbours,
    GetRange: (sheet, args) => {
      return excelObject(
        "Range",
        args.isGiven(0) ? parseRange(sheet.workbook, sheet, args.text(0)) : wholeSheet(sheet),
      );
    },
    GetRanges: (sheet, args) => excelObject("RangeAreas", parseRanges(sheet, args)),
    GetRangeByIndexes: (sheet, args) => {
      const area = rectangle(args.integer(0), args.integer(1), args.integer(2), args.integer(3));
      return excelObject("Range", { sheet, area });
    },
    GetCell: (sheet, args) => excelObject("Range", { sheet, area: rectangle(args.integer(0), args.integer(1), 1, 1) }),
    GetUsedRange: (sheet, args) => {
      const area = usedArea(sheet, args.optionalBoolean(0, false)) ?? rectangle(0, 0, 1, 1);
      return excelObject("Range", { sheet, area });
    },
    GetUsedRangeOrNullObject: (sheet, args) => {
      return orNull(usedArea(sheet, args.optionalBoolean(0, false)), (area) => excelObject("Range", { sheet, area }));
    },
    Activate: (sheet) => {
      if (sheet.visibility !== "Visible") throw invalidOperation();
      sheet.workbook.activate(sheet);
    },
    Calculate: (sheet) => sheet.workbook.recalculate(),
    Delete: (sheet) => {
      if (sheet.visibility === "VeryHidden") throw invalidOperation();
      deleteSheet(sheet);
    },
    Copy: (sheet, args) => excelObject("Worksheet", copyTo(sheet, args)),
    _RegisterDataChangedEvent: ({ id }, _, session) => session.listen(EVENT.changed, id, true),
    _UnregisterDataChangedEvent: ({ id }, _, session) => session.listen(EVENT.changed, id, false),
    _RegisterActivatedEvent: ({ id }, _, session) => session.listen(EVENT.activated, id, true),
    _UnregisterActivatedEvent: ({ id }, _, session) => session.listen(EVENT.activated, id, false),
    _RegisterDeactivatedEvent: ({ id }, _, session) => session.listen(EVENT.deactivated, id, true),
    _UnregisterDeactivatedEvent: ({ id }, _, session) => session.listen(EVENT.deactivated, id, false),
  },
};

function parseRanges(sheet: Sheet, args: MethodArguments) {
  if (!args.isGiven(0)) return [wholeSheet(sheet)];
  const ranges = args
    .text(0)
    .split(/[,;]/)
    .map((part) => parseRange(sheet.workbook, sheet, part.trim()));
  if (ranges.some((range) => range.sheet !== sheet)) throw invalidArgument();
  return ranges;
}

const PLACES = ["None", "Before", "After", "Beginning", "End"] as const;

function copyTo(sheet: Sheet, args: MethodArguments): Sheet {
  const place = asWord(args.optionalText(0, "None"), PLACES);
  const relative = place === "Before" || place === "After" ? args.target(1, "Worksheet") : sheet;
  const copy = copySheet(sheet);
  const { sheets } = sheet.workbook;
  if (place === "Beginning") moveSheet(copy, 0);
  else if (place === "Before") moveSheet(copy, sheets.indexOf(relative));
  else if (place === "After" || place === "None")
    moveSheet(copy, Math.min(sheets.indexOf(relative) + 1, sheets.length - 1));
  return copy;
}

export const worksheetProtectionClass: ClassDefinition<Sheet> = {
  get: {
    Protected: ({ protection }) => protection !== null,
    Options: ({ protection }) => protection && { ...PROTECTION_DEFAULTS, ...protection.options },
  },
  methods: {
    Protect: (sheet, args) => {
      if (sheet.protection) throw invalidOperation();
      const options = args.isGiven(0) ? args.record(0) : {};
      if (Object.keys(options).some((name) => !(name in PROTECTION_DEFAULTS))) throw invalidArgument();
      sheet.protection = { password: args.optionalText(1, ""), options };
    },
    Unprotect: (sheet, args) => {
      if (sheet.protection && sheet.protection.password !== args.optionalText(0, "")) throw accessDenied();
      sheet.protection = null;
    },
  },
};

const PROTECTION_DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};
