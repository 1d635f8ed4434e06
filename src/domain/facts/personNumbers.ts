import type { NamesColumn } from "../model/ledgerTable";

/** Distinct names of a column, numbered, so that loops over records count persons without looking at text. */
export type PersonNumbers = Readonly<{
  /** Numbers of the persons a cell names, each once, by dictionary id. */
  ofId: readonly (readonly number[])[];
  count: number;
}>;

const cache = new WeakMap<NamesColumn, PersonNumbers>();

/** Numbers the names of a column; made once for each column. */
export function personNumbersOf(column: NamesColumn): PersonNumbers {
  let found = cache.get(column);
  if (!found) {
    const numbers = new Map<string, number>();
    const ofId = column.values.map((names) => {
      const cell = names.map((name) => {
        const number = numbers.get(name) ?? numbers.size;
        numbers.set(name, number);
        return number;
      });
      return cell.length > 1 ? [...new Set(cell)] : cell;
    });
    found = { ofId, count: numbers.size };
    cache.set(column, found);
  }
  return found;
}
