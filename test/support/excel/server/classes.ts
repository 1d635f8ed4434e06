import type { ClassDefinition } from "./classDefinition";
import { bagClasses } from "./classes/bagMembers";
import { rangeBorderClass, rangeBorderCollectionClass } from "./classes/borderClasses";
import {
  conditionalFormatClass,
  conditionalFormatCollectionClass,
  dataValidationClass,
} from "./classes/cellRuleClasses";
import { chartClass, chartCollectionClass, chartSeriesClass, chartSeriesCollectionClass } from "./classes/chartClasses";
import { autoFilterClass, filterClass } from "./classes/filterClasses";
import { namedItemClass, namedItemCollectionClass } from "./classes/nameClasses";
import { rangeAreasClass, rangeCollectionClass } from "./classes/rangeAreasClasses";
import { rangeClass } from "./classes/rangeClass";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./classes/rangeFormatClasses";
import {
  customXmlPartClass,
  customXmlPartCollectionClass,
  customXmlPartScopedCollectionClass,
  settingClass,
  settingCollectionClass,
} from "./classes/storeClasses";
import { tableClass, tableCollectionClass, tableScopedCollectionClass } from "./classes/tableClasses";
import {
  rangeSortClass,
  tableColumnClass,
  tableColumnCollectionClass,
  tableRowClass,
  tableRowCollectionClass,
  tableSortClass,
} from "./classes/tablePartClasses";
import { pageBreakClass, pageBreakCollectionClass } from "./classes/pageBreakClasses";
import { pageLayoutClass, worksheetFreezePanesClass } from "./classes/viewClasses";
import {
  applicationClass,
  functionResultClass,
  functionsClass,
  workbookClass,
  workbookProtectionClass,
  worksheetCollectionClass,
} from "./classes/workbookClasses";
import { worksheetClass, worksheetProtectionClass } from "./classes/worksheetClasses";
import type { ClassName, ExcelObject, Targets } from "./excelObject";

const classes: { readonly [K in ClassName]: ClassDefinition<Targets[K]> } = {
  ...bagClasses,
  Workbook: workbookClass,
  Application: applicationClass,
  Functions: functionsClass,
  FunctionResult: functionResultClass,
  WorkbookProtection: workbookProtectionClass,
  WorksheetCollection: worksheetCollectionClass,
  Worksheet: worksheetClass,
  WorksheetProtection: worksheetProtectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  PageLayout: pageLayoutClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageBreak: pageBreakClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
  RangeFormat: rangeFormatClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  FormatProtection: formatProtectionClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeBorder: rangeBorderClass,
  RangeSort: rangeSortClass,
  DataValidation: dataValidationClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormat: conditionalFormatClass,
  AutoFilter: autoFilterClass,
  Filter: filterClass,
  TableCollection: tableCollectionClass,
  TableScopedCollection: tableScopedCollectionClass,
  Table: tableClass,
  TableSort: tableSortClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableColumn: tableColumnClass,
  TableRowCollection: tableRowCollectionClass,
  TableRow: tableRowClass,
  NamedItemCollection: namedItemCollectionClass,
  NamedItem: namedItemClass,
  SettingCollection: settingCollectionClass,
  Setting: settingClass,
  CustomXmlPartCollection: customXmlPartCollectionClass,
  CustomXmlPartScopedCollection: customXmlPartScopedCollectionClass,
  CustomXmlPart: customXmlPartClass,
  ChartCollection: chartCollectionClass,
  Chart: chartClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ChartSeries: chartSeriesClass,
};

/** Every class there is. */
export const CLASS_NAMES = Object.keys(classes) as readonly ClassName[];

/** The class of an object. Its members take the object's own target: excelObject keeps the two together. */
export function classOf({ className }: ExcelObject): ClassDefinition<unknown> {
  return classes[className] as unknown as ClassDefinition<unknown>;
}
