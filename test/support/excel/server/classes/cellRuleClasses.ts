import { conditionalFormat, type Validation } from "../../model/cellRules";
import { accessDenied, invalidArgument, itemNotFound } from "../../model/excelError";
import { childBag } from "../../model/propertyBag";
import { cellCount, intersectionOf, isSameRectangle, withoutArea, type Rectangle } from "../../model/rectangle";
import type { ClassDefinition } from "../classDefinition";
import { NULL_OBJECT, excelObject, orNull, type Ranges, type Targets } from "../excelObject";
import { asBoolean, asRecord, asWord } from "../methodArguments";

function areasOf(ranges: Ranges): readonly Rectangle[] {
  return ranges.map(({ area }) => area);
}

function overlap(a: readonly Rectangle[], b: readonly Rectangle[]): boolean {
  return a.some((one) => b.some((other) => intersectionOf(one, other) !== null));
}

function same(a: readonly Rectangle[], b: readonly Rectangle[]): boolean {
  return a.length === b.length && a.every((one, index) => isSameRectangle(one, b[index]!));
}

function assertOpen(ranges: Ranges): void {
  if (ranges[0]?.sheet.protection) throw accessDenied();
}

const NO_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT = { message: "", showPrompt: true, title: "" };

/** The entry rules of cells; null stands for those without any. */
function validationsOf(ranges: Ranges): readonly (Validation | null)[] {
  const validations = (ranges[0]?.sheet.validations ?? []).filter(({ areas }) => overlap(areas, areasOf(ranges)));
  const covered = validations.flatMap(({ areas }) => areas.flatMap((area) => commonCells(area, ranges)));
  return sum(covered) < sum(areasOf(ranges).map(cellCount)) ? [...validations, null] : validations;
}

/** The one rule of all cells; null when they have different ones, or none. */
function validationOf(ranges: Ranges): Validation | null {
  const [first = null, ...others] = validationsOf(ranges);
  return others.length === 0 ? first : null;
}

