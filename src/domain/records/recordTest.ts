/** Whether a record (0-based, of the rule's ledger) meets something. */
export type RecordTest = (record: number) => boolean;

/** Records whose dictionary id (or yes/no code) has a 1 in `holds`. */
export function byDictionary(ids: Uint32Array | Uint8Array, holds: Uint8Array): RecordTest {
  return (record) => holds[ids[record]!] === 1;
}

/** Records whose day lies from `from` to `to`, both included. */
export function byDays(days: Int32Array, from: number, to: number): RecordTest {
  return (record) => days[record]! >= from && days[record]! <= to;
}

/** Records that meet every test; none: every record. */
export function byAll(tests: readonly RecordTest[]): RecordTest {
  const [first, second] = tests;
  if (!first) return BY_ANY;
  if (!second) return first;
  return tests.length === 2
    ? (record) => first(record) && second(record)
    : (record) => tests.every((test) => test(record));
}

/** No record. */
export const BY_NONE: RecordTest = () => false;

/** Every record. */
export const BY_ANY: RecordTest = () => true;
