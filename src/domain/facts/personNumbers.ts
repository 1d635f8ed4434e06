import type { NamesColumn } from "../model/ledgerTable";

/**
 * Distinct names of a column, numbered, so that loops over records tell persons without looking at text. The persons that
 * a cell names, each once, stand in `persons` from `starts[id]` up to `starts[id + 1]`, by its dictionary id.
 */
export type PersonNumbers = Readonly<{
  starts: Int32Array;
  persons: Int32Array;
  count: number;
  /** undefined: no cell names them. */
  numberOf: (name: string) => number | undefined;
}>;

const cache = new WeakMap<NamesColumn["values"], PersonNumbers>();

/** Numbers the names of a column; made once for each dictionary. */
export function personNumbersOf(column: NamesColumn): PersonNumbers {
  let found = cache.get(column.values);
  if (!found) {
    const numbers = new Map<string, number>();
    const starts = new Int32Array(column.values.length + 1);
    const persons: number[] = [];
    column.values.forEach((names, id) => {
      for (const name of names.length > 1 ? new Set(names) : names) {
        const number = numbers.get(name) ?? numbers.size;
        numbers.set(name, number);
        persons.push(number);
      }
      starts[id + 1] = persons.length;
    });
    found = {
      starts,
      persons: Int32Array.from(persons),
      count: numbers.size,
      numberOf: (name) => numbers.get(name),
    };
    cache.set(column.values, found);
  }
  return found;
}
