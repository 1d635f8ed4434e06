import { accessDenied, invalidOperation, itemNotFound } from "../../model/excelError";
import { wholeSheet } from "../../model/sheetRange";
import type { Workbook } from "../../model/workbook";
import type { ClassDefinition } from "../classDefinition";
import { EVENT } from "../events";
import { excelObject, orNull } from "../excelObject";
import { asNumber, asWord } from "../methodArguments";

function selectionOf(workbook: Workbook) {
  const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  return workbook.selection ?? { ...wholeSheet(workbook.activeSheet), area: cell };
}

export const workbookClass: ClassDefinition<Workbook> = {
  get: {
    Name: ({ name }) => name,
    ReadOnly: ({ readOnly }) => readOnly,
    IsDirty: () => true,
    AutoSave: () => false,
    PreviouslySaved: () => true,
    Use1904DateSystem: ({ date1904 }) => date1904,
  },
  navigation: {
    Application: (workbook) => excelObject("Application", workbook),
    Worksheets: (workbook) => excelObject("WorksheetCollection", workbook),
    Tables: (workbook) => excelObject("TableCollection", { workbook, sheet: null }),
    Names: (workbook) => excelObject("NamedItemCollection", { workbook, sheet: null }),
    Settings: (workbook) => excelObject("SettingCollection", workbook),
    CustomXmlParts: (workbook) => excelObject("CustomXmlPartCollection", workbook),
    Protection: (workbook) => excelObject("WorkbookProtection", workbook),
    Functions: (workbook) => excelObject("Functions", workbook),
    Properties: ({ properties }) => excelObject("DocumentProperties", properties),
  },
  methods: {
    GetActiveCell: (workbook) => {
      const { sheet, area } = selectionOf(workbook);
      return excelObject("Range", { sheet, area: { ...area, rowCount: 1, columnCount: 1 } });
    },
    GetSelectedRange: (workbook) => excelObject("Range", selectionOf(workbook)),
    GetSelectedRanges: (workbook) => excelObject("RangeAreas", [selectionOf(workbook)]),
    GetIsActiveCollabSession: () => false,
    _RemoveReference: (_, args, session) => session.removeReference(args.text(0)),
    _RemoveAllReferences: (_, _args, session) => session.removeAllReferences(),
  },
};

/** Days from 1900-01-01 (as 1) to 1904-01-01. */
const DAYS_BETWEEN_SYSTEMS = 1_462;

/** Of Excel's worksheet functions only DATE. */
export const functionsClass: ClassDefinition<Workbook> = {
  methods: {
    Date: ({ date1904 }, args) => {
      const day = Date.UTC(asNumber(args.at(0)), asNumber(args.at(1)) - 1, asNumber(args.at(2))) / 86_400_000 + 25_569;
      return excelObject("FunctionResult", { value: date1904 ? day - DAYS_BETWEEN_SYSTEMS : day });
    },
  },
};

export const functionResultClass: ClassDefinition<Readonly<{ value: number }>> = {
  get: { Value: ({ value }) => value, Error: () => null },
};

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationClass: ClassDefinition<Workbook> = {
  get: {
    CalculationMode: ({ calculationMode }) => calculationMode,
    CalculationState: () => "Done",
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (workbook, value) => {
      workbook.calculationMode = asWord(value, MODES);
    },
  },
  methods: {
    Calculate: (workbook, args) => {
      asWord(args.at(0), ["Recalculate", "Full", "FullRebuild"] as const);
      workbook.recalculate();
    },
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const workbookProtectionClass: ClassDefinition<Workbook> = {
  get: { Protected: ({ structureProtection }) => structureProtection !== null },
  methods: {
    Protect: (workbook, args) => {
      if (workbook.structureProtection) throw invalidOperation();
      workbook.structureProtection = { password: args.optionalText(0, "") };
    },
    Unprotect: (workbook, args) => {
      const protection = workbook.structureProtection;
      if (protection && protection.password !== args.optionalText(0, "")) throw accessDenied();
      workbook.structureProtection = null;
    },
  },
};

function visibleSheets(workbook: Workbook, visibleOnly: boolean) {
  return workbook.sheets.filter(({ visibility }) => !visibleOnly || visibility === "Visible");
}

export const worksheetCollectionClass: ClassDefinition<Workbook> = {
  items: ({ sheets }) => sheets.map((sheet) => excelObject("Worksheet", sheet)),
  item: (workbook, args) => excelObject("Worksheet", workbook.sheet(args.text(0))),
  methods: {
    Add: (workbook, args) => {
      return excelObject("Worksheet", args.isGiven(0) ? workbook.addSheet(args.text(0)) : workbook.addSheet());
    },
    GetItemOrNullObject: (workbook, args) => {
      return orNull(workbook.findSheet(args.text(0)), (sheet) => excelObject("Worksheet", sheet));
    },
    GetActiveWorksheet: (workbook) => excelObject("Worksheet", workbook.activeSheet),
    GetCount: (workbook, args) => visibleSheets(workbook, args.optionalBoolean(0, false)).length,
    GetFirst: (workbook, args) => firstOf(visibleSheets(workbook, args.optionalBoolean(0, false)).at(0)),
    GetLast: (workbook, args) => firstOf(visibleSheets(workbook, args.optionalBoolean(0, false)).at(-1)),
    _RegisterDataChangedEvent: (_, _args, session) => session.listen(EVENT.changed, "Workbook", true),
    _UnregisterDataChangedEvent: (_, _args, session) => session.listen(EVENT.changed, "Workbook", false),
    _RegisterAddedEvent: (_, _args, session) => session.listen(EVENT.added, "Workbook", true),
    _UnregisterAddedEvent: (_, _args, session) => session.listen(EVENT.added, "Workbook", false),
    _RegisterDeletedEvent: (_, _args, session) => session.listen(EVENT.deleted, "Workbook", true),
    _UnregisterDeletedEvent: (_, _args, session) => session.listen(EVENT.deleted, "Workbook", false),
    _RegisterActivatedEvent: (_, _args, session) => session.listen(EVENT.activated, "Workbook", true),
    _UnregisterActivatedEvent: (_, _args, session) => session.listen(EVENT.activated, "Workbook", false),
    _RegisterDeactivatedEvent: (_, _args, session) => session.listen(EVENT.deactivated, "Workbook", true),
    _UnregisterDeactivatedEvent: (_, _args, session) => session.listen(EVENT.deactivated, "Workbook", false),
  },
};

function firstOf(sheet: Workbook["sheets"][number] | undefined) {
  if (!sheet) throw itemNotFound();
  return excelObject("Worksheet", sheet);
}
