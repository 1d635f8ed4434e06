import { standingChange, type Standing, type StandingChange } from "../../domain/assessment/standingChange";
import type { Level } from "../../domain/model/level";

/** Why somebody would move: a row of a sheet (1-based), or a row of the rules by its code, a setting by its name. */
export type Because = Readonly<{ sheet: string; row: number }> | Readonly<{ rule: string }>;

/** An organization whose total, grade or rank would be another. */
export type Mover = StandingChange & Readonly<{ name: string; because: readonly Because[] }>;

/** An organization before and now; `own`: why its own score is another. */
export type Compared = Readonly<{
  name: string;
  level: Level | null;
  before: Standing | null;
  now: Standing | null;
  own: readonly Because[];
}>;

/** Who moves, in the order given, and by what. */
export function moversOf(all: readonly Compared[]): readonly Mover[] {
  return all.flatMap((one) => {
    const change = standingChange(one.before, one.now);
    if (change === null) return [];
    return [{ name: one.name, ...change, because: one.own.length > 0 ? one.own : crossed(one, all) }];
  });
}

/** Why those moved that have another place beside it: what moves an organization whose own score is the same. */
function crossed(one: Compared, all: readonly Compared[]): readonly Because[] {
  const order = (other: Compared, of: (compared: Compared) => number | null): number =>
    Math.sign((of(one) ?? -1) - (of(other) ?? -1));
  const before = ({ before: standing }: Compared) => standing?.total ?? null;
  const now = ({ now: standing }: Compared) => standing?.total ?? null;
  const others = all.filter(
    (other) => other.own.length > 0 && other.level === one.level && order(other, before) !== order(other, now),
  );
  return unique(others.flatMap(({ own }) => own));
}

/** Each cause once. */
export function unique(because: readonly Because[]): readonly Because[] {
  return [...new Map(because.map((cause) => [JSON.stringify(cause), cause])).values()];
}
