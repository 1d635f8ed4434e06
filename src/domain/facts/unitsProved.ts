import type { LedgerKey } from "../model/ledgers";
import { monthIndexOf } from "../model/day";
import { columnOf, monthsNamed, type DateColumn } from "../model/ledgerTable";
import type { Context } from "./context";
import { perContext } from "./perContext";
import { MONTHS_IN, type UnitKey } from "./windows";

/** Whether a record's date says in which calendar unit of a kind it lies. */
export type Proves = (record: number, unit: UnitKey) => boolean;

const ALWAYS: Proves = () => true;

/** Of activities that name but several months, as a quarter: they prove a unit that holds them all, and none within. */
const ofActivities: (context: Context) => Proves = perContext((context) => {
  const table = context.table("activities");
  const date = table && columnOf(table, "date", "date");
  if (!date || !namesMonths(date)) return ALWAYS;
  const { days, spans } = date;
  return (record, unit) => {
    const months = monthsNamed(spans[record]!);
    if (months === 0) return true;
    const last = monthIndexOf(days[record]!);
    const unitOf = (month: number): number => Math.floor(month / MONTHS_IN[unit]);
    return unitOf(last - months + 1) === unitOf(last);
  };
});

const naming = new WeakMap<Uint8Array, boolean>();

/** Whether some record names several months; looked for once a column. */
function namesMonths({ spans }: DateColumn): boolean {
  let found = naming.get(spans);
  if (found === undefined) {
    found = spans.some((span) => monthsNamed(span) > 0);
    naming.set(spans, found);
  }
  return found;
}

/** Tells which records of a ledger are proof of a calendar unit; all but those of activities are. */
export function unitsProved(context: Context, ledger: LedgerKey): Proves {
  return ledger === "activities" ? ofActivities(context) : ALWAYS;
}
