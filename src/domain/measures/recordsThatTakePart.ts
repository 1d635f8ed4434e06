import type { MeasureInput } from "./measure";

/** The records of an organization that pass the rule's filter and window, in sheet order. For reasons and sources. */
export function recordsThatTakePart({ rows }: MeasureInput, organization: number): readonly number[] {
  return [...rows.records.subarray(rows.starts[organization], rows.starts[organization + 1])];
}