function commonCells(area: Rectangle, ranges: Ranges): readonly number[] {
  return areasOf(ranges).flatMap((other) => {
    const common = intersectionOf(area, other);
    return common === null ? [] : [cellCount(common)];
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function without(areas: readonly Rectangle[], cut: readonly Rectangle[]): readonly Rectangle[] {
  return cut.reduce((left, one) => left.flatMap((area) => withoutArea(area, one)), areas);
}

/** The rule of exactly these cells; a new one takes them out of the others. */
function ensureValidation(ranges: Ranges): Validation {
  assertOpen(ranges);
  const { sheet } = ranges[0]!;
  const areas = areasOf(ranges);
  const existing = sheet.validations.find((validation) => same(validation.areas, areas));
  if (existing) return existing;
  takeOut(ranges);
  const validation = { areas, rule: {}, prompt: NO_PROMPT, errorAlert: NO_ALERT, ignoreBlanks: true };
  sheet.validations.push(validation);
  return validation;
}

function takeOut(ranges: Ranges): void {
  const { sheet } = ranges[0]!;
  for (const validation of sheet.validations) validation.areas = without(validation.areas, areasOf(ranges));
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
}

/** Where cells differ Excel tells no rule: all have one, or only some. */
function typeOf(ranges: Ranges): string {
  const validations = validationsOf(ranges);
  if (validations.length > 1) return validations.includes(null) ? "MixedCriteria" : "Inconsistent";
  return RULES[Object.keys(validations[0]?.rule ?? {})[0] ?? ""] ?? "None";
}

const RULES: Readonly<Record<string, string>> = {
  list: "List",
  decimal: "Decimal",
  wholeNumber: "WholeNumber",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

function rule(value: unknown): Readonly<Record<string, unknown>> {
  const record = asRecord(value);
  const kinds = Object.keys(record).filter((name) => record[name] !== null && record[name] !== undefined);
  if (kinds.length !== 1 || !(kinds[0]! in RULES)) throw invalidArgument();
  const details = asRecord(record[kinds[0]!]);
  if (kinds[0] === "list") {
    const source = details["source"];
    if (typeof source !== "string" || source === "" || (!source.startsWith("=") && source.length > 255))
      throw invalidArgument();
  } else if (kinds[0] !== "custom" && (details["formula1"] === undefined || details["operator"] === undefined)) {
    throw invalidArgument();
  }
  return { [kinds[0]!]: details };
}

/** Excel's limits of the texts: titles 32, messages 255 characters. */
function texts(value: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  const record = asRecord(value);
  if (Object.keys(record).some((name) => !names.includes(name))) throw invalidArgument();
  const { title = "", message = "" } = record;
  if (typeof title !== "string" || typeof message !== "string" || title.length > 32 || message.length > 255) {
    throw invalidArgument();
  }
  return { ...record };
}

export const dataValidationClass: ClassDefinition<Ranges> = {
  get: {
    Type: typeOf,
    Rule: (ranges) => validationOf(ranges)?.rule ?? (validationsOf(ranges).length > 1 ? null : {}),
    Prompt: (ranges) => validationOf(ranges)?.prompt ?? NO_PROMPT,
    ErrorAlert: (ranges) => validationOf(ranges)?.errorAlert ?? NO_ALERT,
    IgnoreBlanks: (ranges) => validationOf(ranges)?.ignoreBlanks ?? true,
  },
  set: {
    Rule: (ranges, value) => {
      const checked = rule(value);
      ensureValidation(ranges).rule = checked;
    },
    Prompt: (ranges, value) => {
      const checked = texts(value, ["message", "showPrompt", "title"]);
      ensureValidation(ranges).prompt = checked;
    },
    ErrorAlert: (ranges, value) => {
      const checked = texts(value, ["message", "showAlert", "style", "title"]);
      asWord(checked["style"], ["Stop", "Warning", "Information"] as const);
      ensureValidation(ranges).errorAlert = checked;
    },
    IgnoreBlanks: (ranges, value) => {
      const checked = asBoolean(value);
      ensureValidation(ranges).ignoreBlanks = checked;
    },
  },
  methods: {
    Clear: (ranges) => {
      assertOpen(ranges);
      takeOut(ranges);
    },
  },
};

function rulesOf(ranges: Ranges) {
  const { sheet } = ranges[0]!;
  return sheet.conditionalFormats
    .filter(({ areas }) => overlap(areas, areasOf(ranges)))
    .map((one) => ({ sheet, rule: one }));
}

export const conditionalFormatCollectionClass: ClassDefinition<Ranges> = {
  items: (ranges) => rulesOf(ranges).map((one) => excelObject("ConditionalFormat", one)),
  item: (ranges, args) => {
    const one = rulesOf(ranges).find(({ rule: { id } }) => id === args.at(0));
    if (!one) throw itemNotFound();
    return excelObject("ConditionalFormat", one);
  },
  methods: {
    Add: (ranges, args) => {
      assertOpen(ranges);
      const { sheet } = ranges[0]!;
      const added = conditionalFormat(asWord(args.at(0), ["DataBar", "Custom", "CellValue"] as const), areasOf(ranges));
      sheet.conditionalFormats.unshift(added);
      return excelObject("ConditionalFormat", { sheet, rule: added });
    },
    ClearAll: (ranges) => {
      assertOpen(ranges);
      const { sheet } = ranges[0]!;
      sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => !overlap(areas, areasOf(ranges)));
    },
    GetCount: (ranges) => rulesOf(ranges).length,
    GetItemAt: (ranges, args) => {
      const one = rulesOf(ranges)[args.integer(0)];
      if (!one) throw itemNotFound();
      return excelObject("ConditionalFormat", one);
    },
  },
};

type Rule = Targets["ConditionalFormat"];
const PARTS = {
  DataBar: "DataBarConditionalFormat",
  Custom: "CustomConditionalFormat",
  CellValue: "CellValueConditionalFormat",
} as const;

/** The part that belongs to the rule's type: the others are null objects, or fail. */
function part(name: keyof typeof PARTS, orNullObject: boolean) {
  return ({ rule: { type, bag } }: Rule) => {
    if (type === name) return excelObject(PARTS[name], childBag(bag, name));
    if (orNullObject) return NULL_OBJECT;
    throw itemNotFound();
  };
}

export const conditionalFormatClass: ClassDefinition<Rule> = {
  identity: ({ rule: { id } }) => ({ Id: id }),
  get: {
    Id: ({ rule: { id } }) => id,
    Type: ({ rule: { type } }) => type,
    StopIfTrue: ({ rule: { bag } }) => bag.properties["StopIfTrue"],
    Priority: ({ sheet, rule: one }) => sheet.conditionalFormats.indexOf(one),
  },
  set: {
    StopIfTrue: ({ rule: { bag } }, value) => {
      bag.properties["StopIfTrue"] = asBoolean(value);
    },
    Priority: ({ sheet, rule: one }, value) => {
      const others = sheet.conditionalFormats.filter((other) => other !== one);
      if (typeof value !== "number" || value < 0 || value > others.length) throw invalidArgument();
      others.splice(value, 0, one);
      sheet.conditionalFormats = others;
    },
  },
  navigation: {
    DataBar: part("DataBar", false),
    Custom: part("Custom", false),
    CellValue: part("CellValue", false),
    DataBarOrNullObject: part("DataBar", true),
    CustomOrNullObject: part("Custom", true),
    CellValueOrNullObject: part("CellValue", true),
  },
  methods: {
    Delete: ({ sheet, rule: one }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== one);
    },
    GetRangeOrNullObject: ({ sheet, rule: { areas } }) =>
      orNull(areas.length === 1 ? areas[0] : null, (area) => excelObject("Range", { sheet, area })),
    GetRanges: ({ sheet, rule: { areas } }) =>
      excelObject(
        "RangeAreas",
        areas.map((area) => ({ sheet, area })),
      ),
  },
};
