import type { FieldKey, LedgerKey } from "../model/ledgers";
import type { SourceRef } from "../model/source";
import { MAX_SOURCES } from "./result";

/**
 * What a flag or reminder rests on: the rows and cells where anyone can see for themselves that it is right. At most
 * MAX_SOURCES of them are kept, `sourceCount` says how many there are. (An item has its sources in the same form.)
 */
export type Grounds = Readonly<{ sources: readonly SourceRef[]; sourceCount: number }>;

/** Nothing in a ledger: the ground is a score, or the previous period's sheet. */
export const NO_GROUNDS: Grounds = { sources: [], sourceCount: 0 };

/** Records of one ledger, in the order given. */
export function recordGrounds(ledger: LedgerKey, records: readonly number[]): Grounds {
  const kept = records.length > MAX_SOURCES ? records.slice(0, MAX_SOURCES) : records;
  return { sources: kept.map((recordIndex) => ({ ledger, recordIndex })), sourceCount: records.length };
}

/** One cell of the roster. */
export function rosterGrounds(organization: number, field: FieldKey): Grounds {
  return { sources: [{ ledger: "roster", recordIndex: organization, field }], sourceCount: 1 };
}

/**
 * Several grounds one after the other; a place that stands in several counts once as far as places are kept. Always an
 * object of its own: a scored item has getters, which a spread leaves behind.
 */
export function joinGrounds(all: readonly Grounds[]): Grounds {
  const sources = new Map<string, SourceRef>();
  let repeated = 0;
  for (const source of all.flatMap((grounds) => grounds.sources)) {
    const key = `${source.ledger} ${source.recordIndex} ${source.field ?? ""}`;
    if (sources.has(key)) repeated++;
    else sources.set(key, source);
  }
  const sourceCount = all.reduce((count, grounds) => count + grounds.sourceCount, 0) - repeated;
  return { sources: [...sources.values()].slice(0, MAX_SOURCES), sourceCount };
}
