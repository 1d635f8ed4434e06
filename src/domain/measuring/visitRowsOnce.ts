import { findActivityEvents } from "../facts/activityEvents";
import type { MeasureInput } from "./measure";
import type { RecordTest } from "../records/recordTest";

/**
 * Makes the loop over an organization's rows that take part and are usable, repeated activity rows once (the first
 * usable one).
 */
export function visitRowsOnce(
  { context, rule, rows, takesPart }: MeasureInput,
  usable: RecordTest,
): (organization: number, visit: (record: number) => void) => void {
  if (rule.ledger === "activities") {
    const events = findActivityEvents(context, rule.filter, takesPart, rows);
    return (organization, visit) => {
      events.visitOnce(organization, usable, visit);
    };
  }
  const { starts, records } = rows;
  return (organization, visit) => {
    for (let i = starts[organization]!; i < starts[organization + 1]!; i++) {
      const record = records[i]!;
      if (usable(record)) visit(record);
    }
  };
}
