/** An object that only remembers what is set: charts, headers, document properties. */
export type PropertyBag = {
  readonly properties: Record<string, unknown>;
  readonly children: Record<string, PropertyBag>;
  readonly items: PropertyBag[];
};

export function propertyBag(properties: Record<string, unknown> = {}): PropertyBag {
  return { properties, children: {}, items: [] };
}

export function childBag(bag: PropertyBag, name: string): PropertyBag {
  return (bag.children[name] ??= propertyBag());
}

export function copyOfBag(bag: PropertyBag): PropertyBag {
  return structuredClone(bag);
}
