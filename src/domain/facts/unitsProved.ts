import type { LedgerKey } from "../model/ledgers";
import { columnOf, SPAN } from "../model/ledgerTable";
import type { Context } from "./context";
import { perContext } from "./perContext";
import type { UnitKey } from "./windows";

/** Whether a record's date says in which calendar unit of a kind it lies. */
export type Proves = (record: number, unit: UnitKey) => boolean;

const ALWAYS: Proves = () => true;

/** Of activities that name but a quarter or half: a quarter proves none of its months, a half none of its quarters. */
const ofActivities: (context: Context) => Proves = perContext((context) => {
  const table = context.table("activities");
  const spans = table && columnOf(table, "date", "date")?.spans;
  if (!spans?.some((span) => span !== SPAN.DAY)) return ALWAYS;
  return (record, unit) => {
    const span = spans[record]!;
    if (span === SPAN.QUARTER) return unit !== "month";
    return span !== SPAN.HALF || unit === "year";
  };
});

/** Tells which records of a ledger are proof of a calendar unit; all but those of activities are. */
export function unitsProved(context: Context, ledger: LedgerKey): Proves {
  return ledger === "activities" ? ofActivities(context) : ALWAYS;
}
