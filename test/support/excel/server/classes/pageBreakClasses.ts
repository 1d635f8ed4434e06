import { accessDenied, invalidArgument } from "../../model/excelError";
import type { Sheet } from "../../model/sheet";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, type Targets } from "../excelObject";

/** Manual breaks between rows. Nothing begins before the first row; a break that is there already stays one. */
export const pageBreakCollectionClass: ClassDefinition<Sheet> = {
  methods: {
    Add: (sheet, args) => {
      const { row } = args.range(0, sheet.workbook, sheet).area;
      if (sheet.protection) throw accessDenied();
      if (row === 0) throw invalidArgument();
      sheet.pageStarts = [...new Set([...sheet.pageStarts, row])].sort((a, b) => a - b);
      return excelObject("PageBreak", { sheet, row });
    },
    GetCount: (sheet) => sheet.pageStarts.length,
    RemovePageBreaks: (sheet) => {
      if (sheet.protection) throw accessDenied();
      sheet.pageStarts = [];
    },
  },
};

export const pageBreakClass: ClassDefinition<Targets["PageBreak"]> = {
  get: { RowIndex: ({ row }) => row, ColumnIndex: () => 0 },
};
