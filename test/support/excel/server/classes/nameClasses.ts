import { invalidArgument, itemAlreadyExists, itemNotFound } from "../../model/excelError";
import { NamedItem, assertValidName } from "../../model/namedItem";
import { fullAddress, rangeOfFormula, type SheetRange } from "../../model/sheetRange";
import type { ClassDefinition } from "../classDefinition";
import {
  NULL_OBJECT,
  excelObject,
  isExcelObject,
  orNull,
  type ExcelObject,
  type Owner,
  type Targets,
} from "../excelObject";
import { asBoolean, asText, type MethodArguments } from "../methodArguments";

function namesOf({ workbook, sheet }: Owner): readonly NamedItem[] {
  return workbook.names.filter(({ scope }) => scope === sheet);
}

function find(owner: Owner, args: MethodArguments): NamedItem | null {
  // The client finds the items it has loaded by their id.
  const wanted = args.text(0).toLowerCase();
  return namesOf(owner).find(({ id, name }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted) ?? null;
}

function needed({ workbook }: Owner, item: NamedItem | null): ExcelObject {
  if (!item) throw itemNotFound();
  return excelObject("NamedItem", { workbook, item });
}

function add(owner: Owner, args: MethodArguments): ExcelObject {
  const { workbook, sheet } = owner;
  const name = args.text(0);
  assertValidName(name);
  const table = workbook.tables.some((other) => other.name.toLowerCase() === name.toLowerCase());
  if (table || find(owner, args)) throw itemAlreadyExists();
  const item = new NamedItem(name, sheet, formulaOf(args.at(1)));
  item.comment = args.optionalText(2, "");
  workbook.names.push(item);
  return excelObject("NamedItem", { workbook, item });
}

function formulaOf(reference: unknown): string {
  if (isExcelObject(reference)) {
    if (reference.className !== "Range") throw invalidArgument();
    return `=${fullAddress(reference.target as SheetRange, true)}`;
  }
  const formula = asText(reference);
  if (!formula.startsWith("=") || formula.length < 2) throw invalidArgument();
  return formula;
}

export const namedItemCollectionClass: ClassDefinition<Owner> = {
  items: (owner) => namesOf(owner).map((item) => excelObject("NamedItem", { workbook: owner.workbook, item })),
  item: (owner, args) => needed(owner, find(owner, args)),
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetItemOrNullObject: (owner, args) => orNull(find(owner, args), (item) => needed(owner, item)),
    GetCount: (owner) => namesOf(owner).length,
  },
};

type Name = Targets["NamedItem"];

function rangeOf({ workbook, item }: Name): SheetRange | null {
  return rangeOfFormula(workbook, item.formula);
}

function typeOf(name: Name): string {
  const { formula } = name.item;
  if (rangeOf(name)) return "Range";
  if (formula.includes("#REF!")) return "Error";
  const constant = formula.slice(1);
  if (/^".*"$/s.test(constant)) return "String";
  if (/^(?:TRUE|FALSE)$/i.test(constant)) return "Boolean";
  return Number.isInteger(Number(constant)) ? "Integer" : "Double";
}

function valueOf(name: Name): unknown {
  const constant = name.item.formula.slice(1);
  switch (typeOf(name)) {
    case "String":
      return constant.slice(1, -1).replaceAll('""', '"');
    case "Boolean":
      return constant.toUpperCase() === "TRUE";
    case "Integer":
    case "Double":
      return Number.isFinite(Number(constant)) ? Number(constant) : 0;
    default:
      return constant;
  }
}

export const namedItemClass: ClassDefinition<Name> = {
  identity: ({ item }) => ({ _Id: item.id }),
  get: {
    _Id: ({ item }) => item.id,
    Name: ({ item }) => item.name,
    Type: typeOf,
    Value: valueOf,
    Formula: ({ item }) => item.formula,
    Visible: ({ item }) => item.visible,
    Comment: ({ item }) => item.comment,
    Scope: ({ item }) => (item.scope ? "Worksheet" : "Workbook"),
  },
  set: {
    Visible: ({ item }, value) => {
      const visible = asBoolean(value);
      // On Windows hiding an older name does nothing, without a word (office-js #3878, #3949).
      if (visible || item.isNew) item.visible = visible;
    },
    Comment: ({ item }, value) => {
      item.comment = asText(value);
    },
    Formula: ({ item }, value) => {
      item.formula = formulaOf(value);
    },
  },
  navigation: {
    Worksheet: ({ item }) => {
      if (!item.scope) throw itemNotFound();
      return excelObject("Worksheet", item.scope);
    },
    WorksheetOrNullObject: ({ item }) => (item.scope ? excelObject("Worksheet", item.scope) : NULL_OBJECT),
  },
  methods: {
    GetRange: (name) => {
      const range = rangeOf(name);
      if (!range) throw itemNotFound();
      return excelObject("Range", range);
    },
    GetRangeOrNullObject: (name) => orNull(rangeOf(name), (range) => excelObject("Range", range)),
    Delete: ({ workbook, item }) => {
      workbook.names = workbook.names.filter((other) => other !== item);
    },
  },
};
