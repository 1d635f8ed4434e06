import type { Rectangle } from "./rectangle";

/** A filter over a range with a header row: criteria by 0-based column of the range. */
export type Filter = { range: Rectangle; readonly criteria: Map<number, Readonly<Record<string, unknown>>> };
