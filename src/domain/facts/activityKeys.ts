import type { Context } from "./context";
import { BLANK_DAY, type Day } from "../model/day";
import { bySheetAndRow, columnOf, monthsNamed, SPAN, type LedgerTable, type TextColumn } from "../model/ledgerTable";
import { KeySet } from "./keySet";
import { perContext } from "./perContext";

/**
 * What makes two activity rows of one organization the same event: type, day and group (rules.md §4).
 * Types and groups are numbered by their normalised words.
 */
export type ActivityKeys = Readonly<{
  /** The words of the types; a type's number is its index. Number 0 is "", a row without a type. */
  typeNames: readonly string[];
  /** Numbers of the types a type cell names, by dictionary id. */
  typesOfId: readonly (readonly number[])[];
  typesOf: (record: number) => readonly number[];
  dayOf: (record: number) => Day;
  /** A number for (type, day, group), the same for rows that are the same event. */
  keyOf: (record: number, type: number) => number;
  /** Whether some event of an organization stands in two rows dated up to the cutoff. */
  hasRepeats: (organization: number) => boolean;
  /** 1 for a record whose event stands in another row too, by record. */
  isShared: Uint8Array;
  /** Records that repeat an earlier row's event, in sheet order. */
  repeats: readonly number[];
}>;

/** Days lie in ±2²², so that a key stays a safe integer with a million groups and a thousand types. */
const DAY_OFFSET = 1 << 22;

/** Takes what names several months beyond all days, so that it is no event of its last day; for each of the months. */
const MONTHS_OFFSET = -100_000;
const MOST_MONTHS = 36;

const NO_TYPE: readonly number[] = [0];

/** Numbers the words of a dictionary column by what its cells say. */
function numbered(column: TextColumn | undefined): Readonly<{ words: string[]; ofId: readonly number[] }> {
  const words = [""];
  const numberOf = new Map([["", 0]]);
  const ofId = (column?.values ?? []).map((values) => {
    const word = [...values].sort().join("、");
    let number = numberOf.get(word);
    if (number === undefined) {
      number = words.push(word) - 1;
      numberOf.set(word, number);
    }
    return number;
  });
  return { words, ofId };
}

/** Reads the activity ledger; null when the workbook has none. */
export const activityKeysOf: (context: Context) => ActivityKeys | null = perContext((context) => {
  const table = context.table("activities");
  if (!table) return null;
  const type = columnOf(table, "type", "text");
  const group = columnOf(table, "group", "text");
  const date = columnOf(table, "date", "date");
  const typeNames = [""];
  const typeNumbers = new Map([["", 0]]);
  const typesOfId = (type?.values ?? []).map((values) => {
    const numbers = values.map((word) => {
      let number = typeNumbers.get(word);
      if (number === undefined) {
        number = typeNames.push(word) - 1;
        typeNumbers.set(word, number);
      }
      return number;
    });
    return numbers.length === 0 ? NO_TYPE : [...new Set(numbers)];
  });
  const groups = numbered(group);
  const groupNumbers = Int32Array.from(groups.ofId);
  const typeCount = typeNames.length;
  const groupCount = groups.words.length;
  const typesOf = (record: number) => (type ? typesOfId[type.ids[record]!]! : NO_TYPE);
  const dayOf = (record: number) => date?.days[record] ?? BLANK_DAY;
  const placeOf = (record: number) =>
    dayOf(record) + MONTHS_OFFSET * Math.min(MOST_MONTHS, monthsNamed(date?.spans[record] ?? SPAN.DAY));
  const keyOf = (record: number, typeNumber: number) => {
    const groupNumber = group ? groupNumbers[group.ids[record]!]! : 0;
    return ((placeOf(record) + DAY_OFFSET) * groupCount + groupNumber) * typeCount + typeNumber;
  };
  const keys = { typeNames, typesOfId, typesOf, dayOf, keyOf };
  return { ...keys, ...findRepeats(context, keys, table) };
});

type EventKeys = Pick<ActivityKeys, "typesOf" | "dayOf" | "keyOf">;

function findRepeats(
  context: Context,
  keys: EventKeys,
  table: LedgerTable,
): Pick<ActivityKeys, "hasRepeats" | "isShared" | "repeats"> {
  const repeated = new Uint8Array(context.organizations.length);
  const isShared = new Uint8Array(table.rowCount);
  const repeats = new Set<number>();
  const seen = new KeySet();
  const shared = new KeySet();
  for (let o = 0; o < repeated.length; o++) {
    seen.clear();
    shared.clear();
    visitEvents(context, o, keys, (record, key) => {
      if (seen.add(key)) return;
      shared.add(key);
      repeated[o] = 1;
      repeats.add(record);
    });
    if (repeated[o] === 0) continue;
    visitEvents(context, o, keys, (record, key) => {
      if (shared.has(key)) isShared[record] = 1;
    });
  }
  return {
    hasRepeats: (organization) => repeated[organization] === 1,
    isShared,
    repeats: [...repeats].sort(bySheetAndRow(table)),
  };
}

/** Calls `visit` with each event of an organization dated up to the cutoff. */
function visitEvents(
  context: Context,
  organization: number,
  { typesOf, dayOf, keyOf }: EventKeys,
  visit: (record: number, key: number) => void,
): void {
  const { cutoff } = context.input;
  const { starts, records } = context.groupsOf("activities");
  const end = starts[organization + 1]!;
  for (let i = starts[organization]!; i < end; i++) {
    const record = records[i]!;
    const day = dayOf(record);
    if (day === BLANK_DAY || day > cutoff) continue;
    const types = typesOf(record);
    for (let t = 0; t < types.length; t++) visit(record, keyOf(record, types[t]!));
  }
}
