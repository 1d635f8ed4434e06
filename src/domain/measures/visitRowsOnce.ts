import { findActivityEvents } from "../facts/activityEvents";
import type { MeasureInput, RecordTest } from "./measure";

/**
 * Makes the loop over an organization's rows that take part and are usable, repeated activity rows once (the first
 * usable one).
 */
export function visitRowsOnce(
  { context, rule, recordsOf, takesPart }: MeasureInput,
  usable: RecordTest,
): (organization: number, visit: (record: number) => void) => void {
  if (rule.ledger === "activities") {
    const events = findActivityEvents(context, rule.filter, takesPart);
    return (organization, visit) => {
      events.visitOnce(organization, usable, visit);
    };
  }
  return (organization, visit) => {
    const records = recordsOf(organization);
    for (let i = 0; i < records.length; i++) {
      const record = records[i]!;
      if (takesPart(record) && usable(record)) visit(record);
    }
  };
}
