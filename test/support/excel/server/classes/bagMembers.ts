import { invalidArgument } from "../../model/excelError";
import { childBag, type PropertyBag } from "../../model/propertyBag";
import { BAG_CLASSES, type BagClass, type BagClassName } from "../bagClasses";
import type { ClassDefinition } from "../classDefinition";
import { excelObject } from "../excelObject";

type Get = (bag: PropertyBag) => unknown;
type Set = (bag: PropertyBag, value: unknown) => void;

/** Getters and setters of a bag's properties; a value must be of the kind of the default ("" and null take any). */
export function bagMembers(
  defaults: Readonly<Record<string, unknown>>,
): Readonly<{ get: Readonly<Record<string, Get>>; set: Readonly<Record<string, Set>> }> {
  const names = Object.entries(defaults);
  return {
    get: Object.fromEntries(names.map(([name, value]) => [name, (bag: PropertyBag) => bag.properties[name] ?? value])),
    set: Object.fromEntries(
      names.map(([name, known]) => [
        name,
        (bag: PropertyBag, value: unknown) => {
          const any = known === "" || known === null;
          if (value === undefined || (!any && typeof value !== typeof known)) throw invalidArgument();
          bag.properties[name] = value;
        },
      ]),
    ),
  };
}

/** Methods of classes that have some. */
const METHODS: Partial<Record<BagClassName, ClassDefinition<PropertyBag>["methods"]>> = {
  ChartFill: {
    SetSolidColor: ({ properties }, args) => {
      properties["Color"] = args.text(0);
    },
    Clear: ({ properties }) => {
      properties["Color"] = "";
    },
  },
  ChartLineFormat: {
    Clear: ({ properties }) => {
      properties["LineStyle"] = "None";
    },
  },
  ConditionalRangeFill: {
    Clear: ({ properties }) => {
      properties["Color"] = "";
    },
  },
};

function bagClass(name: BagClassName): ClassDefinition<PropertyBag> {
  const { properties, children = {} }: BagClass = BAG_CLASSES[name];
  const methods = METHODS[name];
  return {
    ...bagMembers(properties),
    navigation: Object.fromEntries(
      Object.entries(children).map(([child, className]) => [
        child,
        (bag: PropertyBag) => excelObject(className as BagClassName, childBag(bag, child)),
      ]),
    ),
    ...(methods ? { methods } : {}),
  };
}

/** All journalled classes. */
export const bagClasses = Object.fromEntries(
  (Object.keys(BAG_CLASSES) as BagClassName[]).map((name) => [name, bagClass(name)]),
) as Readonly<Record<BagClassName, ClassDefinition<PropertyBag>>>;
