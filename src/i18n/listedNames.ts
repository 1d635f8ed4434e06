/** The first of names, and how many there are when not all are told. */
export function listed(
  names: readonly string[],
  most: number,
  separator: string,
  inAll: (count: number) => string,
): string {
  const shown = names.slice(0, most).join(separator);
  return names.length > most ? shown + inAll(names.length) : shown;
}
