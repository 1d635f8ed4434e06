/** "1 day", "2 days"; `count` as shown. */
export function countOf(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === "1" ? one : many}`;
}
