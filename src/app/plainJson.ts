/** JSON of a value of the engine, with what JSON has no form for: exact numbers as their digits, maps and sets as lists. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "bigint") return String(part);
    return part instanceof Map || part instanceof Set ? [...part] : part;
  });
}
