import type { MeasureInput } from "./measure";

/** The records of an organization that pass the rule's filter and window, in sheet order. For reasons and sources. */
export function recordsThatTakePart({ recordsOf, takesPart }: MeasureInput, organization: number): readonly number[] {
  return [...recordsOf(organization)].filter(takesPart);
}
