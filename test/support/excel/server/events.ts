/** Event types of the client (registration and message carry the same number). */
export const EVENT = { changed: 10, activated: 11, deactivated: 12, added: 13, deleted: 15 } as const;

/** An event on its way to the client: [category, type, target, message as JSON, order]. */
export type WireEvent = readonly [number, number, string, string, number];
