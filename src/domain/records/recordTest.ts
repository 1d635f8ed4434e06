/** Whether a record (0-based, of the rule's ledger) meets something. */
export type RecordTest = (record: number) => boolean;

/**
 * A test of records of one ledger, for one record or for all of them at once.
 * `narrow` sets to 0 what stands for records that don't meet it, in a mask of one byte a record; it is a tight loop
 * over a column, many times faster than calling `test` for each record.
 */
export type ColumnTest = Readonly<{ test: RecordTest; narrow: (mask: Uint8Array) => void }>;

/** Any test; only records still in the mask are looked at. */
export function byRecord(test: RecordTest): ColumnTest {
  return {
    test,
    narrow: (mask) => {
      for (let r = 0; r < mask.length; r++) if (mask[r] === 1 && !test(r)) mask[r] = 0;
    },
  };
}

/** Records whose dictionary id (or yes/no code) has a 1 in `holds`. */
export function byDictionary(ids: Uint32Array | Uint8Array, holds: Uint8Array): ColumnTest {
  return {
    test: (record) => holds[ids[record]!] === 1,
    narrow: (mask) => {
      for (let r = 0; r < mask.length; r++) mask[r]! &= holds[ids[r]!]!;
    },
  };
}

/** Records whose day lies from `from` to `to`, both included. */
export function byDays(days: Int32Array, from: number, to: number): ColumnTest {
  return {
    test: (record) => days[record]! >= from && days[record]! <= to,
    narrow: (mask) => {
      for (let r = 0; r < mask.length; r++) if (days[r]! < from || days[r]! > to) mask[r] = 0;
    },
  };
}

/** Records that meet every test; none: every record. */
export function byAll(tests: readonly ColumnTest[]): ColumnTest {
  const [first, second] = tests;
  if (!first) return BY_ANY;
  if (tests.length === 1) return first;
  const test: RecordTest =
    second && tests.length === 2
      ? (record) => first.test(record) && second.test(record)
      : (record) => tests.every((each) => each.test(record));
  return {
    test,
    narrow: (mask) => {
      for (const { narrow } of tests) narrow(mask);
    },
  };
}

/** No record. */
export const BY_NONE: ColumnTest = {
  test: () => false,
  narrow: (mask) => {
    mask.fill(0);
  },
};

/** Every record. */
export const BY_ANY: ColumnTest = { test: () => true, narrow: () => undefined };
