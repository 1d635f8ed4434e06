import type { ItemResult, OrganizationResult } from "./result";

/** The item of an indicator by its code; undefined when no level has the code. */
export function itemOf({ items }: OrganizationResult, code: string): ItemResult | undefined {
  return items.find(({ rule }) => rule.code === code);
}
