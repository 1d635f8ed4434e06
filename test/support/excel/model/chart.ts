import { newIdentifier } from "./identifiers";
import { propertyBag, type PropertyBag } from "./propertyBag";
import type { Sheet } from "./sheet";

/** A chart: what was set of it, and the addresses its series take their numbers from. */
export class Chart {
  id = newIdentifier();
  position: string | null = null;
  readonly series: PropertyBag[] = [];
  readonly bag: PropertyBag;

  constructor(
    readonly sheet: Sheet,
    public name: string,
    type: string,
  ) {
    this.bag = propertyBag({ ChartType: type });
  }
}
