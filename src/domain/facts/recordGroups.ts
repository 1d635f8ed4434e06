import type { Context, RecordGroups } from "./context";
import type { LedgerKey } from "../model/ledgers";

/** The records of groups that meet a test. */
export function filterGroups({ starts, records }: RecordGroups, test: (record: number) => boolean): RecordGroups {
  const kept = new Int32Array(records.length);
  const keptStarts = new Int32Array(starts.length);
  let count = 0;
  for (let o = 0; o + 1 < starts.length; o++) {
    const end = starts[o + 1]!;
    for (let i = starts[o]!; i < end; i++) {
      const record = records[i]!;
      if (test(record)) kept[count++] = record;
    }
    keptStarts[o + 1] = count;
  }
  return { starts: keptStarts, records: kept.slice(0, count) };
}

/** The records of a ledger that meet a test, grouped by organization. */
export function groupRecords(context: Context, ledger: LedgerKey, test: (record: number) => boolean): RecordGroups {
  return filterGroups(context.groupsOf(ledger), test);
}
