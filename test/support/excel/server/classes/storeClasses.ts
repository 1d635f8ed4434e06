import { customXmlPart, namespaceOf, type CustomXmlPart } from "../../model/customXmlPart";
import { invalidArgument, itemNotFound } from "../../model/excelError";
import type { Workbook } from "../../model/workbook";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, orNull, type ExcelObject, type Targets } from "../excelObject";
import { asText } from "../methodArguments";

function settingKey(workbook: Workbook, key: string): string | null {
  return workbook.settings.has(key) ? key : null;
}

function setting(workbook: Workbook, key: string | null): ExcelObject {
  if (key === null) throw itemNotFound();
  return excelObject("Setting", { workbook, key });
}

export const settingCollectionClass: ClassDefinition<Workbook> = {
  items: (workbook) => [...workbook.settings.keys()].sort().map((key) => setting(workbook, key)),
  item: (workbook, args) => setting(workbook, settingKey(workbook, args.text(0))),
  methods: {
    Add: (workbook, args) => {
      const key = args.text(0);
      if (key === "") throw invalidArgument();
      workbook.settings.set(key, args.at(1));
      return setting(workbook, key);
    },
    GetItemOrNullObject: (workbook, args) =>
      orNull(settingKey(workbook, args.text(0)), (key) => setting(workbook, key)),
    GetCount: ({ settings }) => settings.size,
  },
};

export const settingClass: ClassDefinition<Targets["Setting"]> = {
  identity: ({ key }) => ({ _Id: key }),
  get: {
    Key: ({ key }) => key,
    _Id: ({ key }) => key,
    Value: ({ workbook, key }) => workbook.settings.get(key) ?? null,
  },
  set: {
    Value: ({ workbook, key }, value) => {
      if (!workbook.settings.has(key)) throw itemNotFound();
      workbook.settings.set(key, value);
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      if (!workbook.settings.delete(key)) throw itemNotFound();
    },
  },
};

function part(workbook: Workbook, found: CustomXmlPart | undefined): ExcelObject {
  if (!found) throw itemNotFound();
  return excelObject("CustomXmlPart", { workbook, part: found });
}

export const customXmlPartCollectionClass: ClassDefinition<Workbook> = {
  items: (workbook) => workbook.customXmlParts.map((one) => part(workbook, one)),
  item: (workbook, args) =>
    part(
      workbook,
      workbook.customXmlParts.find(({ id }) => id === args.text(0)),
    ),
  methods: {
    Add: (workbook, args) => {
      const added = customXmlPart(args.text(0));
      workbook.customXmlParts.push(added);
      return part(workbook, added);
    },
    GetByNamespace: (workbook, args) =>
      excelObject("CustomXmlPartScopedCollection", { workbook, namespace: args.text(0) }),
    GetItemOrNullObject: (workbook, args) =>
      orNull(
        workbook.customXmlParts.find(({ id }) => id === args.text(0)),
        (one) => part(workbook, one),
      ),
    GetCount: ({ customXmlParts }) => customXmlParts.length,
  },
};

type Scoped = Targets["CustomXmlPartScopedCollection"];

function scoped({ workbook, namespace }: Scoped): readonly CustomXmlPart[] {
  return workbook.customXmlParts.filter(({ xml }) => namespaceOf(xml) === namespace);
}

function only(collection: Scoped): CustomXmlPart | undefined {
  const parts = scoped(collection);
  return parts.length === 1 ? parts[0] : undefined;
}

export const customXmlPartScopedCollectionClass: ClassDefinition<Scoped> = {
  items: (collection) => scoped(collection).map((one) => part(collection.workbook, one)),
  item: (collection, args) =>
    part(
      collection.workbook,
      scoped(collection).find(({ id }) => id === args.text(0)),
    ),
  methods: {
    GetCount: (collection) => scoped(collection).length,
    GetOnlyItem: (collection) => part(collection.workbook, only(collection)),
    GetOnlyItemOrNullObject: (collection) => orNull(only(collection), (one) => part(collection.workbook, one)),
    GetItemOrNullObject: (collection, args) =>
      orNull(
        scoped(collection).find(({ id }) => id === args.text(0)),
        (one) => part(collection.workbook, one),
      ),
  },
};

export const customXmlPartClass: ClassDefinition<Targets["CustomXmlPart"]> = {
  identity: ({ part: { id } }) => ({ Id: id }),
  get: { Id: ({ part: { id } }) => id, NamespaceUri: ({ part: { xml } }) => namespaceOf(xml) },
  methods: {
    GetXml: ({ part: { xml } }) => xml,
    SetXml: ({ part: one }, args) => {
      const xml = asText(args.at(0));
      namespaceOf(xml);
      one.xml = xml;
    },
    Delete: ({ workbook, part: one }) => {
      const index = workbook.customXmlParts.indexOf(one);
      if (index < 0) throw itemNotFound();
      workbook.customXmlParts.splice(index, 1);
    },
  },
};
