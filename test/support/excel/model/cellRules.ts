import { newIdentifier } from "./identifiers";
import { propertyBag, type PropertyBag } from "./propertyBag";
import type { Rectangle } from "./rectangle";

/** A conditional format: where it holds and what was set of it. */
export type ConditionalFormat = Readonly<{
  id: string;
  type: string;
  areas: readonly Rectangle[];
  bag: PropertyBag;
}>;

export function conditionalFormat(type: string, areas: readonly Rectangle[]): ConditionalFormat {
  return { id: newIdentifier(), type, areas, bag: propertyBag({ StopIfTrue: false }) };
}

/** The entry rule of some cells. */
export type Validation = {
  areas: readonly Rectangle[];
  rule: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
};
