import type { Reason } from "./reason";

/** At most this many reasons of one kind are spelled out for an item; the rest is counted. */
const MOST_LISTED = 10;

/** A reason for each thing, the first ten of them; then one that says how many more there are. */
export function listedReasons<T>(things: readonly T[], reasonFor: (thing: T) => Reason): readonly Reason[] {
  const listed = things.slice(0, MOST_LISTED).map(reasonFor);
  const more = things.length - listed.length;
  return more > 0 ? [...listed, { code: "reasons-more", params: { count: more } }] : listed;
}
