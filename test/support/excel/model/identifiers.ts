let last = 0;

/** A new identifier in the form Excel gives its objects. */
export function newIdentifier(): string {
  last++;
  return `{${last.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
}
