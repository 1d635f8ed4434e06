import type { Hundredths } from "../model/rational";

/** Where an organization stands. */
export type Standing = Readonly<{ total: Hundredths | null; grade: string | null; rank: number | null }>;

export type Change<T> = Readonly<{ from: T | null; to: T | null }>;

/** Where an organization stands otherwise, from what to what. */
export type StandingChange = { readonly [K in keyof Standing]: Change<NonNullable<Standing[K]>> };

/**
 * From one standing to another; null for an organization that was not there before, or is there no more.
 *
 * @returns null when it stands as before.
 */
export function standingChange(before: Standing | null, after: Standing | null): StandingChange | null {
  const change: StandingChange = {
    total: { from: before?.total ?? null, to: after?.total ?? null },
    grade: { from: before?.grade ?? null, to: after?.grade ?? null },
    rank: { from: before?.rank ?? null, to: after?.rank ?? null },
  };
  const differs = [change.total, change.grade, change.rank].some(({ from, to }) => from !== to);
  return differs ? change : null;
}
