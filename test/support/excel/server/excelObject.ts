import type { Chart } from "../model/chart";
import type { ConditionalFormat } from "../model/cellRules";
import type { CustomXmlPart } from "../model/customXmlPart";
import type { Filter } from "../model/filter";
import type { NamedItem } from "../model/namedItem";
import type { PropertyBag } from "../model/propertyBag";
import type { Sheet } from "../model/sheet";
import type { SheetRange } from "../model/sheetRange";
import type { Table } from "../model/table";
import type { Workbook } from "../model/workbook";
import type { BagClassName } from "./bagClasses";

export type Owner = Readonly<{ workbook: Workbook; sheet: Sheet | null }>;
export type Ranges = readonly SheetRange[];
export type FilterOwner = Readonly<{ sheet: Sheet; table: Table | null }>;
export type FilterColumn = Readonly<{ sheet: Sheet; filter: Filter; index: number }>;

/** What stands behind an object of each class of the object model. */
export type Targets = {
  Workbook: Workbook;
  Application: Workbook;
  WorkbookProtection: Workbook;
  Functions: Workbook;
  FunctionResult: Readonly<{ value: number }>;
  WorksheetCollection: Workbook;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  PageLayout: Sheet;
  PageBreakCollection: Sheet;
  PageBreak: Readonly<{ sheet: Sheet; row: number }>;
  Range: SheetRange;
  RangeAreas: Ranges;
  RangeCollection: Ranges;
  RangeFormat: Ranges;
  RangeFill: Ranges;
  RangeFont: Ranges;
  FormatProtection: Ranges;
  RangeBorderCollection: Ranges;
  RangeBorder: Readonly<{ ranges: Ranges; side: string }>;
  RangeSort: SheetRange;
  DataValidation: Ranges;
  ConditionalFormatCollection: Ranges;
  ConditionalFormat: Readonly<{ sheet: Sheet; rule: ConditionalFormat }>;
  AutoFilter: FilterOwner;
  Filter: FilterColumn;
  TableCollection: Owner;
  TableScopedCollection: readonly Table[];
  Table: Table;
  TableSort: Table;
  TableColumnCollection: Table;
  TableColumn: Readonly<{ table: Table; columnId: number }>;
  TableRowCollection: Table;
  TableRow: Readonly<{ table: Table; index: number }>;
  NamedItemCollection: Owner;
  NamedItem: Readonly<{ workbook: Workbook; item: NamedItem }>;
  SettingCollection: Workbook;
  Setting: Readonly<{ workbook: Workbook; key: string }>;
  CustomXmlPartCollection: Workbook;
  CustomXmlPartScopedCollection: Readonly<{ workbook: Workbook; namespace: string }>;
  CustomXmlPart: Readonly<{ workbook: Workbook; part: CustomXmlPart }>;
  ChartCollection: Sheet;
  Chart: Chart;
  ChartSeriesCollection: Chart;
  ChartSeries: Readonly<{ chart: Chart; bag: PropertyBag }>;
} & { [K in BagClassName]: PropertyBag };

export type ClassName = keyof Targets;

/** An object of the object model: its class and what stands behind it. */
export type ExcelObject = Readonly<{ className: ClassName; target: unknown }>;

/** An object of a class, with the target its class has. */
export function excelObject<K extends ClassName>(className: K, target: Targets[K]): ExcelObject {
  return { className, target };
}

/** What …OrNullObject methods give when there is nothing. */
export const NULL_OBJECT = Symbol("null object");

/** An object, or the null object. */
export type MaybeObject = ExcelObject | typeof NULL_OBJECT;

export function orNull<T>(value: T | null | undefined, make: (value: T) => ExcelObject): MaybeObject {
  return value === null || value === undefined ? NULL_OBJECT : make(value);
}

export function isExcelObject(value: unknown): value is ExcelObject {
  return typeof value === "object" && value !== null && "className" in value && "target" in value;
}
