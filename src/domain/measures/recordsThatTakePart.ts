import type { MeasureInput } from "./measure";

/** The records of an organization that pass the rule's filter and window, in sheet order. */
export function recordsThatTakePart({ rows }: MeasureInput, organization: number): Int32Array {
  return rows.records.subarray(rows.starts[organization], rows.starts[organization + 1]);
}
