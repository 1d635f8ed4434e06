/** Longest sheet name. Source: Excel specifications and limits. */
export const LONGEST_SHEET_NAME = 31;

/** A sheet name that is not taken, with a number if need be; it is taken from then on. @param taken - in lower case. */
export function freeSheetName(wanted: string, taken: Set<string>): string {
  return freeName(wanted, taken, (name, n) => {
    const suffix = ` (${n})`;
    return name.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
  });
}

/** A name that is not taken, `numbered` if need be; it is taken from then on. @param taken - in lower case. */
export function freeName(wanted: string, taken: Set<string>, numbered: (name: string, n: number) => string): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = numbered(wanted, n);
  taken.add(name.toLowerCase());
  return name;
}
