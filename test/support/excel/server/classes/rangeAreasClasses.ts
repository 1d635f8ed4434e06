import { clearRange } from "../../model/clearing";
import { COLUMN_LIMIT, ROW_LIMIT, cellCount } from "../../model/rectangle";
import { fullAddress } from "../../model/sheetRange";
import { itemNotFound } from "../../model/excelError";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, type Ranges } from "../excelObject";

function total(ranges: Ranges): number {
  return ranges.reduce((count, { area }) => count + cellCount(area), 0);
}

export const rangeAreasClass: ClassDefinition<Ranges> = {
  get: {
    Address: (ranges) => ranges.map((range) => fullAddress(range)).join(","),
    AddressLocal: (ranges) => ranges.map((range) => fullAddress(range)).join(","),
    AreaCount: (ranges) => ranges.length,
    CellCount: (ranges) => (total(ranges) > 2_147_483_647 ? -1 : total(ranges)),
  },
  navigation: {
    Areas: (ranges) => excelObject("RangeCollection", ranges),
    Format: (ranges) => excelObject("RangeFormat", ranges),
    DataValidation: (ranges) => excelObject("DataValidation", ranges),
    ConditionalFormats: (ranges) => excelObject("ConditionalFormatCollection", ranges),
    Worksheet: (ranges) => excelObject("Worksheet", ranges[0]!.sheet),
  },
  methods: {
    Clear: (ranges, args) => {
      for (const range of ranges) clearRange(range, args.optionalText(0, "All"));
    },
    Calculate: (ranges) => ranges[0]!.sheet.workbook.recalculate(),
    GetEntireRow: (ranges) =>
      excelObject(
        "RangeAreas",
        ranges.map(({ sheet, area }) => ({ sheet, area: { ...area, column: 0, columnCount: COLUMN_LIMIT } })),
      ),
    GetEntireColumn: (ranges) =>
      excelObject(
        "RangeAreas",
        ranges.map(({ sheet, area }) => ({ sheet, area: { ...area, row: 0, rowCount: ROW_LIMIT } })),
      ),
  },
};

export const rangeCollectionClass: ClassDefinition<Ranges> = {
  items: (ranges) => ranges.map((range) => excelObject("Range", range)),
  methods: {
    GetCount: (ranges) => ranges.length,
    GetItemAt: (ranges, args) => {
      const range = ranges[args.integer(0)];
      if (!range) throw itemNotFound();
      return excelObject("Range", range);
    },
  },
};
